"""Tests of assessments.exchange.limesurvey."""

import json

import pytest

from assessments.cli.catalogue import find
from assessments.exchange.limesurvey import read
from assessments.exchange.maps import read_map
from tests.engine.making import make_assessment, make_choice
from tests.exchange.making import every_kind, problems, written
from tests.machine import ROOT

DATA = ROOT / "tests" / "data"
SIX = json.loads((DATA / "answers" / "six.json").read_text(encoding="utf-8"))[:3]
ANSWERS = [{key: value for key, value in each.items() if key == "role" or "-" in key} for each in SIX]
HEAD = ["id", "submitdate", "lastpage", "startlanguage", "seed"]
TICKS = ["tick[a]", "tick[none]"]


def ticks(*rows: list[str], names: list[str]) -> list[object]:
    """Give what is ticked in the checklist, for each of some rows below these columns."""
    found = read(written([["pick", *names], *(["1", *row] for row in rows)]), every_kind())
    return [each.get("tick") for each in found.responses]


def test_codes_without_hyphens_are_ids() -> None:
    """Codes and full answers give the answers that were given, with the day of sending."""
    found = read((DATA / "exchange" / "limesurvey.csv").read_bytes(), find("team-readiness@1"))
    days = ["2026-11-09", "2026-11-09", "2026-11-10"]
    expected = [{**each, "when": day} for each, day in zip(ANSWERS, days, strict=True)]
    assert (expected, ()) == (list(found.responses), found.unmatched)


def test_other_codes_are_mapped() -> None:
    """A map gives codes their items; where no dates are kept, there is no day."""
    mapped = read_map((DATA / "exchange" / "limesurvey-map.csv").read_bytes())
    content = (DATA / "exchange" / "limesurvey-codes.csv").read_bytes()
    expected = [{key: value for key, value in each.items() if key != "role"} for each in ANSWERS]
    assert expected == list(read(content, find("team-readiness@1"), mapped=mapped).responses)


@pytest.mark.parametrize(
    "names",
    [
        ["tick[a]", "lines[first]"],
        ["tick_a", "lines_first"],
        ["Tick. [A]", "Say for each. [First.]"],
        ["Tick._[A]", "Say_for_each._[First.]"],
        ["tick[a]. Tick. [A]", "lines[first]. Say for each. [First.]"],
    ],
)
def test_every_kind_of_heading_is_read(names: list[str]) -> None:
    """Codes, codes of ExpressionScript, texts, texts with underscores, and code with text name the same."""
    found = read(written([[*HEAD, *names], ["1", "", "3", "en", "7", "Y", "Always"]]), every_kind())
    assert ({"tick": ("a",), "lines.first": 3}, ()) == (found.responses[0], found.unmatched)


def test_a_text_with_entities_is_read() -> None:
    """LimeSurvey writes some signs as HTML does."""
    found = read(b'"Is 1 &lt; 2 &amp; &lt;b&gt;bold&lt;/b&gt;?"\r\n"Never"\r\n\r\n', every_kind())
    assert {"pick": 1} == found.responses[0]


def test_ticks_have_columns_of_their_own() -> None:
    """Y or Yes is ticked; nothing, No and N/A are not; without a tick there is no answer."""
    rows = [["Y", ""], ["Yes", "No"], ["", "Y"], ["", ""], ["N/A", "N/A"], ["N", "0"]]
    assert [("a",), ("a",), ("none",), None, None, None] == ticks(*rows, names=TICKS)


def test_ticked_unknown_is_unknown() -> None:
    """An option with the words for "I don't know" is that."""
    assert ["?"] == ticks(["", "Y"], names=["tick[a]", "Tick. [No idea]"])


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (["Ja", ""], '"tick[a]": "Ja" is neither yes nor no; export answer codes, where Y stands for ticked'),
        (["Y", "Y"], '"tick[none]": "none" cannot stand beside others; keep it alone, or take it out'),
    ],
)
def test_ticks_that_are_unclear_are_a_problem(row: list[str], expected: str) -> None:
    """A word of another language is not guessed at, and an exclusive option stands alone."""
    assert [f"row 2, column {expected}"] == problems(lambda: ticks(row, names=TICKS))


def test_not_applicable_is_no_answer() -> None:
    """N/A stands for what was hidden, unless an option is called that."""
    options = [{"value": "na", "label": "N/A"}, {"value": "x", "label": "X"}]
    item = {"id": "b", "ask": "B.", "options": options}
    found = read(written([["a", "b"], ["N/A", "N/A"]]), make_assessment(make_choice("a"), item))
    assert {"b": "na"} == found.responses[0]


def test_times_are_left_out() -> None:
    """Times of questions and groups hold no answers, but an item may be called so."""
    item = make_choice("lead-time")
    names = ["lead", "leadTime", "groupTime12", "interviewtime", "leadtime"]
    found = read(written([names, ["", "3.5", "9", "12", "4"]]), make_assessment(item))
    assert ({"lead-time": 4}, ['column "lead"']) == (found.responses[0], [each.place for each in found.unmatched])
