"""On paper: what can only be pressed is left out, and the workbook keeps to its sheets."""

import re

import pytest
from playwright.sync_api import Page

from tests.server import Server

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
