"""The bytes of a map go in; what each column of another tool answers comes out."""

import csv
import io
import json

from assessments.engine.errors import Problem, ProblemsError
from assessments.engine.reading import shown
from assessments.exchange.sheets import text_of

__all__ = ["read_map"]

COLUMNS = 2
HEADER = "item"


def read_map(content: bytes) -> dict[str, str]:
    """Read a map: JSON with their names for keys and our ids for values, or CSV with both in two columns.

    A first line whose second cell is `item` is the header of the CSV.

    Raises:
        ProblemsError: where it is neither, or maps a name twice.

    """
    text = text_of(content, place="map")
    pairs = _json(text) if text.lstrip().startswith(("{", "[")) else _table(text)
    names = [name for name, _ in pairs]
    twice = [name for name in dict.fromkeys(names) if names.count(name) > 1]
    if twice:
        problems = [Problem(place="map", fault=f"{shown(name)} stands twice", remedy="keep one") for name in twice]
        raise ProblemsError(tuple(problems))
    return dict(pairs)


def _json(text: str) -> list[tuple[str, str]]:
    try:
        found = json.loads(text, object_pairs_hook=list)
    except (ValueError, RecursionError) as error:
        problem = Problem(place="map", fault="is no JSON", remedy="mend it, or write two columns as CSV")
        raise ProblemsError((problem,)) from error
    if isinstance(found, list) and all(_pair(each) for each in found):
        return [(str(name), str(item)) for name, item in found]
    advice = 'write an object such as {"Q1": "rules-1"}'
    raise ProblemsError((Problem(place="map", fault="expected names with ids", remedy=advice),))


def _pair(found: object) -> bool:
    return isinstance(found, list | tuple) and len(found) == COLUMNS and all(isinstance(each, str) for each in found)


def _table(text: str) -> list[tuple[str, str]]:
    first = text.lstrip().splitlines()[0]
    lines = list(csv.reader(io.StringIO(text, newline=""), delimiter=max(",;\t", key=first.count)))
    rows = [(number, [cell.strip() for cell in line]) for number, line in enumerate(lines, start=1) if any(line)]
    problems = [
        Problem(place=f"map line {number}", fault=f"has {len(row)} columns", remedy="write two: their name, our id")
        for number, row in rows
        if len(row) != COLUMNS
    ]
    if problems:
        raise ProblemsError(tuple(problems))
    pairs = [(row[0], row[1]) for _, row in rows]
    return pairs[1:] if pairs[0][1].casefold() == HEADER else pairs
