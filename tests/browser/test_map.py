"""The map of the path: one stop of Tab, arrows along the way, and all of it there without a script."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_axe import found
from tests.browser.test_keyboard import FARTHEST
from tests.server import Server

pytestmark = pytest.mark.usefixtures("resting")

THUMB = 44
"""What a thumb hits, in pixels each way."""
SMALL = ".nn-map-way [role=tab], .nn-map-open a:visible"
OVERFLOW = "document.documentElement.scrollWidth - innerWidth"


def open_map(page: Page, server: Server, fragment: str = "") -> None:
    """Go to the map and wait until its stones can be pressed."""
    page.goto(f"{server.url}path/{fragment}")
    page.wait_for_selector("[data-map][data-mounted]")


def chosen(page: Page) -> str:
    """Give the step of the one stone that is chosen."""
    [step] = page.locator("[role=tab][aria-selected=true]").evaluate_all("(all) => all.map((one) => one.dataset.step)")
    return str(step)


def tab_to_map(page: Page) -> None:
    """Press Tab until a stone has focus."""
    for _ in range(FARTHEST):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.role === 'tab'"):
            return
    pytest.fail("Tab never came to the map")


def test_the_first_stone_is_chosen_at_first(page: Page, server: Server) -> None:
    """The map opens with the first step beside it, and with no other."""
    open_map(page, server)
    assert ("1", ["1 Idea"]) == (chosen(page), page.locator("li[data-step] > strong:visible").all_inner_texts())


@pytest.mark.parametrize(
    ("keys", "step"),
    [
        (["ArrowRight"], "2"),
        (["ArrowDown", "ArrowDown"], "3"),
        (["End"], "13"),
        (["End", "ArrowRight"], "13"),
        (["End", "ArrowLeft", "ArrowUp"], "11"),
        (["End", "Home"], "1"),
        (["ArrowLeft"], "1"),
    ],
    ids=" ".join,
)
def test_keys_move_along_the_way(page: Page, server: Server, keys: list[str], step: str) -> None:
    """Arrows go from stone to stone and stop at both ends, Home and End go there; focus moves along."""
    open_map(page, server)
    tab_to_map(page)
    for key in keys:
        page.keyboard.press(key)
    assert (step, step) == (chosen(page), page.evaluate("document.activeElement.dataset.step"))


def test_tab_stops_once_at_the_stones(page: Page, server: Server) -> None:
    """After the chosen stone, Tab goes to its panel and to the one link in it."""
    open_map(page, server)
    tab_to_map(page)
    page.keyboard.press("End")
    page.keyboard.press("Tab")
    panel = page.evaluate("document.activeElement.role")
    page.keyboard.press("Tab")
    assert ("tabpanel", "Open step 13") == (panel, page.evaluate("document.activeElement.textContent"))


def test_enter_opens_the_page_of_the_step(page: Page, server: Server) -> None:
    """Enter on the chosen stone goes to the page of its step."""
    open_map(page, server)
    tab_to_map(page)
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{server.url}path/step-02/")
    expect(page.locator("h1")).to_contain_text("Step 2")


def test_a_screen_reader_gets_tabs_with_names(page: Page, server: Server) -> None:
    """A stone is a tab with number and label as its name, its phase described, and its panel named after it."""
    open_map(page, server)
    stone = page.get_by_role("tablist", name="13 steps").get_by_role("tab", name="5 Organization", exact=True)
    stone.click()
    expect(stone).to_have_attribute("aria-selected", "true")
    expect(stone).to_have_accessible_description("Look inside first")
    panel = page.get_by_role("tabpanel", name="5 Organization", exact=True)
    expect(panel.get_by_role("heading")).to_have_text("Look inside first")
    expect(panel.get_by_role("link")).to_have_text("Open step 5")


def test_it_is_said_where_selling_enters(page: Page, server: Server) -> None:
    """The name of the tenth stone says what the line of the water shows."""
    open_map(page, server)
    expect(page.get_by_role("tab", name="10 Action Selling enters here", exact=True)).to_be_visible()


def test_the_chosen_step_is_in_the_address(page: Page, server: Server) -> None:
    """A step that was chosen is chosen again after a reload, and adds nothing to the history."""
    open_map(page, server)
    before = page.evaluate("history.length")
    page.click("[role=tab][data-step='7']")
    assert (f"{server.url}path/#step-7", before) == (page.url, page.evaluate("history.length"))
    page.reload()
    page.wait_for_selector("[data-map][data-mounted]")
    assert "7" == chosen(page)


def test_the_step_is_still_chosen_on_the_way_back(page: Page, server: Server) -> None:
    """Whoever opens a step and goes back finds the stone that was left."""
    open_map(page, server)
    page.click("[role=tab][data-step='8']")
    page.click("text=Open step 8")
    expect(page.locator("h1")).to_contain_text("Step 8")
    page.go_back()
    expect(page.locator("[role=tab][aria-selected=true]")).to_have_attribute("data-step", "8")


def test_a_strip_leads_to_its_stone(page: Page, server: Server) -> None:
    """From a step's page, the link to the map chooses that step."""
    page.goto(f"{server.url}path/step-11/")
    page.click("text=See it on the map")
    expect(page.locator("[role=tab][aria-selected=true]")).to_have_attribute("data-step", "11")


STANDS = """() => {
  const {top, bottom} = document.querySelector("[role=tab][aria-selected=true]").getBoundingClientRect();
  return document.querySelector(".md-header").getBoundingClientRect().bottom <= top && bottom <= innerHeight;
}"""


@pytest.mark.parametrize("step", [1, 5, 13])
@pytest.mark.parametrize("exchanged", [False, True], ids=["loaded anew", "exchanged"])
@pytest.mark.parametrize("width", [360, 1280])
def test_a_stone_that_was_led_to_stands_below_the_header(
    visit: Callable[..., Page], server: Server, width: int, step: int, *, exchanged: bool
) -> None:
    """The map comes from a step's page with its stone in view, and there it stays when all is loaded."""
    page = visit(width)
    page.goto(f"{server.url}path/step-{step:02}/")
    if exchanged:
        page.keyboard.press("Tab")
        page.wait_for_function("() => 'document$' in window")
        page.evaluate("() => { window.kept = true }")
        page.click("text=See it on the map")
    else:
        page.goto(page.get_by_role("link", name="See it on the map").evaluate("link => link.href"))
    page.wait_for_selector("[data-map][data-mounted]")
    page.wait_for_load_state("networkidle")
    assert (str(step), exchanged, True) == (chosen(page), page.evaluate("'kept' in window"), page.evaluate(STANDS))


def test_a_strip_says_which_step_is_current(page: Page, server: Server) -> None:
    """On a step's page twelve small stones are links by the names of their steps, and one is the current one."""
    page.goto(f"{server.url}path/step-05/")
    strip = page.get_by_role("navigation", name="Place on the path")
    expect(strip.locator("[aria-current=step]")).to_have_text("5")
    expect(strip.get_by_role("link", name="Step 10: Action. Selling enters here.", exact=True)).to_be_visible()
    expect(strip.get_by_role("list", name="Agree").get_by_role("link")).to_have_count(3)


def test_all_is_there_without_a_script(visit: Callable[..., Page], server: Server) -> None:
    """Without JavaScript all steps stand in a list with their links, and no stone that nobody could press."""
    page = visit(java_script_enabled=False)
    page.goto(f"{server.url}path/")
    links = page.locator(".nn-map-open a:visible").all_inner_texts()
    assert ([f"Open step {number}" for number in range(1, 14)], 0) == (
        links,
        page.locator("[role=tab]:visible").count(),
    )


def test_all_is_there_on_paper(page: Page, server: Server) -> None:
    """Whatever is chosen, all steps are printed."""
    open_map(page, server)
    page.click("[role=tab][data-step='4']")
    page.emulate_media(media="print")
    assert (13, 0) == (page.locator(".nn-map-open a:visible").count(), page.locator("[role=tab]:visible").count())


@pytest.mark.parametrize("place", ["path/", "path/step-13/"])
@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_it_fits_the_screen_and_the_thumb(visit: Callable[..., Page], server: Server, place: str, width: int) -> None:
    """Nothing is wider than the screen, and each stone can be hit with a thumb."""
    page = visit(width)
    page.goto(f"{server.url}{place}")
    page.wait_for_selector(".nn-path[data-mounted], .nn-where")
    boxes = [each.bounding_box() for each in page.locator(f"{SMALL}, .nn-where li > *").all()]
    small = [box for box in boxes if box is None or min(box["width"], box["height"]) < THUMB]
    assert (0, 13, []) == (page.evaluate(OVERFLOW), len(boxes) // 13 * 13, small)


def test_a_pressed_stone_stays_under_the_thumb(visit: Callable[..., Page], server: Server) -> None:
    """On a narrow screen a stone stays where it is when the panel above it closes."""
    page = visit(360, has_touch=True)
    open_map(page, server)
    stone = page.locator("[role=tab][data-step='5']")
    stone.scroll_into_view_if_needed()
    before = stone.bounding_box()
    stone.tap()
    after = stone.bounding_box()
    assert before is not None
    assert after is not None
    assert abs(before["y"] - after["y"]) < 2


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("place", ["path/", "path/#step-10", "path/step-05/"])
def test_axe_finds_nothing(visit: Callable[..., Page], server: Server, place: str, scheme: str) -> None:
    """The map and a step's page have no fault that axe knows, narrow and wide."""
    page = visit(color_scheme=scheme, reduced_motion="reduce")
    page.goto(f"{server.url}{place}")
    page.wait_for_selector(".nn-path[data-mounted], .nn-where")
    assert [] == found(page)
