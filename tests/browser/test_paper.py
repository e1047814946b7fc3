"""On paper: what can only be pressed is left out, and the workbook keeps to its sheets."""

import re

import pytest
from playwright.sync_api import Page

from tests.browser.test_team import REPORT, SITE, link, open_team
from tests.server import Server

TALLEST = 20 * 96 / 2.54
"""What a chart may take, in pixels: Letter with margins of an inch has three centimetres more."""
PRESSED = ".md-header, .md-tabs, .nn-neighbours, .nn-action, .footnote-backref, .headerlink, .nn-footer"


@pytest.mark.usefixtures("resting")
def test_what_can_only_be_pressed_is_not_printed(page: Page, server: Server) -> None:
    """Header, ways onward and ways back are for screens."""
    page.goto(server.url + "path/step-10/")
    page.emulate_media(media="print")
    assert page.locator(PRESSED).count() > 0
    assert [] == page.locator(PRESSED).evaluate_all(
        "found => found.filter(each => each.checkVisibility()).map(each => each.className)"
    )


@pytest.mark.usefixtures("resting")
def test_the_workbook_takes_four_sheets(page: Page, server: Server) -> None:
    """A team prints it on two leaves, both sides."""
    page.goto(server.url + "workbook/")
    assert 4 == len(re.findall(rb"/Type /Page\b", page.pdf(format="A4")))


def print_team(page: Page, server: Server) -> None:
    """Show the report on five people as the paper has it."""
    open_team(page, server)
    page.fill("[data-paste]", "\n".join(SITE + link(person) for person in range(5)))
    page.wait_for_selector(REPORT)
    page.emulate_media(media="print")


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_a_team_s_report_takes_six_pages(page: Page, server: Server, paper: str) -> None:
    """No page of it is blank, and none holds a heading or the rest of a chart alone."""
    print_team(page, server)
    printed = page.pdf(format=paper, margin={"top": "1cm", "right": "1cm", "bottom": "1cm", "left": "1cm"})
    assert 6 == len(re.findall(rb"/Type /Page\b", printed))


def test_a_printed_chart_fits_on_a_page_with_its_headings(page: Page, server: Server) -> None:
    """None is so tall that a page would have to cut it, and all are there."""
    print_team(page, server)
    heights = page.locator("[data-report] .nn-chart").evaluate_all(
        "charts => charts.map(each => each.getBoundingClientRect().height)"
    )
    assert (3, []) == (len(heights), [each for each in heights if not 0 < each <= TALLEST])


def test_of_the_tables_beside_charts_those_are_printed_that_were_opened(page: Page, server: Server) -> None:
    """A closed one would be a box with nothing in it; the chart has the figures."""
    print_team(page, server)
    page.eval_on_selector("[data-report] figure details", "details => { details.open = true }")
    assert [True, False, False] == page.locator("[data-report] figure details").evaluate_all(
        "found => found.map(each => each.checkVisibility())"
    )


def test_a_printed_report_says_its_day(page: Page, server: Server) -> None:
    """It is that of the printing, and stands above the report; a screen does not show it."""
    page.clock.set_fixed_time("2026-09-01T12:00:00")
    print_team(page, server)
    page.emulate_media(media="screen")
    on_screen = page.is_visible(".nn-report-printed")
    page.pdf()
    page.emulate_media(media="print")
    assert (False, "Printed on 2026-09-01") == (on_screen, page.inner_text(".nn-report-printed"))
