"""Two published shares and an increase go in; bars in blocks of the first share come out, its sums beside them."""

from assessments.compiler.drawings.marks import sentences
from assessments.compiler.drawings.sheet import Sheet
from assessments.engine.charts.canvas import EDGE, LABEL, ROOM, WIDTH, picture, rect, text
from assessments.engine.charts.chart import Chart
from assessments.engine.markup import Markup, join
from assessments.engine.rounding import tenth, whole

__all__ = ["blocks"]

HIGH = 24


def blocks(sheet: Sheet, name: str) -> Chart:
    """Give what is reported filled, and what the sums lead to in dashes, each block as long as the first share."""
    alone, facilitated, increase = (each.high for each in sheet.figures)
    times = increase / 100
    sums = [
        ("Selling alone", alone, "reported", True),
        ("With her model", facilitated, f"reported; {tenth(facilitated / alone)} times", True),
        (f"{times:g} times {alone:g}", times * alone, "our sum: six-fold", False),
        (f"{alone:g} and {increase:g}% more", (times + 1) * alone, "our sum: seven times", False),
    ]
    most = max(value for _, value, _, _ in sums)
    parts = []
    y = 0.0
    for title, value, remark, reported in sums:
        parts.append(_row(title, value, remark, y, reported=reported, block=alone, most=most))
        y += LABEL + HIGH + 24
    rows = [
        (title, f"{value:g} of 100", f"{whole((value - alone) * 100 / alone)}% more" if value > alone else "", remark)
        for title, value, remark, _ in sums
    ]
    svg = picture(name=name, title=sheet.title, says=sentences(rows), height=y - 14, parts=parts)
    return Chart(svg=svg, caption=sheet.title, head=("What", "Closed", "Increase", "How we know it"), rows=tuple(rows))


def _row(title: str, value: float, remark: str, top: float, *, reported: bool, block: float, most: float) -> Markup:
    titled = text(EDGE, top + LABEL, title, bold=True)
    said = text(WIDTH - EDGE, top + LABEL, remark, size=14, colour="soft", anchor="end")
    unit = (ROOM - 34) / most
    starts = [start * block for start in range(-int(-value // block))]
    drawn = [
        rect(
            EDGE + start * unit,
            top + LABEL + 7,
            min(block, value - start) * unit - 2,
            HIGH,
            fill="mark" if reported else None,
            stroke="mark",
            dash=None if reported else "3 3",
        )
        for start in starts
    ]
    number = text(EDGE + value * unit + 4, top + LABEL + 25, f"{value:g}", bold=True)
    return join([titled, said, *drawn, number])
