"""Tests of assessments.engine.agreement."""

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import cast

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from assessments.engine import agreement
from assessments.engine.agreement import (
    PRAISE_RATERS,
    Null,
    a_wg,
    ad_cutoff,
    ad_m,
    ad_m_j,
    enough_to_praise,
    is_split,
    null_variance,
    r_star,
    r_wg,
    r_wg_j,
)

CALM, TORN, EVERY, SAME = (4, 4, 5, 3, 4), (1, 1, 5, 5), (1, 2, 3, 4, 5), (3, 3, 3, 3)
SKEWED, HIGH = (2, 4, 4, 5, 5, 5), (5, 5, 5, 5, 4)
FOUR_BY_THREE = ((4, 4, 5, 4), (4, 3, 4, 4), (5, 4, 4, 3))


@pytest.mark.parametrize(
    ("ratings", "found"),
    [
        (CALM, (0.75, 0.75, 0.4, 11 / 15)),
        (TORN, (0.0, -5 / 3, 2.0, -1.0)),
        (EVERY, (0.0, -0.25, 1.2, 0.0)),
        (SAME, (1.0, 1.0, 0.0, 1.0)),
        (SKEWED, (0.31666666666666665, 0.31666666666666665, 5 / 6, 13 / 95)),
        (HIGH, (0.9, 0.9, 0.32, None)),
        ((1, 5), (0.0, -3.0, 2.0, -1.0)),
        ((1.5, 2.5), (0.75, 0.75, 0.5, None)),
    ],
)
def test_known_ratings_give_known_figures(
    ratings: Sequence[float], found: tuple[float, float, float, float | None]
) -> None:
    """r_wg, r*, AD_M and a_wg of one item with five options are what the formulas give by hand."""
    assert found == (
        r_wg(ratings, options=5),
        r_star([ratings], options=5),
        ad_m(ratings),
        a_wg(ratings, low=1, high=5),
    )


def test_four_raters_of_three_items_give_known_figures() -> None:
    """With variances 1/4, 1/4 and 2/3: r_wg(3) is 87/94, r* is 29/36 and AD_M(3) is 5/12."""
    assert (87 / 94, 29 / 36, 5 / 12) == (
        r_wg_j(FOUR_BY_THREE, options=5),
        r_star(FOUR_BY_THREE, options=5),
        ad_m_j(FOUR_BY_THREE),
    )


@pytest.mark.parametrize(("options", "variance"), [(2, 0.25), (4, 1.25), (5, 2), (7, 4), (10, 8.25)])
def test_the_uniform_null_grows_with_the_options(options: int, variance: float) -> None:
    """Raters who pick each of A options equally often have the variance (A x A - 1)/12."""
    over, under = null_variance(options, "uniform")
    assert variance == over / under


@pytest.mark.parametrize(("options", "variance"), [(5, 1.34), (6, 1.85), (7, 2.90), (9, 5.66), (10, 6.30), (11, 7.31)])
def test_the_slight_skew_null_is_a_table(options: int, variance: float) -> None:
    """LeBreton and Senter's table has six numbers of options."""
    over, under = null_variance(options, "slight-skew")
    assert variance == over / under


def test_a_skewed_null_flatters_less() -> None:
    """Against the slight skew, the same ratings agree less: 1 - .5/1.34."""
    found = (r_wg(CALM, options=5, null="slight-skew"), r_star([CALM], options=5, null="slight-skew"))
    assert (84 / 134, 84 / 134) == found
    assert 3 * 84 / (3 * 84 + 50) == r_wg_j([CALM] * 3, options=5, null="slight-skew")


@pytest.mark.parametrize(("options", "null"), [(8, "slight-skew"), (12, "slight-skew"), (5, "normal")])
def test_an_unknown_null_is_refused_in_words(options: int, null: str) -> None:
    """What no null is known for is an error that says what there is."""
    with pytest.raises(ValueError, match="null") as caught:
        r_wg(CALM, options=options, null=cast("Null", null))
    there = 'there is "uniform", and "slight-skew" for 5, 6, 7, 9, 10, 11'
    assert f'there is no null "{null}" for {options} options; {there}' == str(caught.value)


@pytest.mark.parametrize("options", [1, 0])
def test_one_option_is_refused_in_words(options: int) -> None:
    """Where there is nothing to choose, nobody can disagree, and dividing by zero would follow."""
    with pytest.raises(ValueError, match="options") as caught:
        r_wg(CALM, options=options)
    assert f"agreement needs at least 2 options; there is {options}" == str(caught.value)


def test_a_scale_never_divides_by_zero() -> None:
    """Five items with the variance 2.5 would divide by zero, were the variance not capped at 2."""
    assert 0.0 == r_wg_j([EVERY] * 5, options=5)


def test_a_split_team_never_looks_unanimous() -> None:
    """Five items all rated 1 1 5 5 would give 1.47, were the variance not capped."""
    assert (0.0, -5 / 3) == (r_wg_j([TORN] * 5, options=5), r_star([TORN] * 5, options=5))


def test_a_longer_scale_agrees_more_for_nothing() -> None:
    """At a mean variance of 1.5, r_wg(J) climbs with the number of items and r* stays."""
    item = (1, 1, 2, 2, 4)
    grown = [r_wg_j([item] * length, options=5) for length in (1, 3, 5, 7, 10, 12)]
    assert ([0.25, 0.5, 0.625, 0.7, 10 / 13, 0.8], 0.25) == (grown, r_star([item] * 12, options=5))


def test_a_skipped_item_drops_no_rater() -> None:
    """An item with fewer than two ratings is left out, J counts the rest, and those may differ in raters."""
    with_gaps = [CALM, (5,), (), (4, 4, 5, 4)]
    without = [CALM, (4, 4, 5, 4)]
    measures = (r_wg_j, r_star)
    assert [measure(without, options=5) for measure in measures] == [
        measure(with_gaps, options=5) for measure in measures
    ]
    assert (2 * 0.8125 / (2 * 0.8125 + 0.1875), 0.8125, (0.4 + 0.375) / 2) == (
        r_wg_j(with_gaps, options=5),
        r_star(with_gaps, options=5),
        ad_m_j(with_gaps),
    )


@pytest.mark.parametrize("ratings", [(), (3,)])
def test_one_rating_agrees_with_nobody(ratings: Sequence[float]) -> None:
    """With fewer than two ratings every figure is undefined."""
    assert [None] * 8 == [
        r_wg(ratings, options=5),
        r_wg_j([ratings, ratings], options=5),
        r_wg_j([], options=5),
        r_star([ratings], options=5),
        ad_m(ratings),
        ad_m_j([ratings]),
        ad_m_j([]),
        a_wg(ratings, low=1, high=5),
    ]


@pytest.mark.parametrize(
    ("ratings", "found"),
    [
        ((5, 5, 5), 1.0),
        ((1, 1, 1, 1), 1.0),
        ((5, 4, 4, 4, 4), 0.875),
        ((5, 5, 4, 4, 4), None),
        ((1, 2, 2, 2, 2), 0.875),
        ((1, 1, 2, 2, 2), None),
        ((5, 1), -1.0),
        ((4, 3), None),
    ],
)
def test_a_wg_has_limits(ratings: Sequence[float], found: float | None) -> None:
    """Nearer to an end than one rater at the other end would leave the mean, a_wg is undefined; at the end it is 1."""
    assert found == a_wg(ratings, low=1, high=5)


def test_a_wg_knows_the_ends_of_the_scale_that_it_is_given() -> None:
    """The same ratings agree more on a longer scale, and a scale from 0 to 4 is one from 1 to 5."""
    assert a_wg((3, 3, 4, 2, 3), low=0, high=4) == a_wg(CALM, low=1, high=5) != a_wg(CALM, low=0, high=10)


@pytest.mark.parametrize("measure", [a_wg, is_split])
@pytest.mark.parametrize(("low", "high"), [(2, 5), (1, 4), (5, 1), (3, 3)])
def test_a_rating_outside_its_scale_is_refused_in_words(
    measure: Callable[..., object], low: float, high: float
) -> None:
    """A scale that the ratings do not fit is an error that names both."""
    message = f"ratings must lie on a scale from low to high, here {low} to {high}; got [3, 1, 5]"
    with pytest.raises(ValueError, match="scale") as caught:
        measure([3, 1, 5], low=low, high=high)
    assert message == str(caught.value)


@pytest.mark.parametrize(
    ("ratings", "split"),
    [
        (TORN, True),
        ((1, 5), True),
        (SAME, False),
        (EVERY, False),
        (HIGH, False),
        ((2, 2, 4, 4), False),
        ((1, 1, 3, 5, 5), True),
        ((1, 1, 3, 3, 5, 5), False),
        ((1, 1, 1, 5), False),
        ((1, 1, 1, 5, 5), True),
        ((1, 1, 5, 5, 5), True),
        ((1,), False),
        ((5, 5), False),
        ((), False),
    ],
)
def test_a_split_has_a_camp_at_either_end(ratings: Sequence[float], split: bool) -> None:  # noqa: FBT001  # a table
    """A team is split where at least two fifths stand at each end and it agrees less than by the null."""
    assert split == is_split(ratings, low=1, high=5)


@pytest.mark.parametrize(
    ("ratings", "split"),
    [((3, 3, 1, 9, 7, 7), False), ((3, 0, 9, 6), True), ((4, 0, 9, 6), False), ((3, 0, 9, 5), False)],
)
def test_an_outer_third_holds_its_edge(ratings: Sequence[float], split: bool) -> None:  # noqa: FBT001  # a table
    """On a scale from 0 to 9, 3 lies in the lower third and 6 in the upper one, 4 and 5 in neither."""
    assert split == is_split(ratings, low=0, high=9)


def test_a_camp_may_be_a_fraction() -> None:
    """Thirds are cut exactly on a scale from 0 to 1 as well."""
    assert [True, False] == [is_split((0.25, 0, 1, high), low=0, high=1) for high in (0.75, 0.625)]


@pytest.mark.parametrize(("options", "cutoff"), [(5, 5 / 6), (7, 7 / 6), (9, 1.5), (11, 11 / 6)])
def test_the_cutoff_of_ad_is_a_sixth_of_the_options(options: int, cutoff: float) -> None:
    """Burke and Dunlap's cut-off is A/6; they print .8 for five options, where a sixth is .833."""
    assert cutoff == ad_cutoff(options)


def test_four_raters_are_too_few_to_praise() -> None:
    """From five raters on, agreement may be called strong."""
    assert ([False, True, True], 5) == ([enough_to_praise(raters) for raters in (4, 5, 6)], PRAISE_RATERS)


def test_agreement_gives_reliability_too() -> None:
    """All figures of the contract can be taken from this one module."""
    names = {"icc", "ICC", "cronbach_alpha", "complete_rows", "ALPHA_ROWS"}
    assert names <= {name for name in agreement.__all__ if hasattr(agreement, name)}


RATING = st.integers(1, 5) | st.sampled_from([1.5, 2.25, 3.125])
RATINGS = st.lists(RATING, min_size=2, max_size=12)
ITEMS = st.lists(st.lists(RATING, max_size=6), min_size=1, max_size=6)


def figures(ratings: Sequence[float]) -> list[float | bool | None]:
    """Give every figure of one item on a scale from 1 to 5."""
    return [
        r_wg(ratings, options=5),
        r_star([ratings], options=5),
        ad_m(ratings),
        a_wg(ratings, low=1, high=5),
        is_split(ratings, low=1, high=5),
    ]


@given(RATINGS.flatmap(lambda ratings: st.tuples(st.just(ratings), st.permutations(ratings))))
def test_the_order_of_raters_never_matters(pair: tuple[list[float], list[float]]) -> None:
    """The same ratings in any order give the same figures, to the last bit."""
    ratings, order = pair
    assert figures(ratings) == figures(order)


@given(RATINGS, st.integers(-20, 20))
def test_adding_a_constant_never_changes_spread(ratings: list[float], constant: int) -> None:
    """Ratings that are all shifted, and their scale with them, agree as before."""
    shifted = [rating + constant for rating in ratings]
    assert figures(ratings) == [
        r_wg(shifted, options=5),
        r_star([shifted], options=5),
        ad_m(shifted),
        a_wg(shifted, low=1 + constant, high=5 + constant),
        is_split(shifted, low=1 + constant, high=5 + constant),
    ]


@given(RATINGS)
def test_turning_the_scale_never_changes_agreement(ratings: list[float]) -> None:
    """Reverse-worded items agree as they do once they are turned."""
    assert figures(ratings) == figures([6 - rating for rating in ratings])


@given(ITEMS, st.sampled_from(["uniform", "slight-skew"]))
def test_r_wg_j_lies_between_0_and_1(items: list[list[float]], null: Null) -> None:
    """Capped, r_wg(J) is from 0 to 1 or not there, and r* never above 1."""
    found, star = r_wg_j(items, options=5, null=null), r_star(items, options=5, null=null)
    assert found is star is None or (found is not None and 0 <= found <= 1 and star is not None and star <= 1)


@given(RATINGS)
def test_r_wg_of_one_item_is_r_star_capped(ratings: list[float]) -> None:
    """With one item r_wg(J) is r_wg, and both are r* or 0."""
    star = cast("float", r_star([ratings], options=5))
    assert max(star, 0) == r_wg(ratings, options=5) == r_wg_j([ratings], options=5)


@given(RATINGS, st.integers(1, 9))
def test_copies_of_an_item_lengthen_a_scale_and_change_nothing_else(ratings: list[float], copies: int) -> None:
    """More of the same item never lowers r_wg(J), and leaves r* and AD_M(J) as they are."""
    grown = [cast("float", r_wg_j([ratings] * length, options=5)) for length in range(1, copies + 1)]
    assert all(one <= other for one, other in pairwise(grown))
    assert (r_star([ratings], options=5), ad_m(ratings)) == (
        r_star([ratings] * copies, options=5),
        ad_m_j([ratings] * copies),
    )


@given(RATINGS)
def test_a_wg_lies_between_minus_1_and_1(ratings: list[float]) -> None:
    """Where it is defined, a_wg is from -1 to 1."""
    found = a_wg(ratings, low=1, high=5)
    assert found is None or -1 <= found <= 1


@given(RATINGS)
def test_each_rater_twice_changes_no_figure_of_a_whole_team(ratings: list[float]) -> None:
    """AD_M, and a_wg where it is defined, know shares alone; r_wg rises, for its variance is of a sample."""
    doubled = ratings * 2
    once = a_wg(ratings, low=1, high=5)
    assume(once is not None)
    assert (ad_m(ratings), once) == (ad_m(doubled), a_wg(doubled, low=1, high=5))
    assert cast("float", r_star([ratings], options=5)) <= cast("float", r_star([doubled], options=5))


@pytest.mark.parametrize("figure", [r_wg, r_wg_j, r_star, a_wg, is_split])
def test_what_a_scale_is_like_is_named(figure: Callable[..., object]) -> None:
    """Nobody can take the number of options for an end of the scale: both are written with their names."""
    with pytest.raises(TypeError, match="positional argument"):
        figure([4, 4, 5], 1, 5)


@pytest.mark.parametrize(("low", "high"), [(5, 1), (3, 3)])
def test_a_scale_without_a_length_is_refused_without_ratings_too(low: int, high: int) -> None:
    """The ends are wrong whoever answered."""
    with pytest.raises(ValueError, match=f"from low to high, here {low} to {high}"):
        a_wg([], low=low, high=high)
    with pytest.raises(ValueError, match=f"from low to high, here {low} to {high}"):
        a_wg([low] if low == high else [], low=low, high=high)


@pytest.mark.parametrize("rating", [1, 5])
def test_one_rating_at_an_end_agrees_with_nobody(rating: int) -> None:
    """Full agreement takes at least two."""
    assert a_wg([rating], low=1, high=5) is None
