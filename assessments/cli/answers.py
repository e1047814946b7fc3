"""The content of a file of responses goes in; checked Responses come out, or every problem with where it stands."""

import codecs
import json
from collections.abc import Mapping
from dataclasses import dataclass

from assessments.cli.objects import objects
from assessments.cli.progress import watched
from assessments.cli.rows import Row, Rows
from assessments.cli.tables import table
from assessments.engine.errors import Problem, ProblemsError
from assessments.engine.model import Assessment
from assessments.engine.questions import questions
from assessments.engine.responses import RESERVED, Responses, respond

__all__ = ["Answers", "read"]

UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
NOT_UTF_8 = Problem(place="file", fault="is not UTF-8", remedy="save it as UTF-8")
NO_TEXT = Problem(place="file", fault="holds characters that no text has", remedy="save it as text in UTF-8")
EMPTY = Problem(place="file", fault="is empty", remedy="write at least one response")


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """The responses of a file, in its order, and whether it holds one alone and not a list."""

    responses: tuple[Responses, ...]
    single: bool


def read(content: bytes, assessment: Assessment) -> Answers:
    """Read responses from the bytes of a file, JSON or CSV.

    Raises:
        ProblemsError: with every problem of every response, in the order of the file. Its place is `line 7 column
            "rules-3"` in a table, `response 7 rules-3` in a list and `rules-3` in one object.

    """
    rows = _rows(_text(content), assessment)
    return Answers(responses=_checked(assessment, rows), single=rows.single)


def _text(content: bytes) -> str:
    try:
        text = content.decode("utf-16" if content.startswith(UTF_16) else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise ProblemsError((NOT_UTF_8,)) from error
    if "\0" in text:
        raise ProblemsError((NO_TEXT,))
    if not text.strip():
        raise ProblemsError((EMPTY,))
    return text


def _rows(text: str, assessment: Assessment) -> Rows:
    if text.lstrip()[0] in "[{" or _is_scalar(text.strip()):
        return objects(text)
    asked = questions(assessment.sections)
    known = (*(question.id for question in asked), *RESERVED)
    return table(text, known=known, lists={question.id for question in asked if question.kind == "checklist"})


def _is_scalar(text: str) -> bool:
    """Say whether the text is a number or a word of JSON: one line could be a header as well."""
    if "\n" in text or "\r" in text:
        return False
    try:
        json.loads(text)
    except ValueError:
        return False
    return True


def _checked(assessment: Assessment, rows: Rows) -> tuple[Responses, ...]:
    problems = [*rows.problems]
    checked: list[Responses] = []
    first: dict[tuple[str, str], str] = {}
    for row in watched(rows.each, count=rows.count, label="Reading"):
        problems += row.problems
        try:
            checked.append(respond(assessment, row.data))
        except ProblemsError as error:
            problems += [
                Problem(place=row.place(each.place), fault=each.fault, remedy=each.remedy) for each in error.problems
            ]
        problems += _again(row, first)
    if problems:
        raise ProblemsError(tuple(problems))
    return tuple(checked)


def _again(row: Row, first: dict[tuple[str, str], str]) -> tuple[Problem, ...]:
    """Give a problem where the same respondent has answered before; `first` says where each stood first."""
    labels = row.data if isinstance(row.data, Mapping) else {}
    team, respondent = (str(labels.get(key) or "").strip() for key in ("team", "respondent"))
    if not respondent:
        return ()
    here = row.place("respondent")
    before = first.setdefault((team, respondent), here)
    if before == here:
        return ()
    where = f' in the team "{team}"' if team else ""
    fault = f'"{respondent}" has answered already{where}, at {before}'
    return (Problem(place=here, fault=fault, remedy="keep one of the two, or give each a respondent of its own"),)
