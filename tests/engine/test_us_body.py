"""Tests of assessments.engine.us_body, through the body that it is part of."""

from dataclasses import replace

import pytest

from assessments.engine.cursor import Cursor
from assessments.engine.pictures import Crowd
from assessments.engine.team_link import ForUs, for_us
from assessments.engine.us_body import pack, unpack
from tests.engine.replying import foreign, refusal
from tests.engine.teaming import TEAM, alike, gathered, of

TWO = Crowd(replies=2, openly=True)
FIGURES = pack(TEAM, for_us(TEAM, gathered(*alike(2, 1, role="user"), openly=True)))
AGENDA = FIGURES.index(b"\x02\x05low-a\x02\x05low-b\x02")


def read(data: bytes, crowd: Crowd = TWO) -> ForUs:
    """Give the report in some bytes, of a team whose deciders are missing."""
    return unpack(TEAM, Cursor(data), crowd, change=None, name=None, asked=None, missing_roles=("decider",))


def test_findings_and_agenda_are_in_words_again() -> None:
    """How many replies led to a finding is there, and each conversation with its reason."""
    made = for_us(TEAM, gathered(*alike(6, 1, role="user"), *[of(1) | {"b": "?"}] * 6, of(5), of(5)))
    crowd = Crowd(replies=14, openly=False)
    found = replace(read(pack(TEAM, made), crowd), change=None)
    roles = replace(made.team, missing_roles=("decider",))
    assert (made.findings, roles, made.agenda[1:]) == (found.findings, found.team, found.agenda[1:])


def test_below_five_there_is_no_place_for_findings() -> None:
    """Behind the means of four people the agenda follows at once."""
    made = for_us(TEAM, gathered(*alike(4, role="user")))
    assert () == read(pack(TEAM, made), Crowd(replies=4, openly=False)).findings


@pytest.mark.parametrize(
    ("behind", "how"),
    [
        (b"\x03", "its findings cannot be that many"),
        (b"\x01\x00\x02\x00", "it names a finding twice, or none"),
        (b"\x02\x05low-a\x02\x05low-a\x02\x00", "it names a finding twice, or none"),
        (b"\x01\x05low-a\x03\x00", "the replies that share a finding cannot be that many"),
        (b"\x01\x05low-a\x01\x00", "too few replies share a finding of it"),
        (b"\x00\x01\x01\x00\x00", "one of its conversations is about nothing in it"),
        (b"\x00\x01\x02\x05\x00", "one of its conversations is about nothing in it"),
        (b"\x00\x01\x02\x00\x05low-a", "one of its conversations is about nothing in it"),
        (b"\x00\x01\x03\x05low-a", "one of its conversations is about nothing in it"),
        (b"\x00\x01\x03\x00", "one of its conversations is about nothing in it"),
    ],
)
def test_what_no_team_shares_or_talks_about_is_refused(behind: bytes, how: str) -> None:
    """A finding is held by enough replies and there once; a conversation rests on what is in the link."""
    assert foreign(how) == refusal(read, FIGURES[:AGENDA] + behind)


def test_a_finding_of_few_among_many_is_refused() -> None:
    """It is shared from half of the replies on."""
    made = pack(TEAM, for_us(TEAM, gathered(*alike(6))))
    assert foreign("too few replies share a finding of it") == refusal(
        read, made[:-2] + b"\x01\x05low-a\x02\x00", Crowd(replies=6, openly=False)
    )


def test_nobody_is_missing_where_all_are_there() -> None:
    """Without a missing part there is no conversation about one."""
    data = FIGURES[:AGENDA] + b"\x00\x01\x00"
    expected = foreign("one of its conversations is about nothing in it")
    assert expected == refusal(
        lambda: unpack(TEAM, Cursor(data), TWO, change=None, name=None, asked=None, missing_roles=())
    )


def test_other_scales_are_refused() -> None:
    """Figures go to scales by their place, so there must be as many."""
    empty = pack(TEAM, for_us(TEAM, gathered()))
    assert foreign("it has other scales than the assessment") == refusal(
        read, b"\x01" + empty[1:], Crowd(replies=0, openly=False)
    )
