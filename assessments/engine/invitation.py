"""What an inviter settled and the assessment go in; the body of a link comes out, and back, every field checked."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from assessments.engine.cursor import Cursor
from assessments.engine.errors import LinkError, Problem
from assessments.engine.legible import legible, plain_address
from assessments.engine.model import Assessment
from assessments.engine.nearest import remedy
from assessments.engine.reading import shown
from assessments.engine.refusals import foreign, newer
from assessments.engine.reply import PERSPECTIVES, Perspective, role_at, roles_of

__all__ = ["LIMITS", "Invitation", "RepliesTo", "language_of", "pack", "unpack"]

RepliesTo = Literal["us", "me"]
GUESS, OPENLY, ME = (1 << place for place in range(3))
"""The bits of the byte that says what was settled."""

LIMITS = {"change": (80, 1), "team": (60, 1), "from": (60, 1), "note": (500, 12)}
"""The most characters, and lines, of each text."""
LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    """Who invites, to what, and where replies go.

    `replies_to` is `us` where one of those who are asked gathers the replies, `me` where whoever invites does; `mail`
    is that person's address. `roles` are ids of those who are asked to answer, in the assessment's order. With the
    perspective `guess`, somebody outside is asked what the team would say. `openly` says that the team has agreed to
    see who answered what.
    """

    assessment: str
    version: int
    language: str
    change: str | None = None
    team: str | None = None
    note: str | None = None
    sender: str | None = None
    roles: tuple[str, ...] = ()
    replies_to: RepliesTo = "us"
    mail: str | None = None
    openly: bool = False
    perspective: Perspective = "member"

    def texts(self) -> dict[str, str | None]:
        """Give what the inviter wrote, by the name that each has in `LIMITS`, in the order of the link."""
        return {"change": self.change, "team": self.team, "from": self.sender, "note": self.note}


def pack(assessment: Assessment, invitation: Invitation) -> bytes:
    """Give the body of an invitation: language, flags, the texts and the address, each with its length, and the roles.

    Raises:
        LinkError: with each field that cannot be part of a link.

    """
    problems = tuple(_problems(assessment, invitation))
    if problems:
        raise LinkError(problems)
    flags = (GUESS if invitation.perspective == "guess" else 0) | (OPENLY if invitation.openly else 0)
    flags |= ME if invitation.replies_to == "me" else 0
    language = invitation.language.encode("ascii")
    texts = [(each or "").encode() for each in (*invitation.texts().values(), invitation.mail)]
    known = roles_of(assessment)
    return (
        bytes([len(language)])
        + language
        + bytes([flags])
        + b"".join(len(text).to_bytes(2, "big") + text for text in texts)
        + bytes(known.index(role) for role in invitation.roles)
    )


def unpack(assessment: Assessment, body: bytes) -> Invitation:
    """Give the invitation in a body.

    Raises:
        LinkError: where `pack` gives no such body.

    """
    cursor = Cursor(body)
    language = _language(cursor)
    flags = cursor.number(1)
    if flags >= ME << 1:
        raise newer(what=f"flag {flags}")
    change, team, sender, note, mail = (_text(cursor) for _ in range(5))
    invitation = Invitation(
        assessment=assessment.id,
        version=assessment.version,
        language=language,
        change=change,
        team=team,
        note=note,
        sender=sender,
        roles=tuple(role_at(assessment, place) for place in cursor.rest()),
        replies_to="me" if flags & ME else "us",
        mail=mail,
        openly=bool(flags & OPENLY),
        perspective="guess" if flags & GUESS else "member",
    )
    for problem in _problems(assessment, invitation):
        raise foreign(how=f"its {problem.place} cannot be part of an invitation")
    return invitation


def language_of(body: bytes) -> str:
    """Give the language of an invitation, which stands first, so that it can be told without the assessment.

    Raises:
        LinkError: where there is none.

    """
    return _language(Cursor(body))


def _problems(assessment: Assessment, invitation: Invitation) -> Iterator[Problem]:
    if (invitation.assessment, invitation.version) != (assessment.id, assessment.version):
        fault = (
            f"this invites to {invitation.assessment} {invitation.version}, not to {assessment.id} {assessment.version}"
        )
        yield Problem(place="assessment", fault=fault, remedy="take the version that people are invited to")
    if not LANGUAGE.fullmatch(invitation.language):
        fault = f"{shown(invitation.language)} is no language"
        yield Problem(place="language", fault=fault, remedy="write it as en or pt-BR")
    for name, text in invitation.texts().items():
        most, lines = LIMITS[name]
        if text is not None and not legible(text, most=most, lines=lines):
            yield Problem(place=name, fault=_fault(text, most, lines), remedy=_advice(most, lines))
    if invitation.mail is not None and not plain_address(invitation.mail):
        fault = f"{shown(ascii(invitation.mail)[1:-1])} is not one plain mail address"
        yield Problem(place="mail", fault=fault, remedy="write it as name@site.example, or leave it out")
    known = roles_of(assessment)
    for role in invitation.roles:
        if role not in known:
            yield Problem(place="roles", fault=f'unknown role "{role}"', remedy=remedy(role, known))
    places = [known.index(role) for role in invitation.roles if role in known]
    if places != sorted(set(places)):
        yield Problem(place="roles", fault="they are out of order", remedy="name each once, as the assessment does")
    if invitation.perspective not in PERSPECTIVES or invitation.replies_to not in {"us", "me"}:
        yield Problem(place="replies_to", fault="it is not settled who gathers the replies", remedy="write us or me")


def _fault(text: str, most: int, lines: int) -> str:
    if len(text) > most:
        return f"it has {len(text)} characters, and {most} fit"
    if text.count("\n") >= lines:
        return f"it has {text.count(chr(10)) + 1} lines, and {lines} fit"
    return "it is empty, begins or ends with a blank, or has characters that hide or turn text"


def _advice(most: int, lines: int) -> str:
    where = "" if lines == 1 else f" in at most {lines} lines"
    return f"write 1 to {most} visible characters{where}, or leave it out"


def _language(cursor: Cursor) -> str:
    data = cursor.take(cursor.number(1))
    language = data.decode("ascii", "replace")
    if LANGUAGE.fullmatch(language):
        return language
    raise foreign(how="it names no language")


def _text(cursor: Cursor) -> str | None:
    data = cursor.take(cursor.number(2))
    try:
        return data.decode() or None
    except UnicodeDecodeError as error:
        raise foreign(how="a text in it is not UTF-8") from error
