"""The name of a picture goes in; its words as a reader of the picture, of its description or of its table has them."""

import re
import xml.etree.ElementTree as ET

from assessments.compiler.drawings import drawing
from tests.compiler.making import elements

__all__ = ["describes", "shapes", "table", "texts"]

SPACE = "{http://www.w3.org/2000/svg}"


def texts(name: str) -> list[str]:
    """Give the texts that stand in a picture, in order."""
    return ["".join(each.itertext()) for each in _svg(name).iter(f"{SPACE}text")]


def describes(name: str) -> str:
    """Give what a picture says to those who cannot see it."""
    [found] = _svg(name).iter(f"{SPACE}desc")
    return found.text or ""


def shapes(name: str, tag: str) -> list[dict[str, str]]:
    """Give the attributes of the shapes of a kind, in order."""
    return [each.attrib for each in _svg(name).iter(f"{SPACE}{tag}")]


def table(name: str) -> list[list[str]]:
    """Give the rows of a picture's table, its head left out."""
    rows = drawing(name).split("<tr>")[2:]
    return [[each["text"] for tag in ("th", "td") for each in elements(row, tag)] for row in rows]


def _svg(name: str) -> ET.Element:
    found = re.search(r"<svg.*?</svg>", drawing(name), re.DOTALL)
    assert found is not None
    return ET.fromstring(found[0])  # noqa: S314  # made by us
