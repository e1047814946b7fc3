"""What a conversation of a team is about goes in; the conversation as somebody outside may read it comes out.

Its reason has no count in it, and its words are about a team, not to one.
"""

from collections.abc import Sequence

from assessments.engine.agenda import (
    WHAT_NOBODY_KNOWS,
    WHERE_YOU_DIFFER,
    Conversation,
    Kind,
    about_missing,
    joined,
)
from assessments.engine.findings import going_by
from assessments.engine.model import Assessment, Finding
from assessments.engine.questions import Question

__all__ = ["discreet"]


def discreet(
    assessment: Assessment,
    kind: Kind,
    *,
    question: Question | None,
    finding: Finding | None,
    missing: Sequence[str],
) -> Conversation | None:
    """Give a conversation without a count; None where what it is about is not there.

    `missing` are the roles that nobody named.
    """
    if kind == "missing" and missing and question is None and finding is None:
        return about_missing(assessment, missing)
    if kind == "shared" and question is None and finding is not None:
        return _shared(assessment, finding)
    if kind in {"unknown", "differ"} and question is not None:
        talk = _unknown(question) if kind == "unknown" else _differing(question)
        return talk if finding is None else joined(talk, finding)
    return None


def _shared(assessment: Assessment, finding: Finding) -> Conversation:
    return Conversation(
        kind="shared",
        item=None,
        finding=finding.id,
        title=finding.title,
        reason=f"Many of the replies led here, going by {going_by(finding, assessment)}.",
        questions=finding.questions,
    )


def _unknown(question: Question) -> Conversation:
    knows = f" Who may know: {question.who_knows}" if question.who_knows else ""
    return Conversation(
        kind="unknown",
        item=question.id,
        finding=None,
        title=f"What the team does not know: {question.ask}",
        reason=f"Many of those who answered could not say.{knows}",
        questions=WHAT_NOBODY_KNOWS,
    )


def _differing(question: Question) -> Conversation:
    return Conversation(
        kind="differ",
        item=question.id,
        finding=None,
        title=f"Where the team differs: {question.ask}",
        reason="Answers lie far apart.",
        questions=WHERE_YOU_DIFFER,
    )
