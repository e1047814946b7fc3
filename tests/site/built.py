"""An address comes in; the site built for it goes out, as files and as what their elements say."""

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from tests.instruments.ours import is_own

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True, kw_only=True)
class Element:
    """One element: its name, its attributes and the text right inside it."""

    tag: str
    attributes: dict[str, str]
    text: str = ""

    def __getitem__(self, name: str) -> str:
        """Give an attribute, empty where it is missing."""
        return self.attributes.get(name, "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page: the address that a reader sees, its source and its elements in order."""

    address: str
    html: str
    elements: tuple[Element, ...]

    def all(self, tag: str, **attributes: str) -> tuple[Element, ...]:
        """Give the elements of this name with these attributes."""
        return tuple(
            element
            for element in self.elements
            if element.tag == tag and all(element[name] == value for name, value in attributes.items())
        )

    def ids(self) -> frozenset[str]:
        """Give what a fragment can point at."""
        return frozenset(element["id"] for element in self.elements if element["id"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """A built site and the address that it was built for, ending in a slash."""

    folder: Path
    address: str

    def pages(self) -> Iterator[Page]:
        """Give every page, the one that says "not found" as if it stood deep below the base."""
        for path in sorted(self.folder.rglob("*.html")):
            name = path.relative_to(self.folder).as_posix()
            place = "no/such/page" if name == "404.html" else name.removesuffix("index.html")
            html = path.read_text("utf-8")
            yield Page(address=urljoin(self.address, place), html=html, elements=read(html))

    def ours(self) -> Iterator[Page]:
        """Give every page but those that the build makes for assessments of a fork's own, whose words are its own."""
        for page in self.pages():
            folder, _, rest = page.address.removeprefix(self.address).partition("/")
            if folder != "assess" or not is_own(rest.partition("/")[0]):
                yield page

    def file(self, address: str) -> Path | None:
        """Give the file that a static host sends for an address, or None where there is none, or another host's."""
        if not address.startswith(self.address):
            return None
        path = self.folder / unquote(urlsplit(address).path.removeprefix(urlsplit(self.address).path))
        if address.endswith("/"):
            path /= "index.html"
        return path if path.is_file() else None


def build(address: str, folder: Path, *, definitions: str = "", repository: str = "") -> Site:
    """Build the site for an address, strictly, as `make site` does.

    `definitions` are folders with more of them beside ours; the pages link to the `repository` where one is named.
    """
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", folder],
        cwd=ROOT,
        env={**os.environ, "SITE_URL": address, "DEFINITIONS": definitions, "REPO_URL": repository},
        check=True,
    )
    return Site(folder=folder, address=address if address.endswith("/") else f"{address}/")


def absolute(page: Page, reference: str) -> str:
    """Give a reference as the browser does: without its fragment, and seen from the page."""
    return urldefrag(urljoin(page.address, reference)).url


def read(html: str) -> tuple[Element, ...]:
    """Read the elements of a page."""
    reader = _Reader(convert_charrefs=True)
    reader.feed(html)
    reader.close()
    return tuple(Element(tag=tag, attributes=values, text="".join(text)) for tag, values, text in reader.found)


class _Reader(HTMLParser):
    """Gather elements; a text belongs to the element that began last."""

    def __init__(self, *, convert_charrefs: bool) -> None:
        super().__init__(convert_charrefs=convert_charrefs)
        self.found: list[tuple[str, dict[str, str], list[str]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        self.found.append((tag, {name: value or "" for name, value in attrs}, []))

    def handle_data(self, data: str) -> None:
        """Note a text."""
        if self.found:
            self.found[-1][2].append(data)
