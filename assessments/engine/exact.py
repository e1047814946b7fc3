"""Ratings go in; their spread comes out as exact ratios of two whole numbers."""

from collections.abc import Iterable, Sequence
from math import lcm

__all__ = ["Ratio", "deviation", "mean", "spread", "variance", "wholes"]

Ratio = tuple[int, int]
"""A numerator and a denominator above 0; not always in lowest terms."""


def wholes(ratings: Sequence[float]) -> tuple[list[int], int]:
    """Give ratings as whole numbers, and the common denominator that they stand over.

    >>> wholes([1, 2.5])
    ([2, 5], 2)
    """
    ratios = [rating.as_integer_ratio() for rating in ratings]
    common = lcm(*(under for _, under in ratios))
    return [over * (common // under) for over, under in ratios], common


def spread(values: Sequence[int]) -> int:
    """Give n times the sum of squared deviations from the mean: n * sum of x^2 - (sum of x)^2.

    >>> spread([4, 4, 5, 3, 4])
    10
    """
    return len(values) * sum(value * value for value in values) - sum(values) ** 2


def variance(ratings: Sequence[float]) -> Ratio | None:
    """Give the sample variance, divisor n - 1; None with fewer than two ratings.

    >>> variance([4, 4, 5, 3, 4])
    (10, 20)
    """
    n = len(ratings)
    values, common = wholes(ratings)
    return (spread(values), n * (n - 1) * common**2) if n > 1 else None


def deviation(ratings: Sequence[float]) -> Ratio | None:
    """Give the mean absolute deviation from the mean, divisor n; None with fewer than two ratings.

    >>> deviation([4, 4, 5, 3, 4])
    (10, 25)
    """
    n = len(ratings)
    values, common = wholes(ratings)
    total = sum(values)
    return (sum(abs(n * value - total) for value in values), n * n * common) if n > 1 else None


def mean(ratios: Iterable[Ratio | None]) -> tuple[Ratio, int] | None:
    """Give the mean of the ratios that are there, and how many those are; None where none is.

    >>> mean([(1, 2), None, (1, 3)])
    ((5, 12), 2)
    """
    found = [ratio for ratio in ratios if ratio is not None]
    if not found:
        return None
    common = lcm(*(under for _, under in found))
    return (sum(over * (common // under) for over, under in found), common * len(found)), len(found)
