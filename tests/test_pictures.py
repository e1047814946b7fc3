"""Tests of assessments.pictures."""

import doctest
import re
import struct
import sys
import zlib
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from assessments.engine.charts.paint import COLOURS
from assessments.engine.charts.unknown import Unknown, UnknownRow, unknown
from assessments.pictures import PictureError, save

SVG = unknown(
    Unknown(title="What you do not know yet", rows=(UnknownRow(title="Who decides", unknown=2, total=6),)), name="u"
).svg
WIDE, HIGH = (float(size) for size in re.findall(r' (?:width|height)="([0-9.]+)"', SVG.partition(">")[0]))
MARGIN = 2 * 16 * WIDE / 360


def test_an_svg_stands_alone(tmp_path: Path) -> None:
    """The file says that it is XML, has the printed colours, a white ground and a margin, and no variable."""
    target = tmp_path / "chart.svg"
    save(SVG, target)
    written = target.read_text("utf-8")
    root = ET.fromstring(written)  # noqa: S314  our own file
    assert written.startswith('<?xml version="1.0" encoding="UTF-8"?>\n<svg ')
    assert "var(" not in written
    assert ("-16 -16 392.00", "#ffffff") == (root.attrib["viewBox"].rpartition(" ")[0], root[0].attrib["fill"])


def test_a_png_is_twice_as_large(tmp_path: Path) -> None:
    """The file is a PNG, with two pixels for each of the chart's own and its margin."""
    target = tmp_path / "chart.PNG"
    save(SVG, target)
    content = target.read_bytes()
    assert content.startswith(b"\x89PNG\r\n\x1a\n")
    size = struct.unpack(">II", content[16:24])
    assert size == (pytest.approx(2 * (WIDE + MARGIN), abs=2), pytest.approx(2 * (HIGH + MARGIN), abs=2))


def test_a_pdf_has_text(tmp_path: Path) -> None:
    """The file is a PDF that sets letters in a font, rather than drawing their outlines."""
    target = tmp_path / "chart.pdf"
    save(SVG, target)
    content = target.read_bytes()
    assert content.startswith(b"%PDF-")
    streams = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", content, re.DOTALL)
    opened = b"".join(_inflated(stream) for stream in streams)
    assert (b"/Font" in content + opened, b"BT" in opened) == (True, True)


def _inflated(stream: bytes) -> bytes:
    try:
        return zlib.decompress(stream)
    except zlib.error:
        return stream


def test_a_file_that_is_there_is_replaced(tmp_path: Path) -> None:
    """An old picture gives way, and nothing else stays in the folder."""
    target = tmp_path / "chart.svg"
    target.write_text("old", encoding="utf-8")
    save(SVG, str(target))
    assert ([target], False) == (list(tmp_path.iterdir()), target.read_text("utf-8") == "old")


@pytest.mark.parametrize(
    ("name", "fault"),
    [("chart.jpg", "a picture cannot end in '.jpg'"), ("chart", "the name of a picture needs an ending")],
)
def test_another_ending_is_refused(tmp_path: Path, name: str, fault: str) -> None:
    """What cannot be written is named, with what can."""
    with pytest.raises(PictureError) as caught:
        save(SVG, tmp_path / name)
    assert [f"{tmp_path / name}: {fault}; let it end in .svg, .png or .pdf"] == list(map(str, caught.value.problems))
    assert [] == list(tmp_path.iterdir())


@pytest.mark.parametrize("name", ["chart.png", "chart.pdf"])
def test_without_the_extra_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """Where the package is missing, one sentence says so, and nothing is written."""
    monkeypatch.setitem(sys.modules, "vl_convert", None)
    with pytest.raises(
        PictureError, match=re.escape("run .venv/bin/python -m pip install --editable '.[charts]' in your copy")
    ):
        save(SVG, tmp_path / name)
    assert [] == list(tmp_path.iterdir())


def test_an_svg_needs_no_extra(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An SVG is written without the package."""
    monkeypatch.setitem(sys.modules, "vl_convert", None)
    save(SVG, tmp_path / "chart.svg")
    assert (tmp_path / "chart.svg").is_file()


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    """A folder that is missing is a problem in words."""
    target = tmp_path / "none" / "chart.svg"
    with pytest.raises(PictureError, match="cannot be written: No such file or directory; name a file in a folder"):
        save(SVG, target)


def test_what_cannot_be_replaced_leaves_nothing_behind(tmp_path: Path) -> None:
    """Where a folder has the name of the picture, it stays, and the half-made file beside it is gone."""
    target = tmp_path / "chart.svg"
    target.mkdir()
    with pytest.raises(PictureError, match="cannot be written"):
        save(SVG, target)
    assert [target] == list(tmp_path.iterdir())


def test_the_example_in_the_documentation_works(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the page about charts shows is what Python does, and the three files are there."""
    monkeypatch.chdir(tmp_path)
    page = Path(__file__).parents[1] / "docs" / "reference" / "charts.md"
    assert (0, 8) == doctest.testfile(str(page), module_relative=False, encoding="utf-8")
    assert ["unknown.pdf", "unknown.png", "unknown.svg"] == sorted(path.name for path in tmp_path.iterdir())


def test_the_documentation_names_every_colour() -> None:
    """The page lists each variable with its default, and the site sets each."""
    root = Path(__file__).parents[1]
    page = (root / "docs" / "reference" / "charts.md").read_text("utf-8")
    rows = dict(re.findall(r"^\| `--nn-chart-([a-z]+)` \| .* \| `(#[0-9a-f]{6})` \|$", page, re.MULTILINE))
    style = (root / "docs" / "assets" / "site.css").read_text("utf-8")
    assert COLOURS == rows
    assert set() == {*COLOURS, "font"} - set(re.findall(r"^  --nn-chart-([a-z]+):", style, re.MULTILINE))
