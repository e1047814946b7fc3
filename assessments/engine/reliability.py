"""Ratings of several teams, or answers of many people, go in; how reliable teams' means and scales are comes out."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import lcm

from assessments.engine.exact import spread, wholes

__all__ = ["ALPHA_ROWS", "ICC", "complete_rows", "cronbach_alpha", "icc"]

ALPHA_ROWS = 30
"""Alpha is reported from this many complete rows; with fewer it says more about who answered than about the items."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ICC:
    """ICC(1), the share of variance that lies between teams; ICC(2), how reliable teams' means are; k, the size used.

    Either is None where it would divide by zero.
    """

    icc1: float | None
    icc2: float | None
    k: float


def icc(groups: Iterable[Sequence[float]]) -> ICC | None:
    """Give ICC(1) = (MSB - MSW) / (MSB + (k - 1) MSW) and ICC(2) = (MSB - MSW) / MSB of a one-way analysis of variance.

    Bliese (2000). `groups` is one list of ratings a team; MSB and MSW are the mean squares between and within teams.
    With N teams of unequal size, k = (sum of k - (sum of k^2) / (sum of k)) / (N - 1), as analysis of variance has it
    for unequal groups; the R package multilevel takes the simple mean of the sizes, so that its ICC(1) differs a little
    there. Teams of equal size give the same in both; ICC(2) has no k in it. A team without ratings is left out; one
    with a single rating counts between teams alone.

    None with fewer than two teams, for one team has nothing to differ from, and where no team has two ratings.
    `icc1` is None where all ratings are the same, `icc2` where all means are. Either may be negative.

    >>> found = icc([[4, 4, 5], [2, 3, 2], [4, 3, 4]])
    >>> round(found.icc1, 4), round(found.icc2, 4), found.k
    (0.7353, 0.8929, 3.0)
    """
    teams = [list(group) for group in groups if len(group)]
    values, _ = wholes([rating for team in teams for rating in team])
    sizes = [len(team) for team in teams]
    count, people = len(teams), len(values)
    if count < 2 or people == count:  # noqa: PLR2004  # one team has nothing to differ from
        return None
    ends = [sum(sizes[: place + 1]) for place in range(count)]
    common = lcm(*sizes)
    # The sum over teams of (sum of x)^2 / k, times `common`: what both sums of squares are made of.
    squares = sum(sum(values[end - size : end]) ** 2 * (common // size) for end, size in zip(ends, sizes, strict=True))
    # Both mean squares, times the same positive number.
    between = (people * squares - common * sum(values) ** 2) * (people - count)
    within = (common * sum(value * value for value in values) - squares) * people * (count - 1)
    over = people * people - sum(size * size for size in sizes)
    under = people * (count - 1)
    least = between * under + within * (over - under)
    return ICC(
        icc1=(between - within) * under / least if least else None,
        icc2=(between - within) / between if between else None,
        k=over / under,
    )


def cronbach_alpha(rows: Iterable[Sequence[float | None]]) -> float | None:
    """Give Cronbach's alpha (1951): J/(J - 1) * (1 - sum of the items' variances / variance of the rows' totals).

    `rows` is one list per respondent, J items in the same order, reverse-worded ones turned before; a row with a None
    in it is left out (`complete_rows` gives the others and so their number). May be negative. None with fewer than two
    items or complete rows, and where all totals are the same. Worth reporting from `ALPHA_ROWS` rows.
    ValueError where rows are of unequal length.

    >>> round(cronbach_alpha([[4, 4, 5], [4, 3, 4], [5, 4, 4], [2, 2, 3], [3, 3, 2]]), 4)
    0.8654
    """
    complete = complete_rows(rows)
    values, _ = wholes([rating for row in complete for rating in row])
    items = len(complete[0]) if complete else 0
    if items < 2:  # noqa: PLR2004  # one item cannot agree with another
        return None
    whole = spread([sum(values[start : start + items]) for start in range(0, len(values), items)])
    parts = sum(spread(values[item::items]) for item in range(items))
    return items * (whole - parts) / ((items - 1) * whole) if whole else None


def complete_rows(rows: Iterable[Sequence[float | None]]) -> tuple[tuple[float, ...], ...]:
    """Give the rows without a None; ValueError where rows are of unequal length.

    >>> complete_rows([[4, 5], [3, None]])
    ((4, 5),)
    """
    listed = [tuple(row) for row in rows]
    lengths = sorted({len(row) for row in listed})
    if len(lengths) > 1:
        message = f"rows must have one place per item, None where unanswered; these have {lengths[0]} to {lengths[-1]}"
        raise ValueError(message)
    kept = [tuple(rating for rating in row if rating is not None) for row in listed]
    return tuple(short for short, row in zip(kept, listed, strict=True) if len(short) == len(row))
