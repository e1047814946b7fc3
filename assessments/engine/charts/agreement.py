"""Mean score and disagreement of items or scales go in; a map comes out: how high each lies, and whether you differ."""

from collections.abc import Iterator
from dataclasses import dataclass

from assessments.engine.charts.canvas import (
    EDGE,
    LABEL,
    ROOM,
    SMALL,
    WIDTH,
    circle,
    label,
    line,
    path,
    picture,
    rect,
    text,
)
from assessments.engine.charts.chart import Chart
from assessments.engine.charts.wording import NONE, place, score
from assessments.engine.markup import Markup, join

__all__ = ["Agreement", "AgreementPoint", "agreement"]

RADIUS = 11
CORNER = 14
"""From the middle of a diamond to its corner."""
HIGH = 250
"""Of the map itself, without the words around it."""

TOP = 26
LEFT, RIGHT = 22, WIDTH - EDGE
PAD = CORNER + 2
"""From the frame to the lowest and the highest value, so that every number is within."""
STEP = 8
"""The grid on which free places for numbers are looked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementPoint:
    """A mean score from 0 to 100 and a disagreement from 0; without either it stands in the key alone."""

    title: str
    score: float | None
    disagreement: float | None
    split: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """Points in the order of their numbers; below `middle` is low, above `limit` you differ, `most` is the top edge.

    With disagreement as AD divided by its cut-off, limit 1 is the cut-off.
    """

    title: str
    points: tuple[AgreementPoint, ...]
    middle: float = 50
    limit: float = 1
    most: float = 2


def agreement(data: Agreement, *, name: str) -> Chart:
    """Give the map with its key; what lies beyond `most` is drawn at the edge.

    A number stands on its point or, where others are too near, as near as there is room, with a line to the point.
    """
    parts = [_ground(data), *_points(data)]
    y = TOP + HIGH + 58.0
    rows: list[tuple[str, ...]] = []
    for count, point in enumerate(data.points, start=1):
        drawn, y = _entry(count, point, data, y)
        parts.append(drawn)
        rows.append((str(count), point.title, score(point.score), place(point.disagreement), _words(point, data)))
    says = " ".join(
        f"{number}, {title}: score {mean}, disagreement {spread}; {words}."
        for number, title, mean, spread, words in rows
    )
    svg = picture(name=name, title=data.title, says=says, height=y, parts=parts)
    head = ("Number", "Item", "Score", "Disagreement", "In words")
    return Chart(svg=svg, caption=data.title, head=head, rows=tuple(rows))


def _ground(data: Agreement) -> Markup:
    middle, limit = _x(data.middle), _y(data.limit, data)
    foot = TOP + HIGH
    said = [
        text(LEFT, TOP - 9, "low, and you differ", size=SMALL, colour="soft"),
        text(RIGHT, TOP - 9, "high, and you differ", size=SMALL, colour="soft", anchor="end"),
        text(LEFT, foot + 18, "low, and you agree", size=SMALL, colour="soft"),
        text(RIGHT, foot + 18, "high, and you agree", size=SMALL, colour="soft", anchor="end"),
        text((LEFT + RIGHT) / 2, foot + 38, "score, from 0 to 100 →", size=SMALL, colour="soft", anchor="middle"),
    ]
    up = text(0, 0, "disagreement →", size=SMALL, colour="soft", anchor="middle")
    turned = f'<g transform="translate(15 {(TOP + foot) / 2:.2f}) rotate(-90)">{up}</g>'
    frame = [
        rect(LEFT, TOP, RIGHT - LEFT, HIGH, stroke="line", round_=3),
        line(middle, TOP, middle, foot, colour="edge", dash="2 4"),
        line(LEFT, limit, RIGHT, limit, colour="edge", dash="2 4"),
    ]
    return join([*frame, *said, Markup(turned)])


def _points(data: Agreement) -> Iterator[Markup]:
    drawn = [
        (count, point, (_x(point.score), _y(point.disagreement, data)))
        for count, point in enumerate(data.points, start=1)
        if point.score is not None and point.disagreement is not None
    ]
    spots = _spots([own for _, _, own in drawn])
    for (_, _, own), spot in zip(drawn, spots, strict=True):
        if spot != own:
            yield join([line(*own, *spot, colour="edge"), circle(*own, 2.5, fill="ink")])
    for (count, point, _), spot in zip(drawn, spots, strict=True):
        yield _numbered(count, *spot, split=point.split)


def _numbered(count: int, x: float, y: float, *, split: bool) -> Markup:
    """Give a number in a disc, or in a diamond where the answers are split."""
    corners = ((x, y - CORNER), (x + CORNER, y), (x, y + CORNER), (x - CORNER, y))
    shape = (
        path(corners, closed=True, fill="paper", stroke="split", thick=2)
        if split
        else circle(x, y, RADIUS, fill="paper", stroke="mark", thick=1.5)
    )
    return join([shape, text(x, y + 4.8, str(count), size=SMALL, bold=True, anchor="middle")])


def _spots(points: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Give for each point the nearest place at which its number hides no other; its own where the map is full."""
    across, down = range(LEFT + PAD, RIGHT - PAD + 1, STEP), range(TOP + PAD, TOP + HIGH - PAD + 1, STEP)
    free = [(float(column), float(row)) for column in across for row in down]
    spots: list[tuple[float, float]] = []
    for own in points:
        taken = any(_near(own, spot) for spot in spots)
        _, spot = min(((_squared(own, place), place) for place in free), default=(0, own)) if taken else (0, own)
        free = [place for place in free if not _near(place, spot)]
        spots.append(spot)
    return spots


def _near(one: tuple[float, float], other: tuple[float, float]) -> bool:
    return _squared(one, other) < (2 * CORNER + 2) ** 2


def _squared(one: tuple[float, float], other: tuple[float, float]) -> float:
    return (one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2


def _entry(count: int, point: AgreementPoint, data: Agreement, top: float) -> tuple[Markup, float]:
    mark = _numbered(count, EDGE + 14, top + 11, split=point.split)
    title, y = label(EDGE + 38, top, point.title, room=ROOM - 76)
    number = text(WIDTH - EDGE, top + LABEL, score(point.score), bold=True, anchor="end")
    words, y = label(EDGE + 38, y, _words(point, data), room=ROOM - 38, size=SMALL, colour="soft")
    return join([mark, title, number, words]), y + 12


def _words(point: AgreementPoint, data: Agreement) -> str:
    if point.score is None or point.disagreement is None:
        return NONE
    height = "low" if point.score < data.middle else "high"
    together = "differ" if point.disagreement > data.limit else "agree"
    return f"{height}, and you {together}" + ("; split" if point.split else "")


def _x(value: float) -> float:
    return LEFT + PAD + (RIGHT - LEFT - 2 * PAD) * min(max(value, 0), 100) / 100


def _y(value: float, data: Agreement) -> float:
    return TOP + HIGH - PAD - (HIGH - 2 * PAD) * min(max(value, 0), data.most) / data.most
