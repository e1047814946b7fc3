"""Tests of assessments.team_results."""

import json

import pytest

import assessments
from assessments.engine.errors import ResponseError
from assessments.team_results import TEAM_FORMATS

ANSWERS = [{"rules-1": value, "rules-2": value, "rules-3": 3} for value in (1, 2, 3, 4, 5)]


def test_a_team_is_gathered_from_python() -> None:
    """The call gives the same data as the command line."""
    found = assessments.team(assessments.load("team-readiness@1"), ANSWERS, name="north", asked=6)
    assert ("north", 5, 6) == tuple(found.to_data()[key] for key in ("team", "responses", "asked"))
    assert found.to_data() == json.loads(found.report("json"))


@pytest.mark.parametrize("wanted", sorted(TEAM_FORMATS))
def test_every_format_has_a_report(wanted: str) -> None:
    """Whatever is wanted, something comes out."""
    assert assessments.team(assessments.load("team-readiness@1"), ANSWERS).report(wanted)


def test_another_format_is_refused() -> None:
    """An unknown word is told with those that are known."""
    with pytest.raises(ValueError, match="unknown format 'xml'; known here: json, csv, html, markdown"):
        assessments.team(assessments.load("team-readiness@1"), ANSWERS).report("xml")


def test_every_problem_of_every_member_is_told() -> None:
    """The place names the response and the key."""
    with pytest.raises(ResponseError, match="response 2 rules-1: 9 is not an answer to it"):
        assessments.team(assessments.load("team-readiness@1"), [{}, {"rules-1": 9}])
