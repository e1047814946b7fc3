"""The content of a file of responses goes in; checked Responses come out, or every problem with where it stands."""

import csv
import io
import json
from dataclasses import dataclass

from assessments.engine.errors import Problem, ProblemsError
from assessments.engine.model import Assessment
from assessments.engine.responses import Responses, respond

__all__ = ["Answers", "read"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """The responses of a file, in its order, and whether it holds one alone and not a list."""

    responses: tuple[Responses, ...]
    single: bool


def read(content: bytes, assessment: Assessment) -> Answers:
    """Read responses from the bytes of a file, JSON or CSV.

    Raises:
        ProblemsError: with every problem of every response.

    """
    rows, single = _rows(content, assessment)
    return Answers(responses=_checked(assessment, rows, single=single), single=single)


def _rows(content: bytes, assessment: Assessment) -> tuple[list[object], bool]:
    """Give the responses in a file, and whether it holds one alone and not a list."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        problem = Problem(place="file", fault="is not UTF-8", remedy="save it as UTF-8")
        raise ProblemsError((problem,)) from error
    if not text.strip():
        raise ProblemsError((Problem(place="file", fault="is empty", remedy="write at least one response"),))
    if text.lstrip()[0] not in "[{":
        return _table(text, assessment), False
    try:
        found = json.loads(text)
        json.dumps(found, ensure_ascii=False).encode()
    except json.JSONDecodeError as error:
        problem = Problem(place=f"line {error.lineno}", fault=f"is no JSON: {error.msg}", remedy="mend it there")
        raise ProblemsError((problem,)) from error
    except (ValueError, RecursionError) as error:  # half a character, a number of thousands of digits, endless nesting
        problem = Problem(place="file", fault="is no JSON that holds answers", remedy="write one object a response")
        raise ProblemsError((problem,)) from error
    return (found, False) if isinstance(found, list) else ([found], True)


def _table(text: str, assessment: Assessment) -> list[object]:
    first = text.splitlines()[0]
    delimiter = max(",;\t", key=first.count)
    lists = {item.id for section in assessment.sections for item in section.items if item.kind == "checklist"}
    rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter, restkey="beyond the header")
    try:
        header = list(rows.fieldnames or ())
        twice = tuple(name for name in dict.fromkeys(header) if header.count(name) > 1)
        if twice:
            faults = [f'the column "{name}" stands twice' for name in twice]
            raise ProblemsError(tuple(Problem(place="line 1", fault=fault, remedy="keep one") for fault in faults))
        found: list[object] = [
            {key: value.split("|") if key in lists and value and value != "?" else value for key, value in row.items()}
            for row in rows
        ]
    except csv.Error as error:
        problem = Problem(place=f"line {rows.line_num}", fault=f"is no CSV: {error}", remedy="mend it there")
        raise ProblemsError((problem,)) from error
    if not found:
        problem = Problem(place="file", fault="holds a header and no response", remedy="write a line for each response")
        raise ProblemsError((problem,))
    return found


def _checked(assessment: Assessment, rows: list[object], *, single: bool) -> tuple[Responses, ...]:
    problems: list[Problem] = []
    checked: list[Responses] = []
    for number, row in enumerate(rows, start=1):
        try:
            checked.append(respond(assessment, row))
        except ProblemsError as error:
            where = "" if single else f"response {number} "
            problems += [
                Problem(place=f"{where}{each.place}".strip(), fault=each.fault, remedy=each.remedy)
                for each in error.problems
            ]
    if problems:
        raise ProblemsError(tuple(problems))
    return tuple(checked)
