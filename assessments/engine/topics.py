"""The conversations of a team go in; the bytes that name them in a link come out, and back to what each is about.

An item goes by its place among the questions, which the fingerprint holds in their order; a finding by its id.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from assessments.engine.agenda import MOST, Conversation, Kind
from assessments.engine.cursor import Cursor
from assessments.engine.figures import read_small, small
from assessments.engine.model import Assessment, Finding
from assessments.engine.questions import Question, counted, questions
from assessments.engine.refusals import foreign

__all__ = ["Topic", "finding_name", "pack_topics", "read_finding", "read_topics"]

KINDS: tuple[Kind, ...] = ("missing", "unknown", "differ", "shared")
OF_ITEMS = ("unknown", "differ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """What a conversation is about."""

    kind: Kind
    question: Question | None
    finding: Finding | None


def pack_topics(assessment: Assessment, agenda: Sequence[Conversation]) -> bytes:
    """Give how many conversations there are; of each its kind, the place of its item and the id of its finding."""
    places = [each.id for each in counted(questions(assessment.sections))]
    packed = small(len(agenda))
    for talk in agenda:
        packed += small(KINDS.index(talk.kind))
        if talk.item is not None:
            packed += small(places.index(talk.item))
        if talk.kind != "missing":
            packed += finding_name(talk.finding or "")
    return packed


def read_topics(cursor: Cursor, assessment: Assessment) -> list[Topic]:
    """Give what each conversation is about.

    Raises:
        LinkError: where an item or a finding is not there, or where no agenda has such conversations.

    """
    asked = counted(questions(assessment.sections))
    found: list[Topic] = []
    for _ in range(read_small(cursor, most=MOST, what="its conversations")):
        kind = KINDS[read_small(cursor, most=len(KINDS) - 1, what="the kinds of a conversation")]
        place = read_small(cursor, most=len(asked) - 1, what="its items") if kind in OF_ITEMS else None
        finding = read_finding(cursor, assessment) if kind != "missing" else None
        found.append(Topic(kind=kind, question=None if place is None else asked[place], finding=finding))
    items = [each.question.id for each in found if each.question]
    if len(items) > len(set(items)):
        raise foreign(how="two of its conversations are about one item")
    return found


def finding_name(name: str) -> bytes:
    """Give the id of a finding with its length before it; an empty one stands for none."""
    return small(len(name)) + name.encode("ascii")


def read_finding(cursor: Cursor, assessment: Assessment) -> Finding | None:
    """Give the next finding; None where there is none.

    Raises:
        LinkError: where the assessment has none of that id.

    """
    name = cursor.take(read_small(cursor, most=len(cursor.data), what="the letters of a finding"))
    found = next((each for each in assessment.findings if each.id.encode("ascii") == name), None)
    if name and found is None:
        raise foreign(how="it names a finding that the assessment does not have")
    return found
