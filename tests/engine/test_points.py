"""Tests of assessments.engine.points."""

import pytest

from assessments.engine.points import Answer, bounds, points, scored
from assessments.engine.questions import Question, questions
from tests.engine.making import FIVE, make_assessment, make_choice

TICKS = [
    {"value": "a", "label": "A", "points": 2},
    {"value": "b", "label": "B", "points": -1},
    {"value": "c", "label": "C"},
]
NONE = {"value": "none", "label": "None of these", "exclusive": True}


def question(**item: object) -> Question:
    """Give the only question of an item."""
    return questions(make_assessment({"id": "q", "ask": "Ask.", **item}).sections)[0]


@pytest.mark.parametrize(
    ("item", "ends"),
    [
        ({"options": FIVE}, (0, 4)),
        ({"options": [{"value": 1, "label": "A"}]}, None),
        ({"kind": "checklist", "options": TICKS}, (-1, 2)),
        ({"kind": "checklist", "options": [*TICKS, NONE]}, (-1, 2)),
        ({"kind": "checklist", "options": [*TICKS, {**NONE, "points": -5}]}, (-5, 2)),
        ({"kind": "checklist", "options": [*TICKS, {**NONE, "points": 5}]}, (-1, 5)),
        ({"kind": "checklist", "options": [NONE]}, None),
        ({"kind": "number", "low": 2, "high": 9, "scored": True}, (2, 9)),
        ({"kind": "number", "low": 2, "high": 9}, None),
        ({"kind": "text"}, None),
    ],
)
def test_bounds_are_the_least_and_the_most(item: dict[str, object], ends: tuple[int, int] | None) -> None:
    """A question's bounds are what its worst and its best answer score; without points there are none."""
    assert ends == bounds(question(**item))


@pytest.mark.parametrize(
    ("item", "answer", "found"),
    [
        ({"options": FIVE}, 2, 1),
        ({"options": FIVE, "reverse": True}, 2, 3),
        ({"options": FIVE, "unknown": "I don't know"}, "?", None),
        ({"options": [*FIVE, {"value": "other", "label": "Other"}]}, "other", None),
        ({"options": [*FIVE, {"value": "other", "label": "Other"}], "reverse": True}, "other", None),
        ({"kind": "checklist", "options": TICKS}, ("a", "b", "c"), 1),
        ({"kind": "checklist", "options": TICKS, "reverse": True}, ("a",), -1),
        ({"kind": "checklist", "options": TICKS}, ("c",), None),
        ({"kind": "number", "low": 2, "high": 9, "scored": True}, 3, 3),
        ({"kind": "number", "low": 2, "high": 9, "scored": True, "reverse": True}, 3, 8),
        ({"kind": "number", "low": 2, "high": 9}, 3, None),
        ({"kind": "number", "low": 2, "high": 9, "scored": True}, "three", None),
        ({"kind": "text"}, "words", None),
    ],
)
def test_an_answer_has_its_points(item: dict[str, object], answer: Answer, found: int | None) -> None:
    """An answer scores its points, turned where the question is; what has no points scores nothing at all."""
    assert found == points(question(**item), answer)


def test_questions_of_one_name_keep_their_own_bounds() -> None:
    """The least and the most points are those of the question itself, however often one of its name was asked for."""
    wide = [{"value": value, "label": str(value), "points": value * 10} for value in (0, 1)]
    found = [questions(make_assessment(make_choice("a", **keys)).sections)[0] for keys in ({}, {"options": wide})]
    assert [(0, 4), (0, 10), (0, 4)] == [bounds(found[number]) for number in (0, 1, 0)]


def test_only_what_can_score_is_scored() -> None:
    """Free text and options without points are left out."""
    asked = questions(make_assessment(make_choice("a"), {"id": "t", "kind": "text", "ask": "Say."}).sections)
    assert ["a"] == [each.id for each in scored(asked)]
