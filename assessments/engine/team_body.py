"""A team's report for a link and its assessment go in; the body of the link comes out, and back, all of it checked."""

from collections.abc import Iterator

from assessments.engine import outside_body, us_body
from assessments.engine.cursor import Cursor
from assessments.engine.errors import LinkError, Problem
from assessments.engine.figures import read_small, small
from assessments.engine.invitation import LIMITS
from assessments.engine.legible import legible
from assessments.engine.model import Assessment
from assessments.engine.pictures import Crowd
from assessments.engine.reading import shown
from assessments.engine.refusals import foreign, newer, unfit
from assessments.engine.reply import role_at, roles_of
from assessments.engine.team_link import ForOutside, ForUs, TeamLink

__all__ = ["MOST_PEOPLE", "pack", "unpack"]

MOST_PEOPLE = 10_000
"""More people than this are no team, and what they answered would take long to work out."""
OUTSIDE, OPENLY, ASKED = (1 << place for place in range(3))
"""The bits of the byte that says for whom the report is and what is there."""


def pack(assessment: Assessment, link: TeamLink) -> bytes:
    """Give the body: flags, change and team, how many replied and were asked, roles that nobody named, and the rest.

    Raises:
        LinkError: with each field that cannot be part of a link.

    """
    problems = tuple(_problems(assessment, link))
    if problems:
        raise LinkError(problems)
    body = _packed(assessment, link)
    try:
        same = unpack(assessment, body) == link
    except LinkError:
        same = False
    if not same:
        raise unfit(
            place="team",
            fault="its figures are not those that a team's link may hold",
            remedy="make the link from what was gathered of a team's answers",
        )
    return body


def unpack(assessment: Assessment, body: bytes) -> TeamLink:
    """Give the report in a body.

    Raises:
        LinkError: where `pack` gives no such body.

    """
    link = _unpacked(assessment, body)
    for problem in _problems(assessment, link):
        raise foreign(how=f"its {problem.place} cannot be part of a team's report")
    if _packed(assessment, link) != body:
        raise foreign(how="there is more in it than a team's report, or in another order")
    return link


def _packed(assessment: Assessment, link: TeamLink) -> bytes:
    name, replies, openly, missing = _known(link)
    asked = link.team.asked if isinstance(link, ForUs) else None
    flags = (0 if isinstance(link, ForUs) else OUTSIDE) | (OPENLY if openly else 0) | (0 if asked is None else ASKED)
    texts = [(each or "").encode() for each in (link.change, name)]
    roles = roles_of(assessment)
    return (
        bytes([flags])
        + b"".join(small(len(text)) + text for text in texts)
        + small(replies)
        + (b"" if asked is None else small(asked))
        + small(len(missing))
        + bytes(roles.index(role) for role in missing)
        + (us_body.pack(assessment, link) if isinstance(link, ForUs) else outside_body.pack(assessment, link))
    )


def _unpacked(assessment: Assessment, body: bytes) -> TeamLink:
    cursor = Cursor(body)
    flags = cursor.number(1)
    if flags >= ASKED << 1:
        raise newer(what=f"flag {flags}")
    change, name = (_text(cursor) for _ in range(2))
    replies = read_small(cursor, most=MOST_PEOPLE, what="those who replied")
    asked = read_small(cursor, most=MOST_PEOPLE, what="those who were asked") if flags & ASKED else None
    places = cursor.take(read_small(cursor, most=len(cursor.data), what="the roles that nobody named"))
    missing = tuple(role_at(assessment, place) for place in places)
    if flags & OUTSIDE:
        return outside_body.unpack(
            assessment,
            cursor,
            responses=replies,
            openly=bool(flags & OPENLY),
            change=change,
            name=name,
            missing_roles=missing,
        )
    crowd = Crowd(replies=replies, openly=bool(flags & OPENLY))
    return us_body.unpack(assessment, cursor, crowd, change=change, name=name, asked=asked, missing_roles=missing)


def _known(link: TeamLink) -> tuple[str | None, int, bool, tuple[str, ...]]:
    """Give what both kinds have: the team's name, how many replied, whether openly, and the roles nobody named."""
    if isinstance(link, ForOutside):
        return link.name, link.responses, link.openly, link.missing_roles
    return link.team.name, link.team.responses, link.team.openly, link.team.missing_roles


def _problems(assessment: Assessment, link: TeamLink) -> Iterator[Problem]:
    name, replies, _, missing = _known(link)
    if (link.assessment, link.version) != (assessment.id, assessment.version):
        fault = f"this tells of {link.assessment} {link.version}, not of {assessment.id} {assessment.version}"
        yield Problem(place="assessment", fault=fault, remedy="take the version that was answered")
    for place, text in (("change", link.change), ("team", name)):
        most, _ = LIMITS[place]
        if text is not None and not legible(text, most=most):
            fault = f"{shown(ascii(text[:most])[1:-1])} cannot be part of a link"
            advice = f"write 1 to {most} visible characters in one line, or leave it out"
            yield Problem(place=place, fault=fault, remedy=advice)
    for place, number in (("responses", replies), ("asked", link.team.asked if isinstance(link, ForUs) else None)):
        if number is not None and not 0 <= number <= MOST_PEOPLE:
            advice = f"write a whole number from 0 to {MOST_PEOPLE}, or leave it out"
            yield Problem(place=place, fault=f"{number} people are no team", remedy=advice)
    roles = roles_of(assessment)
    places = [roles.index(role) for role in missing if role in roles]
    if places != sorted(set(places)) or len(places) < len(missing):
        advice = "name each role of the assessment once, in its order"
        yield Problem(place="missing_roles", fault="they are out of order or unknown", remedy=advice)


def _text(cursor: Cursor) -> str | None:
    data = cursor.take(read_small(cursor, most=len(cursor.data), what="the letters of a text"))
    try:
        return data.decode() or None
    except UnicodeDecodeError as error:
        raise foreign(how="a text in it is not UTF-8") from error
