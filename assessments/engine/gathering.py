"""One team's responses go in; its picture, the findings that its replies share and its agenda come out."""

from collections.abc import Sequence
from dataclasses import dataclass

from assessments.engine.agenda import Conversation, agenda
from assessments.engine.findings import Shared, shared
from assessments.engine.model import Assessment
from assessments.engine.responses import Responses
from assessments.engine.scoring import score
from assessments.engine.suppression import suppress
from assessments.engine.team import Team, picture

__all__ = ["Gathering", "gather"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathering:
    """All that can be said of a team's answers, without what rests on too few people."""

    team: Team
    findings: tuple[Shared, ...]
    agenda: tuple[Conversation, ...]


def gather(
    assessment: Assessment,
    responses: Sequence[Responses],
    *,
    name: str | None = None,
    asked: int | None = None,
    openly: bool = False,
) -> Gathering:
    """Give what a team's answers say together.

    `asked` is how many were asked to answer, where somebody knows it. `openly` says that the team agreed, before anyone
    answered, that all may be seen: then nothing is held back.
    """
    scored = [(each, score(assessment, each)) for each in responses]
    team = suppress(picture(assessment, scored, name=name, asked=asked, openly=openly))
    found = () if "findings" in team.suppressed else shared(assessment, scored)
    return Gathering(team=team, findings=found, agenda=agenda(assessment, team, found))
