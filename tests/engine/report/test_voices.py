"""Tests of assessments.engine.report.voices."""

import pytest

from assessments.engine.errors import Problem
from assessments.engine.merging import Merged, merge
from assessments.engine.reply import Reply
from assessments.engine.report.voices import choices, notes, people, said, versions_note
from tests.engine.making import make_assessment, make_choice
from tests.engine.test_merging import FIRST, KNOWN, merged, reply


def test_people_are_told_apart_and_no_answer_is_told() -> None:
    """A label, else a place, stands for who answered; how many questions were answered is told, not what."""
    found = merged(
        reply(1, {"a": 4, "b": "?"}, label="Ann", role="user", day="2026-01-01"),
        reply(2, perspective="guess"),
    )
    assert [
        {
            "fragment": "1",
            "id": 1,
            "name": "Ann",
            "role": "User",
            "day": "2026-01-01",
            "version": 1,
            "state": "counted",
            "words": "2 questions answered, 1 of them by “I don't know”. Counts.",
        },
        {
            "fragment": "2",
            "id": 2,
            "name": "Reply 2",
            "role": None,
            "day": None,
            "version": 1,
            "state": "guess",
            "words": "1 question answered. A guess from outside the team: it is in no figure.",
        },
    ] == people(found)


def test_without_roles_nobody_has_one() -> None:
    """An assessment that asks for no part names none."""
    about = make_assessment()
    found = merge([("x", reply(1))], {("sample", 1): about})
    assert [None] == [each["role"] for each in people(found)]


def test_a_corrected_reply_is_a_question() -> None:
    """The coordinator is asked which reply counts, is told how they differ, and what counts now is the answer."""
    found = merged(reply(7, day="2026-09-01"), reply(7, {"a": 1, "b": 2}, label="Ann", day="2026-09-03"), reply(8))
    assert [
        {
            "id": 7,
            "words": "Reply 1 and Reply 2 (Ann) have the same number and differ on 2 questions. Somebody has probably "
            "corrected a reply, so the last one counts. Which should?",
            "options": [
                {"value": "1", "words": "Reply 1, of 2026-09-01: 1 question answered."},
                {"value": "2", "words": "Reply 2 (Ann), of 2026-09-03, the last one: 2 questions answered."},
                {"value": "both", "words": "All of them: different people gave them"},
            ],
            "chosen": "2",
        }
    ] == choices(found)


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (reply(7), reply(7, {"a": 1}), "differ on 1 question."),
        (reply(7), reply(7, {}), "differ on 1 question."),
        (reply(7, {"a": 4, "b": "?"}), reply(7, {"a": 4, "b": 2}), "differ on 1 question."),
        (reply(7), reply(7, role="user"), "differ in the part that they name."),
        (reply(7), reply(7, openly=True), "differ in who may see them."),
        (reply(7), reply(7, version=2), "differ in their version."),
        (
            reply(7),
            reply(7, {"a": 1, "new": 1}, role="user", version=2),
            "differ on 2 questions, in the part that they name and in their version.",
        ),
    ],
)
def test_how_two_replies_with_one_number_differ_is_told(first: Reply, last: Reply, expected: str) -> None:
    """On how many questions, an open one being another answer, and whatever else makes them two; never the answers."""
    [asked] = choices(merged(first, last))
    assert expected == str(asked["words"]).partition("the same number and ")[2].partition(" Somebody")[0]


def test_that_both_count_is_an_answer_too() -> None:
    """Chosen before, it stands as the answer."""
    found = merged(reply(7), reply(7, {"a": 1}), chosen={7: "both"})
    assert ["both"] == [each["chosen"] for each in choices(found)]


@pytest.mark.parametrize(
    ("found", "repeated", "expected"),
    [
        (merged(reply(1), reply(2, {"a": 3})), 0, []),
        (merged(reply(1)), 1, ["1 link was there once more, which changes nothing."]),
        (
            merged(reply(1), reply(1, day="2026-01-01")),
            0,
            ["1 reply came again with the same answers, and counts once."],
        ),
        (
            merged(reply(1), reply(2)),
            0,
            ["2 replies are exactly like another one. Each has a number of its own, so all of them count."],
        ),
        (
            merged(reply(1, perspective="guess")),
            0,
            ["1 guess from outside the team: shown here, in no figure."],
        ),
        (merged(reply(1, openly=True)), 0, ["Everybody here agreed to answer openly, so nothing is held back."]),
        (
            merged(reply(1, openly=True), reply(2, {"a": 3})),
            0,
            ["Not everybody here agreed to answer openly, so figures that rest on few people are held back."],
        ),
        (
            merged(reply(1, role="decider"), reply(2, {"new": 3}, version=2)),
            0,
            [
                (
                    "These replies are to versions 1 and 2. They are read on the scales of version 2, from the "
                    "questions that all of them ask in the same way. Left out for everybody: “Ask b.” and “Ask new.”. "
                    "A scale that lost too many questions has no score."
                ),
                "1 person named a part that version 2 does not have. It is left out.",
            ],
        ),
    ],
)
def test_what_happened_is_told(found: Merged, repeated: int, expected: list[str]) -> None:
    """Each thing that a coordinator would wonder about is one sentence or two; without any there is none."""
    assert expected == notes(found, repeated=repeated)


def test_versions_that_ask_the_same_leave_nothing_out() -> None:
    """A version with other words alone is said to ask the same."""
    again = make_assessment(make_choice("a", ask="Other."), make_choice("b"), make_choice("gone"), version=2)
    found = merge([("x", reply(1)), ("y", reply(2, version=2))], {("sample", 1): FIRST, ("sample", 2): again})
    assert (
        "These replies are to versions 1 and 2. They are read on the scales of version 2. All versions ask its "
        "questions in the same way."
    ) == versions_note(found)


def test_many_questions_left_out_are_counted() -> None:
    """The first six are named, the others are a number."""
    old = make_assessment(make_choice("a"))
    new = make_assessment(*(make_choice(name) for name in "abcdefghi"), version=2)
    replies = [("x", reply(1)), ("y", Reply(assessment="sample", version=2, answers={}, id=2))]
    text = versions_note(merge(replies, {("sample", 1): old, ("sample", 2): new}))
    assert "“Ask g.” and 2 more." in (text or "")


def test_one_version_needs_no_note() -> None:
    """Where all answered the same version, nothing is said of it."""
    assert versions_note(merge([("x", reply(1))], KNOWN)) is None


@pytest.mark.parametrize(
    ("found", "damaged", "expected"),
    [
        (None, 0, "There is no reply link in this text. One looks like https://…/assess/…/#r=… and is long."),
        (None, 2, "0 replies. 2 links could not be read, as said below."),
        (merged(reply(1)), 0, "1 reply."),
        (
            merged(reply(1), reply(2), out={"1"}),
            1,
            "2 replies. 1 of them counts. 1 link could not be read, as said below.",
        ),
        (merged(reply(1), out={"1"}), 0, "1 reply. 0 of them count."),
    ],
)
def test_what_was_found_is_a_sentence_or_two(found: Merged | None, damaged: int, expected: str) -> None:
    """How many replies there are, how many count, and how many links are damaged."""
    assert expected == said(found, damaged=damaged)


def test_links_of_other_kinds_are_told_instead_of_no_link() -> None:
    """Where a text has no reply but an invitation, what that is and where it belongs is said."""
    other = Problem(place="link", fault="this is an invitation", remedy="give it away")
    assert "This is an invitation; give it away." == said(None, damaged=0, others=(other,))
