"""A team's report goes in; the fragment of its link comes out, and back: damaged ones are refused in words.

A link is no more secret than a postcard: whoever has it can read what is in it.
"""

from assessments.engine import linking, team_body
from assessments.engine.linking import Known
from assessments.engine.model import Assessment
from assessments.engine.refusals import other_kind
from assessments.engine.share import WORDS
from assessments.engine.team_link import TeamLink

__all__ = ["share_team", "team_of"]

TEAM = "t"


def share_team(assessment: Assessment, link: TeamLink) -> str:
    """Give the fragment of a team report's link, `t=...`, without the #: the same bytes everywhere for the same report.

    Raises:
        LinkError: with each field that cannot be part of a link, or where it would be too long.

    """
    return linking.made(TEAM, assessment, team_body.pack(assessment, link))


def team_of(text: str, assessments: Known) -> TeamLink:
    """Give the team's report in a link: a whole address or its fragment.

    Raises:
        LinkError: with what is wrong and what to do, whatever the text is; nothing else.

    """
    seen = linking.look(text)
    if seen.kind != "team":
        raise other_kind(what=WORDS[seen.kind], why="and a team report is wanted here")
    return team_body.unpack(linking.opened(seen, assessments), seen.body)
