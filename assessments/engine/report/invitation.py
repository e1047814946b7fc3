"""An invitation and its assessment go in; what the invited person reads before the first question comes out."""

from assessments.engine.audience import audience
from assessments.engine.invitation import Invitation
from assessments.engine.model import Assessment
from assessments.engine.report.document import Block, Chapter, Document, Paragraph, Quotation
from assessments.engine.words import listed

__all__ = ["UNCHECKED", "invitation_report", "unsaid"]

UNCHECKED = "Whoever made this link wrote this; this site has not checked it."
NO_SENDER = "You gave no name, so those whom you invite will not see who asks them."
NO_CHANGE = "You named no change, so they will not see which one you ask about."
LABELS = {"from": "From", "team": "To", "change": "About", "note": "Note"}


def invitation_report(assessment: Assessment, invitation: Invitation) -> Document:
    """Give what stands above the form: who invites, who will see the answers, and that nothing is sent by itself."""
    chapters = (
        _written(invitation),
        _asked(assessment, invitation),
        Chapter(id="audience", title="Who will see your answers", blocks=_audience(invitation)),
        Chapter(id="before", title="How it goes", blocks=(Paragraph(text=_how(assessment, invitation)),)),
    )
    guess = invitation.perspective == "guess"
    return Document(
        title="What do you think they would say?" if guess else "You are asked how you see it",
        subject=None,
        chapters=tuple(each for each in chapters if each.blocks),
    )


def unsaid(assessment: Assessment, invitation: Invitation) -> tuple[str, ...]:
    """Give what the invited person will miss, for whoever invites."""
    missed = {
        NO_SENDER: invitation.sender is None,
        NO_CHANGE: invitation.change is None and assessment.change is not None,
    }
    return tuple(words for words, is_missed in missed.items() if is_missed)


def _written(invitation: Invitation) -> Chapter:
    texts = invitation.texts()
    quotations = tuple(Quotation(label=LABELS[name], text=text) for name in LABELS if (text := texts[name]))
    if not quotations:
        return Chapter(
            id="written", title="Who invites you", blocks=(Paragraph(text="Whoever made this link gave no name."),)
        )
    return Chapter(
        id="written", title="Who invites you", blocks=(Paragraph(text=UNCHECKED, tone="unchecked"), *quotations)
    )


def _asked(assessment: Assessment, invitation: Invitation) -> Chapter:
    titles = {role.id: role.title for role in assessment.roles.options} if assessment.roles else {}
    named = [titles[role] for role in invitation.roles]
    blocks: tuple[Block, ...] = (Paragraph(text=f"{listed(named)}."),) if named else ()
    return Chapter(id="asked", title="Who is asked to answer", blocks=blocks)


def _audience(invitation: Invitation) -> tuple[Block, ...]:
    return tuple(Paragraph(text=text) for text in audience(invitation))


def _how(assessment: Assessment, invitation: Invitation) -> str:
    if invitation.perspective == "guess":
        return "Answer as you believe they would. Where you have not heard it from them, say that you don't know."
    return (
        f"It takes about {assessment.minutes} minutes. You see your own report first. Nothing is sent by itself: you "
        "decide whether to hand on your answers, and it is fine not to."
    )
