"""What a request holds comes in; what every method reads of it comes out: assessments, people's answers, texts."""

import json
from collections.abc import Mapping
from functools import lru_cache

from assessments.engine.errors import Problem
from assessments.engine.model import Assessment
from assessments.engine.responses import Responses, respond_all
from assessments.engine.structure import structure

__all__ = ["Request", "assessment", "assessments", "number", "plain", "several", "strings", "text"]

Request = Mapping[str, object]


@lru_cache(maxsize=8)
def assessment(definition: str) -> Assessment:
    """Give the assessment in a compiled definition; the last few are kept.

    Raises:
        DefinitionError: with every problem of the definition.

    """
    return structure(json.loads(definition))


def assessments(request: Request) -> dict[tuple[str, int], Assessment]:
    """Give the assessments in a request's `definitions`, by id and version."""
    known = [assessment(each) for each in strings(request, "definitions")]
    return {(each.id, each.version): each for each in known}


def several(asked: Assessment, answers: object) -> tuple[Responses, ...]:
    """Give the answers of several people, checked.

    Raises:
        ResponseError: with every problem of every response.
        TypeError: where they are no list.

    """
    if not isinstance(answers, list):
        message = "answers is no list"
        raise TypeError(message)
    return respond_all(asked, answers)


def text(request: Request, key: str) -> str | None:
    """Give a text without blanks around it; None where there is none, or nothing but blanks."""
    found = request.get(key)
    return found.strip() or None if isinstance(found, str) else None


def strings(request: Request, key: str) -> list[str]:
    """Give a list of texts.

    Raises:
        TypeError: where it is no list.

    """
    found = request[key]
    if not isinstance(found, list):
        message = f"{key} is no list"
        raise TypeError(message)
    return [str(each) for each in found]


def number(request: Request, key: str) -> int | None:
    """Give a whole number; None where there is none."""
    found = request.get(key)
    return found if isinstance(found, int) and not isinstance(found, bool) else None


def plain(problems: tuple[Problem, ...]) -> list[dict[str, str]]:
    """Give problems as plain data."""
    return [{"place": each.place, "fault": each.fault, "remedy": each.remedy} for each in problems]
