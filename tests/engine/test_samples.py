"""Tests of assessments.engine.samples."""

from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from assessments.engine.errors import ResponseError
from assessments.engine.samples import Sample, sample

EXPECTED = "expected a number above 0 and below 1"
SHARE = "write a share, such as 0.5 for a half"
RATES = st.floats(0.01, 0.99)


def refused(**figures: Any) -> list[str]:  # noqa: ANN401  # wrong figures of any type are the point
    """Give every problem of some figures as a line; none where they can be used."""
    try:
        sample(**{"baseline": 0.6, "expected": 0.8, **figures})
    except ResponseError as error:
        return [str(problem) for problem in error.problems]
    return []


@pytest.mark.parametrize(
    ("baseline", "expected", "power", "alpha", "per_group"),
    [
        (0.6, 0.8, 0.8, 0.05, 82),
        (0.8, 0.6, 0.8, 0.05, 82),
        (0.25, 0.4, 0.8, 0.05, 152),
        (0.25, 0.4, 0.9, 0.05, 203),
        (0.25, 0.4, 0.9, 0.01, 288),
        (0.07, 0.4, 0.8, 0.05, 25),
        (0.05, 0.06, 0.8, 0.05, 8158),
    ],
)
def test_two_rates_need_so_many(baseline: float, expected: float, power: float, alpha: float, per_group: int) -> None:
    """The size is that of the formula, whichever of the rates is the higher one."""
    assert per_group == sample(baseline=baseline, expected=expected, power=power, alpha=alpha).per_group


def test_what_the_size_rests_on_is_kept() -> None:
    """The result holds what was asked beside what came out."""
    expected = Sample(baseline=0.25, expected=0.4, power=0.8, alpha=0.05, per_group=152, warnings=())
    assert expected == sample(baseline=0.25, expected=0.4)


def test_small_groups_are_warned_of() -> None:
    """Where fewer than ten are expected to win in a group, the formula is called rough."""
    [warning] = sample(baseline=0.07, expected=0.4).warnings
    assert warning.startswith("With groups of 25, fewer than 10 are expected to win, or not to win, in one of them.")


def test_a_sample_is_plain_data() -> None:
    """Keys stand in a fixed order, and both groups together are counted too."""
    expected = {"baseline": 0.6, "expected": 0.8, "power": 0.8, "alpha": 0.05}
    found = sample(baseline=0.6, expected=0.8).to_data()
    assert [*expected.items(), ("per_group", 82), ("total", 164), ("warnings", [])] == list(found.items())


@pytest.mark.parametrize(
    ("figures", "problems"),
    [
        ({"baseline": 0}, [f"baseline: {EXPECTED}, found 0; {SHARE}"]),
        ({"expected": 1}, [f"expected: {EXPECTED}, found 1; {SHARE}"]),
        (
            {"power": "much", "alpha": True},
            [
                f'power: {EXPECTED}, found "much"; {SHARE}',
                f"alpha: {EXPECTED}, found true (true or false; put a word in quotes); {SHARE}",
            ],
        ),
        (
            {"alpha": float("nan")},
            [f"alpha: {EXPECTED}, found nan; {SHARE}"],
        ),
        (
            {"expected": 0.6},
            ["expected: 0.6 is the same as baseline, 0.6; write the share that would be worth finding"],
        ),
        (
            {"expected": 0.6 + 1e-9},
            ["expected: 0.600000001 is less than one in a million away from baseline; write a share further away"],
        ),
        (
            {"power": 0.05},
            ["power: 0.05 is not above alpha, 0.05; write a higher chance here, or a lower one there"],
        ),
    ],
)
def test_what_cannot_be_planned_is_said(figures: dict[str, object], problems: list[str]) -> None:
    """Every figure that cannot be has its line."""
    assert problems == refused(**figures)


@given(RATES, RATES, st.floats(0.5, 0.99), st.floats(0.001, 0.2))
def test_more_power_needs_no_fewer(baseline: float, expected: float, power: float, alpha: float) -> None:
    """A higher power, or a lower alpha, never makes groups smaller."""
    assume(abs(baseline - expected) > 0.01)
    found, stronger, stricter = (
        sample(baseline=baseline, expected=expected, power=each, alpha=level).per_group
        for each, level in ((power, alpha), ((1 + power) / 2, alpha), (power, alpha / 2))
    )
    assert 1 <= found <= min(stronger, stricter)


@given(RATES, RATES)
def test_winning_and_losing_need_as_many(baseline: float, expected: float) -> None:
    """Counting those who did not win instead asks for groups of the same size, but for what rounding up can do."""
    assume(abs(baseline - expected) > 0.01)
    one = sample(baseline=baseline, expected=expected).per_group
    other = sample(baseline=1 - baseline, expected=1 - expected).per_group
    assert abs(one - other) <= 1
