"""How many do not know goes in, by item; a bar of one cell a person comes out, hatched for each who does not know."""

from dataclasses import dataclass

from assessments.engine.charts.canvas import EDGE, LABEL, ROOM, WIDTH, hatch, label, picture, rect, text
from assessments.engine.charts.chart import Chart
from assessments.engine.charts.lettering import width
from assessments.engine.charts.wording import out_of
from assessments.engine.markup import Markup, join

__all__ = ["Unknown", "UnknownRow", "unknown"]

CELLS = 24
"""Up to so many people have a cell each; of more the share is drawn."""

HEIGHT = 14


@dataclass(frozen=True, slots=True, kw_only=True)
class UnknownRow:
    """How many of all do not know something."""

    title: str
    unknown: int
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Unknown:
    """Rows in the order shown."""

    title: str
    rows: tuple[UnknownRow, ...]


def unknown(data: Unknown, *, name: str) -> Chart:
    """Give one row an item."""
    parts: list[str] = [hatch(name)]
    y = 0.0
    long = ROOM - 14 - max((width(out_of(row.unknown, row.total), LABEL, bold=True) for row in data.rows), default=0)
    for row in data.rows:
        drawn, y = _row(row, name, y, long=long)
        parts.append(drawn)
    says = " ".join(f"{row.title}: {out_of(row.unknown, row.total)} don’t know." for row in data.rows)
    svg = picture(name=name, title=data.title, says=says, height=y, parts=parts)
    rows = tuple((row.title, str(row.unknown), str(row.total)) for row in data.rows)
    return Chart(svg=svg, caption=data.title, head=("Item", "Don’t know", "Of"), rows=rows)


def _row(row: UnknownRow, name: str, top: float, *, long: float) -> tuple[Markup, float]:
    title, y = label(EDGE, top, row.title, room=ROOM)
    cells = (
        [(place * long / row.total, long / row.total - 2, place < row.unknown) for place in range(row.total)]
        if row.total <= CELLS
        else [
            (0.0, long * row.unknown / row.total, True),
            (long * row.unknown / row.total, long * (1 - row.unknown / row.total), False),
        ]
    )
    drawn = [
        rect(EDGE + x, y + 5, wide, HEIGHT, stroke="edge", pattern=f"{name}-hatch")
        if hatched
        else rect(EDGE + x, y + 5, wide, HEIGHT, fill="ground", stroke="line")
        for x, wide, hatched in cells
        if wide > 0
    ]
    words = text(WIDTH - EDGE, y + 17, out_of(row.unknown, row.total), bold=True, anchor="end")
    return join([title, *drawn, words]), y + HEIGHT + 24
