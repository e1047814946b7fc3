"""Tests of assessments.engine.fisher."""

from math import comb

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from assessments.engine.fisher import Counts, fisher

COUNTS = st.integers(1, 80).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))


def by_definition(one: Counts, other: Counts) -> tuple[float, float]:
    """Give both p-values by binomial coefficients, table by table."""
    won = one[0] + other[0]
    tables = range(max(0, won - other[1]), min(one[1], won) + 1)
    weights = {table: comb(one[1], table) * comb(other[1], won - table) for table in tables}
    less = sum(weight for weight in weights.values() if weight < weights[one[0]])
    same = sum(weight for weight in weights.values() if weight == weights[one[0]])
    total = sum(weights.values())
    return (less + same) / total, (2 * less + same) / (2 * total)


@pytest.mark.parametrize(
    ("one", "other", "exact", "mid"),
    [
        ((3, 4), (1, 4), 34 / 70, 18 / 70),
        ((7, 34), (1, 34), 0.0544001304951, 0.0296562584304),
        ((0, 5), (0, 9), 1.0, 0.5),
        ((5, 5), (9, 9), 1.0, 0.5),
        ((0, 1), (1, 1), 1.0, 0.5),
    ],
)
def test_worked_numbers_come_out(one: Counts, other: Counts, exact: float, mid: float) -> None:
    """A lady tasting tea, a trial with few events, and tables that leave no choice."""
    assert (exact, mid) == pytest.approx(fisher(one, other), rel=1e-11)


def test_what_is_less_probable_than_any_float_is_0() -> None:
    """Groups of ten thousand that could not differ more give 0, at once."""
    assert (0.0, 0.0) == fisher((0, 10_000), (10_000, 10_000))


def test_large_groups_are_no_burden() -> None:
    """A table of groups of a million has its p-value too."""
    exact, mid = fisher((50_000, 1_000_000), (51_000, 1_000_000))
    assert (0.0012554641190815302, 0.001241445793605789) == (exact, mid)


@given(COUNTS, COUNTS)
@example((10, 20), (10, 20))
@example((3, 20), (10, 20))
def test_weights_lose_nothing(one: Counts, other: Counts) -> None:
    """Both values are those of the definition, to the last bit."""
    assert by_definition(one, other) == fisher(one, other)


@given(COUNTS, COUNTS)
def test_the_order_of_groups_does_not_matter(one: Counts, other: Counts) -> None:
    """Two groups compare alike either way round, and so do those who did not win."""
    lost = [(n - won, n) for won, n in (one, other)]
    assert fisher(one, other) == fisher(other, one) == fisher(lost[0], lost[1])


@given(COUNTS, COUNTS)
def test_mid_p_is_never_more_than_exact(one: Counts, other: Counts) -> None:
    """Both lie between 0 and 1, mid-p is the smaller one, and never less than half of the exact one."""
    exact, mid = fisher(one, other)
    assert 0 < exact / 2 <= mid < exact <= 1
