"""Tests of assessments.engine.example."""

import pytest

from assessments.engine.example import example
from assessments.engine.model import Assessment
from tests.engine.making import FIVE, make_assessment, make_choice
from tests.engine.replying import EVERY


@pytest.mark.parametrize("about", [EVERY, make_assessment()])
def test_every_kind_of_question_is_answered(about: Assessment) -> None:
    """Lists, numbers and grids get answers that fit, with roles or without; free text gets none."""
    answered = {name for each in example(about) for name in each.answers}
    assert ("note" not in answered, True) == (True, len(answered) >= 3)


def test_nobody_picks_what_is_never_scored_where_the_rest_is() -> None:
    """An example full of "does not apply" would show little; a list without any points is picked from as a whole."""
    aside = {"value": 9, "label": "Does not apply"}
    plain = [{"value": value, "label": value} for value in ("x", "y")]
    names = [f"item-{number}" for number in range(9)]
    scored = make_assessment(*(make_choice(name, options=[*FIVE, aside]) for name in names))
    mixed = make_assessment(*(make_choice(name, options=plain) for name in names))
    assert ({1, 2, 3, 4, 5, "?"}, {"x", "y", "?"}) == tuple(
        {answer for each in example(about) for answer in each.answers.values()} for about in (scored, mixed)
    )
