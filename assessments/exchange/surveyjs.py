"""The results of a survey in SurveyJS go in as JSON; responses come out.

A result is the object `survey.data`: a question's name and its value, a list for a checkbox, an object of rows for a
matrix, and `<name>-Comment` for what was written beside it; the choices "other" and "none" have these words for
values. Looked up in survey-core 3.1.1, whose results the tests read back, and in
https://surveyjs.io/form-library/documentation/access-and-modify-survey-results.
"""

from collections.abc import Mapping

from assessments.engine.errors import Problem, ProblemsError
from assessments.engine.model import Assessment
from assessments.engine.reading import shown
from assessments.exchange.imported import Imported, Table, gather
from assessments.exchange.sheets import text_of
from assessments.plain import plain

__all__ = ["read"]

COMMENT = "-Comment"
UNKNOWN_BOX = "--unknown"


def read(
    content: bytes, assessment: Assessment, *, mapped: Mapping[str, str] | None = None, respondent: str | None = None
) -> Imported:
    """Read a list of results, or one, whose questions have the ids or the texts of items for names.

    Raises:
        ProblemsError: where it cannot be read, or something in it cannot be understood for certain.

    """
    results = [_flat(result) for result in _results(content)]
    names = tuple(dict.fromkeys(name for result in results for name in result))
    table = Table(
        names=names,
        rows=[[result.get(name) for name in names] for result in results],
        first=1,
        row="response",
        column="question",
        beside=lambda name: name.endswith(COMMENT),
    )
    return gather(table, assessment, mapped=mapped, respondent=respondent)


def _results(content: bytes) -> list[Mapping[str, object]]:
    found = plain(text_of(content), fault="is no JSON that holds results", remedy="write one object a response")
    listed = found if isinstance(found, list) else [found]
    strange = [
        Problem(
            place=f"response {number}",
            fault=f"expected questions and values, found {shown(result)}",
            remedy="export the results as a list of objects",
        )
        for number, result in enumerate(listed, start=1)
        if not isinstance(result, Mapping)
    ]
    if strange:
        raise ProblemsError(tuple(strange))
    if any("pages" in result or "elements" in result for result in listed):
        problem = Problem(place="file", fault="is a survey and not its results", remedy="export the results")
        raise ProblemsError((problem,))
    if not any(listed):
        problem = Problem(place="file", fault="holds no response", remedy="export at least one response")
        raise ProblemsError((problem,))
    return listed


def _flat(result: Mapping[str, object]) -> dict[str, object]:
    """Give the rows of a matrix as questions of their own, and a ticked box of a number as its answer."""
    flat: dict[str, object] = {}
    for name, value in result.items():
        if isinstance(value, Mapping):
            flat |= {f"{name}.{row}": each for row, each in value.items()}
        else:
            flat[name] = value
    # Python takes true for the number 1, and so for an option with that value.
    flat = {name: str(value).lower() if isinstance(value, bool) else value for name, value in flat.items()}
    for name in [each for each in flat if each.endswith(UNKNOWN_BOX)]:
        ticked = flat.pop(name)
        number = name.removesuffix(UNKNOWN_BOX)
        if ticked not in (None, "", []):
            flat[number] = [flat[number], *_list(ticked)] if flat.get(number) is not None else _alone(ticked)
    return flat


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else [value]


def _alone(value: object) -> object:
    return value[0] if isinstance(value, list) and len(value) == 1 else value
