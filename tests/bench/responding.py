"""A definition, responses and how many of them are taken at once come in as JSON; times go out as JSON.

It runs in CPython and inside Pyodide alike, so it needs the engine and the standard library alone.
"""

import json
from time import perf_counter

from assessments.engine.api import call
from assessments.engine.model import Assessment
from assessments.engine.responses import respond
from assessments.engine.scoring import score
from assessments.engine.structure import structure

__all__ = ["run"]


def run(request: str) -> str:
    """Give milliseconds for each count and round, the counts taking turns: of one `score`, and of a whole `team`."""
    given = json.loads(request)
    assessment, definition = structure(given["definition"]), json.dumps(given["definition"])
    responses, counts = given["responses"], given["counts"]
    _score(assessment, responses)  # all code has run once before it is timed
    _team(definition, responses)
    rounds = range(given["rounds"])
    scores = [[_score(assessment, responses[:count]) for count in counts] for _ in rounds]
    teams = [[_team(definition, responses[:count]) for count in counts] for _ in rounds]
    return json.dumps({"score": scores, "team": teams})


def _score(assessment: Assessment, responses: list[object]) -> float:
    began = perf_counter()
    for answers in responses:
        score(assessment, respond(assessment, answers))
    return (perf_counter() - began) * 1000 / len(responses)


def _team(definition: str, responses: list[object]) -> float:
    request = json.dumps({"definition": definition, "answers": responses})
    began = perf_counter()
    answer = call("team", request)
    taken = (perf_counter() - began) * 1000
    if not json.loads(answer)["ok"]:
        raise RuntimeError(answer)
    return taken
