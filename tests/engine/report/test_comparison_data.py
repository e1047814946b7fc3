"""Tests of assessments.engine.report.comparison_data."""

from assessments.engine.compare import compare
from assessments.engine.gathering import gather
from assessments.engine.report.comparison_data import comparison_data
from assessments.engine.responses import respond
from tests.engine.making import make_assessment, make_choice

ASSESSMENT = make_assessment(make_choice("a"), scales=[{"id": "all", "title": "All", "items": ["a"]}])


def test_a_comparison_is_plain_data_in_a_fixed_order() -> None:
    """Both sides, the change of every figure, and who answered."""
    before = [respond(ASSESSMENT, {"a": 2, "respondent": f"p{number}"}) for number in range(5)]
    after = [respond(ASSESSMENT, {"a": 4, "respondent": f"p{number}"}) for number in range(8)]
    teams = [(gather(ASSESSMENT, each, name="north", asked=9).team, each) for each in (before, after)]
    side = {"team": "north", "asked": 9, "openly": False, "suppressed": []}
    moved = {"before": 25.0, "after": 75.0, "change": 50.0, "moved": "up", "unknown_before": 0, "unknown_after": 0}
    assert {
        "assessment": "sample",
        "version": 1,
        "kind": "rounds",
        "before": {**side, "responses": 5},
        "after": {**side, "responses": 8},
        "overall": moved,
        "scales": {"all": moved},
        "items": {"a": {**moved, "before": 2.0, "after": 4.0, "change": 2.0}},
        "people": {"both": 5, "added": ["p5", "p6", "p7"], "left": [], "roles_added": [], "roles_gone": []},
        "warnings": ["Not the same people answered both times: what moved may be who answered, and not what changed."],
    } == comparison_data(ASSESSMENT, compare(ASSESSMENT, teams[0], teams[1]))
