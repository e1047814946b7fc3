"""A link of any kind goes in; what it is, and the body in it, come out; and a body goes in, its fragment comes out."""

from collections.abc import Mapping
from dataclasses import dataclass

from assessments.engine import envelope, fragment
from assessments.engine.envelope import Envelope
from assessments.engine.errors import LinkError
from assessments.engine.model import Assessment
from assessments.engine.nearest import remedy
from assessments.engine.packing import fingerprint
from assessments.engine.refusals import other_kind, unfit, unknown

__all__ = ["KINDS", "Known", "Seen", "look", "made", "opened"]

KINDS = {"r": "reply", "i": "invitation", "t": "team"}
"""What each letter before the = stands for."""
RESERVED = {"s": "a sealed reply"}

Known = Mapping[tuple[str, int], Assessment]
"""The assessments at hand, by id and version."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What can be seen of a link before its assessment is at hand; `fragment` is the link as it was made, without #."""

    kind: str
    assessment: str
    version: int
    fragment: str
    body: bytes
    fingerprint: int


def look(text: str) -> Seen:
    """Give what can be seen of the one link that a text is.

    Raises:
        LinkError: with what is wrong and what to do, whatever the text is; nothing else.

    """
    letter, letters = fragment.one(text)
    if letter in RESERVED:
        raise other_kind(what=RESERVED[letter], why="which this version cannot read")
    found = envelope.unpack(letter, letters)
    return Seen(
        kind=KINDS[letter],
        assessment=found.assessment,
        version=found.version,
        fragment=f"{letter}={letters}",
        body=found.body,
        fingerprint=found.fingerprint,
    )


def opened(seen: Seen, assessments: Known) -> Assessment:
    """Give the assessment that a link is about, with the same items as when the link was made.

    Raises:
        LinkError: where it is not at hand.

    """
    assessment = assessments.get((seen.assessment, seen.version))
    if assessment is None:
        raise _not_here(seen, assessments)
    if fingerprint(assessment) != seen.fingerprint:
        fault = f"it was made with other items than those of {assessment.id}, version {assessment.version}, here"
        raise unknown(fault, "open it on the site that it names")
    return assessment


def made(letter: str, assessment: Assessment, body: bytes) -> str:
    """Give the fragment of a link, such as `r=...`, without the #: the same bytes everywhere for the same body.

    Raises:
        LinkError: where it would be longer than any link.

    """
    if len(body) > fragment.LONGEST * 3 // 4 - 60:  # what the rest of an envelope takes at most
        raise unfit(place="answers", fault="they are too many for a link", remedy="send them as a file")
    letters = envelope.pack(
        Envelope(
            kind=letter,
            assessment=assessment.id,
            version=assessment.version,
            fingerprint=fingerprint(assessment),
            body=body,
        )
    )
    return f"{letter}={letters}"


def _not_here(seen: Seen, assessments: Known) -> LinkError:
    versions = sorted(version for name, version in assessments if name == seen.assessment)
    if versions:
        listed = ", ".join(map(str, versions))
        fault = f"it is about version {seen.version} of {seen.assessment}, and here are only: {listed}"
        return unknown(fault, "reload the page or update, or open it on the site that it names")
    names = sorted({name for name, _ in assessments})
    return unknown(f'it is about "{seen.assessment}", which is not here', remedy(seen.assessment, names))
