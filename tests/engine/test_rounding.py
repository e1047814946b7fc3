"""Rounding for people."""

import pytest

from assessments.engine.rounding import apart, tenth, whole


@pytest.mark.parametrize(("score", "shown"), [(62.5, "63"), (43.75, "44"), (0.4, "0"), (100.0, "100")])
def test_halves_are_rounded_upwards(score: float, shown: str) -> None:
    """A score is rounded as people round: halves upwards."""
    assert shown == whole(score)


@pytest.mark.parametrize(
    ("value", "expected"), [(0, "0.0"), (3.25, "3.3"), (9.96, "10.0"), (0.04, "0.0"), (12, "12.0")]
)
def test_tenths_are_rounded_half_upwards(value: float, expected: str) -> None:
    """A number with one decimal keeps its zero, and halves go upwards."""
    assert expected == tenth(value)


@pytest.mark.parametrize(("before", "after", "expected"), [(25.6, 68.5, 43.0), (48.6, 33.4, -16.0), (60, 60.2, 0.0)])
def test_a_difference_agrees_with_the_numbers_shown(before: float, after: float, expected: float) -> None:
    """Whoever subtracts one shown number from the other finds the difference that is shown."""
    assert expected == apart(before, after)
