"""An assessment and answers go in; results come out, for whoever calls from Python and not from the command line."""

from collections.abc import Iterable
from importlib import import_module
from os import PathLike, fspath
from typing import Any

from assessments.compiler.library import find
from assessments.engine.model import Assessment
from assessments.engine.responses import respond, respond_all
from assessments.results import Result, result
from assessments.team_results import TeamResult, team_result

__all__ = ["load", "score", "score_frame", "team"]


def load(name: str | PathLike[str]) -> Assessment:
    """Give an assessment: an `ID` that comes with the package, `ID@VERSION`, or the path of a folder with your own.

    Raises:
        DefinitionError: with every problem of the definition.
        ProblemsError: where none is called that.

    >>> load("team-readiness@1").title
    'Team readiness'

    """
    return find(fspath(name))


def score(assessment: Assessment, answers: object) -> Result:
    """Score one person's answers: a mapping with the keys and values of a response file.

    Raises:
        ResponseError: with every problem of the answers; each place is the key.

    >>> found = score(load("team-readiness@1"), {"rules-1": 5, "rules-2": 4, "rules-3": 1, "rules-4": "?"})
    >>> found.to_data()["scales"]["rules"]
    {'score': 91.66666666666667, 'band': 'mostly', 'items': 5, 'answered': 3, 'unknown': 1}

    """
    return result(assessment, respond(assessment, answers))


def team(
    assessment: Assessment,
    answers: Iterable[object],
    *,
    name: str | None = None,
    asked: int | None = None,
    openly: bool = False,
) -> TeamResult:
    """Give the picture of a team from the answers of its members, each as `score` takes them.

    `asked` is how many were asked to answer. `openly` says that the team agreed beforehand to answer openly: then
    nothing is held back.

    Raises:
        ResponseError: with every problem of all answers; each place is the number of the response and the key.

    >>> found = team(load("team-readiness@1"), [{"rules-1": 5}, {"rules-1": 1}], asked=8)
    >>> found.to_data()["responses"], found.to_data()["asked"], found.to_data()["overall"]["mean"]
    (2, 8, None)

    """
    return team_result(assessment, respond_all(assessment, answers), name=name, asked=asked, openly=openly)


def score_frame(assessment: Assessment, frame: Any, **options: Any) -> Any:  # noqa: ANN401  # any frame that narwhals knows
    """Score a whole table of responses, one row each: any frame that narwhals knows, and a frame of its kind comes out.

    The options are those of `assessments.frames.score_frame`. It needs the extra `frames`.
    """
    scored = import_module("assessments.frames").score_frame  # what it needs is an extra
    return scored(assessment, frame, **options)
