"""The five elements go in; they come out around one change, joined to it and to their neighbours."""

from assessments.compiler.drawings.marks import sentences
from assessments.compiler.drawings.sheet import Sheet
from assessments.compiler.facts import facts
from assessments.engine.charts.canvas import (
    EDGE,
    LABEL,
    SMALL,
    WIDTH,
    circle,
    label,
    leading,
    line,
    picture,
    rect,
    text,
)
from assessments.engine.charts.chart import Chart
from assessments.engine.charts.lettering import wrap
from assessments.engine.markup import Markup, join

__all__ = ["elements"]

ROWS = ((0,), (4, 1), (3, 2))
"""Which elements stand beside each other, so that they go round clockwise from the top."""
SPANS = (((90, 180),), ((EDGE, 128), (WIDTH - EDGE - 128, 128)), ((EDGE, 170), (WIDTH - EDGE - 170, 170)))
"""Left and width of each box of a row."""
RADIUS = 42
GAP = 28
HEAD = 26
PAD = 9


def elements(sheet: Sheet, name: str) -> Chart:
    """Give each element with what it is about."""
    found = facts("elements")["elements"]
    boxes: dict[int, tuple[float, float, float, float]] = {}
    y = 2.0
    for row, spans in zip(ROWS, SPANS, strict=True):
        high = max(_high(found[each]["about"], wide) for each, (_, wide) in zip(row, spans, strict=True))
        boxes |= {each: (left, y, wide, high) for each, (left, wide) in zip(row, spans, strict=True)}
        y += high + GAP
    centres = [
        (left + wide / 2, top + high / 2) for left, top, wide, high in (boxes[each] for each in range(len(found)))
    ]
    middle = (WIDTH / 2, centres[ROWS[1][0]][1])
    spokes = [line(*middle, *centre, colour="edge", thick=1.5) for centre in centres]
    around = zip(centres, centres[1:] + centres[:1], strict=True)
    ring = [line(*one, *other, colour="edge", thick=1.5, dash="2 4") for one, other in around]
    drawn = [_box(each["title"], each["about"], boxes[place]) for place, each in enumerate(found)]
    rows = [(each["title"], each["about"], ", ".join(each["includes"])) for each in found]
    says = f"{sheet.more['middle']} in the middle, and around it: {sentences([row[:2] for row in rows])}"
    parts = [*ring, *spokes, _middle(sheet.more["middle"], *middle), *drawn]
    svg = picture(name=name, title=sheet.title, says=says, height=y - GAP + 2, parts=parts)
    head = ("Element", "What it is about", "What belongs to it")
    return Chart(svg=svg, caption=sheet.title, head=head, rows=tuple(rows))


def _middle(words: str, x: float, y: float) -> Markup:
    lines = wrap(words, room=2 * RADIUS - 12, size=LABEL, lines=2, bold=True).lines
    said = [
        text(x, y + 5 + (place - (len(lines) - 1) / 2) * 18, each, bold=True, anchor="middle", colour="paper")
        for place, each in enumerate(lines)
    ]
    return join([circle(x, y, RADIUS, fill="mark", stroke="mark"), *said])


def _high(about: str, wide: float) -> float:
    return HEAD + leading(SMALL) * len(wrap(about, room=wide - 2 * PAD, size=SMALL, lines=9).lines) + PAD


def _box(title: str, about: str, box: tuple[float, float, float, float]) -> Markup:
    left, top, wide, high = box
    said, _ = label(left + PAD, top + HEAD, about, room=wide - 2 * PAD, lines=9, size=SMALL, colour="soft")
    frame = rect(left, top, wide, high, fill="paper", stroke="edge", round_=6)
    return join([frame, text(left + PAD, top + 20, title, bold=True), said])
