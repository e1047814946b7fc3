"""One set of figures that two texts tell differently goes in; a line comes out that forks where they part."""

from assessments.compiler.drawings.marks import sentences
from assessments.compiler.drawings.sheet import Sheet
from assessments.engine.charts.canvas import EDGE, SMALL, WIDTH, circle, line, path, picture, text
from assessments.engine.charts.chart import Chart
from assessments.engine.markup import Markup, join

__all__ = ["tellings"]

PEOPLE = (1, 2, 3, 6)
TOP, HIGH = 14, 200
LEFT, RIGHT = 54, WIDTH - 26
BOTH, ONE, OTHER = "both texts", "one text", "the other text"


def tellings(sheet: Sheet, name: str) -> Chart:
    """Give the points both texts have, then one way up and another down."""
    values = [each.high for each in sheet.figures]
    first, second, up, down = ((_x(count), _y(value)) for count, value in zip(PEOPLE, values, strict=True))
    parts = [
        _ground(),
        line(*first, *second, colour="ink", thick=2),
        line(*second, *up, colour="mark", thick=2.5),
        line(*second, *down, colour="second", thick=2.5, dash="6 4"),
        circle(*first, 6, fill="ink", stroke="ink"),
        circle(*second, 6, fill="ink", stroke="ink"),
        circle(*up, 6, fill="mark", stroke="mark"),
        _diamond(*down),
        text(first[0] + 11, first[1] - 3, f"{values[0]:g}%", bold=True),
        text(second[0] - 8, second[1] + 22, f"{values[1]:g}%", bold=True, anchor="end"),
        text(up[0] + 11, up[1] - 5, f"{values[2]:g}%, {ONE}", bold=True, colour="ink"),
        text(down[0] - 2, down[1] + 27, f"{values[3]:g}%, {OTHER}", bold=True, anchor="end"),
    ]
    told = (BOTH, BOTH, ONE, OTHER)
    rows = [(_people(count), f"{value:g}%", who) for count, value, who in zip(PEOPLE, values, told, strict=True)]
    svg = picture(name=name, title=sheet.title, says=sentences(rows), height=TOP + HIGH + 46, parts=parts)
    return Chart(svg=svg, caption=sheet.title, head=("People", "Chance of a purchase", "Told in"), rows=tuple(rows))


def _ground() -> Markup:
    drawn = []
    for value in (0, 50, 100):
        drawn.append(line(LEFT - 10, _y(value), WIDTH - EDGE, _y(value), colour="edge" if not value else "line"))
        drawn.append(text(LEFT - 14, _y(value) + 5, f"{value}%", size=SMALL, colour="soft", anchor="end"))
    foot = TOP + HIGH + 19
    drawn += [
        text(_x(count), foot, str(count), size=SMALL, colour="soft", anchor="middle")
        for count in range(1, PEOPLE[-1] + 1)
    ]
    drawn.append(
        text((LEFT + RIGHT) / 2, foot + 20, "people who take part", size=SMALL, colour="soft", anchor="middle")
    )
    return join(drawn)


def _diamond(x: float, y: float) -> Markup:
    return path(((x, y - 9), (x + 9, y), (x, y + 9), (x - 9, y)), closed=True, fill="paper", stroke="second", thick=2)


def _people(count: int) -> str:
    return "1 person" if count == 1 else f"{count} people"


def _x(count: int) -> float:
    return LEFT + (RIGHT - LEFT) * (count - 1) / (PEOPLE[-1] - 1)


def _y(value: float) -> float:
    return TOP + HIGH * (1 - value / 100)
