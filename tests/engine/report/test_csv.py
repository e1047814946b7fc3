"""Tests of assessments.engine.report.csv."""

import re

import pytest

from assessments.engine.report.csv import csv
from assessments.engine.report.csv import label as csv_label
from tests.engine.making import make_assessment, results

ASSESSMENT = make_assessment(scales=[{"id": "all", "title": "All", "items": ["a", "b", "c"]}])
HEAD = "respondent,team,role,when,all,overall,answered,unknown,complete\n"


def table(*answers: dict[str, object]) -> str:
    """Give the table of some respondents' answers."""
    return csv(ASSESSMENT, [results(ASSESSMENT, **each)[:2] for each in answers])


def test_each_response_has_a_line() -> None:
    """Scores are not rounded, an absent score is empty, and the reserved keys are echoed."""
    first = {"a": 5, "b": 5, "c": 1, "respondent": "r1", "team": "t", "when": "2026"}
    assert f"{HEAD}r1,t,,2026,66.66666666666667,66.66666666666667,3,0,true\n,,,,,,0,1,false\n" == table(
        first, {"b": "?"}
    )


def test_without_responses_the_header_stands_alone() -> None:
    """A table of nobody has its columns."""
    assert HEAD == table()


@pytest.mark.parametrize("label", ["=1+1", "+1", "-1", "@a", "\ta"])
def test_a_label_is_no_formula(label: str) -> None:
    """A label that a spreadsheet would run gets an apostrophe in front."""
    assert f"{HEAD},'{label},,,,,0,0,false\n" == table({"team": label})


@pytest.mark.parametrize("sign", ["=1", "+1", "-1", "@a", " =1", '"=1'])
@pytest.mark.parametrize("separator", [";", "\t", "\n", "\r", ";;", ";\t"])
def test_a_part_of_a_label_is_no_formula(separator: str, sign: str) -> None:
    """A spreadsheet that splits at semicolons or tabs, and knows no quotes inside a cell, finds no formula."""
    text = table({"team": f"a{separator}{sign}", "when": "2026"})
    parts = [part.lstrip('" ') for part in re.split("[;\t\r\n]", text)]
    assert [] == [part for part in parts if part[:1] in {"=", "+", "-", "@"}]


@pytest.mark.parametrize("label", ["a;b", "a; b", "a=1", "a -1", "a;b=1", "x@y.example; z", 'a;"b'])
def test_a_label_without_a_formula_stays_as_it_is(label: str) -> None:
    """An apostrophe comes only where a part begins as a formula does."""
    assert label == csv_label(label)


@pytest.mark.parametrize(
    ("label", "cell"),
    [
        ('a"b', '"a""b"'),
        ("a,b", '"a,b"'),
        ("a\nb", '"a\nb"'),
        ("\r=1", "\"'\r'=1\""),
        ("\n=1", "\"'\n'=1\""),
        ("a b", "a b"),
    ],
)
def test_a_cell_with_signs_of_the_table_is_quoted(label: str, cell: str) -> None:
    """Commas, quotes and line ends stay inside their cell."""
    assert f"{HEAD},{cell},,,,,0,0,false\n" == table({"team": label})
