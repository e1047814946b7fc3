"""Tests of assessments.cli.team."""

import csv
import io
import json
from pathlib import Path

import pytest

from tests.cli.making import run, said
from tests.machine import ROOT

DATA = ROOT / "tests" / "data" / "answers"
SIX = DATA / "six.json"
TEAMS = DATA / "teams.csv"


def test_a_file_without_teams_is_one_team() -> None:
    """One report, with how many were asked, as one object."""
    found = json.loads(run("team", "team-readiness@1", SIX, "--asked", "8").stdout)
    keys = "assessment version team responses asked openly overall scales items roles missing_roles findings agenda"
    assert [*keys.split(), "suppressed"] == list(found)
    assert (None, 6, 8, True) == (
        found["team"],
        found["responses"],
        found["asked"],
        found["items"]["people-2"]["split"],
    )


def test_a_column_of_teams_gives_a_list() -> None:
    """One report a team, in the order in which the teams appear."""
    found = json.loads(run("team", "team-readiness@1", TEAMS, "--asked", "north=8").stdout)
    assert [("north", 6, 8), ("south", 5, None), ("east", 7, None)] == [
        (each["team"], each["responses"], each["asked"]) for each in found
    ]


def test_an_empty_list_is_a_team_of_nobody() -> None:
    """No response is no problem, and no figure."""
    found = json.loads(run("team", "team-readiness@1", "-", given="[]").stdout)
    assert (0, None) == (found["responses"], found["overall"]["mean"])


def test_few_people_are_protected_unless_they_answer_openly() -> None:
    """Of two people nothing is shown; who agreed to answer openly holds nothing back."""
    two = json.dumps(json.loads(SIX.read_text(encoding="utf-8"))[:2])
    held, shown = (
        json.loads(run("team", "team-readiness@1", "-", *options, given=two).stdout) for options in ([], ["--openly"])
    )
    assert (None, True) == (held["overall"]["mean"], "overall.mean" in held["suppressed"])
    assert (True, []) == (shown["overall"]["mean"] is not None, shown["suppressed"])


def test_a_table_has_a_line_for_each_figure() -> None:
    """CSV names team, level and id in every line."""
    lines = list(csv.DictReader(io.StringIO(run("team", "team-readiness@1", TEAMS, "--format", "csv").stdout)))
    assert 3 * (1 + 5 + 25) == len(lines)
    assert {"north", "south", "east"} == {line["team"] for line in lines}


def test_a_page_holds_every_team_with_charts() -> None:
    """Each report has a title of its own, and no id stands twice."""
    page = run("team", "team-readiness@1", TEAMS, "--format", "html").stdout
    ids = [part.split('"')[0] for part in page.split(' id="')[1:]]
    assert (3, True) == (page.count("the report of"), page.count("<svg") >= 9)
    assert sorted(set(ids)) == sorted(ids)


def test_markdown_holds_the_agenda() -> None:
    """What to talk about next stands in the text."""
    assert "## Conversations worth having next" in run("team", "team-readiness@1", SIX, "--format", "markdown").stdout


def test_a_chart_is_written_beside_the_report(tmp_path: Path) -> None:
    """The report comes out as ever, and the picture is in its file."""
    picture = tmp_path / "team.svg"
    code, out, lines = said(run("team", "team-readiness@1", SIX, "--chart", picture))
    assert (0, [], 6) == (code, lines, json.loads(out)["responses"])
    assert picture.read_text(encoding="utf-8").startswith("<?xml")


def test_several_teams_have_no_one_chart(tmp_path: Path) -> None:
    """A file holds one picture, so nothing is written."""
    picture = tmp_path / "team.svg"
    expected = "--chart: the file holds 3 teams; give a file of one team, or --format html for the charts of all"
    assert (1, "", [expected]) == said(run("team", "team-readiness@1", TEAMS, "--chart", picture))
    assert not picture.exists()


@pytest.mark.parametrize(
    ("file", "asked", "expected"),
    [
        (SIX, "5", "--asked: 5 were asked and 6 answered; count everyone who was asked"),
        (SIX, "west=9", '--asked: no team "west" is in the file; write a number alone'),
        (TEAMS, "west=9", '--asked: no team "west" is in the file; write north=N, south=N, east=N'),
        (TEAMS, "9", "--asked: the file holds teams; write north=N, south=N, east=N"),
    ],
)
def test_a_number_that_cannot_be_is_refused(file: Path, asked: str, expected: str) -> None:
    """Fewer asked than answered, or a team that is not there, is told with what to write."""
    assert (1, "", [expected]) == said(run("team", "team-readiness@1", file, "--asked", asked))


@pytest.mark.parametrize("asked", ["many", "north=", "-3", "²"])
def test_what_is_no_number_is_wrong_usage(asked: str) -> None:
    """A word is not a number of people."""
    assert 2 == run("team", "team-readiness@1", SIX, f"--asked={asked}").exit_code
