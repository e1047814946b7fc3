"""Tests of what a first page costs: its bytes as a static host sends them, and what is not sent before it is wanted."""

import gzip
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.server import Server
from tests.site.built import read

MOST = 120 * 1024
"""Bytes over the wire at most for a reading page, the theme and the typeface included."""

PACKED = {".woff2", ".png"}
"""Files that a host sends as they are; all others it packs with gzip."""

DOCUMENTS = "search/documents.json"


def wire(path: Path) -> int:
    """Give the bytes that a host sends for a file."""
    content = path.read_bytes()
    return len(content) if path.suffix in PACKED else len(gzip.compress(content, 6))


def reading(folder: Path) -> list[str]:
    """Give the addresses of the pages that are for reading, the heaviest first."""
    pages = {path: path.read_text("utf-8") for path in folder.rglob("index.html")}
    found = [path for path, html in pages.items() if not any(each["data-page"] for each in read(html))]
    return [f"{path.parent.relative_to(folder).as_posix()}/" for path in sorted(found, key=wire, reverse=True)]


def cost(page: Page, server: Server, folder: Path, address: str) -> dict[str, int]:
    """Give the bytes of each file that a first visit to a page asks for."""
    server.requests.clear()
    page.goto(f"{server.url}{address}", wait_until="networkidle")
    return {
        path: wire(folder / path / "index.html" if path.endswith("/") or not path else folder / path)
        for path in server.asked()
    }


@pytest.mark.parametrize("place", range(6))
def test_a_reading_page_weighs_at_most_120_kilobytes(
    visit: Callable[..., Page], server: Server, folder: Path, place: int
) -> None:
    """The heaviest pages hold to it, so all do."""
    files = cost(visit(), server, folder, reading(folder)[place])
    assert {} == {path: size for path, size in files.items() if sum(files.values()) > MOST}


def test_the_texts_for_the_search_wait_until_it_is_opened(page: Page, server: Server) -> None:
    """Most readers never search, and need not load what all the pages say."""
    page.goto(f"{server.url}model/", wait_until="networkidle")
    assert DOCUMENTS not in server.asked()
    with page.expect_response(f"**/{DOCUMENTS}"):
        page.locator("[data-md-component=search-query]").focus()


def test_letters_that_the_pages_do_not_need_are_fetched_when_they_are_shown(page: Page, server: Server) -> None:
    """A name with a letter outside the part of the typeface brings in the rest of it."""
    page.goto(f"{server.url}model/", wait_until="networkidle")
    assert [] == [path for path in server.asked() if path.endswith(".rest.woff2")]
    with page.expect_response("**/literata-latin-wght-normal.rest.woff2"):
        page.locator("h1").evaluate("heading => { heading.textContent = 'Åse' }")
