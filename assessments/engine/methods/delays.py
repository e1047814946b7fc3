"""What was typed about a path comes in; how long it takes when people are found late comes out as a report."""

import re

from assessments.engine.errors import Problem, ResponseError
from assessments.engine.labels import LABELS
from assessments.engine.methods.calculated import mapping, missing, refused, report, several
from assessments.engine.methods.request import Request
from assessments.engine.naming import Naming
from assessments.engine.reading import Reader
from assessments.engine.report.waiting_csv import waiting_csv
from assessments.engine.report.waiting_document import waiting_document
from assessments.engine.typed import Fields, line, number, percent
from assessments.engine.waiting import waiting as work_out
from assessments.engine.worked import INVENTED, LATE, LATE_PEOPLE

__all__ = ["waiting"]

DAYS = ("path_days_low", "path_days_high")
SHARES = ("rework_low", "rework_high")
PATH = {
    "path_days_low": "the least days that the path takes",
    "path_days_high": "the most days that it takes",
    "rework_low": "the least share that is gone over again",
    "rework_high": "the most of it",
}
PERSON = {
    "title": "who it is",
    "found_after_days": "after how many days",
    "days_low": "the least days to bring them in",
    "days_high": "the most days for it",
}
"""What a row asks, each in words for when it is empty."""
ROW = re.compile(r"^people\[(\d+)\]")


def waiting(request: Request) -> dict[str, object]:
    """Take `fields`, as they were typed: those of a path, and `people`, a list of such fields.

    Give `said`, `problems` and `report`, which is nothing as long as something is missing or wrong. A row of people
    with nothing in it is passed over. Without a cost of a week, neither its days nor a currency count.

    Raises:
        TypeError: where `fields` are none, or `people` no list of them.

    """
    fields = mapping(request["fields"])
    rows = [mapping(each) for each in several(fields.get("people", []))]
    filled = [(place, row) for place, row in enumerate(rows) if any(line(row, name) for name in PERSON)]
    read = Reader()
    empty = [words for name, words in PATH.items() if not line(fields, name)]
    week = _week(read, fields, empty)
    data = {
        **{name: number(read, fields, name) for name in DAYS},
        **{name: percent(read, fields, name, ends=True) for name in SHARES},
        **week,
        "people": [_person(read, row, place, empty) for place, row in filled],
    }
    if not filled:
        empty.append("who has to be brought in")
    if empty or read.problems:
        return missing(empty, read.problems)
    try:
        found = work_out(data, _naming(fields, [row for _, row in filled]))
    except ResponseError as error:
        return refused([_in_its_row(each, [place for place, _ in filled]) for each in error.problems])
    note = INVENTED if _is_example(fields, [row for _, row in filled]) else None
    return report(waiting_document(found, note=note), name="report", data=found.to_data(), csv=waiting_csv(found))


def _week(read: Reader, fields: Fields, empty: list[str]) -> dict[str, object]:
    """Give what a week costs, with its days and the currency; nothing without a cost."""
    if not line(fields, "cost_per_week"):
        return {}
    if not line(fields, "days_per_week"):
        empty.append("how many of your days make a week")
    currency = line(fields, "currency")
    return {
        "cost_per_week": number(read, fields, "cost_per_week"),
        "days_per_week": number(read, fields, "days_per_week"),
        **({"currency": currency} if currency else {}),
    }


def _person(read: Reader, row: Fields, place: int, empty: list[str]) -> dict[str, object]:
    """Give one row as the engine takes it; what is empty in it, or cannot be read, is noted."""
    wanting = [words for name, words in PERSON.items() if not line(row, name)]
    if wanting:
        empty.append(f"in row {place + 1}, {', '.join(wanting)}")
    names = [name for name in PERSON if name != "title"]
    there = {f"people[{place}].{name}": row.get(name) for name in names}
    days = {name: number(read, there, f"people[{place}].{name}") for name in names}
    return {"title": line(row, "title"), **days}


def _naming(fields: Fields, rows: list[Fields]) -> Naming:
    """Give how the page calls each figure, and what was typed there; rows go by the places that the engine sees."""
    path = {name: line(fields, name) for name in (*PATH, "cost_per_week", "days_per_week")}
    people = {f"people[{place}].{name}": line(row, name) for place, row in enumerate(rows) for name in PERSON}
    return Naming(labels=LABELS, typed=path | people)


def _in_its_row(problem: Problem, places: list[int]) -> Problem:
    """Give a problem with the number of the row in which it was typed, rows with nothing in them counted."""
    place = ROW.sub(lambda match: f"people[{places[int(match[1])]}]", problem.place)
    return Problem(place=place, fault=problem.fault, remedy=problem.remedy)


def _is_example(fields: Fields, rows: list[Fields]) -> bool:
    same = [{name: line(row, name) for name in PERSON} for row in rows] == list(LATE_PEOPLE)
    return same and all(line(fields, name) == typed for name, typed in LATE.items())
