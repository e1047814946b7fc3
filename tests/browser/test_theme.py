"""Tests of when the theme's script joins a page, and that nothing pressed before is lost."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.watch import Watch
from tests.server import Fault, Server
from tests.site.built import read

PHONE, DESK = 360, 1280
READING = "path/step-05/"
FOUND = "[data-md-component=search-result] .md-search-result__item > a"
SWITCH = "[data-md-component=palette] label:not([hidden])"

pytestmark = pytest.mark.usefixtures("resting")


@pytest.fixture
def script(folder: Path) -> str:
    """The address of the theme's script, as the first page has it."""
    html = (folder / "index.html").read_text("utf-8")
    return str(next(each["href"] for each in read(html) if each["id"] == "theme"))


def test_a_reader_on_a_phone_does_not_load_it(visit: Callable[..., Page], server: Server, script: str) -> None:
    """A page is read to its end, and the next one is opened, without it."""
    page = visit(PHONE)
    page.goto(server.url + READING, wait_until="networkidle")
    page.mouse.wheel(0, 20_000)
    page.locator(".nn-neighbours a").last.click()
    page.wait_for_url("**/step-06/")
    page.wait_for_load_state("networkidle")
    assert script not in server.asked()


@pytest.mark.parametrize(
    ("width", "address"),
    [
        (DESK, READING),
        (PHONE, f"{READING}#what-happens-inside"),
        (PHONE, f"{READING}?h=people"),
        (PHONE, "assess/team-readiness/"),
    ],
    ids=["beside side columns", "for a place in the page", "for words to mark", "for a form"],
)
def test_it_comes_at_once(visit: Callable[..., Page], server: Server, script: str, width: int, address: str) -> None:
    """Where it has something to do from the start, nobody has to ask for it."""
    page = visit(width)
    page.goto(server.url + address)
    assert script in server.asked()
    assert page.evaluate("() => 'document$' in window")


@pytest.mark.parametrize(
    "come",
    [
        lambda page: page.keyboard.press("Tab"),
        lambda page: page.locator(".nn-menu.nn-scripted").click(),
        lambda page: page.set_viewport_size({"width": DESK, "height": 800}),
    ],
    ids=["a key", "the menu", "a wider window"],
)
def test_it_comes_when_somebody_comes_near_what_it_does(
    visit: Callable[..., Page], server: Server, script: str, come: Callable[[Page], None]
) -> None:
    """A key, a press in the header or room for the side columns brings it in."""
    page = visit(PHONE)
    page.goto(server.url + READING)
    before = script in server.asked()
    come(page)
    page.wait_for_function("() => 'document$' in window")
    assert not before


def test_the_first_press_of_the_switch_of_colours_counts(visit: Callable[..., Page], server: Server) -> None:
    """The press waits for the script, and then does what it would have done."""
    page = visit(PHONE, color_scheme="dark")
    page.goto(server.url + READING)
    page.locator(SWITCH).click()
    page.wait_for_selector("body[data-md-color-scheme=default]")
    page.locator(SWITCH).click()
    page.wait_for_selector("body[data-md-color-scheme=slate]")


def test_the_switch_shows_from_the_start_what_was_chosen(visit: Callable[..., Page], server: Server) -> None:
    """Another page opens in the chosen colours, its switch saying so, without the script."""
    page = visit(PHONE)
    page.goto(server.url + READING)
    page.locator(SWITCH).click()
    page.wait_for_selector("body[data-md-color-scheme=default]")
    page.goto(f"{server.url}path/step-06/")
    assert not page.evaluate("() => 'document$' in window")
    assert page.locator("body").get_attribute("data-md-color-scheme") == "default"
    assert page.locator(SWITCH).evaluate_all("all => all.map(({title}) => title)") == ["Light colours. Switch to dark"]


def test_a_search_opened_before_it_is_there_finds(visit: Callable[..., Page], server: Server) -> None:
    """What is typed meanwhile is looked for."""
    page = visit(PHONE)
    page.goto(server.url + READING)
    page.locator(".nn-find").click()
    page.keyboard.type("glossary", delay=20)
    page.wait_for_selector(FOUND)


def test_a_failed_load_is_tried_again_at_the_next_press(
    visit: Callable[..., Page], server: Server, watch: Watch, script: str
) -> None:
    """Somebody who was out of reach for a moment presses again, and it works."""
    watch.forgive("Failed to load resource")
    page = visit(PHONE)
    server.faults[script] = Fault(status=503)
    page.goto(server.url + READING)
    with page.expect_response(f"**/{script}"):
        page.locator(SWITCH).click()
    del server.faults[script]
    page.locator(SWITCH).click()
    page.wait_for_selector("body[data-md-color-scheme=default]")


def test_with_it_the_next_page_is_exchanged_and_not_loaded_anew(visit: Callable[..., Page], server: Server) -> None:
    """Once it is there, what a page has loaded stays for the next one."""
    page = visit(PHONE)
    page.goto(server.url + READING)
    page.keyboard.press("Tab")
    page.wait_for_function("() => 'document$' in window")
    page.evaluate("() => { window.kept = true }")
    page.locator(".nn-neighbours a").last.click()
    page.wait_for_url("**/step-06/")
    assert page.evaluate("() => window.kept")
