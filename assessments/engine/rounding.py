"""A number goes in; what people read of it comes out, rounded once."""

from math import floor

__all__ = ["tenth", "whole"]


def whole(score: float) -> str:
    """Give a score from 0 to 100 as a whole number, halves upwards as people round.

    >>> [whole(score) for score in (62.5, 43.75, 0.4)]
    ['63', '44', '0']
    """
    return str(floor(score + 0.5))


def tenth(value: float) -> str:
    """Give a number that is not below 0 with one decimal, halves upwards.

    >>> [tenth(value) for value in (3.25, 2, 0.04)]
    ['3.3', '2.0', '0.0']
    """
    tenths = floor(value * 10 + 0.5)
    return f"{tenths // 10}.{tenths % 10}"
