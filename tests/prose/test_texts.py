"""Tests of what counts as prose: words for people stay, where they stand, and words for machines go."""

from pathlib import Path

import pytest

from tests.prose.run import american, without_titles
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
