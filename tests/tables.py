"""Nothing comes in; random assessments with random responses go out, as the engine takes them and as a table."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import polars as pl
from hypothesis import assume
from hypothesis import strategies as st

from assessments.engine.errors import DefinitionError
from assessments.engine.model import Assessment
from assessments.engine.points import scored
from assessments.engine.questions import Question, questions
from assessments.engine.responses import RESERVED, respond
from assessments.engine.scoring import score
from assessments.engine.structure import structure
from assessments.frames.tallies import places, tallies
from tests.engine.making import make_data

__all__ = ["Sample", "expected", "samples", "table"]

Row = dict[str, Any]
VALUES = (1, 2, 3, "a", "b", "no-1", "12", "007")
ROLES = ("user", "lead")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """An assessment and some responses to it."""

    assessment: Assessment
    rows: tuple[Row, ...]


def expected(assessment: Assessment, rows: Sequence[Row], *, bands: bool = False) -> list[Row]:
    """Give what the engine makes of each response, as a row of a table."""
    found = []
    reserved = [key for key in RESERVED if key in rows[0]]
    for row in rows:
        scores = score(assessment, respond(assessment, row))
        every = (*scores.scales, scores.overall)
        found.append(
            {key: row[key] for key in reserved}
            | {each.id: each.score for each in every}
            | {"answered": scores.answered, "unknown": scores.unknown, "complete": scores.complete}
            | ({f"{each.id}_band": each.band.id if each.band else None for each in every} if bands else {})
        )
    return found


def table(rows: Sequence[Row]) -> pl.DataFrame:
    """Give responses as a table: ticks joined by |, columns of whole numbers where nothing else is in them."""
    columns = {}
    for name in rows[0]:
        cells = ["|".join(map(str, cell)) if isinstance(cell, list) else cell for cell in (row[name] for row in rows)]
        whole = all(cell is None or isinstance(cell, int) for cell in cells)
        texts = [None if cell is None else str(cell) for cell in cells]
        columns[name] = pl.Series(cells, dtype=pl.Int64) if whole else pl.Series(texts, dtype=pl.String)
    return pl.DataFrame(columns)


@st.composite
def samples(draw: st.DrawFn) -> Sample:
    """Give assessments with all that an item, a scale and a rule can be, and one to five responses to each."""
    data: dict[str, Any] = make_data(roles={"ask": "Role?", "options": [{"id": name, "title": name} for name in ROLES]})
    items: list[dict[str, Any]] = []
    for number in range(draw(st.integers(1, 5))):
        item = {"id": f"q-{number}", "ask": f"Ask {number}.", **draw(_item())}
        rule = draw(st.none() | _rules(questions(_structured(data, items).sections) if items else ()))
        items.append({**item, "shown_when": rule} if rule else item)
    assessment = _structured(data, items)
    counted = [question.id for question in scored(questions(assessment.sections))]
    weights = {name: draw(st.integers(1, 4)) for name in counted}
    chosen = draw(st.lists(st.lists(st.sampled_from(counted), min_size=1, unique=True), max_size=2)) if counted else []
    scales = [
        {
            "id": f"s-{number}",
            "title": "Scale",
            "items": {name: weights[name] for name in each},
            "least_answered": draw(st.integers(1, len(each))),
        }
        for number, each in enumerate(chosen)
    ]
    data |= {"scales": scales} if scales else {}
    data["least_answered"] = draw(st.integers(1, max(1, len(counted))))
    assessment = _structured(data, items)
    asked = questions(assessment.sections)
    columns = draw(st.lists(st.sampled_from(asked), min_size=1, unique_by=lambda question: question.id))
    answers = {question.id: _answers(question) for question in columns}
    labels = {"respondent": st.just("r"), "role": st.sampled_from([None, "", *ROLES])}
    rows = draw(st.lists(st.fixed_dictionaries({**labels, **answers}), min_size=1, max_size=5))
    return Sample(assessment=assessment, rows=tuple(rows))


def _structured(data: dict[str, Any], items: list[dict[str, Any]]) -> Assessment:
    try:
        found = structure({**data, "sections": [{"id": "part", "title": "Part", "items": items}]})
        places(found)
        tallies(found)
    except DefinitionError as error:
        assume(all("too many" not in str(problem) for problem in error.problems))
        raise
    return found


@st.composite
def _options(draw: st.DrawFn, *, exclusive: bool) -> list[Row]:
    values = draw(st.lists(st.sampled_from(VALUES), min_size=2, max_size=4, unique_by=str))
    two = draw(st.lists(st.integers(-20, 20), min_size=2, max_size=2, unique=True))
    rest = draw(st.lists(st.none() | st.integers(-20, 20), min_size=2, max_size=2))
    points = [*two, *rest] if draw(st.booleans()) else [None] * 4
    alone = draw(st.lists(st.booleans(), min_size=4, max_size=4)) if exclusive else [False] * 4
    return [
        {"value": value, "label": str(value), "points": points[n], "exclusive": alone[n]}
        for n, value in enumerate(values)
    ]


@st.composite
def _item(draw: st.DrawFn) -> Row:
    """Give an item of any kind, without id and text."""
    kind = draw(st.sampled_from(["choice", "checklist", "grid", "number", "text"]))
    if kind == "text":
        return {"kind": kind}
    item: Row = {"kind": kind, "unknown": "I don't know"} if draw(st.booleans()) else {"kind": kind}
    turned = {"reverse": draw(st.booleans())}
    if kind == "number":
        low, high = draw(st.sampled_from([(0, 10), (-7, 3), (1, 1000)]))
        return {**item, **turned, "low": low, "high": high, "scored": draw(st.booleans())}
    item["options"] = draw(_options(exclusive=kind == "checklist"))
    if kind == "grid":
        return {**item, "rows": [{"id": "r", "ask": "R."}, {"id": "s", "ask": "S.", **turned}]}
    return {**item, **turned}


@st.composite
def _rules(draw: st.DrawFn, before: Sequence[Question]) -> Row:
    """Give a rule on the role and on what was asked before."""
    if draw(st.booleans()):
        return draw(_facts(before))
    return {draw(st.sampled_from(["all", "any", "none"])): draw(st.lists(_facts(before), min_size=1, max_size=3))}


@st.composite
def _facts(draw: st.DrawFn, before: Sequence[Question]) -> Row:
    comparable = [question for question in before if question.kind != "text"]
    if not comparable or draw(st.booleans()):
        return {"fact": "role", "is": draw(st.sampled_from(ROLES))}
    question = draw(st.sampled_from(comparable))
    values: list[int | str] = [option.value for option in question.options]
    values += [question.item.low or 0, 1, 3] if question.kind == "number" else []
    ordered = all(isinstance(value, int) for value in values) and question.kind != "checklist"
    numbers = list(values)
    values += ["?"] if question.item.unknown else []
    test = draw(st.sampled_from(["is", "in", "at_least", "at_most"] if ordered else ["is", "in"]))
    single = st.sampled_from(numbers if test.startswith("at") else values)
    several = st.lists(st.sampled_from(values), min_size=1, max_size=3, unique=True)
    return {"fact": f"item.{question.id}", test: draw(several if test == "in" else single)}


def _answers(question: Question) -> st.SearchStrategy[object]:
    values = [option.value for option in question.options]
    nothing = [None, ""]
    unsure = ["?"] if question.item.unknown and question.kind != "text" else []
    match question.kind:
        case "number":
            return st.sampled_from([*nothing, *unsure]) | st.integers(question.item.low or 0, question.item.high or 0)
        case "text":
            return st.sampled_from([*nothing, "?", "words"])
        case "checklist":
            alone = [[option.value] for option in question.options if option.exclusive]
            others = [option.value for option in question.options if not option.exclusive]
            several = st.lists(st.sampled_from(others), min_size=1, max_size=4) if others else st.nothing()
            return several | st.sampled_from([*nothing, *unsure, *alone])
        case _:
            return st.sampled_from([*nothing, *unsure, *values])
