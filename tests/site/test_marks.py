"""Tests of what the pages say about the marks of others."""

import re

import pytest

from tests.site.built import Page, Site

FOOTER = "nn-footer"
NOTICE = re.compile(r"Buying Facilitation® is a registered trademark attributed to Sharon-Drew Morgen")
INDEPENDENT = "not affiliated with, authorised or endorsed by"
FIRST = {
    "®": re.compile(r"Buying Facilitation(?P<mark>.)"),
    "™": re.compile(r"Facilitative Questions?(?P<mark>\S?)"),
}


@pytest.mark.parametrize("mark", FIRST)
def test_a_mark_is_shown_where_a_page_first_names_it(site: Site, mark: str) -> None:
    """The main heading counts, and so does everything below it; menus and descriptions do not."""
    firsts = {page.address: FIRST[mark].search(said(page)) for page in site.pages()}
    assert {} == {address: first[0] for address, first in firsts.items() if first and first["mark"] != mark}


def test_every_page_says_whose_the_mark_is(site: Site) -> None:
    """The footer names the owner, and that this site is not hers."""
    footers = {page.address: footer(page) for page in site.pages()}
    assert [] == [address for address, text in footers.items() if not NOTICE.search(text) or INDEPENDENT not in text]


def test_no_name_of_ours_holds_the_mark(site: Site) -> None:
    """It is in no address and in no title of an assessment."""
    named = [page.address for page in site.pages()]
    titles = [page.all("h1")[0].text for page in site.pages() if "/assess/" in page.address]
    assert [] == [name for name in named + titles if re.search(r"buying.?facilitation", name, re.IGNORECASE)]


def said(page: Page) -> str:
    """Give what stands between the menus and the footer."""
    tags = [element.tag for element in page.elements]
    return _text(page, tags.index("article"), _start_of_footer(page))


def footer(page: Page) -> str:
    """Give what the footer says."""
    return _text(page, _start_of_footer(page), len(page.elements))


def _start_of_footer(page: Page) -> int:
    return next(place for place, element in enumerate(page.elements) if FOOTER in element["class"].split())


def _text(page: Page, start: int, stop: int) -> str:
    texts = (
        element.text for element in page.elements[start:stop] if element.tag not in {"script", "style", "template"}
    )
    return " ".join("".join(texts).split())
