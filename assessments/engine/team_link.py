"""What was gathered of a team goes in; as much of it as its link may hold comes out: for the team, or for outsiders.

Made from what is shown of a team, never from replies: what is held back there is in no link.
"""

from dataclasses import dataclass
from typing import Literal

from assessments.engine.agenda import Conversation
from assessments.engine.discretion import discreet
from assessments.engine.findings import Shared
from assessments.engine.gathering import Gathering
from assessments.engine.model import Assessment, Band
from assessments.engine.questions import Question, counted, questions
from assessments.engine.suppression import LEAST_FOR_ALL, LEAST_FOR_MEANS, suppress
from assessments.engine.team import Agreement, ItemPicture, Picture, Team
from assessments.engine.trimming import trim

__all__ = ["ForOutside", "ForUs", "Stand", "TeamLink", "Whom", "for_outside", "for_us", "tells"]

Whom = Literal["us", "outside"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ForUs:
    """A team's report as its own members may pass it on.

    Of `team` these figures are there: of each question how many picked each option and how many do not know, of each
    scale n, unknown, mean, sd and the agreement, and whatever follows from these. There is no median, lowest or
    highest score, no count of a role, and nothing that the team holds back; what is held back is named in `suppressed`.
    """

    assessment: str
    version: int
    change: str | None
    team: Team
    findings: tuple[Shared, ...]
    agenda: tuple[Conversation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """Where a team stands on one scale, without a number; a word is None where too few people stand behind it."""

    id: str
    band: Band | None
    agreement: Agreement | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ForOutside:
    """A team's report as somebody outside may read it: how many replied, and words.

    `unknown` are the questions that at least half could not answer, None where too few replied to say so.
    """

    assessment: str
    version: int
    change: str | None
    name: str | None
    openly: bool
    responses: int
    scales: tuple[Stand, ...]
    unknown: tuple[Question, ...] | None
    missing_roles: tuple[str, ...]
    agenda: tuple[Conversation, ...]


TeamLink = ForUs | ForOutside


def for_us(assessment: Assessment, gathering: Gathering, *, change: str | None = None) -> ForUs:
    """Give what a link for the team itself may hold."""
    team = trim(assessment, gathering.team)
    return ForUs(
        assessment=assessment.id,
        version=assessment.version,
        change=change,
        team=team,
        findings=() if "findings" in team.suppressed else gathering.findings,
        agenda=gathering.agenda,
    )


def for_outside(assessment: Assessment, gathering: Gathering, *, change: str | None = None) -> ForOutside:
    """Give what a link for somebody outside may hold: with fewer than three replies, how many and who is missing."""
    team = suppress(gathering.team)
    told = tells(team.responses, openly=team.openly)
    by_id = {each.id: each for each in counted(questions(assessment.sections))}
    findings = {each.id: each for each in assessment.findings}
    talks = (
        discreet(
            assessment,
            each.kind,
            question=by_id.get(each.item or ""),
            finding=findings.get(each.finding or ""),
            missing=team.missing_roles,
        )
        for each in gathering.agenda
    )
    return ForOutside(
        assessment=assessment.id,
        version=assessment.version,
        change=change,
        name=team.name,
        openly=team.openly,
        responses=team.responses,
        scales=tuple(_stand(each) for each in team.scales),
        unknown=tuple(filter(None, map(_unknown, team.items))) if told == "all" else None,
        missing_roles=team.missing_roles,
        agenda=tuple(filter(None, talks)) if told != "nothing" else (),
    )


def tells(responses: int, *, openly: bool) -> Literal["nothing", "bands", "all"]:
    """Give how much a link for outsiders may tell: nothing but how many replied, bands of scales too, or all of it."""
    if openly or responses >= LEAST_FOR_ALL:
        return "all"
    return "bands" if responses >= LEAST_FOR_MEANS else "nothing"


def _stand(scale: Picture) -> Stand:
    return Stand(id=scale.id, band=scale.band, agreement="split" if scale.split else scale.agreement)


def _unknown(item: ItemPicture) -> Question | None:
    """Give the question where at least half could not answer it."""
    return item.question if item.unknown and item.unknown >= (item.n or 0) else None
