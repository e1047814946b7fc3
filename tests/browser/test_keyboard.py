"""By keyboard alone: every answer can be given, focus goes where the reader goes, and the theme's keys stay out."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.form import answers_of, asked, expected, open_form, read_report
from tests.server import Server

FARTHEST = 60
"""More presses of Tab than any target is away."""
FOCUS = "({tagName, id, name, type, dataset}) => [tagName, id, name ?? '', type ?? '', dataset.step ?? '']"


def focused(page: Page) -> dict[str, str]:
    """Give what has focus, by tag, id, name, type and step."""
    said = page.evaluate(f"({FOCUS})(document.activeElement)")
    return dict(zip(("tag", "id", "name", "type", "step"), said, strict=True))


def tab_to(page: Page, **wanted: str) -> None:
    """Press Tab until what is wanted has focus."""
    for _ in range(FARTHEST):
        page.keyboard.press("Tab")
        found = focused(page)
        if all(found[key] == value for key, value in wanted.items()):
            return
    pytest.fail(f"Tab never came to {wanted}")


def focus_first_radio(page: Page) -> None:
    """Go to the first section with items and into its first one."""
    tab_to(page, step="next")
    page.keyboard.press("Enter")
    tab_to(page, name="rules-1")


def test_by_keyboard(page: Page, server: Server, folder: Path) -> None:
    """Tab, Space, arrows, digits and ? are enough to answer everything and reach the report."""
    questions = asked(folder)
    answers = questions.answers()
    headings = []
    open_form(page, server.url)
    tab_to(page, name="change")
    page.keyboard.type("A shared calendar 1?")
    tab_to(page, name="role")
    page.keyboard.press("ArrowDown")
    for items in questions.sections.values():
        tab_to(page, step="next")
        page.keyboard.press("Enter")
        headings.append(focused(page)["id"])
        for number, item in enumerate(items):
            tab_to(page, name=item)
            if number == 0:
                page.keyboard.press("Space")
                for _ in range("12345?".index(answers[item])):
                    page.keyboard.press("ArrowDown")
            else:
                page.keyboard.press(answers[item])
    tab_to(page, type="submit")
    page.keyboard.press("Enter")
    assert ([f"section-{section}" for section in questions.sections], answers) == (headings, answers_of(page))
    assert expected(questions, answers) == read_report(page)
    assert ("A shared calendar 1?", "initiator", "report-title") == (
        page.input_value("[name=change]"),
        page.input_value("[name=role]"),
        focused(page)["id"],
    )


@pytest.mark.usefixtures("resting")
def test_back(page: Page, server: Server) -> None:
    """Going back lands on the heading of the section before."""
    open_form(page, server.url)
    focus_first_radio(page)
    tab_to(page, step="back")
    page.keyboard.press("Enter")
    assert "section-about" == focused(page)["id"]


@pytest.mark.usefixtures("resting")
@pytest.mark.parametrize("key", ["n", "p", "f", "s", "/", ".", ","])
def test_keys_of_the_theme(page: Page, server: Server, key: str) -> None:
    """On a radio the theme's global keys neither leave the page nor open the search."""
    open_form(page, server.url)
    address = page.url
    focus_first_radio(page)
    page.keyboard.press(key)
    page.keyboard.press("4")
    assert ("rules-1", {"rules-1": "4"}, False) == (
        focused(page)["name"],
        answers_of(page),
        page.locator("#__search").is_checked(),
    )
    assert address == page.url


@pytest.mark.usefixtures("resting")
def test_digits_outside(page: Page, server: Server) -> None:
    """Digits and ? answer nothing while focus is outside the items."""
    open_form(page, server.url)
    focus_first_radio(page)
    tab_to(page, step="next")
    for key in "12345?":
        page.keyboard.press(key)
    page.evaluate("document.activeElement.blur()")
    for key in "12345?":
        page.keyboard.press(key)
    assert {} == answers_of(page)


@pytest.mark.usefixtures("resting")
def test_modified_keys(page: Page, server: Server) -> None:
    """A digit together with Alt or Control is the browser's and answers nothing."""
    open_form(page, server.url)
    focus_first_radio(page)
    page.keyboard.press("Alt+2")
    page.keyboard.press("Control+3")
    assert {} == answers_of(page)


@pytest.mark.usefixtures("resting")
def test_digit_without_option(page: Page, server: Server) -> None:
    """A digit above the number of options answers nothing."""
    open_form(page, server.url)
    focus_first_radio(page)
    for key in "06789":
        page.keyboard.press(key)
    assert {} == answers_of(page)
