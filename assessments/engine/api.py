"""The worker's whole view of the engine: the name of a method and JSON go in, JSON comes out, and nothing is raised."""

import json
from collections.abc import Callable, Mapping
from functools import lru_cache

from assessments.engine.errors import Problem, ProblemsError
from assessments.engine.findings import find
from assessments.engine.model import Assessment
from assessments.engine.report.csv import csv
from assessments.engine.report.data import data
from assessments.engine.report.html import html
from assessments.engine.report.json import json as pretty
from assessments.engine.report.personal import personal
from assessments.engine.responses import respond
from assessments.engine.scoring import score
from assessments.engine.structure import structure

__all__ = ["call"]

Request = Mapping[str, object]


def call(method: str, request: str) -> str:
    """Answer one request.

    `score` takes `definition` (the compiled JSON as text), `answers` (flat, as in a response file) and `change`,
    and gives `score` (plain data), `html`, `json` and `csv`.
    """
    try:
        value = METHODS[method](json.loads(request))
    except ProblemsError as error:
        return _failed(error.problems)
    except (KeyError, ValueError, TypeError, RecursionError) as error:
        fault = f"the request could not be answered ({type(error).__name__}: {error})"
        return _failed((Problem(place=method, fault=fault, remedy="reload the page; your answers are kept"),))
    return json.dumps({"ok": True, "value": value}, ensure_ascii=False, allow_nan=False)


def _failed(problems: tuple[Problem, ...]) -> str:
    listed = [{"place": each.place, "fault": each.fault, "remedy": each.remedy} for each in problems]
    return json.dumps({"ok": False, "problems": listed}, ensure_ascii=False)


def _score(request: Request) -> dict[str, object]:
    assessment = _assessment(str(request["definition"]))
    responses = respond(assessment, request["answers"])
    scores = score(assessment, responses)
    findings = find(assessment, responses, scores)
    change = request.get("change")
    document = personal(
        assessment, responses, scores, findings, change=change.strip() if isinstance(change, str) else None
    )
    result = data(assessment, scores, findings)
    return {
        "score": result,
        "html": html(document),
        "json": pretty(result),
        "csv": csv(assessment, [(responses, scores)]),
    }


@lru_cache(maxsize=8)
def _assessment(definition: str) -> Assessment:
    return structure(json.loads(definition))


METHODS: dict[str, Callable[[Request], dict[str, object]]] = {"score": _score}
