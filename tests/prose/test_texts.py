"""Tests of what counts as prose: words for people stay, where they stand, and words for machines go."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.instruments.ours import OURS
from tests.machine import ROOT
from tests.prose.run import american, patterns, without_titles
from tests.prose.texts import prose


@pytest.fixture(name="page")
def empty_page(tmp_path: Path) -> Path:
    """A page that a test writes."""
    return tmp_path / "page.md"


def test_a_line_keeps_its_number(page: Path) -> None:
    """A block of code leaves empty lines, so that a problem is found where it is told."""
    page.write_text("One.\n\n```sh\nmake test\n```\n\nTwo.\n", encoding="utf-8")
    assert ["One.", "Two."] == [line for line in prose(page).splitlines() if line.strip()]
    assert 6 == prose(page).splitlines().index("Two.")


def test_where_a_link_leads_is_no_prose(page: Path) -> None:
    """Its words are read, its address is not."""
    page.write_text("See [the colours](https://example.org/color).[^one]\n", encoding="utf-8")
    assert "See [the colours].\n" == prose(page)


def test_a_heading_is_a_sentence(page: Path) -> None:
    """A paragraph that begins with the heading's words says nothing twice."""
    page.write_text("# A system\n\nA system wants to stay whole.\n", encoding="utf-8")
    assert "# A system.\n\nA system wants to stay whole.\n" == prose(page)


def test_the_description_of_a_page_is_prose(page: Path) -> None:
    """It is read in lists of results."""
    page.write_text("---\ntitle: Roles\ndescription: Who does what.\n---\nText.\n", encoding="utf-8")
    assert "---\n\nWho does what.\n---\nText.\n" == prose(page)


def test_an_id_of_a_definition_is_no_prose(tmp_path: Path) -> None:
    """One word names something; more than one say something."""
    definition = tmp_path / "assessment.yaml"
    definition.write_text("id: color-1\ntitle: Two words\n", encoding="utf-8")
    assert ["", "Two words."] == prose(definition).splitlines()


def test_an_american_spelling_is_found_unless_it_is_right_here_too() -> None:
    """What is written in both ways may stay."""
    assert {"color", "organize", "story"} <= american(frozenset())
    assert "story" not in american(frozenset({"story"}))


def test_a_title_keeps_its_spelling() -> None:
    """Italics, the words of a link and a footnote belong to others; bold words are ours."""
    assert "Read  and , and the **color**." == without_titles("Read *The Color* and [Colors], and the **color**.")
    assert "" == without_titles("[^one]: Behavior.")


def test_of_the_assessments_only_ours_are_held_to_the_style() -> None:
    """A pattern with a place for a name stands for those that come with the site, any other for itself."""
    found = list(patterns(["docs/*.md", "definitions/{ours}/*.yaml"]))
    assert ["docs/*.md", *(f"definitions/{name}/*.yaml" for name in OURS)] == found


def test_of_the_assessments_only_ours_are_spelled_in_english() -> None:
    """Codespell is given the folders of those that come with the site, and not the one that a fork's own stand in."""
    planned = subprocess.run(["make", "-n", "prose"], cwd=ROOT, check=True, capture_output=True, text=True).stdout
    (spelled,) = (line.split()[1:] for line in planned.splitlines() if "/codespell " in line)
    folder = "assessments/definitions"
    assert "assessments/knowledge" in spelled
    assert [f"{folder}/{name}" for name in OURS] == [each for each in spelled if each.startswith(folder)]


def test_a_translation_is_not_spelled_in_english(tmp_path: Path) -> None:
    """Of two files with the same German word, codespell stops at the one that should be English."""
    version = tmp_path / "team" / "1"
    (version / "prose").mkdir(parents=True)
    for name in ("assessment.yaml", "assessment.de.yaml", "prose/before.de.md", "prose/before.md"):
        (version / name).write_text("title: oder\n", encoding="utf-8")
    spelled = subprocess.run(
        [sys.executable, "-m", "codespell_lib", "--toml", ROOT / "pyproject.toml", tmp_path],
        check=False,
        capture_output=True,
        text=True,
        cwd=tmp_path,
    )
    found = {line.partition(":")[0].removeprefix(f"{version}/") for line in spelled.stdout.splitlines()}
    assert {"assessment.yaml", "prose/before.md"} == found
