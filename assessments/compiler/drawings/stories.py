"""The stories' ends and returns go in; columns of 13 steps come out with where each could have ended or goes back."""

from collections.abc import Callable, Iterator
from typing import Any

from assessments.compiler.drawings.marks import sentences
from assessments.compiler.drawings.sheet import Sheet
from assessments.compiler.facts import facts
from assessments.engine.charts.canvas import EDGE, ROOM, SMALL, WIDTH, circle, label, line, path, picture, rect, text
from assessments.engine.charts.chart import Chart
from assessments.engine.markup import Markup, join

__all__ = ["stories"]

STEP = 25
TOP = 30
COLUMNS = (76, 162, 246, 322)
NONE = "–"


def stories(sheet: Sheet, name: str) -> Chart:
    """Give a column a story: a dot a step, a ring with a bar where it could have ended, and a bow back."""
    found, known = sheet.more["stories"], facts("path")
    enters, count = known["sells_from"], len(known["steps"])
    gap = _y(enters) - STEP / 2
    parts = [
        text(x, SMALL, each["title"], size=SMALL, bold=True, anchor="middle")
        for x, each in zip(COLUMNS, found, strict=True)
    ]
    parts += [
        text(EDGE + 20, _y(step) + 5, str(step), size=SMALL, colour="soft", anchor="end")
        for step in range(1, count + 1)
    ]
    parts.append(line(EDGE, gap, WIDTH - EDGE, gap, colour="second", thick=1.5, dash="5 4"))
    for x, each in zip(COLUMNS, found, strict=True):
        parts += [line(x, _y(1), x, _y(count)), *_column(x, each, count)]
    said, y = label(
        WIDTH - EDGE,
        _y(count) + 14,
        f"{sheet.more['enters']} at step {enters}: dashed line",
        room=ROOM,
        size=SMALL,
        colour="second",
        anchor="end",
    )
    key, y = _key(sheet.more["key"], y + 6)
    rows = [
        (
            each["title"],
            ", ".join(map(str, each["ends"])),
            ", ".join(f"from {start} to {end}" for start, end in each["returns"]) or NONE,
        )
        for each in found
    ]
    head = ("Story", "Steps at which it could have ended well without a purchase", "Goes back")
    says = sentences([(row[0], f"could have ended at {row[1]}", f"goes back: {row[2]}") for row in rows])
    svg = picture(
        name=name,
        title=sheet.title,
        says=f"{says} {sheet.more['enters']} at step {enters}.",
        height=y,
        parts=[*parts, said, key],
    )
    return Chart(svg=svg, caption=sheet.title, head=head, rows=tuple(rows))


def _column(x: float, story: dict[str, Any], count: int) -> Iterator[Markup]:
    for place, (start, end) in enumerate(story["returns"]):
        yield _return(x, _y(start), _y(end), 16 + 10 * place)
    for step in range(1, count + 1):
        yield _end(x, _y(step)) if step in story["ends"] else circle(x, _y(step), 4, fill="mark", stroke="mark")


def _end(x: float, y: float) -> Markup:
    """Give a ring with a bar in it, as on the sign that says: no further."""
    bar = rect(x - 5, y - 1.5, 10, 3, fill="second", round_=1)
    return join([circle(x, y, 9, fill="paper", stroke="second", thick=2), bar])


def _return(x: float, start: float, end: float, out: float) -> Markup:
    bow = path(((x, start), (x + out, start), (x + out, end), (x + 8, end)), stroke="ink", thick=1.5)
    return join([bow, path(((x + 13, end - 5), (x + 7, end), (x + 13, end + 5)), stroke="ink", thick=1.5)])


def _key(words: dict[str, str], top: float) -> tuple[Markup, float]:
    marks: dict[str, Callable[[float], Markup]] = {
        "told": lambda y: circle(EDGE + 10, y, 4, fill="mark", stroke="mark"),
        "end": lambda y: _end(EDGE + 10, y),
        "return": lambda y: _return(EDGE - 1, y + 5, y - 4, 18),
    }
    parts = []
    y = top
    for name, mark in marks.items():
        said, below = label(EDGE + 30, y, words[name], room=ROOM - 30, size=SMALL, colour="soft")
        parts += [mark(y + 11), said]
        y = below + 7
    return join(parts), y


def _y(step: float) -> float:
    return TOP + STEP * (step - 0.5)
