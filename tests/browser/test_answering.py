"""By mouse, on wide and narrow screens: the form is answered, and the report carries what CPython computes."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.form import (
    answers_of,
    asked,
    expected,
    kept_answers,
    open_form,
    pick,
    pick_all,
    read_report,
    submit,
)
from tests.browser.watch import Watch
from tests.server import Server

SMALLEST = """() => Math.min(...[...document.querySelectorAll(".nn-option, .nn-form button, .nn-form summary")]
  .map((each) => each.getBoundingClientRect()).filter(({width}) => width > 0)
  .map(({width, height}) => Math.min(width, height)))"""
OVERFLOW = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.mark.parametrize("width", [360, 1280])
def test_by_mouse(visit: Callable[..., Page], server: Server, folder: Path, width: int) -> None:
    """Answers given by mouse lead to a report with the numbers of CPython, each number once."""
    page = visit(width=width)
    questions = asked(folder)
    answers = questions.answers()
    open_form(page, server.url)
    pick_all(page, questions, answers)
    submit(page)
    assert expected(questions, answers) == read_report(page)


@pytest.mark.parametrize("width", [360, 1280])
def test_sizes(visit: Callable[..., Page], server: Server, folder: Path, width: int) -> None:
    """In every section each target is at least 24 pixels wide and high, and nothing scrolls sideways."""
    page = visit(width=width)
    open_form(page, server.url)
    sizes = []
    for _ in asked(folder).sections:
        page.click("[data-step=next]")
        sizes.append((page.evaluate(SMALLEST) >= 24, page.evaluate(OVERFLOW)))
    submit(page)
    sizes.append((True, page.evaluate(OVERFLOW)))
    assert {(True, 0)} == set(sizes)


def test_nothing_answered(page: Page, server: Server, folder: Path) -> None:
    """Asked for at once, the report stands, and its numbers are empty."""
    open_form(page, server.url)
    submit(page)
    report = read_report(page)
    assert ([""], {""}) == (report.overall, {value for _, value in report.scales})
    assert expected(asked(folder), {}) == report


@pytest.mark.usefixtures("resting")
def test_before_the_worker(page: Page, server: Server) -> None:
    """While the worker has not begun to load, answers are taken and kept."""
    open_form(page, server.url)
    page.click("[data-step=next]")
    pick(page, "rules-1", "4")
    assert ({"rules-1": "4"}, {"rules-1": "4"}) == (answers_of(page), kept_answers(page))
    assert "ready" != page.evaluate("document.documentElement.dataset.engine")


@pytest.mark.usefixtures("resting")
def test_waiting_report(page: Page, server: Server) -> None:
    """A report that was asked for while the worker loads says that it is being made."""
    open_form(page, server.url)
    page.click("button[type=submit]")
    page.wait_for_selector("[data-report][data-state=working]")
    assert page.locator("[data-report-status]").inner_text() == "Your report is being made."


def test_changed_answer(page: Page, server: Server, folder: Path) -> None:
    """An answer that is changed after the report stands changes the report."""
    questions = asked(folder)
    answers = questions.answers()
    open_form(page, server.url)
    pick_all(page, questions, answers)
    submit(page)
    last = questions.items()[-1]
    other = "5" if answers[last] == "1" else "1"
    before = read_report(page)
    pick(page, last, other)
    page.wait_for_function(
        "old => document.querySelector('[data-report] [data-score=overall]').dataset.value !== old",
        arg=before.overall[0],
    )
    assert expected(questions, {**answers, last: other}) == read_report(page)


@pytest.mark.usefixtures("resting")
def test_open_items(page: Page, server: Server, folder: Path) -> None:
    """What is still open is listed beside the submit button, and each entry leads to its item without a new address."""
    questions = asked(folder)
    answers = questions.answers()
    missing = questions.items()[3]
    open_form(page, server.url)
    address = page.url
    pick_all(page, questions, {item: value for item, value in answers.items() if item != missing})
    page.locator("[data-open-list] a").click()
    assert missing == page.evaluate("document.activeElement.name")
    assert address == page.url


def test_strangers_text(page: Page, server: Server, watch: Watch) -> None:
    """Markup typed as the name of the change shows as text in the report."""
    text = "<img src=x onerror=\"document.title='taken'\"><b>& co</b>"
    open_form(page, server.url)
    page.fill("[name=change]", text)
    submit(page)
    assert text in page.locator("[data-report] .nn-subject").inner_text()
    assert (0, []) == (page.locator("[data-report] :is(img, b)").count(), watch.wrong())
