"""Tests of assessments.engine.chance."""

from collections.abc import Callable
from dataclasses import fields
from functools import partial
from itertools import product
from math import comb, sqrt
from random import Random

import pytest

from assessments.engine.agreement import Null, ad_cutoff, ad_m, r_wg, r_wg_j
from assessments.engine.chance import (
    MOST_DRAWN_ITEMS,
    Chance,
    chance_of_ad_m,
    chance_of_r_wg,
    chance_of_r_wg_j,
    r_wg_by_chance,
)

RATERS = (3, 4, 5, 6, 8)
TINY = 1e-9
THRESHOLDS = [step / 20 for step in range(-1, 22)] + [1 / 3, 0.123456789]


def shares(found: list[Chance | None], digits: int) -> list[float]:
    """Give exact probabilities, rounded."""
    return [round(each.probability, digits) for each in found if each is not None and each.method == "exact"]


def test_small_teams_agree_by_chance() -> None:
    """On one item with five options, random raters reach an r_wg of .70 in 23 % of teams of three, 2 % of eight."""
    found = [chance_of_r_wg(raters, options=5, threshold=0.7) for raters in RATERS]
    assert [0.232, 0.098, 0.059, 0.045, 0.021] == shares(found, 3)


def test_small_teams_agree_on_six_items_by_chance() -> None:
    """Six items help little: 18 % of teams of three, and 5 % of six, reach .70."""
    found = [chance_of_r_wg_j(raters, 6, options=5, threshold=0.7) for raters in RATERS]
    assert [0.18, 0.12, 0.08, 0.05, 0.02] == shares(found, 2)


def test_small_teams_deviate_little_by_chance() -> None:
    """An AD_M of .80 or less comes about by chance in 38 % of teams of three, and 10 % of eight."""
    found = [chance_of_ad_m(raters, options=5, threshold=0.8) for raters in RATERS]
    assert [0.376, 0.309, 0.264, 0.155, 0.1] == shares(found, 3)


def test_one_random_team_in_twenty_agrees_more() -> None:
    """The 95th percentile of r_wg by chance falls from .83 with three raters to .58 with eight."""
    assert [5 / 6, 0.875, 0.75, 2 / 3, 65 / 112] == [r_wg_by_chance(raters, options=5) for raters in RATERS]


def test_a_team_of_two_agrees_wholly_in_a_fifth() -> None:
    """Two raters with five options pick the same in 5 of 25 ways, and neighbours in 8 more: an r_wg of .75."""
    found = [chance_of_r_wg(2, options=5, threshold=threshold) for threshold in (1, 0.75, 0.7500001)]
    assert [0.2, 0.52, 0.2] == shares(found, 9)


@pytest.mark.parametrize(
    ("raters", "items", "options", "null"),
    [
        (2, 1, 2, "uniform"),
        (4, 1, 5, "uniform"),
        (4, 1, 5, "slight-skew"),
        (3, 2, 4, "uniform"),
        (2, 2, 5, "slight-skew"),
        (3, 3, 2, "uniform"),
        (2, 5, 2, "uniform"),
    ],
)
def test_exact_is_what_trying_every_way_gives(raters: int, items: int, options: int, null: Null) -> None:
    """Counted one by one, teams reach any threshold as often as is said; one that is met exactly is reached."""
    ratings = list(product(range(options), repeat=raters))
    every = [r_wg_j(each, options=options, null=null) or 0 for each in product(ratings, repeat=items)]
    assert [sum(found >= threshold - TINY for found in every) / len(every) for threshold in THRESHOLDS] == shares(
        [chance_of_r_wg_j(raters, items, options=options, threshold=each, null=null) for each in THRESHOLDS], 99
    )


@pytest.mark.parametrize(("raters", "options"), [(2, 2), (3, 5), (4, 4), (5, 3)])
def test_exact_deviation_is_what_trying_every_way_gives(raters: int, options: int) -> None:
    """Counted one by one, teams keep to any AD_M as often as is said."""
    every = [ad_m(ratings) or 0 for ratings in product(range(options), repeat=raters)]
    assert [sum(found <= threshold + TINY for found in every) / len(every) for threshold in THRESHOLDS] == shares(
        [chance_of_ad_m(raters, options=options, threshold=each) for each in THRESHOLDS], 99
    )


@pytest.mark.parametrize(("raters", "ways"), [(6, 3403), (3, 47)])
def test_a_cutoff_that_is_met_exactly_is_kept_to(raters: int, ways: int) -> None:
    """An AD_M of 5/6, the cut-off for five options, counts though no decimal number is 5/6."""
    found = chance_of_ad_m(raters, options=5, threshold=ad_cutoff(5))
    assert Chance(probability=ways / 5**raters, method="exact", error=0.0) == found


@pytest.mark.parametrize("null", ["uniform", "slight-skew"])
@pytest.mark.parametrize("share", [0, 0.04, 0.05, 0.1, 0.232, 0.5, 1])
def test_a_share_is_exceeded_in_no_more_teams(share: float, null: Null) -> None:
    """Counted one by one, it is the least r_wg that no more than this share of teams exceeds."""
    every = [r_wg(ratings, options=5, null=null) or 0 for ratings in product(range(5), repeat=4)]
    least = min(found for found in every if sum(other > found for other in every) <= share * len(every))
    assert least == r_wg_by_chance(4, options=5, share=share, null=null)


@pytest.mark.parametrize(("threshold", "probability"), [(1.000001, 0.0), (1, 1 / 625**6), (0, 1.0), (-3, 1.0)])
def test_thresholds_at_the_ends(threshold: float, probability: float) -> None:
    """No team is above 1 and none below 0; at 1 all must have picked the same on each item."""
    expected = Chance(probability=probability, method="exact", error=0.0)
    assert expected == chance_of_r_wg_j(5, 6, options=5, threshold=threshold)


def by_sums(raters: int, items: int, least: float) -> float:
    """Give how often random raters with two options reach that r_wg(J), by adding up one item after the other."""
    kinds: dict[int, int] = {}
    for ones in range(raters + 1):
        apart = ones * (raters - ones)
        kinds[apart] = kinds.get(apart, 0) + comb(raters, ones)
    sums = {0: 1}
    for _ in range(items):
        added: dict[int, int] = {}
        for total, ways in sums.items():
            for apart, more in kinds.items():
                added[total + apart] = added.get(total + apart, 0) + ways * more
        sums = added
    # r_wg(J) solved for the mean r*, m: it is J m / (J m + 1 - m), and the null variance of two options is a quarter.
    stars = {1 - total / (items * raters * (raters - 1) / 4): ways for total, ways in sums.items()}
    reached = sum(ways for m, ways in stars.items() if m > 0 and items * m / (items * m + 1 - m) >= least - TINY)
    return reached / (1 << raters * items)


def test_beyond_what_is_cheap_it_is_simulated() -> None:
    """A simulated probability lies within four standard errors of the exact one, which it names."""
    found = chance_of_r_wg_j(14, 40, options=2, threshold=0.5, draw=Random(20).random)  # noqa: S311  # no secret
    exact = by_sums(14, 40, 0.5)
    assert found is not None
    assert "simulated" == found.method
    assert 0.01 < exact < 0.9
    assert abs(found.probability - exact) < 4 * found.error
    assert sqrt(exact * (1 - exact) / 5000) == pytest.approx(found.error, rel=0.1)


@pytest.mark.parametrize(("drawn", "probability"), [(0.0, 1.0), (1 - 2**-53, 0.0)])
def test_an_error_is_never_0(drawn: float, probability: float) -> None:
    """Draws of the least and the most give all teams agreement or none; even so the estimate has an error."""
    error = sqrt(5001 / 5002 * (1 / 5002) / 5000)
    found = chance_of_r_wg_j(14, 40, options=2, threshold=0.7, draw=lambda: drawn)
    assert found is not None
    assert probability == found.probability
    assert error == pytest.approx(found.error)


def test_each_item_of_5000_teams_takes_one_draw() -> None:
    """A seeded generator is used up by what is said, so that a report can be made again."""
    drawn: list[float] = []

    def draw() -> float:
        drawn.append(0.5)
        return 0.5

    chance_of_r_wg_j(14, 40, options=2, threshold=0.7, draw=draw)
    assert 40 * 5000 == len(drawn)


def test_a_chance_is_a_value() -> None:
    """It can be hashed, carries nothing else, and is made by naming each field."""
    found = Chance(probability=0.5, method="exact", error=0.0)
    assert hash(Chance(probability=0.5, method="exact", error=0.0)) == hash(found)
    assert not hasattr(found, "__dict__")
    assert all(field.kw_only for field in fields(Chance))


def test_what_is_exact_takes_no_draw() -> None:
    """39 items of 14 raters with two options are counted, with a generator or without; 40 are not."""
    nothing: list[float] = []
    found = [chance_of_r_wg_j(14, 39, options=2, threshold=0.7, draw=draw) for draw in (None, nothing.pop)]
    assert found[0] == found[1] != chance_of_r_wg_j(14, 40, options=2, threshold=0.7) is None


@pytest.mark.parametrize(
    ("raters", "items", "options", "draw"),
    [
        (1, 6, 5, Random(1).random),  # noqa: S311  # no secret
        (0, 6, 5, None),
        (5, 0, 5, None),
        (27, 2, 5, Random(1).random),  # noqa: S311  # no secret
        (101, 1, 2, None),
        (14, 40, 2, None),
        (14, 41, 2, Random(1).random),  # noqa: S311  # no secret
    ],
)
def test_what_takes_too_long_is_not_worked_out(
    raters: int, items: int, options: int, draw: Callable[[], float] | None
) -> None:
    """Too few raters, no item, too many of either, or nothing to draw with: there is no chance to tell."""
    assert chance_of_r_wg_j(raters, items, options=options, threshold=0.7, draw=draw) is None


@pytest.mark.parametrize(
    ("options", "most"), [(2, 100), (3, 100), (4, 54), (5, 26), (6, 17), (7, 13), (8, 10), (9, 9), (10, 8), (11, 7)]
)
def test_more_raters_than_that_are_not_counted(options: int, most: int) -> None:
    """Beyond what the docstring says, nothing is worked out."""
    assert [None, None, None] == [
        chance_of_r_wg(most + 1, options=options, threshold=0.7),
        chance_of_ad_m(most + 1, options=options, threshold=0.8),
        r_wg_by_chance(most + 1, options=options),
    ]


@pytest.mark.parametrize(("raters", "options"), [(100, 2), (100, 3), (7, 11)])
def test_as_many_raters_as_that_are_counted(raters: int, options: int) -> None:
    """Up to what the docstring says, there is a chance to tell, and it is not 0."""
    found = chance_of_ad_m(raters, options=options, threshold=0.8)
    assert found is not None
    assert 0 < found.probability <= 1


@pytest.mark.parametrize(
    "call",
    [
        lambda: chance_of_r_wg(3, options=1, threshold=0.7),
        lambda: chance_of_ad_m(3, options=1, threshold=0.7),
        lambda: r_wg_by_chance(3, options=0),
    ],
)
def test_one_option_leaves_nothing_to_chance(call: Callable[[], object]) -> None:
    """Fewer than two options are refused in words."""
    with pytest.raises(ValueError, match="agreement needs at least 2 options"):
        call()


@pytest.mark.parametrize("figure", [chance_of_r_wg, chance_of_ad_m, r_wg_by_chance, partial(chance_of_r_wg_j, 5)])
def test_what_a_scale_is_like_is_named(figure: Callable[..., object]) -> None:
    """Nobody can take the number of options for a threshold: both are written with their names."""
    with pytest.raises(TypeError, match=r"takes \d positional argument"):
        figure(5, 5)


def test_a_scale_is_simulated_up_to_the_longest_and_no_further() -> None:
    """Fewer items than the most are drawn one by one; of one more there is no figure."""
    drawn, none = (
        chance_of_r_wg_j(20, items, options=5, threshold=0.7, draw=lambda: 0.5)
        for items in (MOST_DRAWN_ITEMS - 1, MOST_DRAWN_ITEMS + 1)
    )
    assert ("simulated", None) == (drawn and drawn.method, none)


def test_every_way_to_agree_is_counted() -> None:
    """Two raters of two options agree in 2 of 4 ways, which is more than 49 in a hundred."""
    assert (1.0, 0.0) == (r_wg_by_chance(2, options=2, share=0.49), r_wg_by_chance(2, options=2, share=0.5))


def test_a_simulated_team_that_just_reaches_a_threshold_counts() -> None:
    """Forty items that all have the middle spread of eight raters reach their own r_wg(J), and nothing above it."""
    raters, items = 8, 40
    teams = sorted(
        product(range(1, 6), repeat=raters),
        key=lambda all_of: raters * sum(each * each for each in all_of) - sum(all_of) ** 2,
    )
    middle = teams[len(teams) // 2]
    reached = r_wg_j([middle] * items, options=5) or 0
    found = [
        chance_of_r_wg_j(raters, items, options=5, threshold=threshold, draw=lambda: 0.5)
        for threshold in (reached, reached + TINY)
    ]
    assert [("simulated", 1.0), ("simulated", 0.0)] == [(each.method, each.probability) for each in found if each]
