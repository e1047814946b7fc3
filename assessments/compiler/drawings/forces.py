"""What pushes and what holds go in; arrows from both sides come out, and in dashes what could be taken away."""

from collections.abc import Sequence

from assessments.compiler.drawings.marks import arrow, sentences
from assessments.compiler.drawings.sheet import Sheet
from assessments.engine.charts.canvas import EDGE, LABEL, SMALL, WIDTH, label, line, picture, text
from assessments.engine.charts.chart import Chart
from assessments.engine.charts.paint import Colour
from assessments.engine.markup import Markup, join

__all__ = ["forces"]

TOP = 28
MIDDLE = WIDTH / 2
GAP = 8
ROOM = WIDTH / 2 - EDGE - GAP - 6


def forces(sheet: Sheet, name: str) -> Chart:
    """Give the pushes from the left and the holds from the right."""
    push, hold, loose = sheet.more["push"], sheet.more["hold"], sheet.more["loose"]
    heads = [
        text(EDGE, LABEL, push["title"], bold=True),
        text(WIDTH - EDGE, LABEL, hold["title"], bold=True, anchor="end"),
    ]
    left, one = _side(push["forces"], (), left=True)
    right, other = _side(hold["forces"], loose, left=False)
    foot = max(one, other)
    middle = line(MIDDLE, TOP - 4, MIDDLE, foot, colour="ink", thick=4)
    said, y = label(MIDDLE, foot + 4, sheet.more["middle"], room=WIDTH - 2 * EDGE, bold=True, anchor="middle")
    rows = [(words, push["title"], "") for words in push["forces"]]
    rows += [
        (words, hold["title"], "could be taken away" if place in loose else "")
        for place, words in enumerate(hold["forces"])
    ]
    says = f"{sheet.more['middle']}. {sentences(rows)}"
    parts = [*heads, left, right, middle, said]
    svg = picture(name=name, title=sheet.title, says=says, height=y + 4, parts=parts)
    return Chart(svg=svg, caption=sheet.title, head=("Force", "Side", "Remark"), rows=tuple(rows))


def _side(forces: Sequence[str], loose: Sequence[int], *, left: bool) -> tuple[Markup, float]:
    start, end = (EDGE, MIDDLE - GAP) if left else (WIDTH - EDGE, MIDDLE + GAP)
    parts = []
    y: float = TOP
    for place, words in enumerate(forces):
        said, y = label(EDGE if left else MIDDLE + GAP + 6, y, words, room=ROOM, lines=4, size=SMALL)
        colour: Colour = "second" if place in loose else "mark"
        dash = "6 4" if place in loose else None
        parts += [said, arrow((start, y + 12), (end, y + 12), colour=colour, thick=3, dash=dash)]
        y += 34
    return join(parts), y
