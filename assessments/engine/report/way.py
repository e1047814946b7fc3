"""An assessment with a map, and one person's answers or a team's, go in; the chapter with the drawn map comes out."""

from collections.abc import Mapping

from assessments.engine.charts.steps import WORDS, State, Steps, StepsPhase, StepsStep, steps
from assessments.engine.model import Assessment, Map, MapStep, Value
from assessments.engine.report.document import Block, Chapter, Figure, Paragraph, Questions, Table, TableRow
from assessments.engine.responses import Responses
from assessments.engine.team import ItemPicture, Team
from assessments.engine.words import listed

__all__ = ["own_way", "team_way"]

STATES: dict[Value, State] = {"done": "done", "open": "open", "skipped": "skipped"}
EMPTY = Chapter(id="way", title="")
SHOWN = (
    "A step has the state that most of those gave who could say. Where two states have as many, it is shown as open, "
    "and where too few could say, as not known."
)


def own_way(assessment: Assessment, responses: Responses, *, name: str) -> Chapter:
    """Give the map as one person answered it; a chapter without content where there is no map or no answer to it."""
    found = assessment.map
    if found is None or not any(responses.answers.get(step.id) for step in found.steps):
        return EMPTY
    answers = {step.id: responses.answers.get(step.id) for step in found.steps}
    states = {
        name: STATES[answer] if isinstance(answer, str) and answer in STATES else "unknown"
        for name, answer in answers.items()
    }
    return _chapter(assessment, found, states, name=name, more=())


def team_way(assessment: Assessment, team: Team, *, name: str) -> Chapter:
    """Give the map as most of a team answered it, with how many said what; nothing where all of it is held back."""
    found = assessment.map
    pictures = {each.question.id: each for each in team.items}
    if found is None or all(pictures[step.id].counts is None for step in found.steps):
        return EMPTY
    states = {step.id: _most(pictures[step.id]) for step in found.steps}
    more = (Paragraph(text=SHOWN, tone="note"), _counts(found, pictures))
    return _chapter(assessment, found, states, name=name, more=more)


def _chapter(
    assessment: Assessment, found: Map, states: Mapping[str, State], *, name: str, more: tuple[Block, ...]
) -> Chapter:
    blocks: list[Block] = [Paragraph(text=found.about)] if found.about else []
    first = next((step for step in found.steps if states[step.id] == "open"), None)
    blocks.append(Paragraph(text=_lead(found, states, first), tone="lead"))
    blocks += [Figure(chart=steps(_drawn(assessment, found, states), name=name)), *more]
    if first and first.questions:
        blocks += [Paragraph(text=f"What “{first.title}” may need next:"), Questions(entries=first.questions)]
    return Chapter(id="way", title=found.title, blocks=tuple(blocks))


def _lead(found: Map, states: Mapping[str, State], first: MapStep | None) -> str:
    if first is None:
        return "By these answers, no step is open."
    number = found.steps.index(first) + 1
    others = [str(place) for place, step in enumerate(found.steps, 1) if place > number and states[step.id] == "open"]
    text = f"The earliest step that is open is {number}, {first.title}."
    if not others:
        return text
    return f"{text} Open as well: {listed(others)}. Several at once is common, and so is going back."


def _drawn(assessment: Assessment, found: Map, states: Mapping[str, State]) -> Steps:
    """Give the steps under the titles of the sections that ask for them, in the order of the map."""
    section = {item.id: each.title for each in assessment.sections for item in each.items}
    phases: list[tuple[str, list[StepsStep]]] = []
    for number, step in enumerate(found.steps, start=1):
        if not phases or phases[-1][0] != section[step.id]:
            phases.append((section[step.id], []))
        phases[-1][1].append(StepsStep(number=number, label=step.title, state=states[step.id]))
    enters = [number for number, step in enumerate(found.steps, start=1) if step.id == found.enters]
    return Steps(
        title=found.title,
        phases=tuple(StepsPhase(title=title, steps=tuple(inside)) for title, inside in phases),
        enters=enters[0] if enters else None,
    )


def _most(picture: ItemPicture) -> State:
    """Give the state that most named; open in a tie, not known where nobody could say or it is held back."""
    counts = dict(picture.counts or ())
    most = max(counts.values(), default=0)
    named = [STATES[value] for value, count in counts.items() if count == most]
    if not most:
        return "unknown"
    return named[0] if len(named) == 1 else "open"


def _counts(found: Map, pictures: Mapping[str, ItemPicture]) -> Table:
    rows = tuple(
        TableRow(cells=(f"{number}, {step.title}", *_cells(pictures[step.id])))
        for number, step in enumerate(found.steps, start=1)
    )
    head = ("Step", *(WORDS[state].capitalize() for state in (*STATES.values(), "unknown")))
    return Table(caption="How many of you said what", head=head, rows=rows)


def _cells(picture: ItemPicture) -> tuple[str, ...]:
    counts = dict(picture.counts or ())
    found = [counts.get(value) if picture.counts is not None else None for value in STATES]
    return tuple("–" if each is None else str(each) for each in (*found, picture.unknown))
