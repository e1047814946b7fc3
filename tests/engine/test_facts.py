"""Tests of assessments.engine.facts."""

from typing import Any

import pytest

from assessments.engine.facts import facts, in_words
from tests.engine.making import make_assessment, make_choice, results

ASSESSMENT = make_assessment(
    *(make_choice(name) for name in ("a", "b", "c")),
    scales=[{"id": "pair", "title": "Pair", "items": ["a", "b"]}],
    roles={"ask": "Role?", "options": [{"id": "user", "title": "User"}]},
)


def test_facts_are_answers_scores_and_counts() -> None:
    """A fact is there for every answer, every scale, the whole, the counts and the role."""
    responses, scores, _ = results(ASSESSMENT, a=2, c="?", role="user")
    assert {
        "item.a": 2,
        "item.c": "?",
        "score.pair": 25.0,
        "band.pair": "low",
        "unknown.pair": 0,
        "score.overall": None,
        "band.overall": None,
        "unknown.overall": 1,
        "answered.overall": 1,
        "role": "user",
    } == facts(responses, scores)


@pytest.mark.parametrize(
    ("name", "answers", "words"),
    [
        ("item.a", {"a": 2}, "you answered “Label 2” to “Ask a”"),
        ("item.a", {"a": "?"}, "you answered “I don't know” to “Ask a”"),
        ("score.pair", {"a": 2}, "Pair came out at 25 of 100 (low)"),
        ("band.overall", {"a": 5, "b": 4}, "the whole came out at 88 of 100 (high)"),
        ("score.pair", {}, "Pair came out at 0 of 100"),
        ("unknown.pair", {"a": "?", "c": "?"}, "1 of your answers about Pair is “I don't know”"),
        ("unknown.overall", {"a": "?", "c": "?"}, "2 of your answers are “I don't know”"),
        ("answered.overall", {"a": 1}, "you answered 1 of 3"),
        ("weakest", {}, "of the first weak link"),
        ("role", {"role": "user"}, "of your role"),
    ],
)
def test_each_fact_can_be_said(name: str, answers: dict[str, Any], words: str) -> None:
    """A fact in words can stand after "because"."""
    responses, scores, _ = results(ASSESSMENT, **answers)
    assert words == in_words(name, ASSESSMENT, responses, scores)
