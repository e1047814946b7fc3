"""Every kind of item, items that rules show, other languages and older versions, by keyboard and as axe sees them."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from assessments.engine.responses import respond
from assessments.engine.structure import structure
from tests.browser.form import read_report
from tests.machine import ROOT
from tests.server import Server

CURRENT = "assess/every-kind/"
GERMAN = "assess/every-kind/de/"
OLDER = "assess/every-kind/version-1/"
SHOWN = "all => all.filter((item) => !item.hidden).map(({dataset}) => dataset.item)"
AXE = (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text("utf-8")
RUN = """async () => (await axe.run(document, {resultTypes: ["violations"]})).violations
  .flatMap(({id, nodes}) => nodes.map(({target}) => `${id}: ${target}`))"""
FARTHEST = 60
"""More presses of Tab than any target is away."""


def opened(page: Page, server: Server, address: str = CURRENT) -> Page:
    """Open a form and wait until it has come to life."""
    page.goto(f"{server.url}{address}")
    page.wait_for_selector("form[data-mounted]")
    return page


def shown(page: Page) -> list[str]:
    """Give the items that no rule hides, whatever section is open."""
    found: list[str] = page.eval_on_selector_all("fieldset", SHOWN)
    return found


def tab_to(page: Page, selector: str) -> None:
    """Press Tab until what is wanted has focus."""
    for _ in range(FARTHEST):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    pytest.fail(f"Tab never came to {selector}")


def next_section(page: Page) -> None:
    """Go on to the next section by keyboard."""
    tab_to(page, "[data-step=next]")
    page.keyboard.press("Enter")


def saved(page: Page) -> dict[str, Any]:
    """Save the answers as a file and give what is in it."""
    with page.expect_download() as download:
        page.locator("[data-keeping] [data-tool=answers]").click()
    answers: dict[str, Any] = json.loads(download.value.path().read_text("utf-8"))
    return answers


def faults(page: Page) -> list[str]:
    """Give what axe finds."""
    page.evaluate(AXE)
    found: list[str] = page.evaluate(RUN)
    return found


def test_every_kind_by_keyboard(page: Page, server: Server) -> None:
    """Each kind of item can be answered without a mouse, items appear as rules say, and the report counts them."""
    opened(page, server)
    tab_to(page, "[name=role]")
    page.keyboard.type("D")
    next_section(page)
    tab_to(page, "[name=often]")
    page.keyboard.press("3")
    tab_to(page, "[name=weeks]")
    page.keyboard.type("12")
    tab_to(page, "[name=first-months]")
    page.keyboard.press("2")
    tab_to(page, "[name=asked][value=nobody]")
    page.keyboard.press("Space")
    page.keyboard.press("1")
    page.keyboard.press("3")
    next_section(page)
    tab_to(page, "[name='took-part.step-2']")
    page.keyboard.press("3")
    tab_to(page, "[name='took-part.step-3']")
    page.keyboard.press("3")
    tab_to(page, "[name=decision]")
    page.keyboard.type("Invented.")
    next_section(page)
    tab_to(page, "[name=doubts]")
    page.keyboard.press("1")
    assert "Part 4 of 4 · 7 of 7 answered" == page.locator("[data-progress-words]").inner_text()
    tab_to(page, "[type=submit]")
    page.keyboard.press("Enter")
    report = read_report(page)
    assert (["86.11111111111111"], [("people", "83.33333333333333"), ("management", "100.0")]) == (
        report.overall,
        report.scales,
    )
    assert "Invented." not in page.locator("[data-report]").inner_text()


@pytest.mark.usefixtures("resting")
def test_an_exclusive_option_stands_alone(page: Page, server: Server) -> None:
    """Ticking nobody unticks the others, and ticking another unticks nobody."""
    opened(page, server).click("[data-step=next]")
    for value, ticked in (
        ("user", ["user"]),
        ("buyer", ["user", "buyer"]),
        ("nobody", ["nobody"]),
        ("user", ["user"]),
        ("?", ["?"]),
    ):
        page.check(f"[name=asked][value='{value}']")
        assert ticked == page.eval_on_selector_all("[name=asked]:checked", "all => all.map(({value}) => value)")


@pytest.mark.usefixtures("resting")
def test_a_typed_number_takes_back_not_knowing(page: Page, server: Server) -> None:
    """Whoever types a number knows it, so "I don't know" loses its tick."""
    opened(page, server).click("[data-step=next]")
    page.check("[name=often][value='2']")
    page.check("[name=weeks][value='?']")
    assert {"often": "2", "weeks": "?"} == saved(page)
    page.locator("[name=weeks]").first.press_sequentially("7")
    assert {"often": "2", "weeks": "7"} == saved(page)


def test_a_wrong_number_leads_back_to_it(page: Page, server: Server) -> None:
    """What is no number is said in a summary that takes focus; its link goes to the item, which says it too."""
    opened(page, server).click("[data-step=next]")
    page.check("[name=often][value='3']")
    page.locator("[name=weeks]").first.fill("many")
    page.click("[data-step=next]")
    page.click("[type=submit]")
    page.wait_for_selector("[data-report][data-state=failed]")
    assert "report-title" == page.evaluate("document.activeElement.id")
    tab_to(page, "[data-report] a")
    said = '"many" is not an answer to it; write a whole number from 0 to 520'
    assert f"Item 2: {said}" == page.evaluate("document.activeElement.textContent")
    page.keyboard.press("Enter")
    assert ("answer-weeks", "true") == (
        page.evaluate("document.activeElement.id"),
        page.evaluate("document.activeElement.getAttribute('aria-invalid')"),
    )
    assert f"{said}." == page.locator("#item-weeks .nn-problem").inner_text()
    assert [] == faults(page)
    page.keyboard.press("Control+A")
    page.keyboard.type("3")
    page.wait_for_selector("[data-report][data-state=ready]")
    assert (0, "answer-weeks") == (page.locator(".nn-problem").count(), page.evaluate("document.activeElement.id"))


@pytest.mark.usefixtures("resting")
def test_items_are_shown_by_rules(page: Page, server: Server) -> None:
    """Items come and go with what they depend on; what was typed stays, and focus stays where it was."""
    opened(page, server).click("[data-step=next]")
    always = ["often", "asked", "took-part", "words"]
    assert (always, "Part 2 of 4 · 0 of 4 answered") == (
        shown(page),
        page.locator("[data-progress-words]").inner_text(),
    )
    page.check("[name=often][value='3']")
    page.locator("[name=weeks]").first.fill("12")
    page.check("[name=first-months][value='2']")
    assert ["often", "weeks", "first-months", "asked", "took-part", "words"] == shown(page)
    page.focus("[name=often][value='3']")
    page.keyboard.press("1")
    assert (always, {"often": "1"}) == (shown(page), saved(page))
    page.focus("[name=often][value='1']")
    page.keyboard.press("2")
    assert "often" == page.evaluate("document.activeElement.name")
    assert {"often": "2", "weeks": "12", "first-months": "2"} == saved(page)


@pytest.mark.usefixtures("resting")
def test_hidden_answers_come_back_after_a_reload(page: Page, server: Server) -> None:
    """What was typed into an item that is hidden now is kept on the device with the rest."""
    opened(page, server).click("[data-step=next]")
    page.check("[name=often][value='3']")
    page.locator("[name=weeks]").first.fill("12")
    page.check("[name=often][value='1']")
    page.reload()
    page.wait_for_selector("form[data-mounted]")
    assert (False, "12") == (page.locator("#item-weeks").is_visible(), page.locator("[name=weeks]").first.input_value())
    page.check("[name=often][value='3']")
    assert page.locator("#item-weeks").is_visible()


@pytest.mark.usefixtures("resting")
def test_a_part_in_which_nothing_is_asked_says_so(page: Page, server: Server) -> None:
    """The note stands until an item of the part is shown; a role shows items at once."""
    opened(page, server)
    for _ in range(3):
        page.click("[data-step=next]")
    assert page.get_by_text("nothing is asked in this part").is_visible()
    assert ["1", "4", "5–6"] == page.locator("[data-open-list] a").all_inner_texts()
    page.click("[data-step=back]")
    page.check("[name='took-part.step-3'][value='2']")
    page.click("[data-step=next]")
    assert (False, True) == (
        page.get_by_text("nothing is asked in this part").is_visible(),
        page.locator("#item-doubts").is_visible(),
    )


@pytest.mark.usefixtures("resting")
def test_own_words_stay_unless_they_are_wanted(page: Page, server: Server, folder: Path) -> None:
    """The file of answers holds free text only where the box beside it is ticked, and the engine takes both."""
    opened(page, server)
    for _ in range(2):
        page.click("[data-step=next]")
    page.check("[name='took-part.step-2'][value='?']")
    page.fill("[name=words]", "Nobody's business.")
    without = saved(page)
    page.check("[data-own-words]")
    whole = saved(page)
    assert {"took-part.step-2": "?"} == without
    assert {"took-part.step-2": "?", "words": "Nobody's business."} == whole
    file = folder / "assets" / "assessments" / str(page.get_attribute("form[data-assessment]", "data-definition"))
    assessment = structure(json.loads(file.read_text("utf-8")))
    assert [without, whole] == [dict(respond(assessment, each).answers) for each in (without, whole)]


@pytest.mark.usefixtures("resting")
def test_without_scripts_every_item_says_whom_it_is_for(visit: Callable[..., Page], server: Server) -> None:
    """A form that no script has touched shows all items, each with its condition in words."""
    page = visit(java_script_enabled=False)
    page.goto(f"{server.url}{CURRENT}")
    assert [
        "Only if you answered “Sometimes” or “Often” to item 1.",
        "Only if you answered 4 weeks or more to item 2.",
        "Only if your role is “Decider”.",
        "Only if you answered “Sometimes” or “Often” to item 6 or you ticked “Nobody” in item 4.",
    ] == [each.inner_text() for each in page.locator(".nn-condition").all() if each.is_visible()]
    assert 8 == len([each for each in page.locator("fieldset").all() if each.is_visible()])


@pytest.mark.usefixtures("resting")
def test_paper_has_all_items_and_conditions(page: Page, server: Server) -> None:
    """On paper an item that is hidden on the screen stands with the words that say whom it is for."""
    opened(page, server)
    page.emulate_media(media="print")
    assert (True, True, False) == (
        page.locator("#item-weeks").is_visible(),
        page.locator("#item-weeks .nn-condition").is_visible(),
        page.get_by_text("nothing is asked in this part").is_visible(),
    )


@pytest.mark.usefixtures("resting")
def test_a_translation_leads_back_and_shares_its_answers(page: Page, server: Server) -> None:
    """Each language links the other, its words are marked by their language, and answers go along."""
    opened(page, server).click("[data-step=next]")
    page.check("[name=often][value='2']")
    page.click(".nn-languages a[hreflang=de]")
    page.wait_for_selector("form[lang=de][data-mounted]")
    assert page.locator("[name=often][value='2']").is_checked()
    assert ("Fragen jeder Art", "de", "Wie oft benutzt du es?") == (
        page.locator("h1").inner_text().removesuffix("#").strip(),
        page.get_attribute("h1", "lang"),
        page.locator("#ask-often").inner_text(),
    )
    page.click(".nn-languages a[hreflang=en]")
    page.wait_for_selector("form[data-mounted]:not([lang])")


def test_a_translation_is_scored_like_the_original(page: Page, server: Server) -> None:
    """The report has the same numbers, and the texts that the translation gives."""
    opened(page, server, GERMAN).click("[data-step=next]")
    page.check("[name=asked][value=nobody]")
    page.click("[type=submit]")
    report = read_report(page)
    assert [("people", "0.0"), ("management", "")] == report.scales
    assert "Es kam vielleicht überraschend." in page.locator("[data-report]").inner_text()


@pytest.mark.usefixtures("resting")
def test_an_older_version_says_so(page: Page, server: Server, folder: Path) -> None:
    """It loads its own definition, is found by no search, and leads to the newest."""
    opened(page, server, OLDER)
    search = json.loads((folder / "search" / "documents.json").read_text("utf-8"))
    found = {each["location"].partition("#")[0] for each in search}
    assert ("1", True, {CURRENT, GERMAN}) == (
        page.get_attribute("form[data-assessment]", "data-version"),
        page.get_by_text("This is version 1.").is_visible(),
        {each for each in found if each.startswith(CURRENT)},
    )
    assert str(page.get_attribute("link[rel=canonical]", "href")).endswith(OLDER)
    page.click(".nn-older a")
    page.wait_for_selector("form[data-version='2'][data-mounted]")


def test_the_index_names_every_file(folder: Path) -> None:
    """Programs find every version in every language, and each of the files and pages is there."""
    index = json.loads((folder / "assets" / "assessments" / "index.json").read_text("utf-8"))["assessments"]
    ours = [(each["version"], each["language"], each["page"]) for each in index if each["id"] == "every-kind"]
    assert [(1, "en", OLDER), (2, "en", CURRENT), (2, "de", GERMAN)] == ours
    assert [] == [
        each["id"]
        for each in index
        if not (folder / "assets" / "assessments" / each["file"]).is_file()
        or not (folder / each["page"] / "index.html").is_file()
    ]


@pytest.mark.usefixtures("resting")
@pytest.mark.parametrize("address", [CURRENT, GERMAN, OLDER])
@pytest.mark.parametrize(("scheme", "width"), [("light", 360), ("dark", 1280)])
def test_axe_finds_nothing(visit: Callable[..., Page], server: Server, address: str, scheme: str, width: int) -> None:
    """Every section with every kind of item, and the pages around them, have no fault that axe knows."""
    page = opened(visit(width=width, color_scheme=scheme, reduced_motion="reduce"), server, address)
    found = faults(page)
    while page.locator("[data-step=next]").is_visible():
        page.click("[data-step=next]")
        for radio in page.locator("fieldset:visible input[value='2']").all():
            radio.check()
        found += faults(page)
    assert [] == found
