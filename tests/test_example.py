"""Tests of the example report on a published assessment."""

from assessments.compiler.compile import compile_all
from assessments.engine.example import ASKED, PEOPLE, example
from assessments.engine.gathering import gather

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
