"""Tests of assessments.engine.example."""

import pytest

from assessments.compiler.compile import compile_all
from assessments.engine.example import ASKED, PEOPLE, example
from assessments.engine.gathering import gather
from assessments.engine.model import Assessment
from tests.engine.making import FIVE, make_assessment, make_choice
from tests.engine.replying import EVERY

ABOUT = compile_all().current["team-readiness"].assessment


def test_it_is_the_same_every_time() -> None:
    """Seven invented people, of nine who were asked, answer the same whenever they are asked for."""
    assert (example(ABOUT), PEOPLE, True) == (example(ABOUT), len(example(ABOUT)), PEOPLE < ASKED)


def test_there_is_something_of_everything_in_it() -> None:
    """A split, a scale with agreement, something that half do not know, a missing role, a scale held back."""
    found = gather(ABOUT, example(ABOUT), asked=ASKED)
    team = found.team
    expected: dict[str, object] = {
        "split": True,
        "agree": True,
        "unknown": True,
        "missing": True,
        "held back": True,
        "agenda": True,
        "complete": True,
    }
    assert expected == {
        "split": any(item.split for item in team.items),
        "agree": any(scale.agreement == "agree" for scale in team.scales),
        "unknown": any(2 * (item.unknown or 0) >= PEOPLE for item in team.items),
        "missing": len(team.missing_roles) > 0,
        "held back": len(team.suppressed) > 0,
        "agenda": len(found.agenda) > 2,
        "complete": team.overall.n == PEOPLE,
    }


@pytest.mark.parametrize("about", [EVERY, make_assessment(), ABOUT])
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
