"""Arguments and files go in; what needs no browser comes out, errors as lines and never a traceback."""

import csv as tables
import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import click

from assessments.compiler.checks import check as problems_of
from assessments.compiler.compile import DEFINITIONS, Published, compile_all
from assessments.compiler.schema import schema as schema_of
from assessments.engine.errors import Problem, ProblemsError
from assessments.engine.findings import find
from assessments.engine.model import Assessment
from assessments.engine.nearest import remedy
from assessments.engine.report.csv import csv
from assessments.engine.report.data import data
from assessments.engine.report.html import html
from assessments.engine.report.json import json as pretty
from assessments.engine.report.personal import personal
from assessments.engine.responses import RESERVED, Responses, respond
from assessments.engine.scoring import Scores, score

__all__ = ["main"]

Scored = list[tuple[Responses, Scores]]


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="neutral-navigator")
def main() -> None:
    """Check and score assessments on the command line."""


@main.command("list")
def list_() -> None:
    """Print id, version and title of every assessment, separated by tabs."""
    for name, current in _catalogue().items():
        click.echo(f"{name}\t{current.assessment.version}\t{current.assessment.title}")


@main.command()
@click.argument("folders", nargs=-1, type=click.Path(path_type=Path))
def check(folders: tuple[Path, ...]) -> None:
    """Print every problem of the definitions in FOLDERS, one a line; without FOLDERS, of those that come with it."""
    found = problems_of(folders or (DEFINITIONS,))
    for problem in found:
        click.echo(str(problem))
    sys.exit(1 if found else 0)


@main.command()
def schema() -> None:
    """Print the JSON Schema of a definition, for editors that complete it."""
    click.echo(pretty(schema_of()), nl=False)


@main.command("score")
@click.argument("name", metavar="ID")
@click.argument("file", type=click.File("rb"))
@click.option("--format", "wanted", type=click.Choice(["json", "csv", "html"]), default="json", show_default=True)
def score_(name: str, file: io.BufferedReader, wanted: str) -> None:
    """Score each response in FILE (JSON or CSV, - for standard input) for the assessment ID."""
    try:
        assessment = _published(name).assessment
        rows, single = _rows(file.read(), assessment)
        scored = _scored(assessment, rows, single=single)
    except ProblemsError as error:
        _refuse(error.problems)
    click.echo(WRITERS[wanted](assessment, scored, single), nl=False)


def _catalogue() -> dict[str, Published]:
    try:
        return compile_all().current
    except ProblemsError as error:
        _refuse(error.problems)


def _published(name: str) -> Published:
    current = _catalogue()
    if name not in current:
        problem = Problem(place="", fault=f'unknown assessment "{name}"', remedy=remedy(name, current))
        raise ProblemsError((problem,))
    return current[name]


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
    rows = tables.DictReader(io.StringIO(text, newline=""), delimiter=delimiter, restkey="beyond the header")
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
    except tables.Error as error:
        problem = Problem(place=f"line {rows.line_num}", fault=f"is no CSV: {error}", remedy="mend it there")
        raise ProblemsError((problem,)) from error
    if not found:
        problem = Problem(place="file", fault="holds a header and no response", remedy="write a line for each response")
        raise ProblemsError((problem,))
    return found


def _scored(assessment: Assessment, rows: list[object], *, single: bool) -> Scored:
    problems: list[Problem] = []
    scored: Scored = []
    for number, row in enumerate(rows, start=1):
        try:
            responses = respond(assessment, row)
        except ProblemsError as error:
            where = "" if single else f"response {number} "
            problems += [
                Problem(place=f"{where}{each.place}".strip(), fault=each.fault, remedy=each.remedy)
                for each in error.problems
            ]
        else:
            scored.append((responses, score(assessment, responses)))
    if problems:
        raise ProblemsError(tuple(problems))
    return scored


def _json(assessment: Assessment, scored: Scored, single: bool) -> str:  # noqa: FBT001  # one signature for every format
    results = [
        {
            **{key: getattr(responses, key) for key in RESERVED if getattr(responses, key) is not None},
            **data(assessment, scores, find(assessment, responses, scores)),
        }
        for responses, scores in scored
    ]
    return pretty(results[0] if single else results)


def _csv(assessment: Assessment, scored: Scored, single: bool) -> str:  # noqa: ARG001, FBT001  # the same
    return csv(assessment, scored)


def _html(assessment: Assessment, scored: Scored, single: bool) -> str:  # noqa: ARG001, FBT001  # the same
    documents = [
        personal(assessment, responses, scores, find(assessment, responses, scores), change=None)
        for responses, scores in scored
    ]
    return "".join(f"{html(document)}\n" for document in documents)


def _refuse(problems: tuple[Problem, ...]) -> NoReturn:
    for problem in problems:
        click.echo(str(problem), err=True)
    sys.exit(1)


WRITERS: dict[str, Callable[[Assessment, Scored, bool], str]] = {"json": _json, "csv": _csv, "html": _html}
