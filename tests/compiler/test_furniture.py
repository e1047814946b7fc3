"""Tests of assessments.compiler.furniture."""

import pytest

from assessments.compiler.furniture import also_said_on, furnished, is_read
from assessments.compiler.known import also_said

PAGE = "<h1>A page</h1>\n<p>Text.</p>"


@pytest.mark.parametrize("place", ["start/buyers.md", "path/step-01.md", "evidence/index.md", "reference/faq.md"])
def test_a_page_for_reading_says_its_minutes_below_its_heading(place: str) -> None:
    """Eyes see how long it takes, ears are told what the number is, and the search does not index it."""
    html = furnished(PAGE, place)
    assert html.startswith('<h1>A page</h1>\n<p class="nn-minutes" data-search-exclude="true">')
    assert '<span class="nn-unseen">Reading time: </span>1 minute</p>' in html


@pytest.mark.parametrize(
    "place", ["team.md", "assess/team-readiness.md", "index.md", "reference/links.md", "evidence/bibliography.md"]
)
def test_what_is_worked_with_or_looked_up_has_no_minutes(place: str) -> None:
    """Tools, forms, references and lists stay as they are."""
    assert not is_read(place)
    assert PAGE == furnished(PAGE, place)


def test_a_page_without_a_heading_stays_as_it_is() -> None:
    """There is no place for the minutes where no heading stands."""
    assert "<p>Text.</p>" == furnished("<p>Text.</p>", "model/rules.md")


def test_several_minutes_are_many() -> None:
    """The unit agrees with the number."""
    assert "</span>3 minutes</p>" in furnished(f"<h1>A page</h1><p>{700 * 'word '}</p>", "model/rules.md")


def test_a_step_says_what_else_it_is_called() -> None:
    """The page of a step shows the everyday words by which the search finds it."""
    assert f"Also said: {', '.join(also_said()[9])}." in furnished(PAGE, "path/step-09.md")
    assert "Also said" not in furnished(PAGE, "path/index.md")


def test_every_step_has_everyday_words_of_its_own() -> None:
    """Each of the thirteen has several, and none belongs to two."""
    said = also_said()
    every = [word.casefold() for words in said.values() for word in words]
    assert list(range(1, 14)) == list(said)
    assert min(map(len, said.values())) >= 5
    assert len(every) == len(set(every))


def test_only_the_pages_of_steps_have_other_names() -> None:
    """The words are those of the step whose number the file carries."""
    assert (also_said()[13], ()) == (also_said_on("path/step-13.md"), also_said_on("path/index.md"))
