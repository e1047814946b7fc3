"""Tests of assessments.engine.opened."""

from assessments.engine.opened import answers, opened, openly
from tests.engine.boarding import ABOUT, KNOWN, make_card, make_reply


def test_guesses_stand_apart() -> None:
    """What people answered and what somebody outside guessed are in two lists."""
    people = make_reply(1, {"a": 5}), make_reply(2, {"a": 4})
    [found] = opened(make_card((*people, make_reply(3, {"a": 1}, perspective="guess"))), KNOWN)
    [group] = found.groups
    assert ([1, 2], [3], 2) == ([each.id for each in group.members], [each.id for each in group.guesses], found.members)


def test_the_same_reply_counts_once() -> None:
    """A link that was put on a card twice is one reply."""
    link = make_reply(1, {"a": 5})
    [found] = opened(make_card((link, link)), KNOWN)
    assert (1, 1) == (len(found.replies), found.members)


def test_a_corrected_reply_takes_the_place_of_the_first() -> None:
    """Of two replies with the same number the later counts, and the first is marked."""
    [found] = opened(make_card((make_reply(1, {"a": 5}), make_reply(1, {"a": 2}))), KNOWN)
    assert [True, False] == [each.replaced for each in found.replies]
    assert [{"a": 2}] == [dict(each.answers) for group in found.groups for each in group.members]


def test_a_guess_corrects_no_reply() -> None:
    """A guess with the number of a reply stands beside it."""
    [found] = opened(make_card((make_reply(1, {"a": 5}), make_reply(1, {"a": 2}, perspective="guess"))), KNOWN)
    assert [False, False] == [each.replaced for each in found.replies]


def test_what_cannot_be_read_stands_with_its_reply() -> None:
    """A reply whose assessment is not at hand says so, and the card is opened all the same."""
    [found] = opened(make_card((make_reply(1, {"a": 5}),)), {})
    assert ((), 0) == (found.groups, found.members)
    assert 'it is about "sample", which is not here' == (found.replies[0].problem and found.replies[0].problem.fault)


def test_answers_carry_role_name_and_day() -> None:
    """What stands beside the answers in a reply stands beside them again."""
    [found] = opened(make_card((make_reply(1, {"a": 5}, role="user", label="Ann", day="2026-09-02"),)), KNOWN)
    [given] = answers(ABOUT, found.groups[0].members)
    assert ({"a": 5}, "user", "Ann", "2026-09-02") == (dict(given.answers), given.role, given.respondent, given.when)


def test_all_have_to_agree_to_be_seen() -> None:
    """One person who has not agreed to answer openly is enough to hold figures back."""
    card = make_card((make_reply(1, {"a": 5}, openly=True), make_reply(2, {"a": 5})))
    [group] = opened(card, KNOWN)[0].groups
    assert (True, False) == (openly(group.members[:1]), openly(group.members))
