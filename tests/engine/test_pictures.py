"""Tests of assessments.engine.pictures."""

from dataclasses import replace

import pytest

from assessments.engine.cursor import Cursor
from assessments.engine.figures import exact
from assessments.engine.pictures import Crowd, pack_item, pack_scale, read_item, read_scale
from assessments.engine.questions import counted, questions
from assessments.engine.team import ItemPicture, Picture
from tests.engine.replying import foreign, refusal
from tests.engine.teaming import TEAM, alike, gathered, of

ASKED = {each.id: each for each in counted(questions(TEAM.sections))}
SIX = Crowd(replies=6, openly=False)


def item(data: bytes, name: str = "a", crowd: Crowd = SIX) -> ItemPicture:
    """Give the question's figures in some bytes."""
    return read_item(Cursor(data), ASKED[name], crowd)


def scale(data: bytes, crowd: Crowd = SIX, options: int | None = 5) -> Picture:
    """Give a scale's figures in some bytes."""
    return read_scale(Cursor(data), "all", crowd, options=options, members=[])


@pytest.mark.parametrize(
    ("crowd", "people", "expected"),
    [
        (SIX, [*alike(5), of("?")], b"\x05\x01\x00\x00\x05\x00\x00"),
        (SIX, [*alike(4), of("?"), of("?")], b"\x04\x02"),
        (Crowd(replies=4, openly=False), alike(4), b""),
        (Crowd(replies=1, openly=True), alike(1), b"\x01\x00\x00\x00\x01\x00\x00"),
    ],
    ids=["six", "four of six", "four", "one, openly"],
)
def test_counts_of_a_question_are_there_from_five(
    crowd: Crowd, people: list[dict[str, object]], expected: bytes
) -> None:
    """What rests on fewer people has no place in the bytes."""
    assert expected == pack_item(gathered(*people, openly=crowd.openly).team.items[0], crowd)


@pytest.mark.parametrize(
    ("crowd", "size"),
    [
        (SIX, 43),
        (Crowd(replies=4, openly=False), 9),
        (Crowd(replies=2, openly=False), 0),
        (Crowd(replies=2, openly=True), 43),
        (Crowd(replies=1, openly=True), 10),
    ],
    ids=["six", "four", "two", "two, openly", "one, openly"],
)
def test_figures_of_a_scale_are_there_as_they_may_be_shown(crowd: Crowd, size: int) -> None:
    """From three its n and mean, from five spread and agreement too; of one score there is no spread."""
    found = gathered(*alike(crowd.replies), openly=crowd.openly).team.scales[0]
    assert size == len(pack_scale(found, crowd, 5))


def test_figures_come_back() -> None:
    """All but words, and what is worked out from counts."""
    whole = gathered(*alike(5), of(5)).team
    bare = {"counts": None, "median": None, "min": None, "max": None, "band": None, "agreement": None}
    assert replace(whole.scales[0], **bare) == scale(pack_scale(whole.scales[0], SIX, 5))  # type: ignore[arg-type]
    found = item(pack_item(whole.items[0], SIX))
    assert (whole.items[0].n, whole.items[0].unknown, whole.items[0].counts) == (found.n, found.unknown, found.counts)


MEAN, TWO = exact(50), exact(50) + exact(10)


@pytest.mark.parametrize(
    ("data", "how"),
    [
        (b"\x07", "the scores of a scale cannot be that many"),
        (b"\x06" + exact(100.5), "a mean cannot be that"),
        (b"\x06" + exact(float("nan")), "a mean cannot be that"),
        (b"\x06" + MEAN + exact(-1), "a standard deviation cannot be that"),
        (b"\x06" + MEAN + exact(float("inf")), "a standard deviation cannot be that"),
        (b"\x06" + TWO + b"\x02", "the camps of a split cannot be that many"),
        (b"\x06" + TWO + b"\x00\x02", "the agreements of a scale cannot be that many"),
        (b"\x06" + TWO + b"\x00\x01" + exact(2.1), "an average deviation cannot be that"),
        (b"\x06" + TWO + b"\x00\x01" + exact(1) + exact(1.1), "an r_wg(J) cannot be that"),
        (b"\x06" + TWO + b"\x00\x01" + exact(1) + exact(1) + exact(-6), "an r* cannot be that"),
    ],
)
def test_impossible_figures_of_a_scale_are_refused(data: bytes, how: str) -> None:
    """Nothing is larger or smaller than it can be, and none is no number."""
    assert foreign(how) == refusal(scale, data)


@pytest.mark.parametrize(
    ("data", "name", "how"),
    [
        (b"\x07", "a", "the answers to an item cannot be that many"),
        (b"\x05\x02", "a", "those who do not know an item cannot be that many"),
        (b"\x05\x01", "short", "those who do not know an item cannot be that many"),
        (b"\x05\x00\x06", "a", "those who picked an option cannot be that many"),
        (b"\x05\x00\x01\x00\x00\x00\x00", "a", "the answers to an item do not add up"),
    ],
)
def test_impossible_figures_of_a_question_are_refused(data: bytes, name: str, how: str) -> None:
    """Nobody is counted twice, and nobody is unsure where that cannot be said."""
    assert foreign(how) == refusal(item, data, name)


def test_several_ticks_of_one_person_add_up_to_more() -> None:
    """In a checklist several options may apply."""
    assert (("mail", 5), ("phone", 3)) == item(b"\x05\x01\x05\x03", "ticks").counts


def test_a_number_has_no_counts() -> None:
    """There are no options that anybody could have picked."""
    assert (5, 0, None) == (
        item(b"\x05\x00", "years").n,
        item(b"\x05\x00", "years").unknown,
        item(b"\x05\x00", "years").counts,
    )
