"""What a calculator found comes in; what its page shows comes out: words, what is wrong, and the report's files."""

from collections.abc import Mapping, Sequence

from assessments.engine.errors import Problem
from assessments.engine.methods.request import plain
from assessments.engine.report.document import Document
from assessments.engine.report.html import html
from assessments.engine.report.json import json
from assessments.engine.report.letter import letter
from assessments.engine.typed import Fields

__all__ = ["mapping", "missing", "refused", "report", "several"]


def mapping(data: object) -> Fields:
    """Give fields with what was typed into each.

    Raises:
        TypeError: where they are none.

    """
    if not isinstance(data, Mapping):
        message = "fields are none"
        raise TypeError(message)
    return data


def several(data: object) -> list[object]:
    """Give rows of fields.

    Raises:
        TypeError: where they are no list.

    """
    if not isinstance(data, list):
        message = "the rows are no list"
        raise TypeError(message)
    return data


def missing(words: Sequence[str], problems: Sequence[Problem]) -> dict[str, object]:
    """Give what still has to be filled in; `problems` are those of the fields that hold something."""
    said = f"Still to fill in: {'; '.join(words)}." if words else _again(problems)
    return {"said": said, "problems": plain(tuple(problems)), "report": None}


def refused(problems: Sequence[Problem]) -> dict[str, object]:
    """Give what is wrong, field by field."""
    return {"said": _again(problems), "problems": plain(tuple(problems)), "report": None}


def report(document: Document, *, name: str, data: dict[str, object], csv: str) -> dict[str, object]:
    """Give a report as HTML, as plain text to hand on, and as files; the JSON is that of the command line."""
    found = {"html": html(document, name=name), "text": letter(document), "json": json(data), "csv": csv}
    return {"said": "The report stands below, and follows what you type.", "problems": [], "report": found}


def _again(problems: Sequence[Problem]) -> str:
    return f"{'One field needs' if len(problems) == 1 else 'Some fields need'} another look; each says what."
