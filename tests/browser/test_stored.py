"""What this site keeps in the browser is listed in words on the privacy page, and erased there, one by one or all."""

import json
from collections.abc import Callable
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Dialog, Page

from tests.browser.form import ASSESSMENT, open_form, pick
from tests.browser.watch import Watch
from tests.server import Server

pytestmark = pytest.mark.usefixtures("resting")

TITLE = "Team readiness"
BLOCKED = """Object.defineProperty(globalThis, "localStorage", {
  get() { throw new DOMException("storage is blocked", "SecurityError"); },
});"""
ABSENT = 'Object.defineProperty(globalThis, "localStorage", {value: null});'
KEEP = "kept => Object.entries(kept).forEach(([key, text]) => localStorage.setItem(key, text))"
KEYS = "Object.keys(localStorage).sort()"
WORDS = "[data-stored-words]"
COLOURS = "Light or dark colours"


def open_list(page: Page, server: Server, kept: dict[str, str] | None = None) -> None:
    """Open the page, with these things kept under the names that this site gives them, and wait for its list."""
    page.goto(f"{server.url}model/")
    page.evaluate(KEEP, {f"neutral-navigator:{server.url}:{name}": text for name, text in (kept or {}).items()})
    page.goto(f"{server.url}privacy/")
    page.wait_for_selector("[data-page=stored][data-mounted]")


def listed(page: Page) -> list[str]:
    """Give what the list says, without the sizes."""
    entries = page.locator("[data-stored-list] li p").all()
    return [entry.inner_text().removesuffix(entry.locator("span").inner_text()).strip() for entry in entries]


def erase(page: Page, words: str) -> None:
    """Press the button of one thing."""
    page.get_by_role("button", name=f"Erase: {words}").click()


def accept(page: Page) -> list[str]:
    """Say yes to every question from now on, and give the list in which the questions are noted."""
    asked: list[str] = []

    def yes(dialog: Dialog) -> None:
        asked.append(dialog.message)
        dialog.accept()

    page.on("dialog", yes)
    return asked


def test_each_kind_is_said_in_words(page: Page, server: Server) -> None:
    """Answers, answers to an invitation, tools and colours have their words; what is unknown is said to be so."""
    answers = json.dumps({"change": "A shared calendar", "answers": {}})
    kept = {
        ASSESSMENT: answers,
        f"{ASSESSMENT}:0123abcd": answers,
        "share": "{}",
        "share/": "{}",
        "team/": "{",
        "workbench/": "null",
        "calculate/control-group/": "{}",
        "calculate/cost-of-waiting/": "{}",
        "elsewhere-made": "7",
    }
    open_list(page, server, kept)
    assert [
        f"Your answers to “{TITLE}”: A shared calendar",
        f"Your answers to an invitation to “{TITLE}”: A shared calendar",
        "The groups that you compared",
        "Your figures on the cost of waiting",
        "What you typed and chose to invite a team",
        "What you typed and chose to invite a team",
        "A team’s replies",
        "Your workbench",
        COLOURS,
        "Something that this page does not know, under the name “elsewhere-made”",
    ] == listed(page)


def test_what_was_answered_is_listed(page: Page, server: Server) -> None:
    """Who has answered and goes to the page finds it in the list, with its size."""
    open_form(page, server.url)
    page.click("[data-step=next]")
    pick(page, "rules-1", "4")
    open_list(page, server)
    assert [f"Your answers to “{TITLE}”", COLOURS] == listed(page)
    assert all("bytes" in each for each in page.locator("[data-stored-list] .nn-note").all_inner_texts())


def test_one_thing_is_erased(page: Page, server: Server) -> None:
    """The button of a thing asks first, erases it alone, says so and leaves the focus in the list."""
    open_list(page, server, {ASSESSMENT: "{}", "share/": "{}"})
    asked = accept(page)
    erase(page, "What you typed and chose to invite a team")
    assert [f"Your answers to “{TITLE}”", COLOURS] == listed(page)
    assert (1, f"Erase: {COLOURS}") == (
        len(asked),
        page.evaluate("document.activeElement.getAttribute('aria-label')"),
    )
    assert "Erased: What you typed and chose to invite a team." == page.inner_text("[data-stored-said]")
    assert [f"neutral-navigator:{server.url}:{ASSESSMENT}"] == [
        key for key in page.evaluate(KEYS) if key.startswith("neutral-navigator:")
    ]


def test_who_thinks_better_of_it_keeps_everything(page: Page, server: Server) -> None:
    """A question that is declined erases nothing."""
    open_list(page, server, {ASSESSMENT: "{}"})
    before = page.evaluate("JSON.stringify(localStorage)")
    page.on("dialog", lambda dialog: dialog.dismiss())
    erase(page, f"Your answers to “{TITLE}”")
    page.click("[data-stored-all]")
    assert before == page.evaluate("JSON.stringify(localStorage)")


def test_everything_is_erased_and_no_other_site_s(page: Page, server: Server) -> None:
    """All of this site goes, and what other sites on the same origin keep is neither listed nor touched."""
    origin = server.url.removesuffix(urlsplit(server.url).path)
    others = {
        f"neutral-navigator:{origin}/:{ASSESSMENT}": "{}",
        f"neutral-navigator:{server.url}deeper/:{ASSESSMENT}": "{}",
        "/.__palette": "{}",
        "/neutral-navigator-2/.__palette": "{}",
        "neutral-navigator": "{}",
        "theirs": "{}",
    }
    page.goto(f"{server.url}model/")
    page.evaluate(KEEP, others)
    open_list(page, server, {ASSESSMENT: "{}", "unknown": ""})
    accept(page)
    before = len(listed(page))
    page.click("[data-stored-all]")
    assert (3, [], sorted(others)) == (before, listed(page), page.evaluate(KEYS))
    assert "This site keeps nothing in this browser." == page.inner_text(WORDS)
    assert ("Everything is erased.", False) == (
        page.inner_text("[data-stored-said]"),
        page.is_visible("[data-stored-all]"),
    )


def test_another_tab_s_change_shows_at_once(page: Page, server: Server) -> None:
    """What another tab stores, alters or erases is in the list without a reload."""
    open_list(page, server)
    other = page.context.new_page()
    open_form(other, server.url)
    other.click("[data-step=next]")
    pick(other, "rules-1", "4")
    page.wait_for_selector(f"text=Your answers to “{TITLE}”")
    other.on("dialog", lambda dialog: dialog.accept())
    other.click("[data-tool=erase]")
    page.wait_for_selector(f"text=Your answers to “{TITLE}”", state="detached")


def test_the_theme_s_change_shows_at_once(page: Page, server: Server) -> None:
    """Who erases the colours and chooses others sees that they are stored again."""
    open_list(page, server)
    accept(page)
    erase(page, COLOURS)
    before = listed(page)
    page.click("[data-md-component=palette] label:not([hidden])")
    page.wait_for_selector("[data-stored-list] li")
    assert ([], [COLOURS]) == (before, listed(page))


def test_a_stranger_s_text_is_text(page: Page, server: Server) -> None:
    """Markup in what is stored, as in the change of an invitation, and in its name stays text."""
    markup = "<img src=x onerror=alert(1)>"
    open_list(page, server, {ASSESSMENT: json.dumps({"change": markup}), markup: "{}"})
    assert 0 == page.locator("[data-page=stored] img").count()
    assert 2 == sum(markup in each for each in listed(page))


@pytest.mark.parametrize("script", [BLOCKED, ABSENT])
def test_without_storage_the_page_says_so(page: Page, server: Server, watch: Watch, script: str) -> None:
    """Where the browser keeps nothing, a sentence stands in place of the list."""
    watch.forgive("storage is blocked|null")  # the theme's own scripts do not expect it
    page.add_init_script(script)
    page.goto(f"{server.url}privacy/")
    page.wait_for_function(f"() => document.querySelector('{WORDS}')?.textContent")
    assert "This browser does not let this site store anything, so there is nothing to erase." == page.inner_text(WORDS)
    assert ([], False) == (listed(page), page.is_visible("[data-stored-all]"))


def test_the_engine_stays_asleep(page: Page, server: Server) -> None:
    """To look and to erase needs no Python, so none is loaded."""
    open_list(page, server)
    page.evaluate("() => new Promise((resolve) => requestIdleCallback(resolve))")
    assert ("idle", []) == (
        page.get_attribute("html", "data-engine"),
        [path for path in server.asked() if path.startswith("assets/runtime/")],
    )


def test_without_javascript(visit: Callable[..., Page], server: Server) -> None:
    """Without JavaScript the page says that it cannot look, and where to look instead."""
    page = visit(java_script_enabled=False)
    page.goto(f"{server.url}privacy/")
    assert "your browser's own settings" in page.inner_text("[data-page=stored] noscript")
    assert not page.is_visible("[data-stored-all]")


def test_it_fits_a_narrow_screen(visit: Callable[..., Page], server: Server) -> None:
    """On a phone nothing is wider than the screen, however long a name is, and buttons are as large as a thumb."""
    page = visit(360)
    open_list(page, server, {ASSESSMENT: json.dumps({"change": "x" * 200}), "y" * 200: ""})
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    boxes = [button.bounding_box() for button in page.locator("[data-page=stored] button").all()]
    assert all(box and box["height"] >= 44 and box["width"] >= 44 for box in boxes)
