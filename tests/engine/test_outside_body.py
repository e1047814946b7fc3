"""Tests of assessments.engine.outside_body."""

import pytest

from assessments.engine.cursor import Cursor
from assessments.engine.outside_body import pack, unpack
from assessments.engine.team_link import ForOutside, for_outside
from tests.engine.replying import foreign, refusal
from tests.engine.teaming import TEAM, alike, gathered


def read(data: bytes, responses: int = 6) -> ForOutside:
    """Give the report in some bytes, of a team whose deciders are missing."""
    return unpack(
        TEAM, Cursor(data), responses=responses, openly=False, change=None, name=None, missing_roles=("decider",)
    )


@pytest.mark.parametrize(
    ("people", "expected"),
    [(2, b""), (4, b"\x02\x02\x02\x01\x00"), (6, b"\x02\x02\x01\x02\x00\x10\x02\x00\x01\x04\x00")],
    ids=["two", "four", "six"],
)
def test_words_take_a_byte_each(people: int, expected: bytes) -> None:
    """Of two replies there is nothing, of four the bands, of six also words, a bit a question, and the agenda."""
    answers = alike(people, role="user", ticks="?")
    assert expected == pack(TEAM, for_outside(TEAM, gathered(*answers)))


@pytest.mark.parametrize(
    ("data", "how"),
    [
        (b"\x01", "it has other scales than the assessment"),
        (b"\x02\x04", "the bands of a scale cannot be that many"),
        (b"\x02\x01\x04", "the words for a scale cannot be that many"),
        (b"\x02\x00\x01", "it has a word for a scale without a score"),
        (b"\x02\x00\x00\x00\x00\x40", "it names a question that the assessment does not have"),
        (b"\x02\x00\x00\x00\x00\x00\x01\x03\x00", "one of its conversations is about nothing in it"),
    ],
)
def test_what_no_team_tells_is_refused(data: bytes, how: str) -> None:
    """Scales, bands, words and questions are those of the assessment, and a conversation is about something."""
    assert foreign(how) == refusal(read, data)


def test_below_five_a_conversation_about_an_item_is_not_there() -> None:
    """Such a link would tell what is held back, so it is read as none, and the body that gives it is refused."""
    assert () == read(b"\x02\x00\x00\x01\x01\x00\x00", 4).agenda
