"""The columns of a table go in; what each of them says about its question comes out, as expressions."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import Any, Literal

import narwhals.stable.v2 as nw

from assessments.engine.errors import Problem, ResponseError
from assessments.engine.model import Assessment, Option, Value
from assessments.engine.nearest import remedy_of_item
from assessments.engine.questions import UNKNOWN, Question, questions
from assessments.engine.responses import RESERVED

__all__ = ["Column", "Frame", "any_of", "columns", "fits", "number", "says", "ticked", "tidy", "unsure"]

Frame = nw.DataFrame[Any] | nw.LazyFrame[Any]
Holds = Literal["text", "number", "words", "numbers"]
"""What the cells of a column are: text, numbers, lists of text or lists of numbers."""

DIGITS = "^-?[0-9]{1,9}$"
WHOLE = re.compile(r"0|-?[1-9][0-9]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """The answers to one question: the column's name in the tidied table, and what its cells are."""

    question: Question
    name: str
    holds: Holds
    fractions: bool = False


def columns(assessment: Assessment, frame: Frame) -> dict[str, Column]:
    """Give the columns that answer a question, by question in the order asked; free text is left out.

    Raises:
        ResponseError: for each column that is no question's, or whose kind of cell can hold no answer.

    """
    asked = {question.id: question for question in questions(assessment.sections)}
    schema = frame.collect_schema()
    known = [*asked, *RESERVED]
    problems = [
        Problem(place=name, fault=f'unknown item "{name}"', remedy=remedy_of_item(name, known))
        for name in schema
        if name not in known
    ]
    found: dict[str, Column] = {}
    for name, question in asked.items():
        if name not in schema or question.kind == "text":
            continue
        holds = _holds(schema[name])
        if holds is None or (holds in {"words", "numbers"} and question.kind != "checklist"):
            fault = f"cells of the type {schema[name]} hold no answer to it"
            problems.append(Problem(place=name, fault=fault, remedy="make them text or whole numbers"))
            continue
        fractions = holds == "number" and not schema[name].is_integer()
        found[name] = Column(question=question, name=_tidied(name), holds=holds, fractions=fractions)
    if problems:
        raise ResponseError(tuple(problems))
    return found


def tidy(frame: Frame, found: Mapping[str, Column]) -> Frame:
    """Give a table whose names have no dot and whose cells are text, whole numbers, floats or lists."""
    schema = frame.collect_schema()
    dotted = {name: _tidied(name) for name in schema if "." in name}
    if dotted and frame.implementation.is_spark_like():
        native = frame.to_native()  # Spark takes what follows a dot for a field inside the column, unless told so here
        frame = nw.from_native(native.toDF(*(_tidied(name) for name in native.columns)))
    elif dotted:
        frame = frame.rename(dotted)
    casts = [
        nw.col(column.name).cast(nw.String if column.holds == "text" else nw.Float64)
        for name, column in found.items()
        if (column.holds == "text" and schema[name] != nw.String) or (column.fractions and not schema[name].is_float())
    ]
    return frame.with_columns(*casts) if casts else frame


def says(column: Column, value: Value) -> nw.Expr | None:
    """Give whether the cell is this value; None where such a column never holds it."""
    cell = nw.col(column.name)
    if column.holds == "text":
        return cell == str(value)
    return cell == int(value) if column.holds == "number" and WHOLE.fullmatch(str(value)) else None


def unsure(column: Column) -> nw.Expr | None:
    """Give whether the cell is "?"; None where the question has no such answer or the column never holds it."""
    return says(column, UNKNOWN) if column.question.item.unknown else None


def ticked(column: Column, option: Option) -> nw.Expr | None:
    """Give whether a checklist's cell has a tick at an option; None where such a column never has one."""
    cell = nw.col(column.name)
    text = str(option.value)
    match column.holds:
        case "text":
            return _fenced(column).str.contains(f"|{text}|", literal=True).fill_null(value=False)
        case "number":
            same = says(column, option.value)
            return None if same is None else same.fill_null(value=False)
        case "words":
            return cell.list.contains(text).fill_null(value=False)
        case _:
            return cell.list.contains(int(text)).fill_null(value=False) if WHOLE.fullmatch(text) else None


def number(column: Column) -> tuple[nw.Expr, nw.Expr]:
    """Give whether the cell is a whole number in the range of its question, and that number, or 0 where it is not."""
    item = column.question.item
    cell = nw.col(column.name)
    if column.holds == "text":
        # Null would do for what is no number, were it not that pandas has no null in a column of whole numbers.
        looks = cell.str.contains(DIGITS).fill_null(value=False)
        value = nw.when(looks).then(cell).otherwise(nw.lit("0")).cast(nw.Int64)
        return looks & (value >= item.low) & (value <= item.high), value
    inside = (cell >= item.low) & (cell <= item.high)
    if column.fractions:
        inside &= cell.round(0) == cell
    inside = inside.fill_null(value=False)
    return inside, nw.when(inside).then(cell).otherwise(nw.lit(0)).cast(nw.Int64)


def fits(column: Column) -> nw.Expr | None:
    """Give whether the cell is an answer other than "?"; None where such a column never holds one."""
    question = column.question
    if question.kind == "number":
        return number(column)[0]
    if question.kind == "choice":
        return any_of(says(column, option.value) for option in question.options)
    ticks = {option: tick for option in question.options if (tick := ticked(column, option)) is not None}
    if not ticks:
        return None
    count = nw.sum_horizontal(*(tick.cast(nw.Int64) for tick in ticks.values()))
    alone = any_of(tick for option, tick in ticks.items() if option.exclusive)
    known = _known(column, count)
    return known if alone is None else known & (~alone | (count == 1))


def any_of(tests: Iterable[nw.Expr | None]) -> nw.Expr | None:
    """Give whether any of some tests is true, unknown counting as false; None where there is no test."""
    there = [test.fill_null(value=False) for test in tests if test is not None]
    return reduce(or_, there) if there else None


def _known(column: Column, count: nw.Expr) -> nw.Expr:
    """Give whether a checklist's cell holds ticks, and known ones alone; `count` says how many options are ticked."""
    if column.holds == "number":
        return count == 1
    if column.holds == "text":
        values = "|".join(re.escape(str(option.value)) for option in column.question.options)
        return _fenced(column).str.contains(rf"^\|(?:(?:{values})\|)+$").fill_null(value=False)
    return ((count > 0) & (nw.col(column.name).list.unique().list.len() == count)).fill_null(value=False)


def _fenced(column: Column) -> nw.Expr:
    return nw.concat_str(nw.lit("|"), nw.col(column.name), nw.lit("|"))


def _tidied(name: str) -> str:
    return name.replace(".", ":")


def _holds(dtype: nw.dtypes.DType) -> Holds | None:
    if isinstance(dtype, nw.List):
        inner = _holds(dtype.inner if isinstance(dtype.inner, nw.dtypes.DType) else dtype.inner())
        return {"text": "words", "number": "numbers"}.get(inner or "")  # type: ignore[return-value]  # two of the four
    if dtype.is_numeric():
        return "number"
    # Object is a column of pandas that mixes text and numbers, Unknown one of Polars with nothing in it.
    texts = (nw.String, nw.Categorical, nw.Enum, nw.Object, nw.Unknown)
    return "text" if isinstance(dtype, texts) else None
