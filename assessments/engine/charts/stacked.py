"""The answers to many items go in; one bar an item comes out, in stretches as long as each answer was frequent."""

from dataclasses import dataclass

from assessments.engine.charts.canvas import (
    EDGE,
    ROOM,
    SMALL,
    WIDTH,
    hatch,
    label,
    picture,
    rect,
    text,
)
from assessments.engine.charts.chart import Chart
from assessments.engine.charts.distribution import UNANSWERED, UNKNOWN, Distribution, camps
from assessments.engine.charts.lettering import width
from assessments.engine.charts.wording import place
from assessments.engine.markup import Markup, join

__all__ = ["Stacked", "stacked"]

GAP = 2
LIGHTEST, DARKEST = 0.12, 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Stacked:
    """Items under each other, each with its answers; the options of all have the same order."""

    title: str
    items: tuple[Distribution, ...]


def stacked(data: Stacked, *, name: str) -> Chart:
    """Give one row an item; who did not know or did not answer stands hatched or empty at the right."""
    parts: list[str] = [hatch(name)]
    key, y = _key(data, name)
    parts.append(key)
    for item in data.items:
        drawn, y = _row(item, name, y, shared=_shared(data))
        parts.append(drawn)
    svg = picture(name=name, title=data.title, says=" ".join(map(_sentence, data.items)), height=y, parts=parts)
    options = max((item.options for item in data.items), key=len, default=())
    head = ("Item", *(option for option, _ in options), UNKNOWN, UNANSWERED, "Mean", "Median", "Split")
    return Chart(svg=svg, caption=data.title, head=head, rows=tuple(_cells(item, len(options)) for item in data.items))


def _key(data: Stacked, name: str) -> tuple[Markup, float]:
    """Give what the shades mean: the first and the last option where all items have them, and the two others."""
    parts: list[str] = []
    y = 0.0
    if _shared(data):
        drawn, y = _ended(data.items[0], y)
        parts.append(drawn)
    parts.append(rect(EDGE + 1, y + 3, 16, 11, stroke="edge", pattern=f"{name}-hatch"))
    parts.append(text(EDGE + 23, y + SMALL, UNKNOWN, size=SMALL, colour="soft"))
    right = EDGE + 23 + width(UNKNOWN, SMALL) + 14
    parts.append(rect(right, y + 3, 16, 11, stroke="edge", dash="2 3"))
    parts.append(text(right + 22, y + SMALL, UNANSWERED, size=SMALL, colour="soft"))
    return join(parts), y + 36


def _shared(data: Stacked) -> bool:
    """Give whether the first and the last option have the same words in all items."""
    ends = {_ends(item) for item in data.items}
    return len(ends) == 1 and ends != {()}


def _ends(item: Distribution) -> tuple[str, ...]:
    return tuple(option for option, _ in item.options[:: max(1, len(item.options) - 1)])


def _ended(item: Distribution, top: float) -> tuple[Markup, float]:
    """Give the words of the two ends, each beside its shade."""
    room = ROOM / 2 - 32
    ends = _ends(item)
    parts = [
        rect(EDGE + 1, top + 3, 16, 11, fill="mark", stroke="mark", opacity=LIGHTEST),
        rect(WIDTH - EDGE - 17, top + 3, 16, 11, fill="mark", stroke="mark", opacity=DARKEST),
    ]
    first, y = label(EDGE + 23, top, ends[0], room=room, lines=3, size=SMALL, colour="soft")
    last, other = label(WIDTH - EDGE - 23, top, ends[-1], room=room, lines=3, size=SMALL, colour="soft", anchor="end")
    return join([*parts, first, last]), max(y, other) + 4


def _row(item: Distribution, name: str, top: float, *, shared: bool) -> tuple[Markup, float]:
    titled, y = label(EDGE, top, item.title, room=ROOM)
    parts = [titled]
    total = _total(item)
    counts = [count for _, count in item.options] + [item.unknown, item.unanswered]
    if not total:
        said, y = label(EDGE, y, "no answers", room=ROOM, size=SMALL, colour="soft")
        return join([titled, said]), y + 14
    gaps = sum(count > 0 for count in counts) - 1
    unit = (ROOM - GAP * gaps) / total
    x: float = EDGE
    for position, count in enumerate(counts):
        if not count:
            continue
        long = unit * count
        parts.append(_stretch(position - len(item.options), item, rectangle=(x, y + 5, long, 16), name=name))
        if width(str(count), SMALL) <= long:
            parts.append(text(x + long / 2, y + 36, str(count), size=SMALL, colour="soft", anchor="middle"))
        x += long + GAP
    y += 41
    if not shared and item.options:
        ends, y = _ended(item, y)
        parts.append(ends)
    if item.split is not None:
        said, y = camps(item.split, y)
        parts.append(said)
    return join(parts), y + 14


def _stretch(beyond: int, item: Distribution, *, rectangle: tuple[float, float, float, float], name: str) -> Markup:
    """Give one answer's stretch: darker with its place among the options, then hatched, then empty."""
    match beyond:
        case 0:
            return rect(*rectangle, stroke="edge", pattern=f"{name}-hatch")
        case 1:
            return rect(*rectangle, stroke="edge", dash="2 3")
        case _:
            last = len(item.options) - 1
            shade = LIGHTEST + (DARKEST - LIGHTEST) * (last + 1 + beyond) / max(1, last)
            return rect(*rectangle, fill="mark", stroke="mark", opacity=shade)


def _total(item: Distribution) -> int:
    return sum(count for _, count in item.options) + item.unknown + item.unanswered


def _sentence(item: Distribution) -> str:
    counts = (*item.options, (UNKNOWN, item.unknown), (UNANSWERED, item.unanswered))
    said = [f"{option}: {count}" for option, count in counts] + ([item.split] if item.split else [])
    return f"{item.title}: {'; '.join(said)}."


def _cells(item: Distribution, options: int) -> tuple[str, ...]:
    counts = [str(count) for _, count in item.options] + ["–"] * (options - len(item.options))
    last = (str(item.unknown), str(item.unanswered), place(item.mean), place(item.median), item.split or "")
    return (item.title, *counts, *last)
