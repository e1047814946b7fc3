"""An assessment and a table go in; what is wrong with the table's cells comes out, as problems."""

from collections.abc import Mapping
from typing import Any

import narwhals.stable.v2 as nw

from assessments.engine.errors import Problem, ResponseError
from assessments.engine.model import Assessment
from assessments.engine.questions import UNKNOWN, Question
from assessments.engine.reading import shown
from assessments.frames.columns import Column, Frame, any_of, columns, fits, tidy, unsure

__all__ = ["check_frame", "problems_in"]


def check_frame(assessment: Assessment, frame: Any) -> tuple[Problem, ...]:  # noqa: ANN401  # whatever narwhals knows
    """Give what is wrong with a table of responses: at most one problem a column, none where it can be scored.

    The columns' names and types are looked at first. Where they are right, all rows are read once, whatever the kind of
    table; each problem says how many of them hold no answer, and the least of what stands there instead.
    Free text and the columns `respondent`, `team` and `when` are not looked at.

    Raises:
        TypeError: where it is no table that narwhals knows.

    """
    opened: Frame = nw.from_native(frame)
    try:
        found = columns(assessment, opened)
    except ResponseError as error:
        return error.problems
    return problems_in(assessment, tidy(opened, found), found)


def problems_in(assessment: Assessment, frame: Frame, found: Mapping[str, Column]) -> tuple[Problem, ...]:
    """Give what is wrong with the cells of a tidied table, by column in the order asked; all its rows are read."""
    wrong = {name: _given(column) & ~_right(column) for name, column in found.items()}
    cells = {name: nw.col(column.name) for name, column in found.items() if column.holds in {"text", "number"}}
    roles = [role.id for role in assessment.roles.options] if assessment.roles else []
    if "role" in frame.collect_schema():
        cells["role"] = nw.col("role").cast(nw.String)
        wrong["role"] = ~cells["role"].is_null() & (cells["role"] != "") & ~cells["role"].is_in(roles)
    if not wrong:
        return ()
    counts = [test.cast(nw.Int64).sum().alias(f"wrong:{number}") for number, test in enumerate(wrong.values())]
    first = [
        nw.when(test).then(cells[name]).min().alias(f"first:{number}")
        for number, (name, test) in enumerate(wrong.items())
        if name in cells
    ]
    summary = _one_row(frame.select(*counts, *first))
    return tuple(
        Problem(place=name, fault=_fault(count, summary.get(f"first:{number}")), remedy=_remedy(found.get(name), roles))
        for number, name in enumerate(wrong)
        if (count := summary[f"wrong:{number}"])
    )


def _given(column: Column) -> nw.Expr:
    """Give whether there is anything in a column's cell."""
    cell = nw.col(column.name)
    match column.holds:
        case "text":
            there = cell != ""
        case "number":
            there = ~cell.is_nan() if column.fractions else ~cell.is_null()
        case _:
            there = cell.list.len() > 0
    return ~cell.is_null() & there.fill_null(value=False)


def _right(column: Column) -> nw.Expr:
    found = any_of([fits(column), unsure(column)])
    return nw.lit(value=False) if found is None else found


def _one_row(frame: Frame) -> dict[str, Any]:
    if isinstance(frame, nw.LazyFrame):
        # Polars would otherwise hold all the columns in memory at once.
        frame = frame.collect(engine="streaming") if frame.implementation.is_polars() else frame.collect()
    return frame.rows(named=True)[0]


def _fault(count: int, example: object) -> str:
    such = "" if example is None else f", such as {shown(example)}"
    return f"{count} {'row holds' if count == 1 else 'rows hold'} no answer to it{such}"


def _remedy(column: Column | None, roles: list[str]) -> str:
    if column is None:
        return f"known here: {', '.join(roles)}" if roles else "none is defined here; leave the column out"
    return REMEDIES[column.question.kind](column.question)


def _values(question: Question) -> str:
    values = [str(option.value) for option in question.options]
    return ", ".join([*values, UNKNOWN] if question.item.unknown else values)


def _of_choice(question: Question) -> str:
    return f"write one of {_values(question)}, without white space around it"


def _of_checklist(question: Question) -> str:
    alone = " or ".join(str(option.value) for option in question.options if option.exclusive)
    return f"write what applies of {_values(question)}, joined by |" + (f", and {alone} alone" if alone else "")


def _of_number(question: Question) -> str:
    return f"write a whole number from {question.item.low} to {question.item.high}" + (
        f" or {UNKNOWN}" if question.item.unknown else ""
    )


REMEDIES = {"choice": _of_choice, "checklist": _of_checklist, "number": _of_number}
