"""The five elements go in; they come out around one change, joined to it and to their neighbours."""

from assessments.compiler.drawings.marks import sentences
from assessments.compiler.drawings.sheet import Sheet, knowledge
from assessments.engine.charts.canvas import LABEL, SMALL, circle, label, line, picture, rect, text
from assessments.engine.charts.chart import Chart
from assessments.engine.charts.lettering import wrap
from assessments.engine.markup import Markup, join

__all__ = ["elements"]

BOXES = ((90, 2, 180), (228, 116, 128), (186, 262, 170), (4, 262, 170), (4, 116, 128))
"""Left, top and width of each box, clockwise from the top."""
HIGH = 96
MIDDLE = (180, 164, 42)


def elements(sheet: Sheet, name: str) -> Chart:
    """Give each element with what it is about."""
    found = knowledge("elements")["elements"]
    x, y, radius = MIDDLE
    centres = [(left + wide / 2, top + HIGH / 2) for left, top, wide in BOXES]
    spokes = [line(x, y, *centre, colour="edge", thick=1.5) for centre in centres]
    around = zip(centres, centres[1:] + centres[:1], strict=True)
    ring = [line(*one, *other, colour="edge", thick=1.5, dash="2 4") for one, other in around]
    words = wrap(sheet.more["middle"], room=2 * radius - 12, size=LABEL, lines=2, bold=True).lines
    said = [
        text(x, y + 5 + (place - (len(words) - 1) / 2) * 18, word, bold=True, anchor="middle", colour="paper")
        for place, word in enumerate(words)
    ]
    parts = [*ring, *spokes, circle(x, y, radius, fill="mark", stroke="mark"), *said]
    parts += [_box(each["title"], each["about"], box) for each, box in zip(found, BOXES, strict=True)]
    rows = [(each["title"], each["about"], ", ".join(each["includes"])) for each in found]
    says = f"{sheet.more['middle']} in the middle, and around it: {sentences([row[:2] for row in rows])}"
    svg = picture(name=name, title=sheet.title, says=says, height=BOXES[2][1] + HIGH + 4, parts=parts)
    return Chart(
        svg=svg, caption=sheet.title, head=("Element", "What it is about", "What belongs to it"), rows=tuple(rows)
    )


def _box(title: str, about: str, box: tuple[int, int, int]) -> Markup:
    left, top, wide = box
    said, _ = label(left + 9, top + 26, about, room=wide - 14, lines=4, size=SMALL, colour="soft")
    frame = rect(left, top, wide, HIGH, fill="paper", stroke="edge", round_=6)
    return join([frame, text(left + 9, top + 21, title, bold=True), said])
