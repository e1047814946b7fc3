"""A place goes in; the few marks come out that several pictures share: an arrow, a person, a line of lines."""

from collections.abc import Sequence

from assessments.engine.charts.canvas import circle, line, path
from assessments.engine.charts.paint import Colour
from assessments.engine.markup import Markup, join

__all__ = ["arrow", "person", "sentences"]

HEAD = 7


def arrow(
    start: tuple[float, float],
    end: tuple[float, float],
    *,
    colour: Colour = "mark",
    thick: float = 2,
    dash: str | None = None,
) -> Markup:
    """Give an arrow that lies flat, its head at the end."""
    (x, y), back = end, HEAD if end[0] > start[0] else -HEAD
    head = path(((x - back, y - 5), (x, y), (x - back, y + 5)), stroke=colour, thick=thick)
    return join([line(*start, x, y, colour=colour, thick=thick, dash=dash), head])


def person(x: float, y: float, *, seen: bool) -> Markup:
    """Give a head and shoulders, filled for who is seen and in dashes for who is not."""
    shoulders = ((x - 11, y + 24), (x - 8, y + 14), (x, y + 11), (x + 8, y + 14), (x + 11, y + 24))
    if seen:
        return join(
            [
                circle(x, y + 2, 6.5, fill="mark", stroke="mark"),
                path(shoulders, closed=True, fill="mark", stroke="mark"),
            ]
        )
    sides = zip(shoulders, shoulders[1:] + shoulders[:1], strict=True)
    drawn = [line(*one, *other, colour="second", thick=1.5, dash="3 2") for one, other in sides]
    return join([circle(x, y + 2, 6.5, stroke="second", dash="3 2"), *drawn])


def sentences(rows: Sequence[tuple[str, ...]]) -> str:
    """Give a table's rows in words, a sentence each.

    >>> sentences([("Gartner", "6 to 10", "")])
    'Gartner: 6 to 10.'
    """
    said = [": ".join((row[0], "; ".join(each.rstrip(".") for each in row[1:] if each))) for row in rows]
    return " ".join(f"{each}." for each in said)
