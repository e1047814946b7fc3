"""A score from 0 to 100 goes in; its place across a chart comes out, and the axis's numbers."""

from assessments.engine.charts.canvas import EDGE, SMALL, WIDTH, leading, text
from assessments.engine.charts.lettering import width
from assessments.engine.markup import Markup, join
from assessments.engine.rounding import whole

__all__ = ["FULL", "INSET", "LENGTH", "along", "numbers"]

FULL = 100.0
INSET = 10
"""From the chart's side to 0, so that a mark at 0 is whole."""

LENGTH = WIDTH - 2 * INSET


def along(score: float) -> float:
    """Give the x of a score; what lies beyond 0 or 100, as a spread may, stands at the end.

    >>> [along(score) for score in (0, 50, 120)]
    [10.0, 180.0, 350.0]
    """
    return INSET + LENGTH * min(max(score, 0), FULL) / FULL


def numbers(values: tuple[float, ...], top: float) -> tuple[Markup, float]:
    """Give the numbers below y that the axis names, without those that stand too near to one before, and the y below.

    The first and the last always stand.
    """
    kept = [values[0]]
    for value in values[1:-1]:
        if _apart(kept[-1], value) and _apart(value, values[-1]):
            kept.append(value)
    foot = top + SMALL
    first, *between = kept
    ends = (
        text(EDGE, foot, whole(first), size=SMALL, colour="soft"),
        text(WIDTH - EDGE, foot, whole(values[-1]), size=SMALL, colour="soft", anchor="end"),
    )
    inner = [text(along(value), foot, whole(value), size=SMALL, colour="soft", anchor="middle") for value in between]
    return join([*ends, *inner]), top + leading(SMALL)


def _apart(one: float, other: float) -> bool:
    return along(other) - along(one) >= width("000", SMALL) + 8
