"""Tests of assessments.engine.charts.experiment."""

from dataclasses import replace

import pytest

from assessments.engine.charts.experiment import Experiment, Interval, Rate, experiment
from tests.engine.charts.drawing import spoken, texts


def trial(low: float = 0.025, value: float = 0.13, high: float = 0.233) -> Experiment:
    """Give an experiment with a difference."""
    return Experiment(
        title="Trial",
        control=Rate(title="As before", count=11, total=100, rate=Interval(value=0.11, low=0.063, high=0.186)),
        treated=Rate(title="Asked first", count=24, total=100, rate=Interval(value=0.24, low=0.167, high=0.332)),
        difference=Interval(value=value, low=low, high=high),
    )


def test_rates_and_difference_stand_with_their_intervals() -> None:
    """Both groups with count, rate and interval, then the difference with its own, each with its axis."""
    control = ["As before", "11.0%", "11 of 100 · 6.3% to 18.6%"]
    treated = ["Asked first", "24.0%", "24 of 100 · 16.7% to 33.2%", "0%", "20%", "40%"]
    shown = texts(experiment(trial(), name="e"))
    assert ["Trial", *control, *treated] == shown[:10]
    difference = ["Difference", "+13.0 points", "95% interval +2.5 to +23.3 points"]
    assert [*difference, "\u221230", "no difference", "+30"] == shown[10:16]


def test_the_table_holds_the_same_numbers() -> None:
    """Count, rate and interval of both groups, and the difference in points."""
    chart = experiment(trial(low=-0.025), name="e")
    control = ("As before", "11 of 100", "11.0%", "6.3% to 18.6%")
    treated = ("Asked first", "24 of 100", "24.0%", "16.7% to 33.2%")
    assert (control, treated, ("Difference", "", "+13.0 points", "\u22122.5 to +23.3 points")) == chart.rows


def test_says_all_of_it() -> None:
    """The description tells both rates, the difference and how to read it."""
    said = spoken(experiment(trial(), name="e"))
    assert said.startswith("As before: 11 of 100, 11.0%; 95% interval 6.3% to 18.6%. Asked first:")
    reading = "the whole interval lies above zero: these figures speak for a higher rate with “Asked first”."
    assert said.endswith(f"Difference: +13.0 points; {reading}")


@pytest.mark.parametrize(
    ("low", "value", "high", "expected"),
    [
        (0.01, 0.1, 0.2, "above zero: these figures speak for a higher rate with “Asked first”"),
        (-0.2, -0.1, -0.01, "below zero: these figures speak for a higher rate with “As before”"),
        (0.0, 0.1, 0.2, "the interval includes zero: this may be no difference at all"),
        (-0.2, -0.1, 0.0, "the interval includes zero: this may be no difference at all"),
        (-0.1, 0.0, 0.1, "both rates are the same: there is nothing to tell apart"),
    ],
)
def test_the_interval_is_read_in_words(low: float, value: float, high: float, expected: str) -> None:
    """Whether the interval leaves out zero is said, and an end at zero does not."""
    assert expected in spoken(experiment(trial(low, value, high), name="e"))


def test_no_difference_has_no_sign() -> None:
    """What rounds to nothing is neither more nor less."""
    assert "0.0 points" in texts(experiment(trial(-0.1, -0.0004, 0.1), name="e"))


def test_figures_at_the_border_are_called_so() -> None:
    """Where other figures fit no difference as well, no rate is called the higher one."""
    said = spoken(experiment(replace(trial(), unsure=True), name="e"))
    assert said.endswith("above zero, but other figures fit no difference too: this is at the border.")
