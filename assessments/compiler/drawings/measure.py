"""Published figures go in; rows on one scale come out, each a point, a range, or a line up to the most."""

from assessments.compiler.drawings.marks import sentences
from assessments.compiler.drawings.sheet import Figure, Sheet, Status
from assessments.engine.charts.canvas import EDGE, LABEL, ROOM, SMALL, WIDTH, circle, label, line, picture, text
from assessments.engine.charts.chart import Chart
from assessments.engine.charts.lettering import width
from assessments.engine.markup import Markup, join

__all__ = ["measure"]

INSET = 14
THICK = 8
SOURCES: dict[Status, str] = {
    "read": "read at its source",
    "copy": "read in a copy",
    "retold": "retold, original not seen",
}


def measure(sheet: Sheet, name: str) -> Chart:
    """Give one row a figure; a filled point was read at its source, a dotted one in a copy, a hollow one is retold."""
    end, unit = sheet.more["end"], sheet.more["unit"]
    drawn, y = _key(sheet.figures)
    parts = [drawn]
    for figure in sheet.figures:
        drawn, y = _row(figure, y, end)
        parts.append(drawn)
    rows = [(each.by, each.counted, _said(each), SOURCES[each.status]) for each in sheet.figures]
    says = f"{sentences(rows)} The scale goes from 0 to {end} {'per cent' if unit == '%' else unit}."
    svg = picture(name=name, title=sheet.title, says=says, height=y - 8, parts=parts)
    return Chart(
        svg=svg,
        caption=sheet.title,
        head=("Who reports it", "What is counted", "Figure", "How we know it"),
        rows=tuple(rows),
    )


def _key(figures: tuple[Figure, ...]) -> tuple[Markup, float]:
    parts = []
    x: float = EDGE + 8
    there = {each.status for each in figures}
    for status, words in SOURCES.items():
        if status in there:
            parts += [_point(x, 10, status), text(x + 13, 15, words, size=SMALL, colour="soft")]
            x += width(words, SMALL) + 24
    return join(parts), 34


def _row(figure: Figure, top: float, end: float) -> tuple[Markup, float]:
    said = _said(figure)
    room = ROOM - width(said, LABEL, bold=True) - 10
    by, y = label(EDGE, top, figure.by, room=room, bold=True)
    counted, y = label(EDGE, y, figure.counted, room=room, size=SMALL, colour="soft")
    value = text(WIDTH - EDGE, top + LABEL, said, bold=True, anchor="end")
    middle = y + 13
    scale = [line(_x(0, end), middle, _x(end, end), middle)]
    scale += [line(_x(mark, end), middle - 4, _x(mark, end), middle + 4, colour="edge") for mark in (0, end)]
    right = _x(figure.high, end)
    if figure.low is None:
        shape = [
            line(_x(0, end), middle, right, middle, colour="mark", thick=3, dash="5 4"),
            line(right, middle - 8, right, middle + 8, colour="mark", thick=3),
        ]
    elif figure.low < figure.high:
        left = _x(figure.low, end)
        shape = [line(left, middle, right, middle, colour="mark", thick=3)]
        shape += [_point(x, middle, figure.status) for x in (left, right)]
    else:
        shape = [_point(right, middle, figure.status)]
    return join([by, counted, value, *scale, *shape]), middle + 22


def _said(figure: Figure) -> str:
    return figure.words + ("%" if figure.unit == "%" else "")


def _point(x: float, y: float, status: Status) -> Markup:
    point = circle(x, y, 6, fill="mark" if status == "read" else "paper", stroke="mark", thick=2)
    return join([point, circle(x, y, 2.5, fill="mark", stroke="mark")]) if status == "copy" else point


def _x(value: float, end: float) -> float:
    return INSET + (WIDTH - 2 * INSET) * value / end
