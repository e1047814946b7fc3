"""Tests of assessments.cli.scoring."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.making import run, said, scored
from tests.compiler.making import elements, write

ANSWERS: dict[str, object] = {"rules-1": 5, "rules-2": 4, "rules-3": 1, "rules-4": "?", "rules-5": None}
ROWS = ["respondent,rules-1,rules-2,rules-3,rules-4,rules-5", "Ann,5,4,1,?,", "Bob,1,1,5,1,1"]


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
    assert scored(ANSWERS).stdout == run("score", "team-readiness@1", file).stdout


def test_a_definition_of_ones_own_scores(tmp_path: Path) -> None:
    """The path of a folder stands for its assessment."""
    result = run("score", write(tmp_path), "-", "--format", "csv", given='{"pick": 3, "turned": 1}')
    assert (0, ["respondent,team,role,when,first,overall,answered,unknown,complete", ",,,,100.0,,2,0,false"]) == (
        result.exit_code,
        result.stdout.splitlines(),
    )


def test_a_table_comes_out() -> None:
    """CSV has the reserved columns, one per scale and the counts; what is not scored is empty."""
    [row] = csv.DictReader(io.StringIO(scored({"respondent": "Ann", **ANSWERS}, "--format", "csv").stdout))
    reserved, scales = "respondent,team,role,when", "rules,roles,people,money,management"
    assert f"{reserved},{scales},overall,answered,unknown,complete".split(",") == list(row)
    assert ["Ann", "91.66666666666667", "", "3", "false"] == [
        row[key] for key in ("respondent", "rules", "overall", "answered", "complete")
    ]


def test_reports_come_out_as_one_page() -> None:
    """HTML is a whole page with the report of each response, one after the other."""
    result = scored([ANSWERS, ANSWERS], "--format", "html")
    assert (0, True, 2) == (
        result.exit_code,
        result.stdout.startswith("<!doctype html>"),
        len(elements(result.stdout, "article")),
    )


def test_reports_come_out_as_text() -> None:
    """Markdown is the report of each response, one after the other."""
    result = scored([ANSWERS, ANSWERS], "--format", "markdown")
    assert (0, 2) == (result.exit_code, result.stdout.count("# Team readiness: your report\n"))


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"rules-1": 6}, "rules-1: 6 is not an answer to it; write one of 1, 2, 3, 4, 5, ?"),
        ({"rule-1": 5}, 'rule-1: unknown item "rule-1"; did you mean "rules-1"?'),
        ([{}, {"rules-1": 6}], "response 2 rules-1: 6 is not an answer to it; write one of 1, 2, 3, 4, 5, ?"),
        ("rules-1\n6\n", 'line 2 column "rules-1": "6" is not an answer to it; write one of 1, 2, 3, 4, 5, ?'),
        ([5], 'response 1: expected answers by item, found 5; write an object such as {"item-id": 1}'),
        ("rules-1,rules-1\n5,1\n", 'line 1: the column "rules-1" stands twice; keep one'),
        ("", "file: is empty; write at least one response"),
    ],
)
def test_a_problem_goes_to_standard_error(given: object, expected: str) -> None:
    """Wrong data is told in one line, nothing is scored, and the exit code is 1."""
    assert (1, "", [expected]) == said(scored(given))


def test_all_problems_are_told_at_once() -> None:
    """Whoever mends a file sees everything that is wrong in it."""
    _, _, lines = said(scored([{"rules-1": 6, "rules-2": 7}, {}, {"rules-3": 8}]))
    assert ["response 1 rules-1", "response 1 rules-2", "response 3 rules-3"] == [line.split(":")[0] for line in lines]


def test_an_unknown_id_suggests_the_nearest() -> None:
    """A misspelt assessment is a problem of the data."""
    expected = 'unknown assessment "team-readines"; did you mean "team-readiness"?'
    assert (1, "", [expected]) == said(run("score", "team-readines", "-", given="{}"))
