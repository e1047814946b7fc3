"""Tests of assessments.engine.report.team_link."""

import re
from collections.abc import Mapping
from typing import Any

import pytest

from assessments.engine.report.html import html
from assessments.engine.report.invitation import UNCHECKED
from assessments.engine.report.markdown import markdown
from assessments.engine.report.team_link import team_link_report
from assessments.engine.team_link import for_outside, for_us
from tests.engine.teaming import TEAM, alike, gathered, of

HOSTILE = "<a href='https://x.example'>Click"


def us(*answers: Mapping[str, object], **options: Any) -> str:  # noqa: ANN401  # as gather takes them
    """Give the HTML of a link for the team."""
    return html(team_link_report(TEAM, for_us(TEAM, gathered(*answers, **options), change=HOSTILE)))


def outside(*answers: Mapping[str, object], **options: Any) -> str:  # noqa: ANN401  # as gather takes them
    """Give the text of a link for outsiders."""
    return markdown(team_link_report(TEAM, for_outside(TEAM, gathered(*answers, **options))))


def test_the_team_sees_every_scale_with_its_number() -> None:
    """Each scale and the whole stand there once, with the unrounded mean."""
    text = us(*alike(5, 1), of(4))
    rows = re.findall(r'data-(?:scale|score)="([a-z]+)" data-value="([^"]*)"', text)
    assert [("all", "37.5"), ("mixed", "12.5"), ("overall", "37.5")] == rows


def test_it_says_that_it_came_by_a_link_and_for_whom() -> None:
    """Before anything else, and in the title."""
    assert "Sample: a team's own report, out of a link" in us(*alike(6)).replace("&#39;", "'")
    assert outside(*alike(6)).startswith("# Sample: what a team tells people outside, out of a link\n\n## What this is")


def test_what_somebody_wrote_is_quoted() -> None:
    """Under the sentence that nobody checked it, and never as markup."""
    text = us(*alike(6), name=HOSTILE)
    assert (2, 0, True) == (
        text.count("&lt;a href=&#39;https://x.example&#39;&gt;Click"),
        text.count("<a "),
        text.index(UNCHECKED) < text.index("Click"),
    )


def test_without_texts_nothing_is_quoted() -> None:
    """Who wrote nothing is not quoted."""
    assert UNCHECKED not in outside(*alike(6))


OF_FOUR = (
    "how far scores spread, how far people agree, how often people said “I don't know”, how many picked each answer "
    "and findings that replies share"
)


@pytest.mark.parametrize(("people", "expected"), [(alike(6), None), (alike(4), OF_FOUR)], ids=["six", "four"])
def test_the_team_is_told_what_is_held_back(people: list[dict[str, object]], expected: str | None) -> None:
    """By kinds of figures; and that some are in no link at all."""
    text = markdown(team_link_report(TEAM, for_us(TEAM, gathered(*people))))
    assert "A link never holds a median, a lowest or a highest score, or a count of parts." in text
    assert (f"Held back, in all or in part: {expected}. A figure is shown" in text) == (expected is not None)


@pytest.mark.parametrize(
    ("people", "expected"),
    [
        (alike(6), None),
        (alike(4), "how far people agree, what many do not know and conversations about single questions"),
        (alike(2), "where the team stands, what many do not know and conversations worth having"),
    ],
    ids=["six", "four", "two"],
)
def test_outsiders_are_told_what_is_held_back(people: list[dict[str, object]], expected: str | None) -> None:
    """By kinds, without a count of figures."""
    text = outside(*people)
    assert "It holds no mean, no count of answers and nobody's single answers." in text
    assert (f"Held back, in all or in part: {expected}. Something is said" in text) == (expected is not None)


def test_outsiders_read_words() -> None:
    """A row a scale, with its band and whether people agree; a split is called one, and no band is no zero."""
    camps = [{"a": 1, "b": 1, "c": 5}] * 3 + [{"a": 5, "b": 5, "c": 1}] * 3
    text = outside(*camps)
    assert "| All | split: mid is the middle of two camps | split |" in text
    some = outside(*alike(5, "?"), of(3, short=2), of(3), of(3), of(3), of(3))
    assert "| All | Mid | agree |" in some


def test_outsiders_read_what_half_do_not_know_and_who_is_missing() -> None:
    """With who may know, as far as the definition says so."""
    text = outside(*alike(3, 3, role="user"), *[{"a": "?", "b": "?", "c": 3}] * 3)
    assert "| Ask a. | The one who was there. |" in text
    assert "| Ask b. | Ask around. |" in text
    assert "Parts that nobody who answered named: Decider and B." in text


def test_before_anybody_replied_nobody_is_missing() -> None:
    """Who is not there is told from the first reply on, and no scale has words."""
    text = outside()
    assert ("0 people have answered." in text, "Who is missing" in text, "| Scale |" in text) == (True, False, False)


def test_a_scale_that_few_answered_has_no_words() -> None:
    """Beside another one that has."""
    people = [{"a": "?", "b": 3, "c": 3} for _ in range(6)]
    assert "| Mixed | not enough replies | – |" in outside(*people)
