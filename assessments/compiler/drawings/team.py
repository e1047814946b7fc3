"""Roles go in; people come out in two groups: those often seen at once inside a frame, those found late outside it."""

from assessments.compiler.drawings.marks import person, sentences
from assessments.compiler.drawings.sheet import Sheet
from assessments.compiler.facts import facts
from assessments.engine.charts.canvas import EDGE, LABEL, ROOM, WIDTH, label, picture, rect, text
from assessments.engine.charts.chart import Chart
from assessments.engine.markup import Markup, join

__all__ = ["team"]

ROW = 52


def team(sheet: Sheet, name: str) -> Chart:
    """Give each role once, with what it does in the table."""
    roles = {each["id"]: each for each in facts("roles")["roles"]}
    parts, rows = [], []
    y = 0.0
    for key, seen in (("seen", True), ("late", False)):
        group = [roles[each] for each in sheet.more[key]["roles"]]
        drawn, y = _group(sheet.more[key]["title"], [each["title"] for each in group], y, seen=seen)
        parts.append(drawn)
        rows += [(each["title"], each["about"], sheet.more[key]["title"]) for each in group]
    svg = picture(name=name, title=sheet.title, says=sentences(rows), height=y - 8, parts=parts)
    return Chart(
        svg=svg, caption=sheet.title, head=("Role", "What it does", "When it is found (our reading)"), rows=tuple(rows)
    )


def _group(title: str, names: list[str], top: float, *, seen: bool) -> tuple[Markup, float]:
    parts = [text(EDGE + 10, top + LABEL + 8, title, bold=True)]
    for place, name in enumerate(names):
        x, y = EDGE + 24 + (place % 2) * ROOM / 2, top + 44 + (place // 2) * ROW
        lines, _ = label(x + 20, y - 7, name, room=ROOM / 2 - 50, lines=3, size=14)
        parts += [person(x, y, seen=seen), lines]
    foot = top + 44 + (len(names) + 1) // 2 * ROW
    if seen:
        parts.insert(0, rect(EDGE, top, WIDTH - 2 * EDGE, foot - top, fill="ground", stroke="edge", round_=10))
    return join(parts), foot + 14
