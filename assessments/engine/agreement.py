"""Ratings of one team, or of several, go in; how far its raters agree comes out.

Ratings are whole numbers or fractions of one scale whose options stand one apart; lists and tuples serve alike.
All sums are exact whole numbers over a common denominator, with one division at the end, so that neither the order of
raters nor the machine changes a figure. "I don't know" is no rating: leave it out.
"""

from collections.abc import Iterable, Sequence
from typing import Literal

from assessments.engine.exact import Ratio, deviation, mean, spread, variance, wholes
from assessments.engine.reliability import ALPHA_ROWS, ICC, complete_rows, cronbach_alpha, icc

__all__ = [
    "ALPHA_ROWS",
    "ICC",
    "PRAISE_RATERS",
    "Null",
    "a_wg",
    "ad_cutoff",
    "ad_m",
    "ad_m_j",
    "complete_rows",
    "cronbach_alpha",
    "enough_to_praise",
    "icc",
    "is_split",
    "null_variance",
    "r_star",
    "r_wg",
    "r_wg_j",
]

Null = Literal["uniform", "slight-skew"]
"""How raters who do not agree at all are thought to answer: each option alike, or leaning to one end."""

PRAISE_RATERS = 5
"""Fewer raters than this agree too easily by chance for their agreement to be praised."""

# LeBreton and Senter (2008), table of null variances for a slight skew, in hundredths.
_SLIGHT_SKEW = {5: 134, 6: 185, 7: 290, 9: 566, 10: 630, 11: 731}


def r_wg(ratings: Sequence[float], *, options: int, null: Null = "uniform") -> float | None:
    """Give r_wg, the agreement on one item: 1 - s^2 / (null variance), s^2 capped at the null variance.

    James, Demaree and Wolf (1984). `ratings` is one number a rater, s^2 has the divisor n - 1. From 0, no more
    agreement than the null has, to 1, all the same. None with fewer than two ratings.

    >>> r_wg([4, 4, 5, 3, 4], options=5)
    0.75
    >>> r_wg([1, 1, 5, 5], options=5)
    0.0
    """
    return r_wg_j([ratings], options=options, null=null)


def r_wg_j(items: Iterable[Sequence[float]], *, options: int, null: Null = "uniform") -> float | None:
    """Give r_wg(J), the agreement on a scale: J(1 - x) / (J(1 - x) + x), x = (mean of the s^2) / (null variance).

    James, Demaree and Wolf (1984). `items` is one list of ratings an item. x is capped at 1 first: without that, split
    teams get values above 1, and some divide by zero. An item with fewer than two ratings is left out and J counts the
    rest; None where none is left. It grows with J while disagreement stays the same: show `r_star` or `ad_m_j` too.

    >>> round(r_wg_j([[4, 4, 5, 4], [4, 3, 4, 4], [5, 4, 4, 3]], options=5), 4)
    0.9255
    """
    found = _disagreement(items, options=options, null=null)
    if found is None:
        return None
    (over, under), count = found
    most = min(over, under)
    return count * (under - most) / (count * (under - most) + most)


def r_star(items: Iterable[Sequence[float]], *, options: int, null: Null = "uniform") -> float | None:
    """Give r*_wg(J), the agreement on a scale whatever its length: 1 - (mean of the s^2) / (null variance).

    Lindell, Brandt and Whitney (1999). `items` is one list of ratings an item; those with fewer than two are left out,
    and it is None where none is left. Not capped: below 0 the team is more divided than the null.

    >>> round(r_star([[4, 4, 5, 4], [4, 3, 4, 4], [5, 4, 4, 3]], options=5), 4)
    0.8056
    >>> r_star([[1, 2, 3, 4, 5]], options=5)
    -0.25
    """
    found = _disagreement(items, options=options, null=null)
    if found is None:
        return None
    (over, under), _ = found
    return (under - over) / under


def ad_m(ratings: Sequence[float]) -> float | None:
    """Give AD_M, how far ratings of one item lie from their mean on average, in steps of the scale.

    Burke, Finkelstein and Dusig (1999): the sum of abs(x - mean) / n. None with fewer than two ratings.

    >>> ad_m([4, 4, 5, 3, 4])
    0.4
    """
    found = deviation(ratings)
    return None if found is None else found[0] / found[1]


def ad_m_j(items: Iterable[Sequence[float]]) -> float | None:
    """Give AD_M(J), the mean of the AD_M of a scale's items (Burke, Finkelstein and Dusig 1999).

    `items` is one list of ratings an item; those with fewer than two are left out, and it is None where none is left.

    >>> round(ad_m_j([[4, 4, 5, 4], [4, 3, 4, 4], [5, 4, 4, 3]]), 4)
    0.4167
    """
    found = mean(deviation(item) for item in items)
    return None if found is None else found[0][0] / found[0][1]


def ad_cutoff(options: int) -> float:
    """Give the AD_M up to which raters are said to agree: A/6 for A options (Burke and Dunlap 2002).

    For five options the authors print .8, where 5/6 is .833; this is the unrounded 5/6.

    >>> ad_cutoff(9)
    1.5
    """
    return options / 6


def a_wg(ratings: Sequence[float], *, low: float, high: float) -> float | None:
    """Give a_wg, agreement on one item against the largest variance its mean allows, from -1 to 1.

    Brown and Hauenstein (2005): 1 - 2 s^2 / (((H + L)M - M^2 - HL) n/(n - 1)), M the mean, L `low` and H `high`.
    1 where all chose the same end. None with fewer than two ratings, and where M lies outside
    (L(n - 1) + H)/n to (H(n - 1) + L)/n. Its authors want at least one rater fewer than there are options.
    ValueError where a rating lies outside the scale.

    >>> round(a_wg([4, 4, 5, 3, 4], low=1, high=5), 4)
    0.7333
    >>> a_wg([1, 1, 5, 5], low=1, high=5)
    -1.0
    >>> a_wg([5, 5, 5, 5, 4], low=1, high=5) is None
    True
    """
    values, bottom, top = _within(ratings, low=low, high=high)
    n, total = len(values), sum(values)
    if n < 2:  # noqa: PLR2004  # one rating agrees with nobody
        return None
    if total in (n * bottom, n * top):
        return 1.0
    if not bottom * (n - 1) + top <= total <= top * (n - 1) + bottom:
        return None
    most = (n * top - total) * (total - n * bottom)
    return (most - 2 * spread(values)) / most


def is_split(ratings: Sequence[float], *, low: float, high: float) -> bool:
    """Tell whether a team is split: two camps at the two ends of the scale.

    It is where `a_wg` is below 0 or undefined, and at least 40 % of the ratings lie in each outer third, its edge
    included: x <= L + (H - L)/3 and x >= H - (H - L)/3. The rule is this project's own. Never with fewer than two
    ratings.

    >>> [is_split(ratings, low=1, high=5) for ratings in ([1, 1, 5, 5], [3, 3, 3, 3])]
    [True, False]
    """
    agreed = a_wg(ratings, low=low, high=high)
    values, bottom, top = _within(ratings, low=low, high=high)
    third = top - bottom
    camps = (
        sum(3 * (value - bottom) <= third for value in values),
        sum(3 * (top - value) <= third for value in values),
    )
    return (agreed is None or agreed < 0) and len(values) > 1 and 5 * min(camps) >= 2 * len(values)


def enough_to_praise(raters: int) -> bool:
    """Tell whether there are enough raters to call their agreement strong; `chance` shows why five are the least.

    >>> [enough_to_praise(raters) for raters in (4, 5)]
    [False, True]
    """
    return raters >= PRAISE_RATERS


def null_variance(options: int, null: Null) -> Ratio:
    """Give the variance of raters who do not agree at all, as a ratio of two whole numbers.

    "uniform" is (A^2 - 1)/12 for A options (James, Demaree and Wolf 1984). "slight-skew" is the table of LeBreton and
    Senter (2008), read from an R package that holds it; it has 5, 6, 7, 9, 10 and 11 options, and is a ValueError for
    others, as is any null with fewer than two options.

    >>> null_variance(5, "uniform"), null_variance(5, "slight-skew")
    ((24, 12), (134, 100))
    """
    if options < 2:  # noqa: PLR2004  # with one option nobody can disagree
        message = f"agreement needs at least 2 options; there is {options}"
        raise ValueError(message)
    nulls: dict[str, Ratio] = {"uniform": (options * options - 1, 12)}
    if options in _SLIGHT_SKEW:
        nulls["slight-skew"] = (_SLIGHT_SKEW[options], 100)
    if null not in nulls:
        tabled = ", ".join(map(str, _SLIGHT_SKEW))
        message = f'there is no null "{null}" for {options} options; there is "uniform", and "slight-skew" for {tabled}'
        raise ValueError(message)
    return nulls[null]


def _disagreement(items: Iterable[Sequence[float]], *, options: int, null: Null) -> tuple[Ratio, int] | None:
    """Give the mean variance over the null variance, and J; None where no item has two ratings."""
    over, under = null_variance(options, null)
    found = mean(variance(item) for item in items)
    return None if found is None else ((found[0][0] * under, found[0][1] * over), found[1])


def _within(ratings: Sequence[float], *, low: float, high: float) -> tuple[list[int], int, int]:
    """Give ratings and the ends of their scale as whole numbers over one denominator."""
    outside = [rating for rating in ratings if not low <= rating <= high]
    if outside or not low < high:
        message = f"ratings must lie on a scale from low to high, here {low} to {high}; got {list(ratings)}"
        raise ValueError(message)
    (*values, bottom, top), _ = wholes([*ratings, low, high])
    return values, bottom, top
