"""A reply or an invitation goes in; the fragment of its link comes out, and back: damaged ones are refused in words.

A link is no more secret than a postcard: whoever has it can read what is in it.
"""

from dataclasses import dataclass

from assessments.engine import invitation, linking, reply
from assessments.engine.fragment import LONGEST_TEXT
from assessments.engine.invitation import Invitation
from assessments.engine.linking import Known
from assessments.engine.model import Assessment
from assessments.engine.questions import counted, questions
from assessments.engine.refusals import other_kind
from assessments.engine.reply import IDS, PERSPECTIVES, Perspective, Reply
from assessments.engine.responses import Responses
from assessments.engine.search import REPLY, Search, find_links, search

__all__ = [
    "IDS",
    "LONGEST_TEXT",
    "PERSPECTIVES",
    "WORDS",
    "Invitation",
    "Peeked",
    "Perspective",
    "Reply",
    "Search",
    "decode",
    "encode",
    "find_links",
    "invite",
    "invited",
    "peek",
    "plain",
    "reply_of",
    "search",
]

INVITATION = "i"


@dataclass(frozen=True, slots=True, kw_only=True)
class Peeked:
    """What can be said of a link before its assessment is at hand: enough to fetch it, and to go to the right page.

    `fragment` is the link as it was made; `language` is there for an invitation alone.
    """

    kind: str
    assessment: str
    version: int
    fragment: str
    language: str | None


def encode(assessment: Assessment, answered: Reply) -> str:
    """Give the fragment of a reply's link, `r=...`, without the #: the same bytes everywhere for the same reply.

    Raises:
        LinkError: where role, label, day, perspective or id cannot be part of a link, or where it would be too long.
        ResponseError: where the answers do not fit the assessment.

    """
    return linking.made(REPLY, assessment, reply.pack(assessment, answered))


def decode(text: str, assessments: Known) -> Reply:
    """Give the reply in a link: a whole address or its fragment; `assessments` has what is at hand by id and version.

    Raises:
        LinkError: with what is wrong and what to do, whatever the text is; nothing else.

    """
    seen = linking.look(text)
    if seen.kind != "reply":
        raise other_kind(what=WORDS[seen.kind], why="and a reply is wanted here")
    return reply.unpack(linking.opened(seen, assessments), seen.body)


def invite(assessment: Assessment, asked: Invitation) -> str:
    """Give the fragment of an invitation's link, `i=...`, without the #.

    Raises:
        LinkError: with each field that cannot be part of a link.

    """
    return linking.made(INVITATION, assessment, invitation.pack(assessment, asked))


def invited(text: str, assessments: Known) -> Invitation:
    """Give the invitation in a link: a whole address or its fragment.

    Raises:
        LinkError: with what is wrong and what to do, whatever the text is; nothing else.

    """
    seen = linking.look(text)
    if seen.kind != "invitation":
        raise other_kind(what=WORDS[seen.kind], why="and an invitation is wanted here")
    return invitation.unpack(linking.opened(seen, assessments), seen.body)


def peek(text: str) -> Peeked:
    """Give what a link says before any assessment is at hand.

    Raises:
        LinkError: as `decode` does, for all that can be seen without the assessment.

    """
    seen = linking.look(text)
    language = invitation.language_of(seen.body) if seen.kind == "invitation" else None
    return Peeked(
        kind=seen.kind,
        assessment=seen.assessment,
        version=seen.version,
        fragment=seen.fragment,
        language=language,
    )


def reply_of(
    assessment: Assessment,
    responses: Responses,
    *,
    number: int,
    label: str | None = None,
    perspective: Perspective = "member",
    openly: bool = False,
) -> Reply:
    """Give the reply that checked responses make: their role, `when` as its day, and no free text."""
    travels = {question.id for question in counted(questions(assessment.sections))}
    return Reply(
        assessment=assessment.id,
        version=assessment.version,
        answers={name: answer for name, answer in responses.answers.items() if name in travels},
        id=number,
        role=responses.role,
        label=label,
        day=responses.when,
        perspective=perspective,
        openly=openly,
    )


def plain(found: Reply | Invitation) -> dict[str, object]:
    """Give a reply or an invitation as the plain data that `open` prints, its keys always the same, in this order."""
    return _plain_invitation(found) if isinstance(found, Invitation) else _plain_reply(found)


def _plain_reply(answered: Reply) -> dict[str, object]:
    answers = {name: list(each) if isinstance(each, tuple) else each for name, each in answered.answers.items()}
    return {
        "kind": "reply",
        "assessment": answered.assessment,
        "version": answered.version,
        "answers": answers,
        "role": answered.role,
        "label": answered.label,
        "day": answered.day,
        "perspective": answered.perspective,
        "id": answered.id,
    }


def _plain_invitation(asked: Invitation) -> dict[str, object]:
    return {
        "kind": "invitation",
        "assessment": asked.assessment,
        "language": asked.language,
        "change": asked.change,
        "team": asked.team,
        "note": asked.note,
        "from": asked.sender,
        "roles": list(asked.roles),
        "replies_to": asked.replies_to,
        "mail": asked.mail,
        "openly": asked.openly,
        "perspective": asked.perspective,
        "version": asked.version,
    }


WORDS = {"reply": "a reply", "invitation": "an invitation", "team": "a team report"}
