"""Figures of assessments.engine.experiments are those of scipy and statsmodels, for numbers drawn by chance."""

from math import ceil
from random import Random

import numpy as np
import pytest
from scipy.stats import fisher_exact, hypergeom, norm
from statsmodels.stats.proportion import (
    confint_proportions_2indep,
    proportion_confint,
    samplesize_proportions_2indep_onetail,
)

from assessments.engine.experiments import compare, plan
from assessments.engine.fisher import Counts, fisher
from assessments.engine.intervals import wilson
from assessments.engine.quantiles import upper

TIMES = 1200
NEAR = 1e-9


def tables(seed: int) -> list[tuple[Counts, Counts, float]]:
    """Give pairs of groups of 1 to 3,000, shares of every kind among them, and a confidence for each pair."""
    chance = Random(seed)  # noqa: S311  # the same numbers each time are wanted

    def group() -> Counts:
        n = chance.randint(1, chance.choice((12, 200, 3000)))
        return chance.choice((0, n, chance.randint(0, n), chance.randint(0, n), chance.randint(0, n // 8))), n

    return [
        (group(), group(), chance.choice((0.8, 0.9, 0.95, 0.99, chance.uniform(0.01, 0.999)))) for _ in range(TIMES)
    ]


def test_quantiles_are_those_of_scipy() -> None:
    """From one in 10^300 to nearly all, the value that cuts off a tail is the same."""
    chance = Random(1)  # noqa: S311  # the same
    tails = [chance.uniform(1e-9, 1 - 1e-9) for _ in range(TIMES)] + [
        10 ** -chance.uniform(1, 300) for _ in range(TIMES)
    ]
    np.testing.assert_allclose([upper(tail) for tail in tails], norm.isf(tails), rtol=6e-12, atol=1e-12)


def test_intervals_of_one_share_are_those_of_statsmodels() -> None:
    """Wilson's interval is the same."""
    for one, _, confidence in tables(2):
        found = wilson(one, upper((1 - confidence) / 2))
        bounds = proportion_confint(*one, alpha=1 - confidence, method="wilson")
        assert bounds == pytest.approx((found.low, found.high), abs=NEAR)


def test_intervals_of_a_difference_are_those_of_statsmodels() -> None:
    """Newcombe's interval is the same."""
    for control, treated, confidence in tables(3):
        found = compare(control, treated, confidence)
        bounds = confint_proportions_2indep(*treated, *control, method="newcomb", compare="diff", alpha=1 - confidence)
        assert bounds == pytest.approx((found.difference_low, found.difference_high), abs=NEAR)
        assert treated[0] / treated[1] - control[0] / control[1] == pytest.approx(found.difference, abs=NEAR)


def test_intervals_of_a_ratio_are_those_of_statsmodels() -> None:
    """The log interval is the same wherever it is defined."""
    compared = 0
    for control, treated, confidence in tables(4) + tables(5):
        found = compare(control, treated, confidence)
        if found.ratio_low is None:
            continue
        compared += 1
        bounds = confint_proportions_2indep(*treated, *control, method="log", compare="ratio", alpha=1 - confidence)
        assert bounds == pytest.approx((found.ratio_low, found.ratio_high), rel=NEAR)
    assert 1000 <= compared


def test_the_exact_test_is_that_of_scipy() -> None:
    """The two-sided p-value of Fisher's exact test is the same."""
    for one, other, _ in tables(6):
        expected = fisher_exact([[one[0], one[1] - one[0]], [other[0], other[1] - other[0]]]).pvalue
        assert expected == pytest.approx(fisher(one, other)[0], rel=NEAR, abs=1e-290)


def test_mid_p_follows_from_the_hypergeometric_distribution_of_scipy() -> None:
    """What is less probable counts in full, what is equally probable by half."""
    for one, other, _ in tables(7):
        won = one[0] + other[0]
        chances = hypergeom(one[1] + other[1], won, one[1]).pmf(np.arange(max(0, won - other[1]), min(one[1], won) + 1))
        observed = hypergeom(one[1] + other[1], won, one[1]).pmf(one[0])
        same = np.isclose(chances, observed, rtol=1e-7, atol=0)
        expected = chances[(chances < observed) & ~same].sum() + chances[same].sum() / 2
        assert expected == pytest.approx(fisher(one, other)[1], rel=NEAR, abs=1e-290)


def test_group_sizes_are_those_of_statsmodels() -> None:
    """The size of each group is the same number, rounded up."""
    chance = Random(8)  # noqa: S311  # the same
    for _ in range(TIMES):
        baseline, expected = chance.uniform(0.005, 0.995), chance.uniform(0.005, 0.995)
        power, alpha = chance.uniform(0.5, 0.99), chance.uniform(0.001, 0.2)
        size = samplesize_proportions_2indep_onetail(expected - baseline, baseline, power, alpha=alpha)
        assert ceil(size) == plan(baseline, expected, power, alpha)
