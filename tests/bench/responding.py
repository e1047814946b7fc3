"""A definition, responses and how many of them are scored at once come in as JSON; the time of one goes out as JSON.

It runs in CPython and inside Pyodide alike, so it needs the engine and the standard library alone.
"""

import json
from time import perf_counter

from assessments.engine.model import Assessment
from assessments.engine.responses import respond
from assessments.engine.scoring import score
from assessments.engine.structure import structure

__all__ = ["run"]


def run(request: str) -> str:
    """Give the milliseconds of one response for each count and round, the counts taking turns."""
    given = json.loads(request)
    assessment = structure(given["definition"])
    responses, counts = given["responses"], given["counts"]
    _time(assessment, responses)  # all code has run once before it is timed
    rounds = [[_time(assessment, responses[:count]) for count in counts] for _ in range(given["rounds"])]
    return json.dumps(rounds)


def _time(assessment: Assessment, responses: list[object]) -> float:
    began = perf_counter()
    for answers in responses:
        score(assessment, respond(assessment, answers))
    return (perf_counter() - began) * 1000 / len(responses)
