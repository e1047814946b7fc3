"""How often each answer to one item was given goes in; bars in the order of the options come out, with the middle."""

from dataclasses import dataclass

from assessments.engine.charts.canvas import (
    EDGE,
    LABEL,
    ROOM,
    SMALL,
    circle,
    hatch,
    label,
    leading,
    line,
    path,
    picture,
    rect,
    text,
)
from assessments.engine.charts.chart import Chart
from assessments.engine.charts.lettering import width, wrap
from assessments.engine.charts.wording import place
from assessments.engine.markup import Markup, join

__all__ = ["UNANSWERED", "UNKNOWN", "Distribution", "camps", "distribution"]

UNKNOWN = "I don’t know"
UNANSWERED = "no answer"

LABELS = 114
"""Room for an option's words."""

LEFT = LABELS + 12
RAIL = 258
"""Where the line stands on which mean and median lie."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Distribution:
    """Counts of one item's answers; mean and median are places among the options, the first of which is 1.

    `split` says in words that the answers lie in two camps, where they do.
    """

    title: str
    options: tuple[tuple[str, int], ...]
    unknown: int = 0
    unanswered: int = 0
    mean: float | None = None
    median: float | None = None
    split: str | None = None


def distribution(data: Distribution, *, name: str) -> Chart:
    """Give the bars of one item."""
    most = max(1, data.unknown, data.unanswered, *(count for _, count in data.options))
    parts: list[str] = [hatch(name)]
    middles: list[float] = []
    y = 0.0
    for option, count in data.options:
        drawn, middle, y = _bar(option, count, most, y, pattern=None)
        parts.append(drawn)
        middles.append(middle)
    parts.append(_rail(data, middles))
    y += 8
    for words, count in ((UNKNOWN, data.unknown), (UNANSWERED, data.unanswered)):
        drawn, _, y = _bar(words, count, most, y, pattern=f"{name}-hatch")
        parts.append(drawn)
    if data.split is not None:
        drawn, y = camps(data.split, y + 6)
        parts.append(drawn)
    counts = (*data.options, (UNKNOWN, data.unknown), (UNANSWERED, data.unanswered))
    middle_words = (("mean", place(data.mean)), ("median", place(data.median)))
    rows = tuple((words, str(count)) for words, count in counts) + middle_words
    said = [f"{words}: {count}" for words, count in rows] + ([data.split] if data.split else [])
    svg = picture(name=name, title=data.title, says="; ".join(said) + ".", height=y + 2, parts=parts)
    return Chart(svg=svg, caption=data.title, head=("Answer", "Count"), rows=rows)


def _bar(words: str, count: int, most: int, top: float, *, pattern: str | None) -> tuple[Markup, float, float]:
    """Give an answer with its bar, the middle of the bar and the y below."""
    lines = len(wrap(words, room=LABELS, size=SMALL, lines=3).lines)
    tall = max(28.0, leading(SMALL) * lines + 10)
    middle = top + tall / 2
    first = middle - leading(SMALL) * lines / 2 - 1
    named, _ = label(LEFT - 10, first, words, room=LABELS, lines=3, size=SMALL, anchor="end")
    longest = RAIL - 20 - LEFT - width(str(most), LABEL, bold=True)
    long = longest * count / most
    bar = (
        rect(LEFT, middle - 8, long, 16, stroke="edge", pattern=pattern)
        if pattern
        else rect(LEFT, middle - 8, long, 16, fill="mark")
    )
    ground = line(LEFT, middle - 10, LEFT, middle + 10, colour="edge")
    return (
        join([named, bar if count else "", ground, text(LEFT + long + 7, middle + 5, str(count), bold=bool(count))]),
        middle,
        top + tall,
    )


def _rail(data: Distribution, middles: list[float]) -> Markup:
    marks = [(word, value) for word, value in (("mean", data.mean), ("median", data.median)) if value is not None]
    if not marks or not middles:
        return Markup()
    parts = [line(RAIL, middles[0], RAIL, middles[-1], colour="edge")]
    parts += [line(RAIL - 3, y, RAIL + 3, y, colour="edge") for y in middles]
    spots = [_between(middles, value) for _, value in marks]
    feet = _apart(spots)
    for (word, value), spot, foot in zip(marks, spots, feet, strict=True):
        corners = ((RAIL, spot - 6), (RAIL + 6, spot), (RAIL, spot + 6), (RAIL - 6, spot))
        parts.append(
            path(corners, closed=True, fill="second", stroke="paper")
            if word == "mean"
            else rect(RAIL - 7, spot - 2, 14, 4, fill="ink", round_=1)
        )
        parts.append(text(RAIL + 11, foot + 5, f"{word} {place(value)}", size=SMALL))
    return join(parts)


def _between(middles: list[float], value: float) -> float:
    """Give the height of a place among the options, whose first is 1."""
    spot = min(max(value, 1), len(middles)) - 1
    before = min(int(spot), len(middles) - 1)
    after = min(before + 1, len(middles) - 1)
    return middles[before] + (middles[after] - middles[before]) * (spot - before)


def _apart(spots: list[float]) -> list[float]:
    """Give the heights of the words: those of the marks, or as far from each other as two lines must be."""
    if len(spots) == 1 or abs(spots[0] - spots[1]) >= leading(SMALL):
        return spots
    middle, half = (spots[0] + spots[1]) / 2, leading(SMALL) / 2
    return [middle - half, middle + half] if spots[0] <= spots[1] else [middle + half, middle - half]


def camps(words: str, top: float) -> tuple[Markup, float]:
    """Give two dots apart on a line, beside the words that say what they mean, and the y below."""
    middle = top + SMALL * 0.65
    dots = [circle(EDGE + x, middle, 4, fill="split") for x in (5, 19)]
    said, y = label(EDGE + 30, top, words, room=ROOM - 30, lines=3, size=SMALL, colour="split", bold=True)
    return join([*dots, line(EDGE + 9, middle, EDGE + 15, middle, colour="split"), said]), y + 4
