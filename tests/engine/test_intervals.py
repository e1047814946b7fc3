"""Tests of assessments.engine.intervals."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessments.engine.fisher import Counts
from assessments.engine.intervals import Group, difference, ratio, wilson

Z = 1.95996398454
COUNTS = st.integers(1, 3000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))
LEVELS = st.floats(0, 8)


@pytest.mark.parametrize(
    ("counts", "low", "high"),
    [((81, 263), 0.2553, 0.3662), ((15, 148), 0.0624, 0.1605), ((0, 20), 0.0, 0.1611), ((1, 29), 0.0061, 0.1718)],
)
def test_score_intervals_are_the_published_ones(counts: Counts, low: float, high: float) -> None:
    """Newcombe's four examples for one share (1998, Statistics in Medicine 17(8), 857-872, method 3)."""
    found = wilson(counts, Z)
    assert (low, high) == (round(found.low, 4), round(found.high, 4))


def test_a_group_is_plain_data() -> None:
    """Keys stand in the order in which people read them."""
    group = Group(won=1, n=2, rate=0.5, low=0.25, high=0.75)
    assert '{"won": 1, "n": 2, "rate": 0.5, "low": 0.25, "high": 0.75}' == str(group.to_data()).replace("'", '"')


@pytest.mark.parametrize(
    ("control", "treated", "expected"),
    [
        ((48, 80), (56, 70), (0.2, 0.0524, 0.3339)),
        ((3, 10), (9, 10), (0.6, 0.1705, 0.8090)),
        ((2, 7), (6, 7), (0.5714, 0.0582, 0.8062)),
        ((0, 29), (5, 56), (0.0893, -0.0381, 0.1926)),
        ((0, 20), (0, 10), (0.0, -0.1611, 0.2775)),
        ((0, 10), (10, 10), (1.0, 0.6075, 1.0)),
    ],
)
def test_hybrid_intervals_are_the_published_ones(
    control: Counts, treated: Counts, expected: tuple[float, float, float]
) -> None:
    """Newcombe's examples for two shares (1998, Statistics in Medicine 17(8), 873-890, method 10)."""
    found = difference(wilson(control, Z), wilson(treated, Z))
    assert expected == pytest.approx(found, abs=5e-5)


@pytest.mark.parametrize(
    ("control", "treated", "expected"),
    [
        ((12, 225), (10, 75), (2.5, 1.1262, 5.5499)),
        ((48, 80), (56, 70), (1.3333, 1.0766, 1.6512)),
        ((0, 10), (5, 10), (None, None, None)),
        ((0, 10), (0, 10), (None, None, None)),
        ((5, 10), (0, 10), (0.0, None, None)),
        ((10, 10), (5, 5), (1.0, None, None)),
        ((10, 10), (0, 5), (0.0, None, None)),
        ((10, 10), (2, 4), (0.5, 0.1877, 1.3322)),
        ((2, 4), (10, 10), (2.0, 0.7506, 5.3288)),
    ],
)
def test_a_ratio_is_there_where_it_is_defined(
    control: Counts, treated: Counts, expected: tuple[float | None, float | None, float | None]
) -> None:
    """The first is the example of scipy's manual; zero cells leave ratio or interval undefined, nothing is added."""
    found = ratio(wilson(control, Z), wilson(treated, Z), Z)
    assert expected == tuple(each if each is None else round(each, 4) for each in found)


@given(COUNTS, LEVELS)
def test_a_share_lies_in_its_interval(counts: Counts, z: float) -> None:
    """Bounds enclose the share and stay from 0 to 1."""
    found = wilson(counts, z)
    assert 0 <= found.low <= found.rate + 1e-15
    assert found.rate - 1e-15 <= found.high <= 1


@given(COUNTS, COUNTS, LEVELS)
def test_a_difference_lies_in_its_interval(one: Counts, other: Counts, z: float) -> None:
    """Bounds enclose the difference and stay from -1 to 1."""
    found, low, high = difference(wilson(one, z), wilson(other, z))
    assert -1 - 1e-12 <= low <= found <= high <= 1 + 1e-12


@given(COUNTS, COUNTS, LEVELS)
def test_changing_places_changes_the_sign(one: Counts, other: Counts, z: float) -> None:
    """Control and treated in each other's place give the mirrored difference, to the last bit."""
    found, low, high = difference(wilson(one, z), wilson(other, z))
    assert (found, low, high) == tuple(-each for each in mirrored(difference(wilson(other, z), wilson(one, z))))


def mirrored(found: tuple[float, float, float]) -> tuple[float, float, float]:
    """Give a value and its bounds with the bounds in each other's place."""
    return found[0], found[2], found[1]


@given(COUNTS, COUNTS, LEVELS)
def test_a_ratio_lies_in_its_interval(one: Counts, other: Counts, z: float) -> None:
    """Where there is an interval, it encloses the ratio."""
    found, low, high = ratio(wilson(one, z), wilson(other, z), z)
    if found is not None and low is not None and high is not None:
        assert low <= found * (1 + 1e-11)
        assert high >= found * (1 - 1e-11)
