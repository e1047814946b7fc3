"""Tests of assessments.exchange.google_forms."""

import json

from assessments.cli.catalogue import find
from assessments.exchange.google_forms import read
from tests.exchange.making import every_kind, problems, written
from tests.machine import ROOT

FILE = ROOT / "tests" / "data" / "exchange" / "google-forms.csv"
SIX = json.loads((ROOT / "tests" / "data" / "answers" / "six.json").read_text(encoding="utf-8"))
TICK = "Tick."
SCORED = ["Timestamp", "Username", "Score", TICK, "Tick. [Score]", "Tick. [Feedback]", "Say for each. [Second.]"]


def test_a_form_is_read_by_its_texts() -> None:
    """The file of a form gives the answers that were given, and the day; an address stays out."""
    days = ["2026-11-09", "2026-11-09", "2026-11-10"]
    expected = [
        {**{key: value for key, value in each.items() if key not in {"respondent", "team"}}, "when": day}
        for each, day in zip(SIX, days, strict=False)
    ]
    found = read(FILE.read_bytes(), find("team-readiness@1"))
    assert (expected, 1) == (list(found.responses), len(found.unmatched))
    fault = 'left out, as no answers stand there: "Email Address"'
    advice = "name a column with --respondent where it says who answered"
    assert [f"{fault}; {advice}"] == [str(each) for each in found.notes]


def test_an_address_is_kept_when_asked_for() -> None:
    """Personal data come along only where somebody says so."""
    found = read(FILE.read_bytes(), find("team-readiness@1"), respondent="Email Address")
    assert ["ann@example.org", "bob@example.org", "cem@example.org"] == [each["respondent"] for each in found.responses]


def test_a_quiz_has_columns_for_scores() -> None:
    """What a quiz adds is left out, and a row of a grid is found by its header."""
    found = read(written([SCORED, ["3/18/20 18:42", "x", "4 / 5", "A", "1 / 1", "", "Always"]]), every_kind())
    assert {"tick": ("a",), "lines.second": 3} == found.responses[0]


def test_a_moment_that_does_not_begin_with_the_year_is_left_out() -> None:
    """11/9 is a day in November to some and in September to others; that is told once."""
    rows = [["Timestamp", "pick"], ["11/9/2026 9:00:00", "1"], ["2026/13/01", "1"], ["11/10/2026", "1"], ["", "2"]]
    found = read(written(rows), every_kind())
    advice = "it was left out; write it with the year first to keep the day"
    fault = f'"11/9/2026 9:00:00" does not say plainly which day it is (and in 2 more rows); {advice}'
    assert ([{"pick": 1}] * 3 + [{"pick": 2}], f'row 2, column "Timestamp": {fault}') == (
        list(found.responses),
        str(found.notes[-1]),
    )


def test_a_column_named_when_goes_before_the_moment() -> None:
    """Whoever wrote down the day of a response knows it better."""
    rows = [["Timestamp", "when", "pick"], ["2026/11/09", "round 1", "1"]]
    assert {"when": "round 1", "pick": 1} == read(written(rows), every_kind()).responses[0]


def test_a_wrong_label_is_a_problem() -> None:
    """A label that was changed in the form later fits no option."""
    found = problems(lambda: read(written([["pick"], ["Allways"]]), every_kind()))
    assert ['row 2, column "pick": "Allways" is no answer to it; did you mean "Always"?'] == found
