"""Tests of assessments.engine.methods.experimenting."""

import json
from typing import Any

import pytest

from assessments.engine.api import call
from assessments.engine.experiments import compare
from assessments.engine.report.json import json as pretty
from assessments.engine.samples import sample
from assessments.engine.worked import SUPPOSED_WORDS

GROUPS = {"control.won": "48", "control.n": "80", "treated.won": "56", "treated.n": "70"}
PUBLISHED = {"control.won": "7", "control.n": "100", "treated.won": "40", "treated.n": "100"}
RATES = {"baseline": "60", "expected": "80%"}
FOLLOWS = "The report stands below, and follows what you type."


def asked(method: str, **fields: object) -> Any:  # noqa: ANN401  # whatever JSON can be
    """Give the value of an answer to what was typed."""
    return json.loads(call(method, json.dumps({"fields": fields})))["value"]


def wrong(method: str, **fields: object) -> tuple[str, list[str], object]:
    """Give what is said, where which field is wrong, and the report."""
    found = asked(method, **fields)
    return found["said"], [f"{each['place']}: {each['fault']}" for each in found["problems"]], found["report"]


def test_two_groups_give_what_the_command_line_gives() -> None:
    """The JSON of the page is that of the command, byte by byte."""
    found = asked("experiment", **GROUPS)
    assert (FOLLOWS, [], pretty(compare((48, 80), (56, 70)).to_data())) == (
        found["said"],
        found["problems"],
        found["report"]["json"],
    )


def test_confidence_and_planned_size_are_passed_on() -> None:
    """Both may be left empty, and count where they are not."""
    found = asked("experiment", **GROUPS, confidence="99", planned="80")
    expected = compare((48, 80), (56, 70), 0.99, planned=80)
    assert pretty(expected.to_data()) == found["report"]["json"]


def test_the_report_of_groups_is_html() -> None:
    """It shows the groups, the difference and the chart, under names of its own."""
    html = asked("experiment", **GROUPS)["report"]["html"]
    assert (True, True, True) == (
        'id="report-title"' in html,
        "+20.0 percentage points (+5.2 to +33.4)" in html,
        "<svg" in html,
    )


def test_supposed_groups_are_called_so() -> None:
    """Whoever lets the page fill in the published figures reads that nobody published these sizes."""
    assert SUPPOSED_WORDS in asked("experiment", **PUBLISHED, supposed="yes")["report"]["text"]


@pytest.mark.parametrize("fields", [PUBLISHED, {**GROUPS, "supposed": "yes"}, {**PUBLISHED, "supposed": ""}])
def test_figures_of_ones_own_are_called_nothing_else(fields: dict[str, str]) -> None:
    """Figures that somebody typed are theirs, even where they are those of the example."""
    assert SUPPOSED_WORDS not in asked("experiment", **fields)["report"]["text"]


def test_what_is_missing_is_named() -> None:
    """What is not there yet is no problem; it is said in words."""
    said = "Still to fill in: how many of the control group won; how many the control group has."
    assert (said, [], None) == wrong("experiment", **{**GROUPS, "control.won": "", "control.n": " "})


def test_what_cannot_be_read_is_told_beside_what_is_missing() -> None:
    """A field that holds no number is told even while others are empty."""
    said = "Still to fill in: how many the treated group has."
    problems = ['treated.won: "x" is no whole number']
    assert (said, problems, None) == wrong("experiment", **{**GROUPS, "treated.won": "x", "treated.n": ""})


@pytest.mark.parametrize(
    ("fields", "said", "problems"),
    [
        ({"control.won": "81"}, "One field needs another look; each says what.", ["control: 81 won of only 80"]),
        (
            {"control.won": "81", "treated.n": "0"},
            "Some fields need another look; each says what.",
            ["control: 81 won of only 80", "treated: a group of 0 cannot be"],
        ),
        (
            {"planned": "0"},
            "One field needs another look; each says what.",
            ["planned: expected a whole number, found 0"],
        ),
        ({"confidence": "100"}, "One field needs another look; each says what.", ['confidence: "100" cannot be']),
    ],
)
def test_figures_that_cannot_be_are_told(fields: dict[str, str], said: str, problems: list[str]) -> None:
    """Each is told at the field, or at the group, that it stands in."""
    assert (said, problems, None) == wrong("experiment", **{**GROUPS, **fields})


def test_a_plan_gives_what_the_command_line_gives() -> None:
    """The JSON of the page is that of the command, and so is the size."""
    found = asked("plan", **RATES)["report"]
    expected = sample(baseline=0.6, expected=0.8)
    assert (pretty(expected.to_data()), True) == (
        found["json"],
        'id="plan-title" tabindex="-1">82 in each' in found["html"],
    )


def test_power_and_alpha_are_passed_on() -> None:
    """Both may be left empty, and count where they are not."""
    found = asked("plan", **RATES, power="90", alpha="1%")["report"]
    assert pretty(sample(baseline=0.6, expected=0.8, power=0.9, alpha=0.01).to_data()) == found["json"]


def test_a_plan_without_rates_says_what_is_missing() -> None:
    """Neither of them is guessed."""
    said = "Still to fill in: the share without the treatment; the share with it."
    assert (said, [], None) == wrong("plan")


def test_rates_that_cannot_be_planned_for_are_told() -> None:
    """Equal ones have no difference that could be found."""
    said = "One field needs another look; each says what."
    problem = "expected: 60% is the same as “Share that wins without it”, 60"
    assert (said, [problem], None) == wrong("plan", baseline="60", expected="60%")


@pytest.mark.parametrize(
    ("chances", "problem"),
    [
        ({"power": "4"}, "power: 4 is not above “Chance to find it in vain”, 5%"),
        ({"alpha": "85 %"}, "power: 80% is not above “Chance to find it in vain”, 85 %"),
    ],
)
def test_chances_are_told_as_they_were_typed(chances: dict[str, str], problem: str) -> None:
    """One that was left empty is told as the page shows it."""
    assert [problem] == wrong("plan", **RATES, **chances)[1]


@pytest.mark.parametrize("method", ["experiment", "plan"])
def test_a_request_without_fields_makes_no_sense(method: str) -> None:
    """It is told as a problem and breaks nothing."""
    fault = json.loads(call(method, '{"fields": []}'))["problems"][0]["fault"]
    assert "the request could not be answered (TypeError: fields are none)" == fault
