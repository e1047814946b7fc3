"""Tests of assessments.cli.compare."""

import json
from pathlib import Path

from tests.cli.making import run, said
from tests.machine import ROOT

DATA = ROOT / "tests" / "data" / "answers"
BEFORE, AFTER, SIX, ONE = (DATA / name for name in ("before.csv", "after.csv", "six.json", "one.json"))


def test_two_rounds_are_compared() -> None:
    """What moved, who was added, and a warning where two more people show what they answered."""
    found = json.loads(run("compare", "team-readiness@1", BEFORE, AFTER).stdout)
    assert ("rounds", 6, 8, "up") == (
        found["kind"],
        found["before"]["responses"],
        found["after"]["responses"],
        found["scales"]["rules"]["moved"],
    )
    assert ["Gus", "Hana"] == found["people"]["added"]
    assert 2 == len(found["warnings"])


def test_a_guess_is_compared_with_its_people() -> None:
    """One outsider's guess is not held back, since it is nobody's answer."""
    found = json.loads(run("compare", "team-readiness@1", SIX, ONE, "--guess").stdout)
    assert ("views", 1, []) == (found["kind"], found["after"]["responses"], found["warnings"])
    assert found["overall"]["change"] is not None


def test_a_comparison_is_a_page_or_a_text() -> None:
    """HTML for screen and paper, Markdown for anything else."""
    page, text = (
        run("compare", "team-readiness@1", BEFORE, AFTER, "--format", wanted).stdout for wanted in ("html", "markdown")
    )
    assert (True, True) == (page.startswith("<!doctype html>"), "<svg" in page)
    assert text.startswith("# Team readiness: two rounds\n")


def test_a_chart_is_written(tmp_path: Path) -> None:
    """The picture of what changed is in its file."""
    picture = tmp_path / "changed.svg"
    assert 0 == run("compare", "team-readiness@1", BEFORE, AFTER, "--chart", picture).exit_code
    assert picture.read_text(encoding="utf-8").startswith("<?xml")


def test_two_open_rounds_hold_nothing_back() -> None:
    """Who agreed to answer openly is shown in both."""
    found = json.loads(run("compare", "team-readiness@1", ONE, ONE, "--openly").stdout)
    assert ([], []) == (found["before"]["suppressed"], found["after"]["suppressed"])


def test_each_side_is_one_team() -> None:
    """A file of several teams is refused by its name."""
    teams = DATA / "teams.csv"
    expected = f"{teams}: holds 3 teams; give a file of one team on each side"
    assert (1, "", [expected]) == said(run("compare", "team-readiness@1", teams, AFTER))
