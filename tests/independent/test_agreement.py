"""Tests of assessments.engine.agreement against pingouin, and against numpy where pingouin has nothing of the kind."""

from collections.abc import Iterator
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd
import pingouin as pg
import pytest

from assessments.engine.agreement import (
    Null,
    a_wg,
    ad_m,
    ad_m_j,
    complete_rows,
    cronbach_alpha,
    icc,
    r_star,
    r_wg,
    r_wg_j,
)

RUNS = 1000
CLOSE = 1e-9
# LeBreton and Senter (2008), typed in a second time.
SKEWED = {5: 1.34, 6: 1.85, 7: 2.90, 9: 5.66, 10: 6.30, 11: 7.31}

Floats = npt.NDArray[np.float64]


def close(expected: float, found: float | None) -> bool:
    """Tell whether both are defined, and equal to nine decimals."""
    return found is not None and abs(expected - found) <= CLOSE * max(1.0, abs(expected))


def scales(seed: int) -> Iterator[tuple[list[Floats], int, Null, float]]:
    """Give scales of one to eight items with gaps, their number of options, a null and its variance."""
    rng = np.random.default_rng(seed)
    for run in range(RUNS):
        options = int(rng.choice([5, 6, 7, 9, 10, 11])) if run % 2 else int(rng.integers(2, 12))
        raters = int(rng.integers(2, 16))
        items = [
            rng.integers(1, options + 1, size=int(rng.integers(2, raters + 1))).astype(float)
            for _ in range(int(rng.integers(1, 9)))
        ]
        if run % 5 == 0:
            items = [np.clip(item + rng.choice([0, 0.25, 0.1], size=item.size), 1, options) for item in items]
        skewed = run % 2 == 1
        yield (
            items,
            options,
            "slight-skew" if skewed else "uniform",
            SKEWED[options] if skewed else float(np.var(np.arange(options))),
        )


def test_r_wg_is_what_numpy_gives() -> None:
    """One item: 1 - variance / null variance, the variance at most the null's."""
    wrong = [
        (item, options)
        for items, options, null, variance in scales(1)
        for item in items
        if not close(
            1 - min(float(np.var(item, ddof=1)), variance) / variance, r_wg(item.tolist(), options=options, null=null)
        )
    ]
    assert [] == wrong


def test_r_wg_j_is_what_numpy_gives() -> None:
    """A scale: the formula as James, Demaree and Wolf print it, the mean variance at most the null's."""
    wrong = []
    for items, options, null, variance in scales(2):
        x = min(float(np.mean([np.var(item, ddof=1) for item in items])) / variance, 1)
        j = len(items)
        expected = j * (1 - x) / (j * (1 - x) + x)
        if not close(expected, r_wg_j([item.tolist() for item in items], options=options, null=null)):
            wrong.append((items, options))
    assert [] == wrong


def test_r_star_is_what_numpy_gives() -> None:
    """A scale: one less the mean variance over the null's, below 0 too."""
    wrong = [
        (items, options)
        for items, options, null, variance in scales(3)
        if not close(
            1 - float(np.mean([np.var(item, ddof=1) for item in items])) / variance,
            r_star([item.tolist() for item in items], options=options, null=null),
        )
    ]
    assert [] == wrong


def test_ad_is_what_numpy_gives() -> None:
    """One item and a scale: mean absolute deviations from the mean."""
    wrong = []
    for items, _, _, _ in scales(4):
        deviations = [float(np.mean(np.abs(item - item.mean()))) for item in items]
        listed = [item.tolist() for item in items]
        if not close(deviations[0], ad_m(listed[0])) or not close(float(np.mean(deviations)), ad_m_j(listed)):
            wrong.append(items)
    assert [] == wrong


def test_a_wg_is_what_numpy_gives() -> None:
    """One item: the formula as Brown and Hauenstein print it, within their limits of the mean."""
    rng = np.random.default_rng(5)
    wrong = []
    defined = 0
    while defined < RUNS:
        low, width, n = int(rng.integers(-3, 3)), int(rng.integers(1, 11)), int(rng.integers(2, 16))
        high = low + width
        ratings = rng.integers(low, high + 1, size=n)
        total, found = int(ratings.sum()), a_wg(ratings.tolist(), low=low, high=high)
        if total in {n * low, n * high}:
            right = found == 1
        elif total < low * (n - 1) + high or total > high * (n - 1) + low:
            right = found is None
        else:
            defined += 1
            m = float(ratings.mean())
            most = ((high + low) * m - m**2 - high * low) * n / (n - 1)
            right = close(1 - 2 * float(np.var(ratings, ddof=1)) / most, found)
        if not right:
            wrong.append((ratings, low, high))
    assert [] == wrong


def one_way(groups: list[Floats]) -> tuple[float, float]:
    """Give the mean squares between and within groups."""
    everything = np.concatenate(groups)
    between = sum(group.size * (group.mean() - everything.mean()) ** 2 for group in groups) / (len(groups) - 1)
    within = sum(((group - group.mean()) ** 2).sum() for group in groups) / (everything.size - len(groups))
    return float(between), float(within)


def test_icc_of_unequal_teams_is_what_analysis_of_variance_gives() -> None:
    """Mean squares by numpy, and k weighted for unequal sizes."""
    rng = np.random.default_rng(6)
    wrong = []
    for _ in range(RUNS):
        sizes = rng.integers(1, 9, size=int(rng.integers(2, 9)))
        sizes[0] = max(sizes[0], 2)
        groups = [rng.normal(rng.normal(), 1, size=size).round(3) for size in sizes]
        between, within = one_way(groups)
        k = float(sizes.sum() - (sizes**2).sum() / sizes.sum()) / (len(sizes) - 1)
        found = icc([group.tolist() for group in groups])
        if (
            found is None
            or not close(k, found.k)
            or not close((between - within) / (between + (k - 1) * within), found.icc1)
            or not close((between - within) / between, found.icc2)
        ):
            wrong.append(groups)
    assert [] == wrong


@pytest.mark.filterwarnings("ignore:The inplace keyword in DataFrame.dropna is deprecated")  # pingouin's own
def test_icc_of_equal_teams_is_what_pingouin_gives() -> None:
    """ICC(1,1) and ICC(1,k) of pingouin are our ICC(1) and ICC(2)."""
    rng = np.random.default_rng(7)
    wrong = []
    for run in range(RUNS):
        teams, size = int(rng.integers(5, 9)), int(rng.integers(2, 7))
        ratings = rng.normal(rng.normal(size=(teams, 1)), 1, size=(teams, size)).round(run % 4)
        frame = pd.DataFrame(
            {
                "team": np.repeat(np.arange(teams), size),
                "rater": np.tile(np.arange(size), teams),
                "rating": ratings.ravel(),
            }
        )
        table = pg.intraclass_corr(data=frame, targets="team", raters="rater", ratings="rating").set_index("Type")
        found = icc(ratings.tolist())
        if (
            found is None
            or not close(float(table["ICC"]["ICC(1,1)"]), found.icc1)
            or not close(float(table["ICC"]["ICC(1,k)"]), found.icc2)
        ):
            wrong.append(ratings)
    assert [] == wrong


def with_gaps(rng: np.random.Generator) -> Floats:
    """Give ratings of five points that hang together somewhat, about one in forty of them missing."""
    people, items = int(rng.integers(12, 40)), int(rng.integers(2, 9))
    common = rng.normal(size=(people, 1))
    ratings = np.clip(np.round(3 + common + rng.normal(size=(people, items))), 1, 5)
    ratings[rng.random(ratings.shape) < 1 / 40] = np.nan
    return ratings


def test_alpha_is_what_pingouin_gives() -> None:
    """Rows with gaps are left out in both."""
    rng = np.random.default_rng(8)
    wrong: list[Any] = []
    for _ in range(RUNS):
        ratings = with_gaps(rng)
        rows = [[None if np.isnan(value) else float(value) for value in row] for row in ratings]
        frame = pd.DataFrame(ratings)
        expected = float(pg.cronbach_alpha(data=frame, nan_policy="listwise")[0])
        if not close(expected, cronbach_alpha(rows)) or len(frame.dropna()) != len(complete_rows(rows)):
            wrong.append(ratings)
    assert [] == wrong
