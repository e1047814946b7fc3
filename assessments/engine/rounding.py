"""A score goes in; the whole number that people read comes out."""

from math import floor

__all__ = ["whole"]


def whole(score: float) -> str:
    """Give a score from 0 to 100 as a whole number, halves upwards as people round.

    >>> [whole(score) for score in (62.5, 43.75, 0.4)]
    ['63', '44', '0']
    """
    return str(floor(score + 0.5))
