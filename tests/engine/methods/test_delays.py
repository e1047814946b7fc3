"""Tests of assessments.engine.methods.delays."""

import json
from pathlib import Path
from typing import Any

import pytest

from assessments.engine.api import call
from assessments.engine.report.json import json as pretty
from assessments.engine.waiting import waiting
from assessments.engine.worked import INVENTED, LATE, LATE_PEOPLE

ROOT = Path(__file__).parents[3]
ANN = {"title": "Ann", "found_after_days": "20", "days_low": "2", "days_high": "5"}
PATH = {"path_days_low": "40", "path_days_high": "60", "rework_low": "25%", "rework_high": "50%"}
EMPTY = dict.fromkeys(ANN, "")


def asked(*people: object, **fields: object) -> Any:  # noqa: ANN401  # whatever JSON can be
    """Give the value of an answer to what was typed."""
    return json.loads(call("waiting", json.dumps({"fields": {**fields, "people": people}})))["value"]


def wrong(*people: object, **fields: object) -> tuple[str, list[str], object]:
    """Give what is said, where which field is wrong, and the report."""
    found = asked(*people, **fields)
    return found["said"], [f"{each['place']}: {each['fault']}" for each in found["problems"]], found["report"]


def test_the_example_gives_what_the_command_line_gives() -> None:
    """The JSON of the page is that of the command for the file with the same figures, byte by byte."""
    data = json.loads((ROOT / "tests" / "data" / "waiting" / "late.json").read_text(encoding="utf-8"))
    assert pretty(waiting(data).to_data()) == asked(*LATE_PEOPLE, **LATE)["report"]["json"]


def test_the_example_is_called_invented() -> None:
    """It says so as long as every figure is the example's, and no longer."""
    assert (True, False) == (
        INVENTED in asked(*LATE_PEOPLE, EMPTY, **LATE)["report"]["html"],
        INVENTED in asked(*LATE_PEOPLE, **{**LATE, "path_days_low": "41"})["report"]["html"],
    )


def test_words_of_the_reader_stay_words() -> None:
    """A name with markup is shown as it was typed, and runs in no spreadsheet."""
    found = asked({**ANN, "title": "=<b>Ann</b>"}, **PATH)["report"]
    assert (True, True) == ("=&lt;b&gt;Ann&lt;/b&gt;" in found["html"], "\nagain_days,'=<b>Ann</b>," in found["csv"])


def test_without_a_cost_its_days_do_not_count() -> None:
    """A week that costs nothing known needs neither days nor a currency."""
    found = json.loads(asked(ANN, **PATH, days_per_week="5", currency="EUR")["report"]["json"])
    assert (None, None) == (found["cost"], found["currency"])


def test_a_currency_may_be_left_out() -> None:
    """A cost is a number without it."""
    found = asked(ANN, **PATH, cost_per_week="1000", days_per_week="5")["report"]
    assert "Cost of the difference: 1000 to 2000" in found["text"]


def test_what_is_missing_is_named() -> None:
    """Fields of the path, of a cost and of a person are said in words, by the row that they stand in."""
    said = (
        "Still to fill in: the most days that it takes; how many of your days make a week; "
        "in row 2, after how many days, the most days for it."
    )
    person = {"title": "Ann", "days_low": "2"}
    assert (said, [], None) == wrong(EMPTY, person, **{**PATH, "path_days_high": "", "cost_per_week": "1000"})


def test_somebody_has_to_be_brought_in() -> None:
    """Rows with nothing in them are nobody."""
    assert ("Still to fill in: who has to be brought in.", [], None) == wrong(EMPTY, **PATH)


def test_what_cannot_be_read_is_told_in_its_row() -> None:
    """A row that is passed over counts as a place."""
    said = "One field needs another look; each says what."
    problems = ['people[1].days_low: "x" is no number that can be read']
    assert (said, problems, None) == wrong(EMPTY, {**ANN, "days_low": "x"}, **PATH)


def test_what_cannot_be_is_told_in_its_row() -> None:
    """What the engine refuses stands where it was typed, too."""
    said = "Some fields need another look; each says what."
    problems = [
        "path_days_low: 40 is more than “Most”, 30",
        "people[2].days_low: 7 is more than “Days to bring in, most”, 5",
    ]
    people = (EMPTY, ANN, {**ANN, "days_low": "7"})
    assert (said, problems, None) == wrong(*people, **{**PATH, "path_days_high": "30"})


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        ({"rework_low": "30", "rework_high": "20 %"}, "rework_low: 30 is more than “Most, in percent”, 20 %"),
        ({"cost_per_week": "1", "days_per_week": "9,0"}, "days_per_week: 9,0 cannot be"),
        (
            {"path_days_low": "1", "path_days_high": "1 000"},
            "people[0].found_after_days: 2 000 is after the path had ended: its work takes at most 1 000 days",
        ),
    ],
)
def test_what_cannot_be_is_told_as_it_was_typed(fields: dict[str, str], problem: str) -> None:
    """The reader finds their own digits again, and other fields by their labels."""
    late = "2 000" if "path_days_low" in fields else "20"
    assert [problem] == wrong({**ANN, "found_after_days": late}, **{**PATH, **fields})[1]


@pytest.mark.parametrize(
    ("fields", "reason"),
    [("[]", "fields are none"), ('{"people": {}}', "the rows are no list"), ('{"people": [1]}', "fields are none")],
)
def test_a_request_of_another_shape_makes_no_sense(fields: str, reason: str) -> None:
    """It is told as a problem and breaks nothing."""
    fault = json.loads(call("waiting", f'{{"fields": {fields}}}'))["problems"][0]["fault"]
    assert f"the request could not be answered (TypeError: {reason})" == fault
