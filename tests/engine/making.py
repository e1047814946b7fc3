"""What a test cares about comes in; a whole assessment, its answers' results and its problems go out."""

from collections.abc import Mapping
from typing import Any

from assessments.engine.errors import DefinitionError, ResponseError
from assessments.engine.findings import Findings, find
from assessments.engine.model import Assessment
from assessments.engine.responses import Responses, respond
from assessments.engine.scoring import Scores, score
from assessments.engine.structure import structure

__all__ = [
    "FIVE",
    "THIRDS",
    "answered",
    "make_assessment",
    "make_choice",
    "make_data",
    "problems_of",
    "refused",
    "results",
    "several",
]

FIVE = [{"value": value, "label": f"Label {value}", "points": value - 1} for value in range(1, 6)]
THIRDS = [{"id": "low", "title": "Low"}, {"id": "mid", "title": "Mid"}, {"id": "high", "title": "High"}]


def make_choice(name: str, **keys: object) -> dict[str, object]:
    """Give an item with five options that score 0 to 4 and with "I don't know"."""
    return {"id": name, "ask": f"Ask {name}.", "options": FIVE, "unknown": "I don't know", **keys}


def make_data(*items: Mapping[str, object], **keys: object) -> dict[str, Any]:
    """Give the plain data of an assessment with these items in one section; without any it has choices a, b and c."""
    listed = list(items) or [make_choice(name) for name in ("a", "b", "c")]
    return {
        "id": "sample",
        "version": 1,
        "language": "en",
        "title": "Sample",
        "summary": "A sample.",
        "about": "shared",
        "minutes": 1,
        "sections": [{"id": "part", "title": "Part", "items": listed}],
        "bands": THIRDS,
        **keys,
    }


def make_assessment(*items: Mapping[str, object], **keys: object) -> Assessment:
    """Give an assessment made of what `make_data` gives."""
    return structure(make_data(*items, **keys))


def problems_of(data: object) -> list[str]:
    """Give every problem of plain data as a line; none where it can be used."""
    try:
        structure(data)
    except DefinitionError as error:
        return [str(problem) for problem in error.problems]
    return []


def refused(assessment: Assessment, answers: object) -> list[str]:
    """Give every problem of some answers as a line; none where they fit."""
    try:
        respond(assessment, answers)
    except ResponseError as error:
        return [str(problem) for problem in error.problems]
    return []


def answered(assessment: Assessment, **answers: object) -> Scores:
    """Give what some answers score."""
    return score(assessment, respond(assessment, answers))


def results(assessment: Assessment, **answers: object) -> tuple[Responses, Scores, Findings]:
    """Give the responses that some answers make, their scores and their findings."""
    responses = respond(assessment, answers)
    scores = score(assessment, responses)
    return responses, scores, find(assessment, responses, scores)


def several(assessment: Assessment, *answers: Mapping[str, object]) -> list[tuple[Responses, Scores]]:
    """Give the responses that several people's answers make, each with its scores."""
    return [(responses, score(assessment, responses)) for responses in (respond(assessment, each) for each in answers)]
