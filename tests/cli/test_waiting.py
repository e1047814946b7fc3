"""Tests of assessments.cli.waiting."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from assessments.cli import main
from assessments.engine.report.waiting import waiting as markdown
from assessments.engine.waiting import waiting
from tests.machine import ROOT

DATA = ROOT / "tests" / "data" / "waiting"
LATE = json.loads((DATA / "late.json").read_text(encoding="utf-8"))


def run(*arguments: str | Path, given: str | bytes = "") -> Result:
    """Give what the command line says to some arguments and to some standard input."""
    return CliRunner().invoke(main, ["waiting", *map(str, arguments)], input=given)


def said(result: Result) -> tuple[int, str, list[str]]:
    """Give exit code, standard output and the lines on standard error."""
    return result.exit_code, result.stdout, result.stderr.splitlines()


def test_a_file_is_worked_out() -> None:
    """JSON is what the engine gives, keys in the same order."""
    result = run(DATA / "late.json")
    assert (0, list(waiting(LATE).to_data().items())) == (result.exit_code, list(json.loads(result.stdout).items()))


def test_people_get_markdown() -> None:
    """The report is the one that the engine writes."""
    assert (0, markdown(waiting(LATE)), []) == said(run(DATA / "late.json", "--format", "markdown"))


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_standard_input_is_read(mark: bytes) -> None:
    """A minus reads what is given, with a byte-order mark or without."""
    assert run(DATA / "late.json").stdout == run("-", given=mark + json.dumps(LATE).encode()).stdout


def test_all_problems_are_told_at_once() -> None:
    """Whoever mends a file sees everything that is wrong in it."""
    code, out, lines = said(run(DATA / "mistakes.json"))
    places = ["path_days_low", "rework_high", "people[0]", "people[0].found_after_days", "currency"]
    assert (1, "", places) == (code, out, [line.split(":")[0] for line in lines])


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("", "line 1: is no JSON: Expecting value; mend it there"),
        ("title,found_after_days\nLegal,20\n", "line 1: is no JSON: Expecting value; mend it there"),
        (b"\xff\xfe{", "file: is not UTF-8; save it as UTF-8"),
        ('{\n"people" 5}', "line 2: is no JSON: Expecting ':' delimiter; mend it there"),
        ('{"rework_low": ' + "9" * 5000 + "}", "file: is no JSON that can be read; write one object with figures"),
        ("[" * 100_000, "file: is no JSON that can be read; write one object with figures"),
        ('{"currency": "\\ud800"}', "file: is no JSON that can be read; write one object with figures"),
    ],
    ids=["empty", "table", "other encoding", "half JSON", "huge number", "nested", "half a character"],
)
def test_what_is_no_json_is_told(given: str | bytes, expected: str) -> None:
    """Whatever is in the file, it ends in a line on standard error."""
    assert (1, "", [expected]) == said(run("-", given=given))


@pytest.mark.parametrize("arguments", [[], ["no-such-file.json"], ["-", "--format", "csv"]])
def test_wrong_usage_is_2(arguments: list[str]) -> None:
    """What cannot be understood as a command is told on standard error."""
    code, out, lines = said(run(*arguments))
    assert (2, "", True) == (code, out, lines[-1].startswith("Error: "))
