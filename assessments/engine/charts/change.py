"""Two scores of each row go in; a line from one to the other comes out, with how far they are apart in words."""

from dataclasses import dataclass

from assessments.engine.charts.axis import INSET, along, numbers
from assessments.engine.charts.canvas import (
    EDGE,
    LABEL,
    ROOM,
    SMALL,
    WIDTH,
    circle,
    label,
    leading,
    line,
    path,
    picture,
    text,
)
from assessments.engine.charts.chart import Chart
from assessments.engine.charts.wording import score
from assessments.engine.markup import Markup, join
from assessments.engine.rounding import apart, whole

__all__ = ["GUESSED", "MOVED", "Change", "ChangeRow", "Wording", "change"]

SIDE = 124
"""Room for the words at the right of a title."""

RADIUS = 6
HEAD = 8
"""How long a line must be to carry an arrow's head."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """What is said of two scores; with `arrows`, one came after the other and the line leads there."""

    head: str
    up: str
    down: str
    gone: str
    new: str
    none: str
    arrows: bool


MOVED = Wording(head="Change", up="up", down="down", gone="no score now", new="new", none="no score", arrows=True)
GUESSED = Wording(
    head="Apart",
    up="guessed higher by",
    down="guessed lower by",
    gone="not compared",
    new="not compared",
    none="not compared",
    arrows=False,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeRow:
    """Two scores from 0 to 100; None where there is none."""

    title: str
    before: float | None
    after: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Rows in the order shown; `before` and `after` name the two sides, and head the table."""

    title: str
    rows: tuple[ChangeRow, ...]
    before: str = "before"
    after: str = "after"
    wording: Wording = MOVED


def change(data: Change, *, name: str) -> Chart:
    """Give one row a score: a ring for before, a disc for after, a line between, with an arrow where time passed."""
    key, y = _key(data)
    parts = [key]
    for row in data.rows:
        drawn, y = _row(row, y, data.wording)
        parts.append(drawn)
    rows = tuple((row.title, score(row.before), score(row.after), _words(row, data.wording)) for row in data.rows)
    says = " ".join(f"{title}: {data.before} {was}, {data.after} {now}; {words}." for title, was, now, words in rows)
    svg = picture(name=name, title=data.title, says=says, height=y - 6, parts=parts)
    head = ("Scale", data.before, data.after, data.wording.head)
    return Chart(svg=svg, caption=data.title, head=head, rows=rows)


def _key(data: Change) -> tuple[Markup, float]:
    first, below = label(EDGE + 20, 0, data.before, room=ROOM / 2 - 30, size=SMALL, colour="soft")
    second, other = label(EDGE + ROOM / 2 + 20, 0, data.after, room=ROOM / 2 - 30, size=SMALL, colour="soft")
    rings = (_before(EDGE + RADIUS + 2, 9), _after(EDGE + ROOM / 2 + RADIUS + 2, 9))
    scale, y = numbers((0, 50, 100), max(below, other) + 8)
    return join([*rings, first, second, scale]), y + 10


def _row(row: ChangeRow, top: float, wording: Wording) -> tuple[Markup, float]:
    title, y = label(EDGE, top, row.title, room=ROOM - SIDE - 8)
    y = max(y, top + leading(LABEL))
    words = f"{_arrow(row) if wording.arrows else ''} {_words(row, wording)}".strip()
    said, below = label(WIDTH - EDGE, y - leading(LABEL), words, room=SIDE, size=SMALL, anchor="end", bold=True)
    y = max(y, below)
    middle = y + 13
    parts = [title, said, line(INSET, middle, WIDTH - INSET, middle)]
    parts += [line(x, middle - 4, x, middle + 4) for x in (along(0), along(50), along(100))]
    if row.before is not None and row.after is not None:
        parts += _link(along(row.before), along(row.after), middle, head=wording.arrows)
    parts += [] if row.before is None else [_before(along(row.before), middle)]
    parts += [] if row.after is None else [_after(along(row.after), middle)]
    numbers = (" → " if wording.arrows else " and ").join(score(value) for value in (row.before, row.after))
    parts.append(text(EDGE, middle + 12 + SMALL, numbers, size=SMALL, colour="soft"))
    return join(parts), middle + 12 + leading(SMALL) + 16


def _link(start: float, end: float, middle: float, *, head: bool) -> list[Markup]:
    """Give the line between two scores, with its head where it has one and there is room."""
    way = 1 if end > start else -1
    far = abs(end - start) - 2 * RADIUS - 2
    if far <= 0:
        return []
    stem, tip = start + way * RADIUS, end - way * (RADIUS + 2 if head else RADIUS)
    corners = ((tip - way * 6, middle - 5), (tip, middle), (tip - way * 6, middle + 5))
    return [
        line(stem, middle, tip, middle, colour="mark", thick=2),
        *([path(corners, stroke="mark", thick=2)] if head and far > HEAD else []),
    ]


def _before(x: float, y: float) -> Markup:
    return circle(x, y, RADIUS, fill="paper", stroke="mark", thick=2)


def _after(x: float, y: float) -> Markup:
    return circle(x, y, RADIUS, fill="mark", stroke="mark", thick=2)


def _arrow(row: ChangeRow) -> str:
    if row.before is None or row.after is None or _same(row.before, row.after):
        return ""
    return "↑" if row.after > row.before else "↓"


def _words(row: ChangeRow, wording: Wording) -> str:
    before, after = row.before, row.after
    if before is None:
        return wording.none if after is None else wording.new
    if after is None:
        return wording.gone
    if _same(before, after):
        return "the same"
    return f"{wording.up if after > before else wording.down} {whole(abs(apart(before, after)))}"


def _same(before: float, after: float) -> bool:
    return apart(before, after) == 0
