"""What pushes and what holds go in; arrows from both sides come out, and in dashes what could be taken away."""

from assessments.compiler.drawings.marks import arrow, sentences
from assessments.compiler.drawings.sheet import Sheet
from assessments.engine.charts.canvas import EDGE, LABEL, SMALL, WIDTH, label, line, picture, text
from assessments.engine.charts.chart import Chart
from assessments.engine.markup import Markup, join

__all__ = ["forces"]

MIDDLE = WIDTH / 2
GAP = 8
ROOM = WIDTH / 2 - EDGE - GAP - 6


def forces(sheet: Sheet, name: str) -> Chart:
    """Give the pushes from the left and the holds from the right."""
    push, hold, loose = sheet.more["push"], sheet.more["hold"], sheet.more["loose"]
    parts, feet = [], []
    for side, left in ((push, True), (hold, False)):
        x, anchor = (EDGE, "start") if left else (WIDTH - EDGE, "end")
        parts.append(text(x, LABEL, side["title"], bold=True, anchor="start" if anchor == "start" else "end"))
        y = 28.0
        for place, words in enumerate(side["forces"]):
            drawn, y = _force(words, y, left=left, loose=not left and place in loose)
            parts.append(drawn)
        feet.append(y)
    foot = max(feet)
    parts.append(line(MIDDLE, 24, MIDDLE, foot, colour="ink", thick=4))
    said, y = label(MIDDLE, foot + 4, sheet.more["middle"], room=WIDTH - 2 * EDGE, bold=True, anchor="middle")
    rows = [(words, push["title"], "") for words in push["forces"]]
    rows += [
        (words, hold["title"], "could be taken away" if place in loose else "")
        for place, words in enumerate(hold["forces"])
    ]
    svg = picture(
        name=name,
        title=sheet.title,
        says=f"{sheet.more['middle']}. {sentences(rows)}",
        height=y + 4,
        parts=[*parts, said],
    )
    return Chart(svg=svg, caption=sheet.title, head=("Force", "Side", "Remark"), rows=tuple(rows))


def _force(words: str, top: float, *, left: bool, loose: bool) -> tuple[Markup, float]:
    start, end = (EDGE, MIDDLE - GAP) if left else (WIDTH - EDGE, MIDDLE + GAP)
    said, y = label(EDGE if left else MIDDLE + GAP + 6, top, words, room=ROOM, lines=4, size=SMALL)
    colour, dash = ("second", "6 4") if loose else ("mark", None)
    return join([said, arrow((start, y + 12), (end, y + 12), colour=colour, thick=3, dash=dash)]), y + 34
