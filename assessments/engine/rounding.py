"""A number goes in; what people read of it comes out, rounded once."""

from collections.abc import Callable
from math import floor

__all__ = ["apart", "tenth", "whole"]


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


def apart(before: float, after: float, shown: Callable[[float], str] = whole) -> float:
    """Give how far one number is from another as both are shown, so that whoever subtracts them finds the same.

    >>> apart(25.6, 68.5), apart(48.5, 33.4)
    (43.0, -16.0)
    """
    return float(shown(after)) - float(shown(before))
