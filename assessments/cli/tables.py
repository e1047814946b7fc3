"""CSV goes in; its responses come out one by one, each with its line, and what is wrong with the header."""

import csv
import re
from collections import Counter
from collections.abc import Collection, Iterator
from io import StringIO
from itertools import chain

from assessments.cli.rows import Row, Rows
from assessments.engine.errors import Problem, ProblemsError
from assessments.engine.nearest import remedy_of_item
from assessments.engine.reading import shown

__all__ = ["table"]

DELIMITERS = ",;\t"
QUOTED = re.compile(r'"[^"]*"')
BREAK = re.compile(r"\r\n|\r|\n")

Record = tuple[int, list[str]]
"""The line on which a record begins, and its cells."""


def table(text: str, *, known: Collection[str], lists: Collection[str]) -> Rows:
    """Give the responses in a table whose header names `known` columns; cells of `lists` are joined by `|`.

    A row may end early: spreadsheets leave out the delimiters behind the last cell that holds something.

    Raises:
        ProblemsError: where the header cannot be read, or has a column twice.

    """
    records = _records(text)
    first, header = next(records)
    header = [name.strip() for name in header]
    _refuse_twice(header, first)
    following = next(records, None)
    if following is None:
        problem = Problem(place="file", fault="holds a header and no response", remedy="write a line for each response")
        raise ProblemsError((problem,))
    strange = [name for name in header if name and name not in known]
    problems = tuple(
        Problem(
            place=f'line {first} column "{name}"',
            fault=f'unknown column "{name}"',
            remedy=remedy_of_item(name, known),
        )
        for name in strange
    )
    taken = [(at, name, name in lists) for at, name in enumerate(header) if name and name not in strange]
    each = (_row(record, header, taken) for record in chain((following,), records))
    return Rows(each=each, count=text.count("\n"), problems=problems)


def _records(text: str) -> Iterator[Record]:
    """Give every record that is not blank with the line on which it begins."""
    start = next(line for line in StringIO(text) if line.strip())
    delimiter = max(DELIMITERS, key=QUOTED.sub("", start).count)
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True)
    line = 1
    try:
        for cells in reader:
            if any(cells) or len(cells) > 1:
                yield line, cells
            line = reader.line_num + 1
    except csv.Error as error:
        problem = Problem(place=f"line {line}", fault=f"is no CSV: {error}", remedy="mend it there")
        raise ProblemsError((problem,)) from error


def _refuse_twice(header: list[str], line: int) -> None:
    twice = [name for name, count in Counter(header).items() if count > 1 and name]
    if twice:
        faults = [f'the column "{name}" stands twice' for name in twice]
        raise ProblemsError(tuple(Problem(place=f"line {line}", fault=fault, remedy="keep one") for fault in faults))


def _row(record: Record, header: list[str], taken: list[tuple[int, str, bool]]) -> Row:
    line, cells = record
    count = len(cells)
    data = {
        name: cells[at].split("|") if listed and cells[at] not in ("", "?") else cells[at]
        for at, name, listed in taken
        if at < count
    }

    def place(key: str) -> str:
        if not key:
            return f"line {line}"
        above = sum(len(BREAK.findall(cell)) for cell in cells[: header.index(key)])
        return f'line {line + above} column "{key}"'

    return Row(data=data, place=place, problems=_nameless(line, cells, header) if count > len(taken) else ())


def _nameless(line: int, cells: list[str], header: list[str]) -> tuple[Problem, ...]:
    """Give a problem for each cell that holds something and stands below no name."""
    names = dict(enumerate(header))
    return tuple(
        Problem(
            place=f"line {line}",
            fault=f"cell {at + 1}, {shown(cell)}, stands below no column's name",
            remedy="name its column, or empty it",
        )
        for at, cell in enumerate(cells)
        if cell and not names.get(at)
    )
