"""Tests of where the pages point: to each other, to their own files, and to no other host."""

import re
from pathlib import Path
from urllib.parse import urldefrag, urljoin, urlsplit

from tests.site.built import Element, Page, Site, absolute

# Attributes that make a browser fetch something without being asked.
FETCHING = {
    "audio": "src",
    "embed": "src",
    "iframe": "src",
    "image": "href",
    "img": "src",
    "input": "src",
    "object": "data",
    "script": "src",
    "source": "src",
    "track": "src",
    "use": "href",
    "video": "src",
}
FETCHING_LINKS = {
    "dns-prefetch",
    "icon",
    "manifest",
    "modulepreload",
    "preconnect",
    "prefetch",
    "preload",
    "stylesheet",
}
KEPT_IN_THE_FRAGMENT = ("i=", "r=", "s=", "t=")
STYLE_ADDRESS = re.compile(r"""(?:url\(\s*|@import\s+)(?:"([^"]*)"|'([^']*)'|([^'")\s;]*))""")


def fetched(page: Page) -> list[str]:
    """Give all that a page makes the browser fetch, as absolute addresses."""
    references = [element[FETCHING[element.tag]] for element in page.elements if element.tag in FETCHING]
    references += [link["href"] for link in page.all("link") if FETCHING_LINKS & set(link["rel"].split())]
    references += [part.split()[0] for element in page.elements for part in element["srcset"].split(",") if part]
    references += [address for element in page.elements for address in style_addresses(element["style"])]
    references += [address for style in page.all("style") for address in style_addresses(style.text)]
    return [absolute(page, reference) for reference in references if names_a_file(reference)]


def style_addresses(css: str) -> list[str]:
    """Give the addresses in a style sheet that name a file."""
    found = ("".join(groups) for groups in STYLE_ADDRESS.findall(css))
    return [address for address in found if names_a_file(address)]


def names_a_file(reference: str) -> bool:
    """Whether a reference names a file, rather than nothing, a place in the page or data of its own."""
    return bool(reference) and not reference.startswith(("#", "data:"))


def own_links(site: Site, page: Page) -> list[Element]:
    """Give the links of a page that stay on its host."""
    host = urlsplit(site.address).netloc
    return [link for link in page.all("a") if link["href"] and urlsplit(absolute(page, link["href"])).netloc == host]


def test_everything_that_a_page_fetches_is_there(site: Site) -> None:
    """Scripts, styles, images and typefaces stand below the site's own address and nowhere else."""
    missing = {
        (page.address, address) for page in site.pages() for address in fetched(page) if site.file(address) is None
    }
    assert set() == missing


def test_everything_that_a_style_sheet_fetches_is_there(site: Site) -> None:
    """The typefaces and the mark are served from here; no style sheet names another host."""
    missing = {
        (sheet.name, address)
        for sheet in site.folder.rglob("*.css")
        for address in style_addresses(sheet.read_text("utf-8"))
        if site.file(urljoin(site.address + sheet.relative_to(site.folder).as_posix(), address)) is None
    }
    assert set() == missing


def test_every_link_within_the_site_leads_to_a_page(site: Site) -> None:
    """No link leaves the base path or ends at a page that is not there."""
    dead = {
        (page.address, link["href"])
        for page in site.pages()
        for link in own_links(site, page)
        if site.file(absolute(page, link["href"])) is None
    }
    assert set() == dead


def test_every_link_to_a_heading_finds_it(site: Site) -> None:
    """A fragment names an element of the page that it points into, unless it carries data."""
    pages = {page.address: page for page in site.pages()}
    lost = set()
    for page in pages.values():
        for link in own_links(site, page):
            address, fragment = urldefrag(urljoin(page.address, link["href"]))
            target = pages.get(address)
            known = fragment.startswith(KEPT_IN_THE_FRAGMENT) or (target and fragment in target.ids())
            if fragment and not known:
                lost.add((page.address, link["href"]))
    assert set() == lost


def test_every_page_says_its_own_address(site: Site) -> None:
    """The canonical address and the card's carry the base that the host gave; the page for lost links claims none."""
    for page in site.pages():
        card = [element["content"] for element in page.all("meta", property="og:url")]
        if page.address.endswith("no/such/page"):
            assert ([], [site.address]) == ([link["href"] for link in page.all("link", rel="canonical")], card)
        else:
            assert ([page.address], [page.address]) == (
                [link["href"] for link in page.all("link", rel="canonical")],
                card,
            )


def test_every_page_shows_the_card(site: Site) -> None:
    """The card's image is absolute, there, and light enough for a chat program to fetch."""
    for page in site.pages():
        images = {element["content"] for element in page.all("meta", property="og:image")}
        images |= {element["content"] for element in page.all("meta", name="twitter:image")}
        assert {f"{site.address}assets/brand/card.png"} == images
    card = site.file(f"{site.address}assets/brand/card.png") or Path()
    assert b"\x89PNG" == card.read_bytes()[:4]
    assert card.stat().st_size < 200_000


def test_the_sitemap_lists_every_page(site: Site) -> None:
    """Instant navigation opens only what the sitemap names."""
    listed = re.findall(r"<loc>([^<]*)</loc>", (site.folder / "sitemap.xml").read_text("utf-8"))
    assert {page.address for page in site.pages() if page.all("link", rel="canonical")} == set(listed)
