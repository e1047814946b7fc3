"""Tests of assessments.engine.topics."""

import pytest

from assessments.engine.agenda import Conversation, about_shared
from assessments.engine.cursor import Cursor
from assessments.engine.findings import Shared
from assessments.engine.topics import Topic, pack_topics, read_topics
from tests.engine.replying import foreign, refusal
from tests.engine.teaming import TEAM, alike, gathered, of

LOW = Shared(finding=TEAM.findings[0], held=5, replies=5, reason="")


def read(data: bytes) -> list[Topic]:
    """Give the topics in some bytes."""
    return read_topics(Cursor(data), TEAM)


def names(found: list[Topic] | tuple[Conversation, ...]) -> list[tuple[str, str | None, str | None]]:
    """Give kind, item and finding of each."""
    return [_name(each) for each in found]


def _name(each: Topic | Conversation) -> tuple[str, str | None, str | None]:
    if isinstance(each, Conversation):
        return each.kind, each.item, each.finding
    return each.kind, each.question.id if each.question else None, each.finding.id if each.finding else None


def test_each_conversation_comes_back() -> None:
    """Kind, item and finding of each, in their order."""
    agenda = gathered(*alike(6, 1, role="user"), *[of(1) | {"b": "?"}] * 6).agenda
    assert names(agenda) == names(read(pack_topics(TEAM, agenda)))
    assert {"missing", "unknown", "shared"} <= {each.kind for each in agenda}


def test_a_finding_is_named_by_its_id() -> None:
    """Another order of findings, or a new one among them, changes no link."""
    assert b"\x01\x03\x05low-a" == pack_topics(TEAM, [about_shared(LOW)])


def test_an_item_is_named_by_its_place() -> None:
    """The fingerprint holds the questions in their order, free text left out."""
    assert [("differ", "years", None), ("unknown", "a", "low-a")] == names(read(b"\x02\x02\x05\x00\x01\x00\x05low-a"))


@pytest.mark.parametrize(
    ("data", "how"),
    [
        (b"\x06", "its conversations cannot be that many"),
        (b"\x01\x04", "the kinds of a conversation cannot be that many"),
        (b"\x01\x02\x06\x00", "its items cannot be that many"),
        (b"\x01\x03\x01x", "it names a finding that the assessment does not have"),
        (b"\x01\x03\x09low-a", "the letters of a finding cannot be that many"),
        (b"\x02\x01\x00\x00\x02\x00\x00", "two of its conversations are about one item"),
        (b"\x01", "a field in it is longer than the link"),
    ],
)
def test_what_no_agenda_has_is_refused(data: bytes, how: str) -> None:
    """More than five, an unknown kind, an item or a finding that is not there, one item twice, and a cut."""
    assert foreign(how) == refusal(read, data)
