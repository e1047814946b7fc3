"""Tests of assessments.cli."""

import csv
import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from jsonschema import Draft202012Validator

from assessments.cli import main
from tests.compiler.making import write
from tests.machine import ROOT

FIVE = ROOT / "tests" / "data" / "definitions" / "five-mistakes"
ANSWERS: dict[str, object] = {"rules-1": 5, "rules-2": 4, "rules-3": 1, "rules-4": "?", "rules-5": None}
ROWS = ["respondent,rules-1,rules-2,rules-3,rules-4,rules-5", "Ann,5,4,1,?,", "Bob,1,1,5,1,1"]


def run(*arguments: str | Path, given: str | bytes = "") -> Result:
    """Give what the command line says to some arguments and to some standard input."""
    return CliRunner().invoke(main, [str(each) for each in arguments], input=given)


def scored(given: object, *options: str) -> Result:
    """Give what scoring says to responses: plain data, or a file as it stands."""
    content = given if isinstance(given, str | bytes) else json.dumps(given)
    return run("score", "team-readiness", "-", *options, given=content)


def said(result: Result) -> tuple[int, str, list[str]]:
    """Give exit code, standard output and the lines on standard error."""
    return result.exit_code, result.stdout, result.stderr.splitlines()


def test_list_prints_tabs() -> None:
    """Each assessment is a line of id, version and title."""
    assert (0, "team-readiness\t1\tTeam readiness\n", []) == said(run("list"))


def test_good_definitions_are_silent() -> None:
    """Without a problem nothing is printed, for those that come along and for a folder that is named."""
    assert [(0, "", []), (0, "", [])] == [
        said(run("check")),
        said(run("check", ROOT / "assessments" / "definitions" / "team-readiness")),
    ]


def test_five_mistakes_are_five_lines() -> None:
    """Each problem is a line with file and line on standard output, and the exit code is 1."""
    result = run("check", FIVE)
    file = FIVE / "1" / "assessment.yaml"
    lines = [line.split(" ")[0] for line in result.stdout.splitlines()]
    assert (1, "") == (result.exit_code, result.stderr)
    assert [f"{file}:{number}" for number in (22, 26, 30, 38, 43)] == lines


def test_several_folders_are_checked(tmp_path: Path) -> None:
    """A good folder beside a bad one hides nothing."""
    write(tmp_path)
    result = run("check", tmp_path, FIVE, tmp_path / "none")
    assert (1, 6) == (result.exit_code, len(result.stdout.splitlines()))


def test_the_schema_is_printed() -> None:
    """An editor can be given the schema as a file."""
    result = run("schema")
    Draft202012Validator.check_schema(json.loads(result.stdout))
    assert 0 == result.exit_code


def test_one_object_gives_one_result() -> None:
    """The score of one response is one object, its keys in the order of the contract."""
    result = scored({"respondent": "Ann", **ANSWERS})
    found: dict[str, Any] = json.loads(result.stdout)
    keys = "respondent assessment version items answered unknown complete scales overall"
    assert keys.split() == list(found)[:9]
    rules = {"score": 91.66666666666667, "band": "mostly", "items": 5, "answered": 3, "unknown": 1}
    assert ("Ann", 3, 1, False, rules) == (
        found["respondent"],
        found["answered"],
        found["unknown"],
        found["complete"],
        found["scales"]["rules"],
    )


def test_a_list_gives_a_list() -> None:
    """Results stand in the order of the responses, with the reserved keys echoed."""
    found = json.loads(scored([{"respondent": "Ann", "team": "A"}, {"respondent": "Bob", "role": "user"}]).stdout)
    assert [("Ann", "A", None), ("Bob", None, "user")] == [
        (each.get("respondent"), each.get("team"), each.get("role")) for each in found
    ]


def test_an_empty_list_gives_an_empty_list() -> None:
    """No response is no problem."""
    assert (0, "[]\n", []) == said(scored([]))


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_a_table_is_read_however_it_was_saved(delimiter: str, end: str, mark: bytes) -> None:
    """Commas, semicolons or tabs, either line end, with or without a byte-order mark: all say the same."""
    text = "".join(f"{row.replace(',', delimiter)}{end}" for row in ROWS)
    found = json.loads(scored(mark + text.encode()).stdout)
    assert [("Ann", 91.66666666666667), ("Bob", 0.0)] == [
        (each["respondent"], each["scales"]["rules"]["score"]) for each in found
    ]


def test_a_byte_order_mark_before_json_is_read() -> None:
    """A mark that an editor left in front of JSON changes nothing."""
    assert said(scored(ANSWERS)) == said(scored(b"\xef\xbb\xbf" + json.dumps(ANSWERS).encode()))


def test_a_table_and_json_give_the_same() -> None:
    """The same answers score the same, whichever file they stand in."""
    first = {"respondent": "Ann", **ANSWERS}
    second = {"respondent": "Bob", "rules-1": 1, "rules-2": 1, "rules-3": 5, "rules-4": 1, "rules-5": 1}
    assert scored([first, second]).stdout == scored("\n".join(ROWS)).stdout


def test_a_file_is_read(tmp_path: Path) -> None:
    """Responses may stand in a file."""
    file = tmp_path / "answers.json"
    file.write_text(json.dumps(ANSWERS), encoding="utf-8")
    assert scored(ANSWERS).stdout == run("score", "team-readiness", file).stdout


def test_a_table_comes_out() -> None:
    """CSV has the reserved columns, one per scale and the counts; what is not scored is empty."""
    [row] = csv.DictReader(io.StringIO(scored({"respondent": "Ann", **ANSWERS}, "--format", "csv").stdout))
    reserved, scales = "respondent,team,role,when", "rules,roles,people,money,management"
    assert f"{reserved},{scales},overall,answered,unknown,complete".split(",") == list(row)
    assert ["Ann", "91.66666666666667", "", "3", "false"] == [
        row[key] for key in ("respondent", "rules", "overall", "answered", "complete")
    ]


def test_a_report_comes_out() -> None:
    """HTML is the report of each response, one after the other."""
    result = scored([ANSWERS, ANSWERS], "--format", "html")
    assert (0, 2) == (result.exit_code, result.stdout.count('id="report-title"'))


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"rules-1": 6}, "rules-1: 6 is not an answer to it; write one of 1, 2, 3, 4, 5, ?"),
        ({"rule-1": 5}, 'rule-1: unknown item "rule-1"; did you mean "rules-1"?'),
        ([{}, {"rules-1": 6}], "response 2 rules-1: 6 is not an answer to it; write one of 1, 2, 3, 4, 5, ?"),
        ("rules-1\n6\n", 'response 1 rules-1: "6" is not an answer to it; write one of 1, 2, 3, 4, 5, ?'),
        ([5], 'response 1: expected answers by item, found 5; write an object such as {"item-id": 1}'),
        ("rules-1,rules-1\n5,1\n", 'line 1: the column "rules-1" stands twice; keep one'),
        ("", "file: is empty; write at least one response"),
        (" \n", "file: is empty; write at least one response"),
        (b"\xff\xfe{", "file: is not UTF-8; save it as UTF-8"),
        ('{\n"rules-1" 5}', "line 2: is no JSON: Expecting ':' delimiter; mend it there"),
    ],
)
def test_a_problem_goes_to_standard_error(given: object, expected: str) -> None:
    """Wrong data is told in one line, nothing is scored, and the exit code is 1."""
    assert (1, "", [expected]) == said(scored(given))


@pytest.mark.parametrize(
    "given",
    [
        "[" * 100_000,
        '{"rules-1": ' + "9" * 5000 + "}",
        '{"respondent": "\\ud800"}',
        '{"\\udfff": 1}',
        "rules-1\n" + "5" * 200_000,
        "rules-1,\n5,6,7\n",
    ],
    ids=["nested", "huge number", "half a character", "half a key", "huge cell", "more cells than columns"],
)
def test_no_file_gives_a_traceback(given: str) -> None:
    """Whatever is in the file, it ends in lines on standard error."""
    result = scored(given)
    assert (1, "") == (result.exit_code, result.stdout)
    assert isinstance(result.exception, SystemExit)
    assert result.stderr


def test_all_problems_are_told_at_once() -> None:
    """Whoever mends a file sees everything that is wrong in it."""
    _, _, lines = said(scored([{"rules-1": 6, "rules-2": 7}, {}, {"rules-3": 8}]))
    assert ["response 1 rules-1", "response 1 rules-2", "response 3 rules-3"] == [line.split(":")[0] for line in lines]


def test_an_unknown_id_suggests_the_nearest() -> None:
    """A misspelt assessment is a problem of the data."""
    expected = 'unknown assessment "team-readines"; did you mean "team-readiness"?'
    assert (1, "", [expected]) == said(run("score", "team-readines", "-", given="{}"))


@pytest.mark.parametrize(
    "arguments",
    [
        ["scroe"],
        ["score"],
        ["score", "team-readiness"],
        ["score", "team-readiness", "no-such-file.json"],
        ["score", "team-readiness", "-", "--format", "xml"],
        ["list", "--all"],
    ],
)
def test_wrong_usage_is_2(arguments: list[str]) -> None:
    """What cannot be understood as a command is told on standard error."""
    code, out, lines = said(run(*arguments))
    assert (2, "", True) == (code, out, lines[-1].startswith("Error: "))


def test_the_package_can_be_run() -> None:
    """`python -m assessments` is the same command line, here with a problem."""
    command = [sys.executable, "-m", "assessments", "check", "tests/data/definitions/five-mistakes"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (1, 5, "") == (done.returncode, done.stdout.count("five-mistakes/1/assessment.yaml:"), done.stderr)


def test_usage_names_the_command() -> None:
    """Help calls the program by the name under which it is installed."""
    command = [sys.executable, "-m", "assessments", "--help"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.startswith("Usage: assessments ")
