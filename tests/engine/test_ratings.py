"""Tests of assessments.engine.ratings."""

import pytest

from assessments.engine.questions import Question, questions
from assessments.engine.ratings import RatingScale, rating_scale, ratings
from tests.engine.making import make_assessment, make_choice


def one(**keys: object) -> Question:
    """Give the only question of an assessment with one item."""
    return questions(make_assessment(make_choice("a", **keys)).sections)[0]


def options(*values: object, points: tuple[int | None, ...] = ()) -> list[dict[str, object]]:
    """Give options with these values, and with points where there are some."""
    given = points or tuple(range(len(values)))
    return [
        {"value": value, "label": str(value), **({} if scored is None else {"points": scored})}
        for value, scored in zip(values, given, strict=True)
    ]


def test_consecutive_values_are_a_rating_scale() -> None:
    """Five options from 1 to 5 are five steps in order."""
    found = rating_scale(one())
    assert RatingScale(low=1, high=5) == found
    assert found is not None
    assert 5 == found.options


def test_an_option_without_points_is_no_part_of_it() -> None:
    """What does not apply stands beside the scale and not on it."""
    question = one(options=options(1, 2, 3, "out", points=(0, 1, 2, None)))
    assert RatingScale(low=1, high=3) == rating_scale(question)
    assert (1, 3) == ratings(question, [1, "out", 3, "?", None])


def test_options_without_any_points_can_be_a_rating_scale() -> None:
    """What is never scored can still be in order."""
    assert RatingScale(low=0, high=2) == rating_scale(one(options=options(0, 1, 2, points=(None, None, None))))


@pytest.mark.parametrize(
    "values",
    [("low", "mid", "high"), (1, 2, "high"), (1, 2, 4), (0, 5, 10)],
    ids=["words", "a word among numbers", "a gap", "steps of five"],
)
def test_other_options_have_no_rating_scale(values: tuple[int | str, ...]) -> None:
    """Without equal steps of one there is no scale to agree on, and no ratings."""
    question = one(options=options(*values))
    assert (None, ()) == (rating_scale(question), ratings(question, [values[0]]))


def test_one_option_alone_is_no_rating_scale() -> None:
    """A scale has two ends."""
    assert rating_scale(one(options=options(1, points=(None,)))) is None


def test_a_checklist_has_no_rating_scale() -> None:
    """Several may apply, so they are not in order."""
    assert rating_scale(one(kind="checklist")) is None


def test_numbers_are_ratings_without_a_scale() -> None:
    """A number can be reckoned with, though nothing says how far apart is far."""
    asked = {"id": "n", "ask": "How many?", "kind": "number", "low": 0, "high": 9, "unknown": "?"}
    question = questions(make_assessment(asked).sections)[0]
    assert (None, (3, 9)) == (rating_scale(question), ratings(question, [3, "?", None, 9]))
