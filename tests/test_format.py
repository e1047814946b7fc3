"""Tests of docs/authors/format.md: its example, the translation of it and its cases pass the check."""

import re
from pathlib import Path

import pytest
import yaml

from assessments.compiler.checks import check, load
from assessments.compiler.shared import expand
from assessments.compiler.source import Source
from assessments.engine.structure import structure
from tests.machine import ROOT

PAGE = (ROOT / "docs" / "authors" / "format.md").read_text("utf-8")
EXAMPLES = re.findall(r"^~~~yaml\n(.*?)^~~~$", PAGE, flags=re.MULTILINE | re.DOTALL)


def example(start: str) -> str:
    """Give the one example that begins so."""
    [found] = [each for each in EXAMPLES if each.startswith(start)]
    return str(found)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The definition that the page shows, with its translation and its cases."""
    folder = tmp_path / "meeting-check" / "1"
    folder.mkdir(parents=True)
    for name, start in (
        ("assessment.yaml", "id: meeting-check"),
        ("assessment.de.yaml", "language: de"),
        ("cases.yaml", "cases:"),
    ):
        (folder / name).write_text(example(start), encoding="utf-8")
    return folder


def test_the_example_is_whole(folder: Path) -> None:
    """Whoever copies the definition, its translation and its case has no problem with them."""
    assert ((), ["de"]) == (check([folder]), [each.language for each in load(folder).translations])


def test_an_item_that_a_rule_shows_fits_the_example(folder: Path) -> None:
    """The item goes into the section above it."""
    data = yaml.safe_load((folder / "assessment.yaml").read_text("utf-8"))
    data["sections"][0]["items"] += yaml.safe_load(example("- id: meeting-3"))
    assert ["meeting-1", "meeting-2", "meeting-3"] == [item.id for item in structure(data).sections[0].items]


@pytest.mark.parametrize("start", ["roles:", "options:\n  - {from", "scales:\n  from"])
def test_lists_are_taken_as_the_page_shows(start: str) -> None:
    """What is known is there under the names that the page uses."""
    data = yaml.safe_load(example(start))
    wrapped = {"sections": [{"items": [data]}]} if start.startswith("options") else data
    found = expand(Source(path=Path("page"), data=wrapped, lines={})).data
    assert "from" not in str(found)
