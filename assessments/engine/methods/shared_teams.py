"""Several people's answers come in and the link of their team's report comes out, and back."""

from collections.abc import Callable

from assessments.engine.audience import audience_of_team
from assessments.engine.gathering import Gathering, gather
from assessments.engine.message import mailto, team_message
from assessments.engine.methods.request import Request, assessment, number, several, text
from assessments.engine.model import Assessment
from assessments.engine.report.html import html
from assessments.engine.report.json import json as pretty
from assessments.engine.report.team_csv import team_csv
from assessments.engine.report.team_link import team_link_report
from assessments.engine.report.team_link_data import team_link_data
from assessments.engine.revealing import reveals
from assessments.engine.share import peek
from assessments.engine.team_link import ForUs, TeamLink, for_outside, for_us
from assessments.engine.team_share import share_team, team_of

__all__ = ["sharing", "team_link", "team_opened"]

MADE: dict[str, Callable[[Assessment, Gathering, str | None], TeamLink]] = {
    "us": lambda about, gathering, change: for_us(about, gathering, change=change),
    "outside": lambda about, gathering, change: for_outside(about, gathering, change=change),
}


def team_link(request: Request) -> dict[str, object]:
    """Take `definition`, `answers` (a list, one for each person), `kind` (`us` or `outside`) and `page`.

    `page` is the address that opens the link. `name`, `asked`, `openly` and `change` are as for a team; `before` is the
    link `us` that was made earlier, if one was. Give `fragment`, `link`, `subject`, `message`, `mailto`, `sees` (who
    can read what) and `warning` (what the two links together would give away), the last two in sentences.
    """
    about = assessment(str(request["definition"]))
    gathering = gather(
        about,
        several(about, request["answers"]),
        name=text(request, "name"),
        asked=number(request, "asked"),
        openly=request.get("openly") is True,
    )
    return sharing(request, about, gathering)


def sharing(request: Request, about: Assessment, gathering: Gathering) -> dict[str, object]:
    """Give the link of a team's report, with the message that goes with it; the request is that of `team_link`."""
    made = MADE[str(request.get("kind", "outside"))](about, gathering, text(request, "change"))
    fragment = share_team(about, made)
    address = f"{request['page']}#{fragment}"
    outside = not isinstance(made, ForUs)
    message = team_message(about, address, team=gathering.team.name, outside=outside)
    return {
        "fragment": fragment,
        "link": address,
        "subject": message[0],
        "message": message[1],
        "mailto": mailto(message),
        "sees": list(audience_of_team(outside=outside, openly=gathering.team.openly)),
        "warning": list(_warning(about, text(request, "before"), made)),
    }


def team_opened(request: Request) -> dict[str, object]:
    """Take `link` and `definition`; give what the link holds.

    `kind` is `us` or `outside`, `team` is plain data as `open` prints it; `html` and `json` are the report, and so is
    `csv`, which is null for `outside`, where there are no figures.
    """
    about = assessment(str(request["definition"]))
    found = team_of(str(request["link"]), {(about.id, about.version): about})
    result = team_link_data(found)
    return {
        "kind": result["for"],
        "team": result,
        "html": html(team_link_report(about, found)),
        "json": pretty(result),
        "csv": team_csv([found.team]) if isinstance(found, ForUs) else None,
    }


def _warning(about: Assessment, before: str | None, after: TeamLink) -> tuple[str, ...]:
    """Give what an earlier link and this one give away together; a link to another version is not compared."""
    if before is None or not isinstance(after, ForUs):
        return ()
    seen = peek(before)
    if (seen.kind, seen.assessment, seen.version) != ("team", about.id, about.version):
        return ()
    earlier = team_of(before, {(about.id, about.version): about})
    return reveals(earlier, after) if isinstance(earlier, ForUs) else ()
