"""The path and three kinds of work go in; three lanes come out beside the steps, one of which waits until step 10."""

from typing import Any

from assessments.compiler.drawings.marks import sentences
from assessments.compiler.drawings.sheet import Sheet
from assessments.compiler.facts import facts
from assessments.engine.charts.canvas import EDGE, SMALL, WIDTH, label, line, picture, rect, text
from assessments.engine.charts.chart import Chart
from assessments.engine.markup import Markup, join

__all__ = ["lanes"]

STEP = 23
TOP = 28
NUMBERS = 112
LANES = (152, 239, 325)
WIDE = 44


def lanes(sheet: Sheet, name: str) -> Chart:
    """Give what works throughout as a full lane, and what waits in dashes up to the step at which it comes in."""
    path, work = facts("path"), sheet.more["work"]
    end, enters = len(path["steps"]), path["sells_from"]
    parts = [_phase(each, last=each is path["phases"][-1]) for each in path["phases"]]
    parts += [
        text(x, SMALL + 2, kind["title"], size=SMALL, bold=True, anchor="middle")
        for x, kind in zip(LANES, work, strict=True)
    ]
    full = [(x, 1) for x in LANES[:-1]] + [(LANES[-1], enters)]
    parts += [_lane(x, first, end, waits=False) for x, first in full]
    parts.append(_lane(LANES[-1], 1, enters - 1, waits=True))
    waits = text(LANES[-1], _y(enters / 2) + 5, sheet.more["waits"], size=SMALL, colour="soft", anchor="middle")
    parts.append(waits)
    rows = [
        (
            f"{phase['title']} (steps {phase['steps'][0]} to {phase['steps'][-1]})",
            *(each["does"][place] for each in work),
        )
        for place, phase in enumerate(path["phases"])
    ]
    head = ("Phase", *(each["title"] for each in work))
    says = sentences(
        [(row[0], *(f"{who}: {what}" for who, what in zip(head[1:], row[1:], strict=True))) for row in rows]
    )
    says += f" {sheet.more['enters']} at step {enters}."
    svg = picture(name=name, title=sheet.title, says=says, height=_y(end) + STEP / 2 + 4, parts=parts)
    return Chart(svg=svg, caption=sheet.title, head=head, rows=tuple(rows))


def _phase(phase: dict[str, Any], *, last: bool) -> Markup:
    steps = phase["steps"]
    foot = _y(steps[-1]) + STEP / 2
    named, _ = label(EDGE, _y(steps[0]) - STEP / 2 + 3, phase["title"], room=84, lines=3, size=SMALL, colour="soft")
    numbers = [text(NUMBERS, _y(step) + 5, str(step), size=SMALL, anchor="end") for step in steps]
    below = "" if last else line(EDGE, foot, WIDTH - EDGE, foot)
    return join([named, *numbers, below])


def _lane(x: float, first: int, last: int, *, waits: bool) -> Markup:
    top = _y(first) - STEP / 2 + 2
    return rect(
        x - WIDE / 2,
        top,
        WIDE,
        _y(last) + STEP / 2 - 2 - top,
        fill=None if waits else "mark",
        stroke="edge" if waits else "mark",
        round_=6,
        dash="4 4" if waits else None,
    )


def _y(step: float) -> float:
    return TOP + STEP * (step - 0.5)
