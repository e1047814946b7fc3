"""Steps and how far each has come go in; the path comes out from top to bottom, phase by phase."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from assessments.engine.charts.canvas import (
    EDGE,
    LABEL,
    ROOM,
    SMALL,
    WIDTH,
    circle,
    label,
    line,
    path,
    picture,
    rect,
    text,
)
from assessments.engine.charts.chart import Chart
from assessments.engine.charts.lettering import width
from assessments.engine.markup import Markup, join

__all__ = ["WORDS", "State", "Steps", "StepsPhase", "StepsStep", "steps"]

State = Literal["done", "open", "skipped", "unknown"]

WORDS: dict[State, str] = {"done": "done", "open": "open", "skipped": "skipped", "unknown": "not known"}
RAIL = EDGE + 14
RADIUS = 9
TEXT = RAIL + 22
COUNT = 20
"""Room for a step's number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StepsStep:
    """One step of the path."""

    number: int
    label: str
    state: State


@dataclass(frozen=True, slots=True, kw_only=True)
class StepsPhase:
    """Steps that belong together."""

    title: str
    steps: tuple[StepsStep, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Steps:
    """Phases in order; above the step of the number `enters` stands `entry`."""

    title: str
    phases: tuple[StepsPhase, ...]
    enters: int | None = 10
    entry: str = "selling enters here"


def steps(data: Steps, *, name: str) -> Chart:
    """Give the path as a list: a filled tick is done, a ring open, a struck ring skipped, a dashed ring not known."""
    parts: list[str] = []
    y = 0.0
    for phase in data.phases:
        titled, y = label(EDGE, y, phase.title, room=ROOM, size=SMALL, colour="soft", bold=True)
        parts.append(titled)
        y += 8
        for place, step in enumerate(phase.steps):
            if step.number == data.enters:
                drawn, y = _entry(data.entry, y)
                parts.append(drawn)
            drawn, below = _step(step, y, last=place == len(phase.steps) - 1)
            parts.append(drawn)
            y = below
        y += 12
    every = [(phase, step) for phase in data.phases for step in phase.steps]
    rows = tuple((str(step.number), step.label, phase.title, WORDS[step.state]) for phase, step in every)
    said = [f"{number}, {words}: {state}." for number, words, _, state in rows]
    if data.enters is not None:
        said.append(f"At step {data.enters}: {data.entry}.")
    svg = picture(name=name, title=data.title, says=" ".join(said), height=y - 10, parts=parts)
    return Chart(svg=svg, caption=data.title, head=("Step", "Label", "Phase", "State"), rows=rows)


def _step(step: StepsStep, top: float, *, last: bool) -> tuple[Markup, float]:
    words = WORDS[step.state]
    right = width(words, SMALL) + 10
    count = text(TEXT + COUNT, top + LABEL, str(step.number), colour="soft", anchor="end")
    named, y = label(TEXT + COUNT + 10, top, step.label, room=WIDTH - EDGE - TEXT - COUNT - 10 - right)
    said = text(WIDTH - EDGE, top + LABEL, words, size=SMALL, colour="soft", anchor="end")
    below = max(y, top + 2 * RADIUS + 2) + 10
    middle = top + 10
    rail = "" if last else line(RAIL, middle + RADIUS + 2, RAIL, below + 10 - RADIUS - 2, colour="edge")
    return join([rail, *_mark(step.state, middle), count, named, said]), below


def _mark(state: State, middle: float) -> Iterator[Markup]:
    match state:
        case "done":
            yield circle(RAIL, middle, RADIUS, fill="mark", stroke="mark")
            tick = ((RAIL - 4, middle), (RAIL - 1, middle + 3.5), (RAIL + 4.5, middle - 3.5))
            yield path(tick, stroke="paper", thick=2)
        case "open":
            yield circle(RAIL, middle, RADIUS, fill="paper", stroke="mark")
        case "skipped":
            yield circle(RAIL, middle, RADIUS, fill="paper", stroke="second")
            yield line(RAIL - 5, middle + 5, RAIL + 5, middle - 5, colour="second", thick=2)
        case _:
            yield circle(RAIL, middle, RADIUS, fill="paper", stroke="edge", dash="2 3")
            yield text(RAIL, middle + 4.8, "?", size=SMALL, colour="soft", anchor="middle")


def _entry(words: str, top: float) -> tuple[Markup, float]:
    """Give the mark at which sellers come in: a line with words, across the whole path."""
    room = ROOM - 60
    wide = min(width(words, SMALL, bold=True), room) + 24
    left = (WIDTH - wide) / 2
    drawn, y = label(WIDTH / 2, top + 3, words, room=room, size=SMALL, colour="second", bold=True, anchor="middle")
    tag = rect(left, top, wide, y - top + 5, stroke="second", round_=12)
    middle = (top + y + 5) / 2
    ends = ((EDGE, left), (left + wide, WIDTH - EDGE))
    return join([*(line(x1, middle, x2, middle, colour="second") for x1, x2 in ends), tag, drawn]), y + 18
