"""One person's Reply and its assessment go in; the body of a link comes out, and back, every field of it checked."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from assessments.engine import days, packing
from assessments.engine.cursor import Cursor
from assessments.engine.errors import LinkError, Problem, ResponseError
from assessments.engine.legible import legible
from assessments.engine.model import Assessment
from assessments.engine.nearest import remedy
from assessments.engine.points import Answer
from assessments.engine.reading import shown
from assessments.engine.refusals import foreign, newer
from assessments.engine.responses import respond

__all__ = ["IDS", "LONGEST_LABEL", "PERSPECTIVES", "Perspective", "Reply", "pack", "role_at", "roles_of", "unpack"]

Perspective = Literal["member", "guess"]
PERSPECTIVES: dict[str, Perspective] = {"member": "member", "guess": "guess"}

IDS = 1 << 24
"""How many ids there are: a reply's id is a whole number from 0 to one less than this."""
LONGEST_LABEL = 40
GUESS, OPENLY, ROLE, DAY, LABEL = (1 << place for place in range(5))
"""The bits of the byte that says what a reply is and which of the fields behind it are there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """One person's answers as they travel in a link: by question, unanswered ones and free text left out.

    `id` is a random number of 24 bits, made once for each draft by whoever has random numbers. `perspective` says
    whether a member of the team answers or somebody outside guesses. `day` is such as 2026-09-01. `openly` says that
    the team has agreed to see who answered what.
    """

    assessment: str
    version: int
    answers: Mapping[str, Answer]
    id: int
    role: str | None = None
    label: str | None = None
    day: str | None = None
    perspective: Perspective = "member"
    openly: bool = False


def pack(assessment: Assessment, reply: Reply) -> bytes:
    """Give the body of a reply: id, flags, then role, label and day where they are there, then the answers.

    Raises:
        LinkError: where role, label, day or id cannot be part of a link, with each of them.
        ResponseError: where the answers do not fit the assessment.

    """
    problems = list(_problems(assessment, reply))
    if problems:
        raise LinkError(tuple(problems))
    answers = respond(assessment, reply.answers).answers
    flags, fields = (GUESS if reply.perspective == "guess" else 0) | (OPENLY if reply.openly else 0), b""
    if reply.role is not None:
        flags |= ROLE
        fields += bytes([roles_of(assessment).index(reply.role)])
    if reply.day is not None:
        flags |= DAY
        fields += (days.number(reply.day) or 0).to_bytes(2, "big")
    if reply.label is not None:
        flags |= LABEL
        text = reply.label.encode()
        fields += bytes([len(text)]) + text
    return reply.id.to_bytes(3, "big") + bytes([flags]) + fields + packing.pack(assessment, answers)


def unpack(assessment: Assessment, body: bytes) -> Reply:
    """Give the reply in a body.

    Raises:
        LinkError: where `pack` gives no such body.

    """
    cursor = Cursor(body)
    number, flags = cursor.number(3), cursor.number(1)
    if flags >= LABEL << 1:
        raise newer(what=f"flag {flags}")
    role = role_at(assessment, cursor.number(1)) if flags & ROLE else None
    day = days.iso(cursor.number(2)) if flags & DAY else None
    label = _label(cursor.take(cursor.number(1))) if flags & LABEL else None
    try:
        answers = respond(assessment, packing.unpack(assessment, cursor.rest())).answers
    except ResponseError as error:
        raise foreign(how=f"{error.problems[0].place}: {error.problems[0].fault}") from error
    return Reply(
        assessment=assessment.id,
        version=assessment.version,
        answers=answers,
        id=number,
        role=role,
        label=label,
        day=day,
        perspective="guess" if flags & GUESS else "member",
        openly=bool(flags & OPENLY),
    )


def roles_of(assessment: Assessment) -> list[str]:
    """Give the ids of an assessment's roles, in the order in which a link counts them."""
    return [role.id for role in assessment.roles.options] if assessment.roles else []


def role_at(assessment: Assessment, number: int) -> str:
    """Give the role at a place of a link.

    Raises:
        LinkError: where the assessment has none there.

    """
    roles = roles_of(assessment)
    if number < len(roles):
        return roles[number]
    raise foreign(how=f"the assessment has no role {number}")


def _problems(assessment: Assessment, reply: Reply) -> list[Problem]:
    roles = roles_of(assessment)
    checks = (
        (
            (reply.assessment, reply.version) == (assessment.id, assessment.version),
            "assessment",
            f"these are answers to {reply.assessment} {reply.version}, not to {assessment.id} {assessment.version}",
            "take the version that was answered",
        ),
        (0 <= reply.id < IDS, "id", f"{reply.id} is no id", f"take a random whole number below {IDS}"),
        (
            reply.role is None or reply.role in roles,
            "role",
            f'unknown role "{reply.role}"',
            remedy(reply.role or "", roles),
        ),
        (
            reply.day is None or days.number(reply.day) is not None,
            "day",
            f"{shown(reply.day)} is no day that a link can hold",
            f"write it as 2026-09-01, from 1970-01-01 to {days.iso(days.LAST)}",
        ),
        (
            reply.label is None or legible(reply.label, most=LONGEST_LABEL),
            "label",
            f"{shown(ascii(reply.label)[1:-1])} cannot be a label",
            f"write 1 to {LONGEST_LABEL} visible characters, with blanks only between them",
        ),
        (
            reply.perspective in PERSPECTIVES,
            "perspective",
            f'unknown perspective "{reply.perspective}"',
            "write member or guess",
        ),
    )
    return [Problem(place=place, fault=fault, remedy=advice) for holds, place, fault, advice in checks if not holds]


def _label(data: bytes) -> str:
    try:
        label = data.decode()
    except UnicodeDecodeError as error:
        raise foreign(how="its label is not UTF-8") from error
    if legible(label, most=LONGEST_LABEL):
        return label
    raise foreign(how="its label is empty, too long or has hidden characters")
