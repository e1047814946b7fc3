"""A Reply goes in; the fragment of its link comes out, and back: from any text, damaged ones refused in words.

A link is no more secret than a postcard: whoever has it can read the answers in it.
"""

from collections.abc import Mapping

from assessments.engine import envelope, fragment, reply
from assessments.engine.envelope import Envelope
from assessments.engine.errors import LinkError
from assessments.engine.fragment import LONGEST_TEXT
from assessments.engine.model import Assessment
from assessments.engine.nearest import remedy
from assessments.engine.packing import fingerprint
from assessments.engine.questions import counted, questions
from assessments.engine.refusals import other_kind, unfit, unknown
from assessments.engine.reply import IDS, PERSPECTIVES, Perspective, Reply
from assessments.engine.responses import Responses
from assessments.engine.search import REPLY, Search, find_links, search

__all__ = [
    "IDS",
    "LONGEST_TEXT",
    "PERSPECTIVES",
    "Reply",
    "Search",
    "decode",
    "encode",
    "find_links",
    "peek",
    "plain",
    "reply_of",
    "search",
]

OTHERS = {"i": "an invitation", "t": "a team report", "s": "a sealed reply"}


def encode(assessment: Assessment, answered: Reply) -> str:
    """Give the fragment of a reply's link, `r=...`, without the #: the same bytes everywhere for the same reply.

    Raises:
        LinkError: where role, label, day, perspective or id cannot be part of a link, or where it would be too long.
        ResponseError: where the answers do not fit the assessment.

    """
    letters = envelope.pack(
        Envelope(
            kind=REPLY,
            assessment=assessment.id,
            version=assessment.version,
            fingerprint=fingerprint(assessment),
            body=_bounded(reply.pack(assessment, answered)),
        )
    )
    return f"{REPLY}={letters}"


def decode(text: str, assessments: Mapping[tuple[str, int], Assessment]) -> Reply:
    """Give the reply in a link: a whole address or its fragment; `assessments` has what is at hand by id and version.

    Raises:
        LinkError: with what is wrong and what to do, whatever the text is; nothing else.

    """
    found = _opened(text)
    assessment = assessments.get((found.assessment, found.version))
    if assessment is None:
        raise _not_here(found, assessments)
    if fingerprint(assessment) != found.fingerprint:
        fault = f"it was made with other items than those of {assessment.id}, version {assessment.version}, here"
        raise unknown(fault, "open it on the site that it names")
    return reply.unpack(assessment, found.body)


def peek(text: str) -> tuple[str, str, int]:
    """Give kind, assessment and version of a link, such as `("reply", "team-readiness", 1)`, before any is at hand.

    Raises:
        LinkError: as `decode` does, for all that can be seen without the assessment.

    """
    found = _opened(text)
    return "reply", found.assessment, found.version


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


def plain(answered: Reply) -> dict[str, object]:
    """Give a reply as the plain data that `open` prints, its keys always the same and in this order."""
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


def _opened(text: str) -> Envelope:
    kind, letters = fragment.one(text)
    if kind in OTHERS:
        raise other_kind(OTHERS[kind])
    return envelope.unpack(kind, letters)


def _bounded(body: bytes) -> bytes:
    if len(body) <= fragment.LONGEST * 3 // 4 - 60:  # what the rest of an envelope takes at most
        return body
    raise unfit(place="answers", fault="they are too many for a link", remedy="send them as a file")


def _not_here(found: Envelope, assessments: Mapping[tuple[str, int], Assessment]) -> LinkError:
    versions = sorted(version for name, version in assessments if name == found.assessment)
    if versions:
        listed = ", ".join(map(str, versions))
        fault = f"it answers version {found.version} of {found.assessment}, and here are only: {listed}"
        return unknown(fault, "reload the page or update, or open it on the site that it names")
    names = sorted({name for name, _ in assessments})
    return unknown(f'it answers "{found.assessment}", which is not here', remedy(found.assessment, names))
