"""What the reader takes away: files of answers and of the report, and paper."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page

from assessments.engine.responses import respond
from assessments.engine.structure import structure
from tests.browser.form import ASSESSMENT, asked, open_form, pick, submit
from tests.server import Server

ANSWERS = {"rules-1": "4", "rules-2": "?"}


@pytest.mark.usefixtures("resting")
def test_saved_answers_are_accepted(page: Page, server: Server, folder: Path) -> None:
    """The file of answers holds what the engine takes as a response."""
    questions = asked(folder)
    open_form(page, server.url)
    page.select_option("[name=role]", "decider")
    page.click("[data-step=next]")
    for item, value in ANSWERS.items():
        pick(page, item, value)
    with page.expect_download() as download:
        page.locator("[data-keeping] [data-tool=answers]").click()
    saved = json.loads(download.value.path().read_text("utf-8"))
    responses = respond(structure(json.loads(questions.definition)), saved)
    assert ("decider", {"rules-1": 4, "rules-2": "?"}) == (responses.role, dict(responses.answers))


def test_downloads(page: Page, server: Server, folder: Path) -> None:
    """The report's files hold, byte for byte, what CPython writes for the same answers."""
    open_form(page, server.url)
    page.click("[data-step=next]")
    for item, value in ANSWERS.items():
        pick(page, item, value)
    submit(page)
    expected = asked(folder).score(ANSWERS)
    for kind in ("csv", "json"):
        with page.expect_download() as download:
            page.click(f"[data-tool={kind}]")
        assert f"{ASSESSMENT}-report.{kind}" == download.value.suggested_filename
        assert expected[kind].encode() == download.value.path().read_bytes()


def test_paper(page: Page, server: Server) -> None:
    """On paper the report stands alone: no form, no buttons, no scoring key."""
    open_form(page, server.url)
    submit(page)
    page.emulate_media(media="print")
    selectors = ("#report-title", "form", "[data-report-tools]", "[data-keeping]", ".nn-key", ".md-header")
    visible = {selector: page.locator(selector).first.is_visible() for selector in selectors}
    assert ["#report-title"] == [selector for selector, shown in visible.items() if shown]


@pytest.mark.usefixtures("resting")
def test_paper_without_report(page: Page, server: Server, folder: Path) -> None:
    """On paper a form without a report shows every section, and the scoring key."""
    open_form(page, server.url)
    page.emulate_media(media="print")
    sections = [page.locator(f"#section-{section}").is_visible() for section in asked(folder).sections]
    assert ({True}, True) == (set(sections), page.locator(".nn-key").is_visible())


@pytest.mark.usefixtures("resting")
def test_paper_lists_the_roles_until_one_is_chosen(page: Page, server: Server) -> None:
    """A list that drops down on the screen would hide on paper what there is to choose from."""
    open_form(page, server.url)
    places = ("select[name=role]", ".nn-on-paper")
    seen = []
    for chosen in ("", "user"):
        page.select_option("select[name=role]", chosen)
        for media in ("screen", "print"):
            page.emulate_media(media=media)
            seen.append([page.locator(place).is_visible() for place in places])
        page.emulate_media(media="screen")
    assert [[True, False], [False, True], [True, False], [True, False]] == seen
