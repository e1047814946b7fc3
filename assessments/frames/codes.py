"""A column goes in; the code of each of its answers comes out, as an expression."""

from collections.abc import Iterable

import narwhals.stable.v2 as nw

from assessments.engine.points import bounds, points
from assessments.engine.questions import Question
from assessments.frames.columns import Column, any_of, fits, number, says, ticked, unsure
from assessments.frames.tallies import Places

__all__ = ["code"]


def code(column: Column, places: Places) -> nw.Expr:
    """Give the code of what a column's cell answers; 0 where it answers nothing, or what is no answer."""
    cases: list[tuple[nw.Expr | None, nw.Expr | int]] = [
        *CODES[column.question.kind](column, places),
        (unsure(column), places.unknown),
    ]
    return _first_true((test, value) for test, value in cases if test is not None)


def _choice(column: Column, places: Places) -> list[tuple[nw.Expr | None, nw.Expr | int]]:
    question = column.question
    return [
        (says(column, option.value), _code(question, points(question, option.value), places))
        for option in question.options
    ]


def _checklist(column: Column, places: Places) -> list[tuple[nw.Expr | None, nw.Expr | int]]:
    question = column.question
    whole = fits(column)
    ends = bounds(question)
    ticks = [
        (tick, option.points)
        for option in question.options
        if option.points is not None and (tick := ticked(column, option)) is not None
    ]
    some = any_of(tick for tick, _ in ticks)
    if whole is None or ends is None or some is None:
        return [(whole, places.answered)]
    total = nw.sum_horizontal(*(tick.cast(nw.Int64) * each for tick, each in ticks))
    over = ends[1] - total if question.reverse else total - ends[0]
    return [(whole & some, over + (places.scored + places.answered)), (whole, places.answered)]


def _number(column: Column, places: Places) -> list[tuple[nw.Expr | None, nw.Expr | int]]:
    inside, value = number(column)
    ends = bounds(column.question)
    if ends is None:
        return [(inside, places.answered)]
    over = ends[1] - value if column.question.reverse else value - ends[0]
    return [(inside, over + (places.scored + places.answered))]


def _code(question: Question, found: int | None, places: Places) -> int:
    ends = bounds(question)
    return places.answered if found is None or ends is None else found - ends[0] + places.scored + places.answered


def _first_true(cases: Iterable[tuple[nw.Expr, nw.Expr | int]]) -> nw.Expr:
    found = nw.lit(0, nw.Int64)
    for test, value in reversed(list(cases)):
        then = nw.lit(value, nw.Int64) if isinstance(value, int) else value
        found = nw.when(test).then(then).otherwise(found)
    return found


CODES = {"choice": _choice, "checklist": _checklist, "number": _number}
