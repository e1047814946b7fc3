"""Columns that are understood and their rows go in; flat responses come out, and everything in them that is unclear."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from assessments.engine.errors import Problem, ProblemsError
from assessments.engine.points import Answer
from assessments.engine.questions import Question
from assessments.engine.responses import RESERVED
from assessments.exchange.options import Unclear
from assessments.exchange.values import Reading

__all__ = ["Column", "Response", "responses"]

Response = dict[str, object]
"""One response as `score` reads it: answers by question, and the reserved keys."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column that is read: where it stands, what it is called, the key that it answers, and how.

    Where it holds one option of a checklist, `together` reads all that are ticked. In a `lenient` column what is
    unclear is left out. Where cells repeat, each is read once and found in `seen` again.
    """

    place: int
    called: str
    key: str
    read: Reading
    together: Reading | None = None
    lenient: bool = False
    repeats: bool = True
    seen: dict[object, Answer | Unclear | None] = field(default_factory=lambda: {"": None, None: None})


@dataclass(slots=True, kw_only=True)
class _Fault:
    """Something unclear: the row where it was first met, and in how many rows it was."""

    row: int
    column: Column
    unclear: Unclear
    count: int = 0


Faults = dict[tuple[str, Unclear | None], _Fault]


def responses(
    rows: Sequence[Sequence[object]],
    columns: Sequence[Column],
    *,
    asked: Sequence[Question],
    first: int,
    row: str,
    absent: frozenset[str],
) -> tuple[tuple[Response, ...], list[Problem]]:
    """Read every row that is not empty; what lenient columns left out comes with the responses.

    Raises:
        ProblemsError: with every value that is no answer, the same value of a column told once.

    """
    faults: Faults = {}
    order = [*RESERVED, *(question.id for question in asked)]
    lists = {column.key: (column, column.together) for column in columns if column.together}
    found = []
    for number, cells in enumerate(rows, start=first):
        if any(cells):
            values = _row(cells, columns, number, faults, absent)
            for key, (column, together) in lists.items():
                values[key] = _clear(together(values.get(key, [])), column, number, faults)
            found.append({key: values[key] for key in order if values.get(key) is not None})
    problems = [_problem(fault, row) for fault in faults.values()]
    if not all(fault.column.lenient for fault in faults.values()):
        raise ProblemsError(tuple(problems))
    return tuple(found), problems


def _row(
    cells: Sequence[object], columns: Sequence[Column], number: int, faults: Faults, absent: frozenset[str]
) -> Response:
    found: Response = {}
    ticks: dict[str, list[object]] = {}
    for column in columns:
        raw = cells[column.place] if column.place < len(cells) else None
        try:
            value = column.seen[raw]
        except (KeyError, TypeError):  # not met yet, or a list, which nothing can be found by
            value = _first(column, raw, absent)
        if value is None:
            continue
        if isinstance(value, Unclear):
            _clear(value, column, number, faults)
        elif column.together:
            ticks.setdefault(column.key, []).append(value)
        else:
            found[column.key] = value
    return {**found, **ticks}


def _first(column: Column, raw: object, absent: frozenset[str]) -> Answer | Unclear | None:
    """Read a cell for the first time; what stands for no answer is none, unless an option has that very name."""
    value = column.read(raw)
    if isinstance(raw, str) and raw in absent and (column.lenient or isinstance(value, Unclear)):
        value = None
    if column.repeats and isinstance(raw, str | int | float):
        column.seen[raw] = value
    return value


def _clear(value: Answer | Unclear | None, column: Column, number: int, faults: Faults) -> Answer | None:
    if not isinstance(value, Unclear):
        return value
    # A lenient column is told once: its values, such as moments, hardly repeat.
    key = (column.called, None if column.lenient else value)
    fault = faults.setdefault(key, _Fault(row=number, column=column, unclear=value))
    fault.count += 1
    return None


def _problem(fault: _Fault, row: str) -> Problem:
    more = {1: "", 2: f" (and in one more {row})"}.get(fault.count, f" (and in {fault.count - 1} more {row}s)")
    place = f"{row} {fault.row}, {fault.column.called}"
    return Problem(place=place, fault=f"{fault.unclear.fault}{more}", remedy=fault.unclear.remedy)
