"""Several people's answers come in; their team's picture, or what differs between two of them, comes out."""

from assessments.engine.compare import compare as compared
from assessments.engine.gathering import gather
from assessments.engine.methods.request import Request, assessment, number, several, text
from assessments.engine.report.comparison import comparison_report
from assessments.engine.report.comparison_data import comparison_data
from assessments.engine.report.html import html
from assessments.engine.report.json import json as pretty
from assessments.engine.report.team import team_report
from assessments.engine.report.team_csv import team_csv
from assessments.engine.report.team_data import team_data

__all__ = ["compare", "team"]


def team(request: Request) -> dict[str, object]:
    """Take `definition`, `answers` (a list, one for each person) and perhaps `name`, `asked`, `openly` and `change`.

    Give `team` (plain data), `html`, `json` and `csv`.
    """
    about = assessment(str(request["definition"]))
    gathering = gather(
        about,
        several(about, request["answers"]),
        name=text(request, "name"),
        asked=number(request, "asked"),
        openly=request.get("openly") is True,
    )
    document = team_report(about, gathering, change=text(request, "change"))
    result = team_data(about, gathering)
    return {"team": result, "html": html(document), "json": pretty(result), "csv": team_csv([gathering.team])}


def compare(request: Request) -> dict[str, object]:
    """Take `definition`, `before` and `after` (lists like `answers` of a team) and perhaps `guess` and `openly`.

    Give `comparison` (plain data), `html` and `json`.
    """
    about = assessment(str(request["definition"]))
    guess, openly = (request.get(key) is True for key in ("guess", "openly"))
    before, after = (several(about, request[key]) for key in ("before", "after"))
    found = compared(
        about,
        (gather(about, before, openly=openly).team, before),
        (gather(about, after, openly=openly or guess).team, after),
        kind="views" if guess else "rounds",
    )
    result = comparison_data(about, found)
    return {"comparison": result, "html": html(comparison_report(about, found)), "json": pretty(result)}
