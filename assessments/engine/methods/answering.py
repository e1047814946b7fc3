"""One person's answers come in; what they score, with the report in every format, comes out."""

from assessments.engine.findings import find
from assessments.engine.methods.request import Request, assessment, text
from assessments.engine.model import Assessment
from assessments.engine.report.csv import csv
from assessments.engine.report.data import data
from assessments.engine.report.html import html
from assessments.engine.report.json import json as pretty
from assessments.engine.report.personal import Whose, personal
from assessments.engine.responses import Responses, respond
from assessments.engine.scoring import score as scored

__all__ = ["report_on", "score"]


def score(request: Request) -> dict[str, object]:
    """Take `definition` (the compiled JSON as text), `answers` (flat, as in a response file) and `change`.

    Give `score` (plain data), `html`, `json` and `csv`.
    """
    asked = assessment(str(request["definition"]))
    return report_on(asked, respond(asked, request["answers"]), change=text(request, "change"))


def report_on(
    asked: Assessment, responses: Responses, *, change: str | None = None, whose: Whose = "own"
) -> dict[str, object]:
    """Give what one person's checked answers score, with the report in every format."""
    scores = scored(asked, responses)
    findings = find(asked, responses, scores)
    document = personal(asked, responses, scores, findings, change=change, whose=whose)
    result = data(asked, scores, findings)
    return {
        "score": result,
        "html": html(document),
        "json": pretty(result),
        "csv": csv(asked, [(responses, scores)]),
    }
