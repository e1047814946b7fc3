"""Tests of assessments.compiler.contributing."""

from pathlib import Path

from assessments.compiler.contributing import contributing
from tests.machine import ROOT


def test_the_text_comes_without_its_title() -> None:
    """The page has a title of its own, and every section of the file."""
    lines = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").splitlines()
    assert [each for each in lines if each.startswith("## ")] == [
        each for each in contributing() if each.startswith("#") and not each.startswith("###")
    ]


def test_a_link_to_a_file_is_left_as_words(tmp_path: Path) -> None:
    """A site does not have the repository's files; links to other places stay."""
    text = "# Title\n\nSee [the README](README.md#a) and [them](https://them.example/).\n"
    (tmp_path / "CONTRIBUTING.md").write_text(text, encoding="utf-8")
    assert ("See the README and [them](https://them.example/).",) == contributing(tmp_path)
