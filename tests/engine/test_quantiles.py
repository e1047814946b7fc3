"""Tests of assessments.engine.quantiles."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessments.engine.quantiles import significant, upper

TAILS = st.floats(1e-15, 0.5)


@pytest.mark.parametrize(
    ("tail", "value"),
    [
        (0.5, 0.0),
        (0.4, 0.253347103136),
        (0.075, 1.43953147094),
        (0.074, 1.44663206716),
        (0.025, 1.95996398454),
        (0.001, 3.09023230617),
        (1e-10, 6.3613409024),
        (1e-11, 6.7060231555),
        (1e-300, 37.0470962994),
    ],
)
def test_a_tail_is_cut_off_by_its_value(tail: float, value: float) -> None:
    """The value is that of printed tables, in the middle, in the tail and far out."""
    assert value == upper(tail)


@given(TAILS)
def test_both_tails_mirror_each_other(tail: float) -> None:
    """What cuts off the upper tail cuts off the lower one with the other sign."""
    assert upper(1 - tail) == pytest.approx(-upper(1 - (1 - tail)), rel=1e-11, abs=1e-11)


@given(TAILS, TAILS)
def test_a_smaller_tail_lies_further_out(one: float, other: float) -> None:
    """The value never falls as the tail gets smaller."""
    assert (upper(min(one, other)) >= upper(max(one, other))) is True


@pytest.mark.parametrize(
    ("value", "rounded"),
    [(1 / 3, 0.333333333333), (123456789012345.0, 123456789012000.0), (0.0, 0.0), (-2.0000000000001, -2.0)],
)
def test_twelve_digits_are_kept(value: float, rounded: float) -> None:
    """Of a number of any size, twelve digits count."""
    assert rounded == significant(value)
