"""Tests of assessments.engine.reliability."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessments.engine.reliability import ALPHA_ROWS, ICC, complete_rows, cronbach_alpha, icc

ROWS = ((4, 4, 5), (4, 3, 4), (5, 4, 4), (2, 2, 3), (3, 3, 2))


@pytest.mark.parametrize(
    ("groups", "found"),
    [
        (((4, 4, 5), (2, 3, 2), (4, 3, 4)), ICC(icc1=25 / 34, icc2=25 / 28, k=3.0)),
        (((4, 4, 5, 5), (2, 3), (1,)), ICC(icc1=107 / 121, icc2=107 / 114, k=2.0)),
        (((4, 4, 5, 5), (), (2, 3), (1,)), ICC(icc1=107 / 121, icc2=107 / 114, k=2.0)),
        (((1, 1), (3, 3)), ICC(icc1=1.0, icc2=1.0, k=2.0)),
        (((1.5, 3), (2.5, 4)), ICC(icc1=-1 / 17, icc2=-1 / 8, k=2.0)),
    ],
)
def test_known_teams_give_known_figures(groups: Sequence[Sequence[float]], found: ICC) -> None:
    """Between 28/9 and within 1/3, ICC(1) is 25/34 and ICC(2) 25/28; unequal teams have their weighted size."""
    assert found == icc(groups)


@pytest.mark.parametrize(
    ("groups", "found"),
    [
        (((1, 3), (3, 1)), ICC(icc1=-1.0, icc2=None, k=2.0)),
        (((3, 3), (3, 3, 3)), ICC(icc1=None, icc2=None, k=2.4)),
    ],
)
def test_where_means_are_equal_they_have_no_reliability(groups: Sequence[Sequence[float]], found: ICC) -> None:
    """ICC(2) is undefined where all means are the same, and ICC(1) too where all ratings are."""
    assert found == icc(groups)


@pytest.mark.parametrize("groups", [(), ((4, 4, 5),), ((4, 4, 5), ()), ((4,), (5,)), ((4,), (5,), (3,))])
def test_one_team_has_no_icc(groups: Sequence[Sequence[float]]) -> None:
    """Without a second team nothing lies between teams, without a team of two nothing within."""
    assert icc(groups) is None


def test_five_people_give_a_known_alpha() -> None:
    """With item spreads 26, 14 and 26 and a spread of totals of 156, alpha is 45/52."""
    assert 45 / 52 == cronbach_alpha(ROWS)


def test_alpha_may_be_negative() -> None:
    """Items that pull against each other have no consistency at all."""
    assert -48.0 == cronbach_alpha([(1, 5), (2, 3), (5, 1)])


def test_alpha_leaves_out_rows_with_gaps() -> None:
    """A row with an unanswered item counts nowhere, and the rows that count can be counted."""
    gaps = [(None, 5, 5), *ROWS, (1, 5, None)]
    assert (45 / 52, ROWS) == (cronbach_alpha(gaps), complete_rows(gaps))


@pytest.mark.parametrize("rows", [(), ((1, 2),), ((1,), (2,)), ((), ()), ((None, 1), (2, 3)), ((1, 3), (2, 2), (3, 1))])
def test_alpha_needs_two_items_two_rows_and_totals_that_differ(rows: Sequence[Sequence[float | None]]) -> None:
    """Without them alpha is undefined."""
    assert cronbach_alpha(rows) is None


def test_rows_of_unequal_length_are_refused_in_words() -> None:
    """A row that is too short is an error, not a gap."""
    with pytest.raises(ValueError, match="rows") as caught:
        cronbach_alpha([(1, 2, 3), (1, 2), (3, 2, 1)])
    assert "rows must have one place per item, None where unanswered; these have 2 to 3" == str(caught.value)


def test_a_column_that_is_too_wide_is_refused_as_well() -> None:
    """A second gap does not mend the length of a row."""
    with pytest.raises(ValueError, match="2 to 4"):
        complete_rows([(None, None, 3, 4), (1, 2)])


def test_alpha_is_reported_from_thirty() -> None:
    """Fewer complete rows give a number that is mostly noise."""
    assert 30 == ALPHA_ROWS


RATING = st.integers(1, 5) | st.sampled_from([1.5, 2.25])
GROUPS = st.lists(st.lists(RATING, max_size=6), max_size=6)
SQUARE = st.integers(2, 5).flatmap(lambda items: st.lists(st.lists(RATING, min_size=items, max_size=items), max_size=6))


@given(GROUPS)
def test_icc2_follows_from_icc1(groups: list[list[float]]) -> None:
    """ICC(2) is k ICC(1) / (1 + (k - 1) ICC(1)), the rule of Spearman and Brown, and neither is above 1."""
    found = icc(groups)
    if found is not None and found.icc1 is not None and found.icc2 is not None:
        below = 1 + (found.k - 1) * found.icc1
        assert found.icc2 * below == pytest.approx(found.k * found.icc1, abs=1e-9)
        assert found.icc1 <= 1
        assert found.icc2 <= 1


@given(GROUPS.flatmap(lambda groups: st.tuples(st.just(groups), st.permutations(groups))), st.integers(-9, 9))
def test_neither_order_nor_zero_point_matters_to_icc(
    pair: tuple[list[list[float]], list[list[float]]], constant: int
) -> None:
    """Teams in any order, raters in any order, and all of them shifted, give the same to the last bit."""
    groups, order = pair
    assert icc(groups) == icc([[rating + constant for rating in reversed(group)] for group in order])


@given(SQUARE, st.integers(-9, 9))
def test_neither_order_nor_zero_point_matters_to_alpha(rows: list[list[float]], constant: int) -> None:
    """Items and rows in any order, and one item shifted, give the same to the last bit."""
    assert cronbach_alpha(rows) == cronbach_alpha([[*row[:0:-1], row[0] + constant] for row in reversed(rows)])


@given(st.lists(RATING, min_size=2, max_size=6), st.integers(2, 5))
def test_items_that_repeat_each_other_have_an_alpha_of_1(ratings: list[float], items: int) -> None:
    """The same item over and over is wholly consistent, unless nobody differs."""
    assert (None if len(set(ratings)) == 1 else 1.0) == cronbach_alpha([[rating] * items for rating in ratings])
