"""A table with items for columns goes in and responses come out; or responses go in and our own table comes out."""

import csv
import io
from collections.abc import Iterable, Mapping

from assessments.engine.model import Assessment
from assessments.engine.questions import questions
from assessments.engine.report.csv import label
from assessments.engine.responses import RESERVED
from assessments.exchange.imported import Imported, Table, gather
from assessments.exchange.rows import Response
from assessments.exchange.sheets import sheet

__all__ = ["read", "write"]


def read(
    content: bytes, assessment: Assessment, *, mapped: Mapping[str, str] | None = None, respondent: str | None = None
) -> Imported:
    """Read the table that `score` reads, or any other whose header has the ids or the texts of items.

    Raises:
        ProblemsError: where it cannot be read, or something in it cannot be understood for certain.

    """
    found = sheet(content)
    table = Table(names=found.names, rows=found.rows, first=found.first)
    return gather(table, assessment, mapped=mapped, respondent=respondent)


def write(assessment: Assessment, responses: Iterable[Response]) -> str:
    """Give responses as the table that `score` reads; without responses, the header to fill in.

    Unanswered is empty, a checklist is joined by `|`. What a spreadsheet would run as a formula in a text gets an
    apostrophe in front.
    """
    asked = questions(assessment.sections)
    texts = {"respondent", "team", "when", *(question.id for question in asked if question.kind == "text")}
    names = [*RESERVED, *(question.id for question in asked)]
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(names)
    writer.writerows([_cell(response.get(name), free=name in texts) for name in names] for response in responses)
    return out.getvalue()


def _cell(value: object, *, free: bool) -> str:
    if isinstance(value, tuple):
        return "|".join(map(str, value))
    text = "" if value is None else str(value)
    return label(text) if free else text
