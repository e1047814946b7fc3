"""Two rates and their difference go in; both come out with their intervals, and the difference beside the zero line."""

from dataclasses import dataclass

from assessments.engine.charts.canvas import (
    EDGE,
    LABEL,
    ROOM,
    SMALL,
    WIDTH,
    circle,
    label,
    leading,
    line,
    path,
    picture,
    text,
)
from assessments.engine.charts.chart import Chart
from assessments.engine.charts.wording import out_of
from assessments.engine.markup import Markup, join
from assessments.engine.rounding import tenth

__all__ = ["Experiment", "Interval", "Rate", "experiment"]

INSET = 12
LENGTH = WIDTH - 2 * INSET
MINUS = "\u2212"
TOPS = (1, 2, 5, 10, 20, 30, 40, 50, 60, 80, 100)
"""Per cent at which an axis may end: its middle is then a number that people read with ease."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """A value with the ends of its interval, all as shares: 0.25 is 25 %."""

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """How many of how many, and the rate with its interval."""

    title: str
    count: int
    total: int
    rate: Interval


@dataclass(frozen=True, slots=True, kw_only=True)
class Experiment:
    """Control, treated, and treated minus control; `level` says what the intervals are.

    `unsure` says that other figures than the interval of the difference fit no difference as well.
    """

    title: str
    control: Rate
    treated: Rate
    difference: Interval
    level: str = "95% interval"
    unsure: bool = False


def experiment(data: Experiment, *, name: str) -> Chart:
    """Give the two rates on one axis from 0, and below them the difference on an axis with zero in its middle."""
    end = _top(max(data.control.rate.high, data.treated.rate.high))
    parts: list[Markup] = []
    y = 0.0
    for rate, filled in ((data.control, False), (data.treated, True)):
        drawn, y = _rate(rate, end, y, filled=filled)
        parts.append(drawn)
    parts.append(_axis(y - 4, ("0%", f"{_short(end / 2)}%", f"{_short(end)}%")))
    y += 34
    drawn, y = _difference(data, y)
    parts.append(drawn)
    rates = (data.control, data.treated)
    says = " ".join(f"{rate.title}: {_counted(rate)}; {data.level} {_span(rate.rate)}." for rate in rates)
    says = f"{says} Difference: {_points(data.difference.value)}; {_reading(data)}."
    rows = [(rate.title, out_of(rate.count, rate.total), percent(rate.rate.value), _span(rate.rate)) for rate in rates]
    rows.append(("Difference", "", _points(data.difference.value), _signed_span(data.difference)))
    svg = picture(name=name, title=data.title, says=says, height=y, parts=parts)
    head = ("Group", "Count", "Rate", data.level)
    return Chart(svg=svg, caption=data.title, head=head, rows=tuple(rows))


def percent(share: float) -> str:
    """Give a share as per cent with one decimal."""
    return f"{tenth(share * 100)}%"


def _rate(rate: Rate, end: float, top: float, *, filled: bool) -> tuple[Markup, float]:
    title, y = label(EDGE, top, rate.title, room=ROOM - 76)
    y = max(y, top + leading(LABEL))
    value = text(WIDTH - EDGE, y - leading(SMALL) + SMALL - 1, percent(rate.rate.value), bold=True, anchor="end")
    note, y = label(
        EDGE, y, f"{out_of(rate.count, rate.total)} · {_span(rate.rate)}", room=ROOM, size=SMALL, colour="soft"
    )
    middle = y + 12
    low, high, x = (_along(share * 100 / end) for share in (rate.rate.low, rate.rate.high, rate.rate.value))
    parts = [line(INSET, middle, WIDTH - INSET, middle), *_span_marks(low, high, middle)]
    dot = circle(x, middle, 6.5, fill="mark" if filled else "paper", stroke="mark", thick=2)
    return join([title, value, note, *parts, dot]), middle + 22


def _difference(data: Experiment, top: float) -> tuple[Markup, float]:
    found = data.difference
    end = _top(max(abs(found.low), abs(found.high)))
    value = text(WIDTH - EDGE, top + LABEL, _points(found.value), bold=True, anchor="end")
    title = text(EDGE, top + LABEL, "Difference")
    note, y = label(
        EDGE, top + leading(LABEL), f"{data.level} {_signed_span(found)}", room=ROOM, size=SMALL, colour="soft"
    )
    middle = y + 20
    low, high, x = (_along((share * 100 / end + 1) / 2) for share in (found.low, found.high, found.value))
    zero = line(WIDTH / 2, middle - 14, WIDTH / 2, middle + 14, colour="ink", thick=1.2)
    corners = ((x, middle - 8), (x + 8, middle), (x, middle + 8), (x - 8, middle))
    parts = [line(INSET, middle, WIDTH - INSET, middle), zero, *_span_marks(low, high, middle)]
    dot = path(corners, closed=True, fill="mark", stroke="paper")
    axis = _axis(middle + 18, (f"{MINUS}{_short(end)}", "no difference", f"+{_short(end)}"))
    said, y = label(EDGE, middle + 46, _capital(_reading(data)) + ".", room=ROOM, lines=3, size=SMALL)
    return join([title, value, note, *parts, dot, axis, said]), y + 2


def _span_marks(low: float, high: float, middle: float) -> list[Markup]:
    ends = [line(x, middle - 5, x, middle + 5, colour="ink", thick=1.5) for x in (low, high)]
    return [line(low, middle, high, middle, colour="ink", thick=1.5), *ends]


def _axis(top: float, words: tuple[str, str, str]) -> Markup:
    left, middle, right = words
    foot = top + SMALL
    return join(
        [
            text(EDGE, foot, left, size=SMALL, colour="soft"),
            text(WIDTH / 2, foot, middle, size=SMALL, colour="soft", anchor="middle"),
            text(WIDTH - EDGE, foot, right, size=SMALL, colour="soft", anchor="end"),
        ]
    )


def _reading(data: Experiment) -> str:
    found = data.difference
    if found.value == 0:
        return "both rates are the same: there is nothing to tell apart"
    if found.low <= 0 <= found.high:
        return "the interval includes zero: this may be no difference at all"
    where, higher = ("above", data.treated) if found.low > 0 else ("below", data.control)
    lies = f"the whole interval lies {where} zero"
    if data.unsure:
        return f"{lies}, but other figures fit no difference too: this is at the border"
    return f"{lies}: these figures speak for a higher rate with “{higher.title}”"


def _top(share: float) -> float:
    return next((top for top in TOPS if top >= share * 100), 100)


def _along(part: float) -> float:
    return INSET + LENGTH * min(max(part, 0), 1)


def _short(value: float) -> str:
    return tenth(value).removesuffix(".0")


def _counted(rate: Rate) -> str:
    return f"{out_of(rate.count, rate.total)}, {percent(rate.rate.value)}"


def _span(interval: Interval) -> str:
    return f"{percent(interval.low)} to {percent(interval.high)}"


def _signed(share: float) -> str:
    size = tenth(abs(share) * 100)
    if size == "0.0":
        return size
    return f"+{size}" if share > 0 else f"{MINUS}{size}"


def _points(share: float) -> str:
    return f"{_signed(share)} points"


def _signed_span(interval: Interval) -> str:
    return f"{_signed(interval.low)} to {_signed(interval.high)} points"


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
