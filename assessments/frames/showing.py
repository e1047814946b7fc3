"""A table and the rules of its items go in; the table without answers to what was not shown comes out."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import narwhals.stable.v2 as nw

from assessments.engine.model import Assessment, Fact, Rule
from assessments.engine.questions import UNKNOWN, counted, of_item
from assessments.engine.rules import holds
from assessments.frames.columns import Column, Frame, any_of, fits, number, says, ticked, unsure

__all__ = ["Shown", "shown"]

Test = nw.Expr | bool
"""A rule in a table: an expression, or plainly true or false where it depends on no column that is there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A table without answers to what was not shown, the columns left, and how many items a row was not shown."""

    frame: Frame
    columns: Mapping[str, Column]
    hidden: nw.Expr


def shown(assessment: Assessment, frame: Frame, columns: Mapping[str, Column]) -> Shown:
    """Set aside the answers to items whose rule does not hold, in the order asked."""
    left = dict(columns)
    never = 0
    hidden: list[nw.Expr] = []
    roles = _roles(assessment, frame)
    for item in (item for section in assessment.sections for item in section.items):
        test = True if item.shown_when is None else _test(item.shown_when, left, roles)
        asked = of_item(item, section="")
        count = len(counted(asked))
        if test is False:
            never += count
            left = {name: column for name, column in left.items() if column.question.item != item}
        elif test is not True:
            name = f"shown:{item.id}"
            names = [left[question.id].name for question in asked if question.id in left]
            # In two steps, for the rules of later items look at what is left here.
            frame = frame.with_columns(test.alias(name))
            if names:
                frame = frame.with_columns(*(nw.when(nw.col(name)).then(nw.col(each)).alias(each) for each in names))
            hidden.append((~nw.col(name)).cast(nw.Int64) * count)
    return Shown(frame=frame, columns=left, hidden=nw.sum_horizontal(nw.lit(never, nw.Int64), *hidden))


def _test(rule: Rule, columns: Mapping[str, Column], roles: tuple[str, ...]) -> Test:
    if isinstance(rule, Fact):
        column = columns.get(rule.fact.removeprefix("item."))
        found = _role(rule, roles) if rule.fact == "role" else _answer(rule, column) if column else None
        return False if found is None else found
    tests = [_test(each, columns, roles) for each in rule.rules]
    match rule.join:
        case "all":
            return _not(_any(_not(test) for test in tests))
        case "any":
            return _any(tests)
        case _:
            return _not(_any(tests))


def _any(tests: Iterable[Test]) -> Test:
    found = list(tests)
    if any(test is True for test in found):
        return True
    some = any_of(test for test in found if isinstance(test, nw.Expr))
    return False if some is None else some


def _not(test: Test) -> Test:
    return not test if isinstance(test, bool) else ~test


def _roles(assessment: Assessment, frame: Frame) -> tuple[str, ...]:
    """Give the roles that the column of roles can hold; none where there is no such column of text."""
    there = frame.collect_schema().get("role")
    texts = isinstance(there, nw.String | nw.Categorical | nw.Enum)
    return tuple(option.id for option in assessment.roles.options) if assessment.roles and texts else ()


def _role(rule: Fact, roles: tuple[str, ...]) -> nw.Expr | None:
    cell = nw.col("role").cast(nw.String)
    return any_of(cell == role for role in roles if holds(rule, {rule.fact: role}))


def _answer(rule: Fact, column: Column) -> nw.Expr | None:
    """Give whether the rule holds on a column: whether its cell is any of the answers on which it does."""
    not_known = unsure(column) if holds(rule, {rule.fact: UNKNOWN}) else None
    options = column.question.options
    match column.question.kind:
        case "number":
            return any_of([_compared(rule, column), not_known])
        case "choice":
            values = (option.value for option in options if holds(rule, {rule.fact: option.value}))
            return any_of([*(says(column, value) for value in values), not_known])
        case _:
            some = any_of(ticked(column, option) for option in options if holds(rule, {rule.fact: (option.value,)}))
            whole = fits(column)
            return any_of([None if some is None or whole is None else whole & some, not_known])


def _compared(rule: Fact, column: Column) -> nw.Expr | None:
    inside, value = number(column)
    wanted = rule.value if isinstance(rule.value, tuple) else (rule.value,)
    numbers = [each for each in wanted if isinstance(each, int)]
    match rule.test:
        case "at_least":
            tests = [value >= each for each in numbers]
        case "at_most":
            tests = [value <= each for each in numbers]
        case _:
            tests = [value == each for each in numbers]
    some = any_of(tests)
    return None if some is None else inside & some
