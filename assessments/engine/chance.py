"""A number of raters, a scale and a threshold go in; how often raters who answer at random agree that much comes out.

Such raters answer each item by themselves and pick each option equally often. Small teams of them agree surprisingly
often, so that a high figure from few raters shows little. An exact probability is a count of ways to answer, in whole
numbers, divided once at the end. A figure that meets its threshold exactly has reached it.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate
from math import comb, sqrt
from typing import Literal

from assessments.engine.agreement import Null, null_variance

__all__ = ["Chance", "chance_of_ad_m", "chance_of_r_wg", "chance_of_r_wg_j", "r_wg_by_chance"]

# Together they keep a call below about half a second in CPython: ways in which options can be picked, big numbers of
# which they are made, bits of a distribution, items that are drawn and teams that draw them.
MOST_WAYS = 30_000
MOST_RATERS = 100
MOST_BITS = 1_000_000
MOST_DRAWN_ITEMS = 40
DRAWS = 5_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Chance:
    """How often random raters agree that much, from 0 to 1.

    `error` is 0 for an exact probability. For a simulated one it is the standard error, from one success and one
    failure more than were drawn, so that it is never 0.
    """

    probability: float
    method: Literal["exact", "simulated"]
    error: float


def chance_of_r_wg(raters: int, *, options: int, threshold: float, null: Null = "uniform") -> Chance | None:
    """Give how often random raters reach r_wg >= threshold on one item, exactly.

    None with fewer than two raters, and with so many that counting takes long: more than 100 for 2 or 3 options, 54
    for 4, 26 for 5, 17 for 6, 13 for 7, 10 for 8, 9 for 9, 8 for 10 and 7 for 11 (100 raters or 30,000 ways to pick).
    ValueError where there is no such null.

    >>> round(chance_of_r_wg(5, options=5, threshold=0.7).probability, 3)
    0.059
    """
    return chance_of_r_wg_j(raters, 1, options=options, threshold=threshold, null=null)


def chance_of_r_wg_j(
    raters: int,
    items: int,
    *,
    options: int,
    threshold: float,
    null: Null = "uniform",
    draw: Callable[[], float] | None = None,
) -> Chance | None:
    """Give how often random raters reach r_wg(J) >= threshold on a scale of some items that all of them rate.

    Exact where that is cheap: for five options and a threshold of .7, up to 46 items for 5 raters, 16 for 10 and 6
    for 20. Beyond, simulated from the exact distribution of one item's variance: `draw` gives numbers from 0 up to, not
    including, 1, as the method `random` of a seeded `random.Random` does, and each of 5,000 teams takes one an item.
    None where it would have to be simulated and there is no `draw` or are more than 40 items; without an item; and as
    for `chance_of_r_wg`.

    >>> round(chance_of_r_wg_j(5, 6, options=5, threshold=0.7).probability, 2)
    0.08
    """
    if not _countable(raters, options, null) or items < 1:
        return None
    most = _most_spread(raters, items, options=options, threshold=threshold, null=null)
    ways = _spreads(raters, options)
    bits = (options**raters).bit_length() * items + 1
    if items == 1 or (most + 1) * bits <= MOST_BITS:
        found = _ways_up_to(ways, items, most=most, bits=bits)
        return Chance(probability=found / options ** (raters * items), method="exact", error=0.0)
    if draw is None or items > MOST_DRAWN_ITEMS:
        return None
    return _simulated(ways, items, most=most, draw=draw)


def chance_of_ad_m(raters: int, *, options: int, threshold: float) -> Chance | None:
    """Give how often random raters reach AD_M <= threshold on one item, exactly; None as for `chance_of_r_wg`.

    >>> round(chance_of_ad_m(5, options=5, threshold=0.8).probability, 2)
    0.26
    """
    if not _countable(raters, options, "uniform"):
        return None
    found = 0
    for counts, ways in _picked(raters, options):
        total = sum(option * count for option, count in enumerate(counts))
        off = sum(abs(raters * option - total) * count for option, count in enumerate(counts))
        found += ways if off / raters**2 <= threshold else 0
    return Chance(probability=found / options**raters, method="exact", error=0.0)


def r_wg_by_chance(raters: int, *, options: int, share: float = 0.05, null: Null = "uniform") -> float | None:
    """Give the r_wg of one item that random raters exceed in at most that share of teams: for .05, 95th percentile.

    The least value that fits; None as for `chance_of_r_wg`.

    >>> r_wg_by_chance(5, options=5)
    0.75
    """
    if not _countable(raters, options, null):
        return None
    over, under = null_variance(options, null)
    ways = _spreads(raters, options)
    spreads = sorted(ways)
    better = accumulate((ways[spread] for spread in spreads), initial=0)
    last = max(spread for spread, count in zip(spreads, better, strict=False) if count / options**raters <= share)
    whole = raters * (raters - 1) * over
    return max(whole - last * under, 0) / whole


def _countable(raters: int, options: int, null: Null) -> bool:
    """Tell whether there are raters to agree, and not too many to count; ValueError where there is no such null."""
    null_variance(options, null)
    return 1 < raters <= MOST_RATERS and comb(raters + options - 1, raters) <= MOST_WAYS


def _picked(raters: int, options: int) -> Iterator[tuple[tuple[int, ...], int]]:
    """Give every way in which options can be picked, as raters per option, and by how many orders of raters."""
    if options == 1:
        yield (raters,), 1
        return
    for first in range(raters + 1):
        orders = comb(raters, first)
        for rest, ways in _picked(raters - first, options - 1):
            yield (first, *rest), orders * ways


def _spreads(raters: int, options: int) -> Mapping[int, int]:
    """Give n * sum of x^2 - (sum of x)^2 of one item, and in how many ways each of its values comes about."""
    found: dict[int, int] = {}
    for counts, ways in _picked(raters, options):
        total = sum(option * count for option, count in enumerate(counts))
        squares = sum(option * option * count for option, count in enumerate(counts))
        spread = raters * squares - total * total
        found[spread] = found.get(spread, 0) + ways
    return found


def _most_spread(raters: int, items: int, *, options: int, threshold: float, null: Null) -> int:
    """Give the most that the items' spreads may sum to for r_wg(J) to reach the threshold; -1 where none will do."""
    over, under = null_variance(options, null)
    whole = items * raters * (raters - 1) * over

    def falling(total: int) -> float:
        apart = min(total * under, whole)
        return -items * (whole - apart) / (items * (whole - apart) + apart)

    # The more raters' spreads sum to, the less they agree, so that the last sum that will do can be searched for.
    return bisect_right(range(items * (raters * (options - 1)) ** 2), -threshold, key=falling) - 1


def _ways_up_to(ways: Mapping[int, int], items: int, *, most: int, bits: int) -> int:
    """Give in how many ways the spreads of all items sum to at most that.

    Each way to sum is a product of ways, so the counts are the coefficients of a polynomial raised to the power of
    items. It is held in one whole number, `bits` a coefficient (Kronecker's substitution), cut off after `most`.
    """
    if items == 1:
        return sum(count for spread, count in ways.items() if spread <= most)
    mask = (1 << bits * (most + 1)) - 1
    one = sum(count << bits * spread for spread, count in ways.items() if spread <= most)
    power = 1
    for digit in f"{items:b}":
        power = power * power & mask
        if digit == "1":
            power = power * one & mask
    # The remainder by 2^bits - 1 is the sum of digits to the base 2^bits, as that by 9 is of decimal ones.
    return power % ((1 << bits) - 1)


def _simulated(ways: Mapping[int, int], items: int, *, most: int, draw: Callable[[], float]) -> Chance:
    spreads = sorted(ways)
    *edges, whole = accumulate(ways[spread] for spread in spreads)
    reached = sum(sum(spreads[bisect_right(edges, draw() * whole)] for _ in range(items)) <= most for _ in range(DRAWS))
    guess = (reached + 1) / (DRAWS + 2)
    return Chance(probability=reached / DRAWS, method="simulated", error=sqrt(guess * (1 - guess) / DRAWS))
