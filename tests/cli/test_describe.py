"""Tests of assessments.cli.describe."""

import json

from tests.cli.making import run
from tests.machine import ROOT

TEAMS = ROOT / "tests" / "data" / "answers" / "teams.csv"


def test_many_responses_are_described() -> None:
    """Item statistics, reliability and ICC over all, agreement for each team."""
    found = json.loads(run("describe", "team-readiness@1", TEAMS).stdout)
    assert ["assessment", "version", "responses", "scales", "items", "teams", "notes"] == list(found)
    rules = found["scales"]["rules"]
    assert (18, 3, 8, None) == (rules["n"], rules["teams"], rules["rows"], rules["alpha"])
    assert ["north", "south", "east"] == [each["team"] for each in found["teams"]]


def test_the_same_file_gives_the_same_description() -> None:
    """What is simulated is drawn from the same numbers each time."""
    first, second = (run("describe", "team-readiness@1", TEAMS, "--openly").stdout for _ in range(2))
    assert first == second
