"""Three figures on how much comes before the solution go in; three bars of one width come out, to hold side by side."""

from assessments.compiler.drawings.marks import sentences
from assessments.compiler.drawings.sheet import Figure, Sheet
from assessments.compiler.facts import facts
from assessments.engine.charts.canvas import EDGE, ROOM, SMALL, WIDTH, hatch, label, line, picture, rect, text
from assessments.engine.charts.chart import Chart
from assessments.engine.charts.paint import Colour
from assessments.engine.markup import Markup, join
from assessments.engine.rounding import whole

__all__ = ["cells"]

HIGH = 28
BAR = 22
"""Where the first bar begins."""


def cells(sheet: Sheet, name: str) -> Chart:
    """Give her steps as cells, and below them two shares whose unit she does not name, hatched."""
    before, *shares = sheet.figures
    total = len(facts("path")["steps"])
    split = EDGE + ROOM * before.high / total
    share = f"{whole(before.high * 100 / total)}%"
    drawn, y = _counted(before, total, share)
    parts = [hatch(name), drawn, _through(split, BAR)]
    for figure in shares:
        drawn, bar, y = _share(figure, name, y)
        parts += [drawn, _through(split, bar)]
    rows = [(before.counted, f"{before.high:g} of {total}, {share}", "steps")]
    rows += [(each.counted, f"{each.high:g}%", "not said") for each in shares]
    svg = picture(name=name, title=sheet.title, says=sentences(rows), height=y - 8, parts=parts)
    return Chart(svg=svg, caption=sheet.title, head=("What she says", "Figure", "What it counts"), rows=tuple(rows))


def _counted(before: Figure, total: int, share: str) -> tuple[Markup, float]:
    titled = text(EDGE, SMALL, f"{before.high:g} of {total} steps: {share}", bold=True)
    wide = ROOM / total
    drawn = []
    for number in range(1, total + 1):
        first = number <= before.high
        x = EDGE + wide * (number - 1)
        drawn.append(rect(x + 1, BAR, wide - 2, HIGH, fill="mark" if first else "paper", stroke="mark"))
        colour: Colour = "paper" if first else "ink"
        drawn.append(text(x + wide / 2, BAR + 19, str(number), size=SMALL, colour=colour, anchor="middle"))
    said = text(EDGE, BAR + HIGH + 18, "before any solution", size=SMALL, colour="soft")
    last = text(WIDTH - EDGE, BAR + HIGH + 18, "from then on", size=SMALL, colour="soft", anchor="end")
    return join([titled, *drawn, said, last]), BAR + HIGH + 36


def _share(figure: Figure, name: str, top: float) -> tuple[Markup, float, float]:
    value = f"{figure.high:g}%"
    titled, y = label(EDGE, top, f"{value}, of what is not said", room=ROOM, bold=True)
    bar = y + 5
    drawn = [
        rect(EDGE, bar, ROOM, HIGH, stroke="edge", dash="3 3"),
        rect(EDGE, bar, ROOM * figure.high / 100, HIGH, stroke="mark", pattern=f"{name}-hatch"),
    ]
    said, y = label(EDGE, bar + HIGH + 3, figure.counted, room=ROOM, size=SMALL, colour="soft")
    return join([titled, *drawn, said]), bar, y + 18


def _through(x: float, bar: float) -> Markup:
    """Give the line that goes through each bar at the same place."""
    return line(x, bar - 4, x, bar + HIGH + 4, colour="second", thick=3, dash="5 3")
