"""An assessment and a response go in; everything that is said about it comes out, in the format that is wanted."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from assessments.engine.findings import Findings, find
from assessments.engine.model import Assessment
from assessments.engine.report.csv import csv
from assessments.engine.report.data import data
from assessments.engine.report.document import Document
from assessments.engine.report.html import html
from assessments.engine.report.json import json
from assessments.engine.report.markdown import markdown
from assessments.engine.report.personal import personal
from assessments.engine.responses import RESERVED, Responses
from assessments.engine.scoring import Scores, score
from assessments.page import page

__all__ = ["FORMATS", "Result", "result", "written"]


@dataclass(frozen=True, kw_only=True)
class Result:
    """One response, its scores and what can be said of it."""

    assessment: Assessment
    responses: Responses
    scores: Scores

    @cached_property
    def findings(self) -> Findings:
        """What can be said of the response, worked out when it is first asked for: a table of scores never does."""
        return find(self.assessment, self.responses, self.scores)

    def to_data(self) -> dict[str, object]:
        """Give the result as plain data, numbers unrounded; the reserved keys that are there come first."""
        labels = {key: getattr(self.responses, key) for key in RESERVED}
        return {
            **{key: value for key, value in labels.items() if value is not None},
            **data(self.assessment, self.scores, self.findings),
        }

    def report(self, format: str) -> str:  # noqa: A002  # the word that the command line has for it
        """Give the result as `json`, `csv`, `html` (a whole page) or `markdown`.

        Raises:
            ValueError: for another format.

        """
        if format not in FORMATS:
            message = f"unknown format {format!r}; known here: {', '.join(FORMATS)}"
            raise ValueError(message)
        return written(self.assessment, (self,), format, single=True)

    def document(self) -> Document:
        """Give the report for the one who answered, named where several may lie side by side."""
        report = personal(self.assessment, self.responses, self.scores, self.findings, change=None)
        name = self.responses.respondent
        return replace(report, title=f"{report.title} ({name})") if name else report


def result(assessment: Assessment, responses: Responses) -> Result:
    """Score one response."""
    return Result(assessment=assessment, responses=responses, scores=score(assessment, responses))


def written(assessment: Assessment, results: Sequence[Result], wanted: str, *, single: bool = False) -> str:
    """Give results as one text in one of the FORMATS; JSON is a list, or one object where there is a `single` one."""
    return FORMATS[wanted](assessment, results, single)


def _json(_: Assessment, results: Sequence[Result], single: bool) -> str:  # noqa: FBT001  # one signature for all
    return json(results[0].to_data() if single else [each.to_data() for each in results])


def _csv(assessment: Assessment, results: Sequence[Result], _: bool) -> str:  # noqa: FBT001  # the same
    return csv(assessment, ((each.responses, each.scores) for each in results))


def _html(assessment: Assessment, results: Sequence[Result], _: bool) -> str:  # noqa: FBT001  # the same
    names = ("report",) if len(results) == 1 else (f"report-{number}" for number in range(1, len(results) + 1))
    reports = (html(each.document(), name=name) for each, name in zip(results, names, strict=True))
    return page(reports, title=assessment.title, language=assessment.language)


def _markdown(_: Assessment, results: Sequence[Result], __: bool) -> str:  # noqa: FBT001  # the same
    return "\n".join(markdown(each.document()) for each in results)


FORMATS: dict[str, Callable[[Assessment, Sequence[Result], bool], str]] = {
    "json": _json,
    "csv": _csv,
    "html": _html,
    "markdown": _markdown,
}
