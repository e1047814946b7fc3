"""Tests of assessments.compiler.typeface."""

import re
from io import BytesIO
from pathlib import Path

from fontTools.ttLib import TTFont

from assessments.compiler.typeface import ITALIC, ITALIC_REST, UPRIGHT, UPRIGHT_REST, cut, kept, points
from tests.machine import ROOT

FILES = ROOT / "node_modules" / "@fontsource-variable" / "literata" / "files"
WHOLE = FILES / "literata-latin-wght-italic.woff2"


def test_a_cut_font_has_the_characters_of_the_pages_and_few_others() -> None:
    """Whatever the whole font can draw of them, the part can, and it is less than half the size."""
    part = cut(WHOLE.read_bytes(), characters=ITALIC, weights=400)
    drawn = set(TTFont(BytesIO(part)).getBestCmap())
    assert drawn == points(ITALIC) & set(TTFont(WHOLE).getBestCmap())
    assert len(part) < len(WHOLE.read_bytes()) / 2


def test_a_cut_font_keeps_the_weights_that_were_named() -> None:
    """Two weights leave the axis between them."""
    part = TTFont(BytesIO(cut(WHOLE.read_bytes(), characters=ITALIC, weights=(400, 700))))
    assert [("wght", 400, 700)] == [(axis.axisTag, axis.minValue, axis.maxValue) for axis in part["fvar"].axes]


def test_a_font_is_cut_once(tmp_path: Path) -> None:
    """The second time the file is taken as it lies there."""
    first = kept(WHOLE, characters=ITALIC, weights=400, folder=tmp_path / "new")
    first.write_bytes(b"marked")
    again = kept(WHOLE, characters=ITALIC, weights=400, folder=tmp_path / "new")
    assert (first, b"marked") == (again, again.read_bytes())


def test_another_weight_is_another_file(tmp_path: Path) -> None:
    """A file cut for other weights is not taken for this one."""
    names = {kept(WHOLE, characters=ITALIC, weights=weight, folder=tmp_path).name for weight in (400, 500)}
    assert 2 == len(names)


def test_the_style_sheet_names_the_same_characters() -> None:
    """A browser asks for the file that has the letter: what is cut out is asked of the rest, and of it alone."""
    text = " ".join((ROOT / "docs" / "assets" / "site.css").read_text("utf-8").split())
    faces = re.findall(r'url\("fonts/([^"]+)"\) format\("woff2"\); unicode-range: ([^;]+);', text)
    normal, italic = "literata-latin-wght-normal", "literata-latin-wght-italic"
    assert [
        (f"{normal}.rest.woff2", UPRIGHT_REST),
        (f"{italic}.rest.woff2", ITALIC_REST),
        (f"{normal}.woff2", UPRIGHT),
        (f"{italic}.woff2", ITALIC),
    ] == faces


def test_no_character_is_in_both_files() -> None:
    """A browser that met a letter in both would fetch both."""
    assert frozenset() == (points(UPRIGHT) & points(UPRIGHT_REST)) | (points(ITALIC) & points(ITALIC_REST))
