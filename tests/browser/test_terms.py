"""A term of the glossary says what it means where it stands: by pointer, key and finger, and on a narrow screen."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.test_axe import found
from tests.server import Server

PLACE = "start/five-minutes/"
NARROW = ("help/", "model/", "model/order/", "model/rules/", "skills/listening/", "start/sellers/")
LONG = 5_000  # milliseconds after which whatever waits has come

pytestmark = pytest.mark.usefixtures("resting")


def opened(page: Page, server: Server, place: str = PLACE) -> Locator:
    """Open a page, wait until its terms have been wired, and give the first."""
    with page.expect_response("**/terms.mjs"):
        page.goto(f"{server.url}{place}")
    page.evaluate("(address) => import(address).then(() => null)", f"{server.url}assets/app/terms.mjs")
    return page.locator(".nn-term").first


def tip_of(term: Locator) -> Locator:
    """Give the tip that describes a term."""
    return term.page.locator(f"#{term.get_attribute('aria-describedby')}")


def test_the_pointer_shows_a_tip(page: Page, server: Server) -> None:
    """A tip is hidden until the pointer comes to its term, and again after the pointer has left."""
    term = opened(page, server)
    expect(tip_of(term)).to_be_hidden()
    term.hover()
    expect(tip_of(term)).to_be_visible()
    page.hover("h1")
    expect(tip_of(term)).to_be_hidden()


def test_the_pointer_can_move_onto_a_tip(page: Page, server: Server) -> None:
    """A tip stays for as long as the pointer is on it."""
    page.clock.install()
    term = opened(page, server)
    term.hover()
    tip_of(term).hover()
    page.clock.run_for(LONG)
    expect(tip_of(term)).to_be_visible()


def test_the_focus_shows_a_tip(page: Page, server: Server) -> None:
    """A tip is there while its term has the focus."""
    term = opened(page, server)
    term.focus()
    expect(tip_of(term)).to_be_visible()
    page.keyboard.press("Tab")
    expect(tip_of(term)).to_be_hidden()


def test_a_pointer_that_passes_does_not_hide_what_has_the_focus(page: Page, server: Server) -> None:
    """Whoever reads a tip by keyboard keeps it."""
    page.clock.install()
    term = opened(page, server)
    term.focus()
    page.hover("h1")
    page.clock.run_for(LONG)
    expect(tip_of(term)).to_be_visible()


@pytest.mark.parametrize("way", ["hover", "focus"])
def test_escape_takes_a_tip_away(page: Page, server: Server, way: str) -> None:
    """Pointer and focus stay where they are."""
    term = opened(page, server)
    getattr(term, way)()
    expect(tip_of(term)).to_be_visible()
    page.keyboard.press("Escape")
    expect(tip_of(term)).to_be_hidden()


def test_enter_opens_the_glossary(page: Page, server: Server) -> None:
    """The term is a link, and leads to its entry."""
    opened(page, server).press("Enter")
    page.wait_for_url("**/reference/glossary/#term-buying-facilitation")


def test_a_page_that_is_exchanged_has_its_tips(page: Page, server: Server) -> None:
    """Where the theme puts the next page in place of this one, tips work as well."""
    opened(page, server, "start/sellers/")
    page.evaluate("() => { globalThis.stayed = true; }")
    page.click(".md-nav--primary a[href$='/buyers/']")
    expect(page.locator("h1")).to_contain_text("You buy")
    term = page.locator(".nn-term").first
    term.hover()
    expect(tip_of(term)).to_be_visible()
    assert page.evaluate("() => globalThis.stayed")


def test_a_finger_shows_the_tip_first_and_then_the_glossary(visit: Callable[..., Page], server: Server) -> None:
    """The first tap keeps the reader's place, and the second follows the link."""
    page = visit(width=360, has_touch=True, is_mobile=True)
    term = opened(page, server)
    term.tap()
    expect(tip_of(term)).to_be_visible()
    assert f"{server.url}{PLACE}" == page.url
    term.tap()
    page.wait_for_url("**/reference/glossary/#term-buying-facilitation")


def test_a_tap_elsewhere_takes_a_tip_away(visit: Callable[..., Page], server: Server) -> None:
    """A finger needs no key for it."""
    page = visit(width=360, has_touch=True, is_mobile=True)
    term = opened(page, server)
    term.tap()
    expect(tip_of(term)).to_be_visible()
    page.locator("h1").tap()
    expect(tip_of(term)).to_be_hidden()


@pytest.mark.parametrize("place", NARROW)
def test_a_tip_stays_inside_a_narrow_window(visit: Callable[..., Page], server: Server, place: str) -> None:
    """On a screen of 360 pixels, and so at 200 % on a wide one, every tip can be read whole beside its word."""
    page = visit(width=360)
    opened(page, server, place)
    for term in page.locator(".nn-term").all():
        term.focus()
        tip = tip_of(term)
        expect(tip).to_be_visible()
        box, word = tip.bounding_box(), term.bounding_box()
        assert box is not None
        assert word is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 360
        assert box["y"] >= 0
        assert box["y"] + box["height"] <= 800
        assert abs(box["y"] + box["height"] - word["y"]) < 2 or box["y"] - word["y"] < word["height"] + 2


def test_a_term_moves_no_line(page: Page, server: Server) -> None:
    """A line with a term is as high as one without."""
    term = opened(page, server)
    before = term.evaluate("(term) => term.parentElement.getBoundingClientRect().height")
    after = term.evaluate(
        "(term) => { term.className = ''; return term.parentElement.getBoundingClientRect().height; }"
    )
    assert before == after


def test_paper_has_no_mark(page: Page, server: Server) -> None:
    """In print a term looks like the words around it."""
    term = opened(page, server)
    term.focus()
    page.emulate_media(media="print")
    expect(tip_of(term)).to_be_hidden()
    assert "none" == term.evaluate("(term) => getComputedStyle(term).textDecorationLine")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_an_open_tip_passes_axe(visit: Callable[..., Page], server: Server, scheme: str) -> None:
    """An open tip has no fault that axe knows."""
    page = visit(color_scheme=scheme, reduced_motion="reduce")
    term = opened(page, server)
    term.focus()
    expect(tip_of(term)).to_be_visible()
    page.set_viewport_size({"width": 360, "height": 800})
    assert [] == found(page)


def test_without_scripts_a_term_is_a_link(visit: Callable[..., Page], server: Server) -> None:
    """It leads to the entry, and no tip is in the way."""
    page = visit(java_script_enabled=False)
    page.goto(f"{server.url}{PLACE}")
    term = page.locator(".nn-term").first
    expect(tip_of(term)).to_be_hidden()
    term.click()
    page.wait_for_url("**/reference/glossary/#term-buying-facilitation")
