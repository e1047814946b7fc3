"""A link and what it is about go in; a message that is ready to send comes out, and the address that writes a mail."""

from assessments.engine.audience import destination
from assessments.engine.invitation import Invitation
from assessments.engine.legible import plain_address
from assessments.engine.model import Assessment

__all__ = ["Message", "invitation_message", "mailto", "reply_message", "team_message"]

Message = tuple[str, str]
"""Subject and text."""
KEPT = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
"""What RFC 3986 calls unreserved; all else is percent-encoded."""


def invitation_message(assessment: Assessment, invitation: Invitation, link: str) -> Message:
    """Give the text that invites, with no pitch in it: what it is, what happens with the answers, and the link."""
    change = invitation.change
    about = f" about “{change}”" if change else ""
    what = (
        f"would you look at a few questions{about}? They take about {assessment.minutes} minutes, on any device. They "
        "ask how you see it, and “I don't know” is as good an answer as any."
    )
    who = (
        "Nothing is sent by itself: you read your own report first, and then decide whether to hand on your answers. "
        f"{' '.join(destination(invitation))} It is fine not to answer."
    )
    paragraphs = ("Hello,", what, invitation.note, who, link, invitation.sender)
    subject = f"How do you see it? {change}" if change else f"{assessment.title}: how do you see it?"
    return subject, "\n\n".join(each for each in paragraphs if each) + "\n"


def reply_message(assessment: Assessment, link: str, *, label: str | None = None, guess: bool = False) -> Message:
    """Give the text that goes with a reply; no name is in it but a label that its writer chose."""
    by = f" ({label})" if label else ""
    kind, what = ("a guess", "what I think you would say") if guess else ("a reply", "my answers")
    return f"{assessment.title}: {kind}{by}", f"{what[:1].upper()}{what[1:]}, to “{assessment.title}”{by}:\n\n{link}\n"


def team_message(assessment: Assessment, link: str, *, team: str | None = None, outside: bool) -> Message:
    """Give the text that goes with a team's report; the team's name is in it where there is one."""
    whose = f" ({team})" if team else ""
    what = (
        "How we see it as a team, in words" if outside else "Our report as a team; please keep it among those it is for"
    )
    subject = f"{assessment.title}: a team's report{whose}"
    return subject, f"{what}, from “{assessment.title}”{whose}:\n\n{link}\n"


def mailto(message: Message, address: str | None = None) -> str:
    r"""Give the address that opens a mail; all of subject and text is percent-encoded, so that they add no header.

    >>> mailto(("A & B", "x\ny"), "ann@site.example")
    'mailto:ann@site.example?subject=A%20%26%20B&body=x%0D%0Ay'

    An address that is not a plain one is left out.
    """
    subject, text = (_encoded(each.replace("\n", "\r\n")) for each in message)
    to = address if address is not None and plain_address(address) else ""
    return f"mailto:{'@'.join(map(_encoded, to.split('@')))}?subject={subject}&body={text}"


def _encoded(text: str) -> str:
    return "".join(chr(each) if each in KEPT else f"%{each:02X}" for each in text.encode())
