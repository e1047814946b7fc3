"""Tests of assessments.engine.merging."""

from typing import Any

import pytest

from assessments.engine.merging import BOTH, Merged, merge
from assessments.engine.model import Assessment
from assessments.engine.reply import Reply
from tests.engine.making import make_assessment, make_choice
from tests.engine.replying import refusal

ROLES = {"ask": "Which?", "options": [{"id": "user", "title": "User"}, {"id": "decider", "title": "Decider"}]}
FIRST = make_assessment(make_choice("a"), make_choice("b"), make_choice("gone"), roles=ROLES)
TICKS: list[dict[str, Any]] = [
    {"value": "mail", "label": "Mail"},
    {"value": "none", "label": "None", "exclusive": True},
]
SECOND = make_assessment(
    make_choice("a"),
    make_choice("b", options=[{"value": value, "label": str(value)} for value in (1, 2)]),
    make_choice("new"),
    version=2,
    roles={"ask": "Which?", "options": ROLES["options"][:1]},
)
KNOWN = {(each.id, each.version): each for each in (FIRST, SECOND)}


def reply(number: int, answers: dict[str, Any] | None = None, version: int = 1, **fields: Any) -> Reply:  # noqa: ANN401
    """Give a reply with this number."""
    given = {"a": 4} if answers is None else answers
    return Reply(assessment="sample", version=version, answers=given, id=number, **fields)


def merged(*replies: Reply, known: dict[tuple[str, int], Assessment] | None = None, **settled: Any) -> Merged:  # noqa: ANN401
    """Give the replies merged, each read from a fragment that is its place: 1, 2 and so on."""
    return merge([(str(place), each) for place, each in enumerate(replies, start=1)], known or KNOWN, **settled)


def states(found: Merged) -> list[str]:
    """Give how each reply stands."""
    return [voice.state for voice in found.voices]


def test_replies_with_numbers_of_their_own_all_count() -> None:
    """Two people who answer exactly alike are two people."""
    found = merged(reply(1), reply(2))
    assert (["counted", "counted"], 2, ()) == (states(found), len(found.responses), found.open)


def test_the_same_reply_counts_once() -> None:
    """A reply that came again, on another day and with a label, is one reply; the last one stands for it."""
    found = merged(reply(1, day="2026-01-01"), reply(1, day="2026-01-02", label="Ann"))
    assert (["same", "counted"], ["Ann"], ()) == (
        states(found),
        [each.respondent for each in found.responses],
        found.open,
    )


def test_of_a_corrected_reply_the_last_counts() -> None:
    """Another content with the same number counts instead of the first, and the number is open to a choice."""
    found = merged(reply(1), reply(2), reply(1, {"a": 1}))
    assert (["other", "counted", "counted"], [{"a": 4}, {"a": 1}], (1,)) == (
        states(found),
        [each.answers for each in found.responses],
        found.open,
    )


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        ("1", ["counted", "other", "other"]),
        ("2", ["other", "counted", "other"]),
        (BOTH, ["counted", "counted", "counted"]),
        ("nothing", ["other", "other", "counted"]),
    ],
)
def test_the_coordinator_chooses(chosen: str, expected: list[str]) -> None:
    """One of several contents counts, or all of them; a choice of what is not there is none."""
    found = merged(reply(1), reply(1, {"a": 1}), reply(1, {"a": 2}), chosen={1: chosen})
    assert (expected, (1,)) == (states(found), found.open)


def test_what_was_chosen_and_then_taken_out_is_no_choice() -> None:
    """The last of those that are left counts."""
    found = merged(reply(1), reply(1, {"a": 1}), reply(1, {"a": 2}), chosen={1: "1"}, out={"1"})
    assert ["out", "other", "counted"] == states(found)


def test_a_choice_is_for_its_content() -> None:
    """Where the chosen content came twice, it counts once."""
    found = merged(reply(1), reply(1), reply(1, {"a": 1}), chosen={1: "1"})
    assert ["same", "counted", "other"] == states(found)


def test_who_is_taken_out_counts_no_more() -> None:
    """What is left is no question of choice any more."""
    found = merged(reply(1), reply(1, {"a": 1}), out={"2"})
    assert (["counted", "out"], ()) == (states(found), found.open)


def test_a_guess_never_counts() -> None:
    """A guess is shown beside the others, also where it has the number of a member's reply."""
    found = merged(reply(1), reply(1, {"a": 1}, perspective="guess"))
    assert (["counted", "guess"], [{"a": 4}]) == (states(found), [each.answers for each in found.responses])


def test_a_team_of_guesses_has_no_answers() -> None:
    """The assessment is known all the same."""
    found = merged(reply(1, perspective="guess"))
    assert ((), FIRST, (1,), False) == (found.responses, found.assessment, found.versions, found.openly)


def test_mixed_versions_are_read_by_what_they_share() -> None:
    """The newest version's questions count that every version asks alike; the others are left out for everybody."""
    found = merged(
        reply(1, {"a": 4, "b": 2, "gone": 1}, role="decider", day="2026-01-01"),
        reply(2, {"a": "?", "b": 2, "new": 3}, version=2, role="user", label="Ann"),
    )
    assert (SECOND, (1, 2), ["b", "new"], 1) == (
        found.assessment,
        found.versions,
        [question.id for question in found.left_out],
        found.lost_roles,
    )
    assert [({"a": 4}, None, None, "2026-01-01"), ({"a": "?"}, "user", "Ann", None)] == [
        (each.answers, each.role, each.respondent, each.when) for each in found.responses
    ]


def test_only_versions_that_count_are_mixed() -> None:
    """A version whose replies are taken out leaves nothing out."""
    found = merged(reply(1), reply(2, {"new": 3}, version=2), out={"1"})
    assert ((2,), (), [{"new": 3}]) == (found.versions, found.left_out, [each.answers for each in found.responses])


def test_an_option_that_now_stands_alone_makes_another_question() -> None:
    """What was ticked beside it once cannot be read by the newer version."""
    versions = [
        make_assessment(
            make_choice("a"),
            {"id": "t", "kind": "checklist", "ask": "?", "options": [TICKS[0], {**TICKS[1], "exclusive": alone}]},
            version=version,
        )
        for version, alone in ((1, False), (2, True))
    ]
    found = merged(
        reply(1, {"a": 1, "t": ("mail", "none")}),
        reply(2, {"t": ("none",)}, version=2),
        known={("sample", each.version): each for each in versions},
    )
    assert (["t"], [{"a": 1}, {}]) == (
        [question.id for question in found.left_out],
        [each.answers for each in found.responses],
    )


def test_rules_of_the_newest_version_hold() -> None:
    """An answer to what the newest version would not show is set aside, a ticked list is read as one."""
    hidden = make_choice("b", shown_when={"fact": "item.a", "is": 1})
    list_ = {"id": "t", "kind": "checklist", "ask": "?", "options": TICKS}
    versions = [
        make_assessment(make_choice("a"), make_choice("b"), list_),
        make_assessment(make_choice("a"), hidden, list_, version=2),
    ]
    found = merged(
        reply(1, {"a": 2, "b": 3, "t": ("mail",)}),
        reply(2, {"a": 1, "b": 3}, version=2),
        known={("sample", each.version): each for each in versions},
    )
    assert [({"a": 2, "t": ("mail",)}, ("b",)), ({"a": 1, "b": 3}, ())] == [
        (each.answers, each.hidden) for each in found.responses
    ]


@pytest.mark.parametrize(("openly", "expected"), [((True, True), True), ((True, False), False)])
def test_openly_only_where_all_agree(openly: tuple[bool, ...], expected: bool) -> None:  # noqa: FBT001  # expected
    """One reply that does not say so is enough to hold figures back."""
    assert expected == merged(*(reply(number, openly=each) for number, each in enumerate(openly))).openly


def test_replies_to_several_assessments_are_no_team() -> None:
    """Nothing, or two assessments at once, is refused in words."""
    words = ["replies: they are to no assessment, or to several; take those to one assessment together"]
    other = Reply(assessment="other", version=1, answers={}, id=1)
    assert [words, words] == [refusal(merged), refusal(merged, reply(1), other)]
