"""An assessment and the responses of a team go in; its report comes out, in the format that is wanted."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from assessments.engine.gathering import Gathering, gather
from assessments.engine.model import Assessment
from assessments.engine.report.html import html
from assessments.engine.report.json import json
from assessments.engine.report.markdown import markdown
from assessments.engine.report.team import team_report
from assessments.engine.report.team_csv import team_csv
from assessments.engine.report.team_data import team_data
from assessments.engine.responses import Responses
from assessments.page import page

__all__ = ["TEAM_FORMATS", "TeamResult", "team_result", "written"]


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamResult:
    """One team: its picture, the findings that its replies share and its agenda."""

    assessment: Assessment
    gathering: Gathering

    def to_data(self) -> dict[str, object]:
        """Give the team as plain data, numbers unrounded; what is held back is null and listed."""
        return team_data(self.assessment, self.gathering)

    def report(self, format: str) -> str:  # noqa: A002  # the word that the command line has for it
        """Give the team as `json`, `csv`, `html` (a whole page) or `markdown`.

        Raises:
            ValueError: for another format.

        """
        if format not in TEAM_FORMATS:
            message = f"unknown format {format!r}; known here: {', '.join(TEAM_FORMATS)}"
            raise ValueError(message)
        return written(self.assessment, (self,), format, single=True)


def team_result(
    assessment: Assessment,
    responses: Sequence[Responses],
    *,
    name: str | None = None,
    asked: int | None = None,
    openly: bool = False,
) -> TeamResult:
    """Gather what the answers of a team say together."""
    gathering = gather(assessment, responses, name=name, asked=asked, openly=openly)
    return TeamResult(assessment=assessment, gathering=gathering)


def written(assessment: Assessment, teams: Sequence[TeamResult], wanted: str, *, single: bool = False) -> str:
    """Give teams as one text in one of the formats; JSON is a list, or one object where there is a `single` one."""
    return TEAM_FORMATS[wanted](assessment, teams, single)


def _json(_: Assessment, teams: Sequence[TeamResult], single: bool) -> str:  # noqa: FBT001  # one signature for all
    return json(teams[0].to_data() if single else [each.to_data() for each in teams])


def _csv(_: Assessment, teams: Sequence[TeamResult], __: bool) -> str:  # noqa: FBT001  # the same
    return team_csv(each.gathering.team for each in teams)


def _html(assessment: Assessment, teams: Sequence[TeamResult], _: bool) -> str:  # noqa: FBT001  # the same
    names = ("report",) if len(teams) == 1 else tuple(f"report-{number}" for number in range(1, len(teams) + 1))
    reports = (
        html(team_report(assessment, each.gathering, name=name), name=name)
        for each, name in zip(teams, names, strict=True)
    )
    return page(reports, title=assessment.title, language=assessment.language)


def _markdown(assessment: Assessment, teams: Sequence[TeamResult], _: bool) -> str:  # noqa: FBT001  # the same
    return "\n".join(markdown(team_report(assessment, each.gathering)) for each in teams)


TEAM_FORMATS: dict[str, Callable[[Assessment, Sequence[TeamResult], bool], str]] = {
    "json": _json,
    "csv": _csv,
    "html": _html,
    "markdown": _markdown,
}
