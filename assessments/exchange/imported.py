"""Named columns with rows go in; flat responses that an assessment can score come out, with all that did not fit."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from assessments.engine.errors import Problem, ProblemsError
from assessments.engine.model import Assessment
from assessments.engine.nearest import remedy, remedy_of_item
from assessments.engine.questions import questions
from assessments.exchange.labels import brief
from assessments.exchange.matching import Target, match, nearest, targets
from assessments.exchange.rows import Column, Response, responses
from assessments.exchange.values import day, label, reading, role, ticked

__all__ = ["Imported", "Table", "gather"]

MOST_SHOWN = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """What a tool exported, as columns: their names, the rows, the number of the first row, and the words for both.

    `also` gives the ways to read a column's name, `beside` tells which columns never hold answers, `moment` which one
    says when somebody answered, and `absent` holds what stands where nothing was answered.
    """

    names: Sequence[str]
    rows: Sequence[Sequence[object]]
    first: int
    row: str = "row"
    column: str = "column"
    also: Callable[[str], Iterable[str]] = lambda name: (name,)
    beside: Callable[[str], bool] = lambda _: False
    moment: Callable[[str], bool] = lambda _: False
    absent: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """Flat responses in the order of the file, the columns that answer nothing, and what else is worth knowing."""

    responses: tuple[Response, ...]
    unmatched: tuple[Problem, ...]
    notes: tuple[Problem, ...]


def gather(
    table: Table, assessment: Assessment, *, mapped: Mapping[str, str] | None = None, respondent: str | None = None
) -> Imported:
    """Make responses of a table; `mapped` says for some columns what they answer, `respondent` which one names people.

    Raises:
        ProblemsError: with every column that fits two things and every value that is no answer, since a guess
            would change scores.

    """
    known = targets(assessment)
    given = {**(mapped or {}), **({respondent: "respondent"} if respondent is not None else {})}
    aside = [table.beside(name) and name not in given for name in table.names]
    names = ["" if out else name for name, out in zip(table.names, aside, strict=True)]
    fit = {name: target for name, target in given.items() if target in known}
    matched = match(known, names, given=fit, word=table.column, also=table.also)
    problems = [*_strangers(given, known), *_nobody(table, respondent), *matched.problems]
    if not problems and not any(target.question for _, target in matched.columns):
        problems.append(_nothing_fits(table))
    if problems:
        raise ProblemsError(tuple(problems))
    taken = {target.key for _, target in matched.columns}
    asked = questions(assessment.sections)
    columns = [_column(table, place, target, assessment) for place, target in matched.columns]
    columns += [] if "when" in taken else _moment(table, given)
    found, unclear = responses(table.rows, columns, asked=asked, first=table.first, row=table.row, absent=table.absent)
    return Imported(
        responses=found,
        unmatched=tuple(
            _unmatched(table, place, known)
            for place in matched.unmatched
            if not aside[place] and (table.names[place] or _filled(table, place))
        ),
        notes=(
            *_beside(
                table, [name for name, out in zip(table.names, aside, strict=True) if out and not table.moment(name)]
            ),
            *_not_there(table, given),
            *_missing(table, [question.id for question in asked if question.id not in taken]),
            *unclear,
        ),
    )


def _column(table: Table, place: int, target: Target, assessment: Assessment) -> Column:
    called = f"{table.column} {brief(table.names[place])}"
    question = target.question
    if question is None:
        read = role(assessment) if target.key == "role" else label
        return Column(place=place, called=called, key=target.key, read=read)
    if target.option is not None:
        read = ticked(target.option)
        return Column(place=place, called=called, key=target.key, read=read, together=reading(question))
    # Free texts hardly repeat, and to keep them all would take as much memory as the file.
    return Column(place=place, called=called, key=target.key, read=reading(question), repeats=question.kind != "text")


def _moment(table: Table, given: Mapping[str, str]) -> list[Column]:
    found = [place for place, name in enumerate(table.names) if name not in given and table.moment(name)]
    return [
        Column(place=place, called=f"{table.column} {brief(table.names[place])}", key="when", read=day, lenient=True)
        for place in found[:1]
    ]


def _strangers(given: Mapping[str, str], known: Mapping[str, Target]) -> list[Problem]:
    return [
        Problem(place=f"map {brief(name)}", fault=f"unknown item {brief(target)}", remedy=remedy_of_item(target, known))
        for name, target in given.items()
        if target not in known
    ]


def _nobody(table: Table, respondent: str | None) -> list[Problem]:
    if respondent is None or respondent in table.names:
        return []
    fault = f"there is no {table.column} {brief(respondent)}"
    return [Problem(place="--respondent", fault=fault, remedy=remedy(respondent, filter(None, table.names)))]


def _nothing_fits(table: Table) -> Problem:
    count = len(table.names)
    if count == 1 and table.column == "column":
        advice = "save it with commas, semicolons or tabs between the columns"
    else:
        advice = "name them by the items' ids or texts, or map them with --map"
    listed = ", ".join(brief(name) for name in table.names[:MOST_SHOWN])
    more = f" and {count - MOST_SHOWN} more" if count > MOST_SHOWN else ""
    return Problem(place="file", fault=f"no {table.column} answers an item: {listed}{more}", remedy=advice)


def _unmatched(table: Table, place: int, known: Mapping[str, Target]) -> Problem:
    name = table.names[place]
    if not name:
        return Problem(place=f"{table.column} {place + 1}", fault="has no name", remedy="it was left out")
    fault = "answers no item and was left out"
    return Problem(place=f"{table.column} {brief(name)}", fault=fault, remedy=nearest(known, name))


def _filled(table: Table, place: int) -> bool:
    return any(place < len(row) and row[place] for row in table.rows)


def _beside(table: Table, names: list[str]) -> list[Problem]:
    if not names:
        return []
    listed = ", ".join(brief(name) for name in names)
    advice = f"name a {table.column} with --respondent where it says who answered"
    return [Problem(place="", fault=f"left out, as no answers stand there: {listed}", remedy=advice)]


def _not_there(table: Table, given: Mapping[str, str]) -> list[Problem]:
    return [
        Problem(place=f"map {brief(name)}", fault=f"there is no such {table.column}", remedy=remedy(name, table.names))
        for name in given
        if name not in table.names
    ]


def _missing(table: Table, ids: list[str]) -> list[Problem]:
    if not ids:
        return []
    fault = f"no {table.column} answers {', '.join(ids)}"
    return [Problem(place="", fault=fault, remedy="they count as not answered")]
