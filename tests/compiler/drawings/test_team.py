"""Tests of assessments.compiler.drawings.team."""

from assessments.compiler.facts import facts
from tests.compiler.drawings.drawn import shapes, table


def test_every_role_stands_in_one_of_two_groups() -> None:
    """Nobody is left out, and nobody is both seen at once and found late."""
    assert sorted(each["title"] for each in facts("roles")["roles"]) == sorted(row[0] for row in table("team"))


def test_who_is_found_late_is_in_dashes() -> None:
    """The two groups differ in more than a colour."""
    late = [row[2] == "Often found late" for row in table("team")]
    assert late == ["stroke-dasharray" in each for each in shapes("team", "circle")]
