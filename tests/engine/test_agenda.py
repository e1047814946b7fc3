"""Tests of assessments.engine.agenda."""

from collections.abc import Mapping

from assessments.engine.agenda import MOST, Conversation
from assessments.engine.gathering import gather
from assessments.engine.model import Assessment
from assessments.engine.responses import respond
from tests.engine.making import make_assessment, make_choice

ROLES = {"ask": "Your part?", "options": [{"id": "user", "title": "User"}, {"id": "decider", "title": "Decider"}]}
LOW = {
    "id": "low-a",
    "title": "A is low",
    "when": {"fact": "item.a", "at_most": 2},
    "says": "It is.",
    "questions": ["What of it?"],
}


def talks(*answers: Mapping[str, object], assessment: Assessment | None = None) -> tuple[Conversation, ...]:
    """Give the agenda of some people."""
    asked = assessment or make_assessment(roles=ROLES, findings=[LOW])
    return gather(asked, [respond(asked, each) for each in answers]).agenda


def about(found: tuple[Conversation, ...]) -> list[tuple[str | None, str | None]]:
    """Give the item and the finding of each conversation."""
    return [(each.item, each.finding) for each in found]


def test_who_is_missing_comes_first() -> None:
    """A part that nobody named is the first conversation, and says which."""
    [first, *_] = talks(*[{"a": 1, "role": "user"}] * 5)
    assert ("Who is missing", "None of those who answered named this as their part: Decider.") == (
        first.title,
        first.reason,
    )


def test_where_nobody_named_any_part_none_is_missing() -> None:
    """People who would rather not say are no sign that somebody is not there."""
    assert () == talks(*[{"a": 3}] * 5)


def test_without_anybody_there_is_nothing_to_talk_about() -> None:
    """Nobody is missing before anybody has answered."""
    assert () == talks()


def test_what_half_do_not_know_is_worth_asking() -> None:
    """Three of six do not know: the conversation says so, and who may."""
    asked = make_assessment(make_choice("a", who_knows="The one who was there."))
    [found] = talks(*[{"a": 3}] * 3, *[{"a": "?"}] * 3, assessment=asked)
    assert ("a", "3 of 6 said “I don't know”. Who may know: The one who was there.") == (found.item, found.reason)


def test_what_few_do_not_know_is_no_conversation() -> None:
    """One of six may simply be new."""
    assert () == talks(*[{"a": 3}] * 5, {"a": "?"}, assessment=make_assessment(make_choice("a")))


def test_nobody_named_who_may_know() -> None:
    """Without such a line the reason ends with the count."""
    [found] = talks(*[{"a": "?"}] * 5, assessment=make_assessment(make_choice("a")))
    assert "5 of 5 said “I don't know”." == found.reason


def test_a_split_comes_before_what_lies_apart() -> None:
    """Two camps need each other more than many shades do."""
    asked = make_assessment(make_choice("a"), make_choice("b"))
    people = [{"a": a, "b": b} for a, b in zip((1, 2, 3, 4, 5, 5), (1, 1, 1, 5, 5, 5), strict=True)]
    found = talks(*people, assessment=asked)
    assert [("b", None), ("a", None)] == about(found)
    assert "Some said it is so and some said it is not, with few between: “Label 1” 3, “Label 5” 3." == found[0].reason
    assert found[1].reason.startswith("Answers lie far apart: ")


def test_what_many_replies_share_is_a_conversation() -> None:
    """A finding that holds for at least half is worth talking about, with its own questions."""
    [found] = talks(*[{"a": 2}] * 5, assessment=make_assessment(findings=[LOW]))
    assert (None, "low-a", "A is low", ("What of it?",)) == (found.item, found.finding, found.title, found.questions)


def test_a_conversation_about_an_item_takes_in_the_finding_that_looks_at_it() -> None:
    """The same thing is not said twice: the item's conversation has the finding's questions too."""
    found = talks(*[{"a": 1}] * 3, *[{"a": 5}] * 3, assessment=make_assessment(findings=[LOW]))
    assert [("a", "low-a")] == about(found)
    assert ("What does each side see that the other does not?", "What of it?") == found[0].questions


def test_no_agenda_is_longer_than_people_get_through() -> None:
    """Whatever there is, the first of each kind comes before the second of any, and five are enough."""
    items = [make_choice(name) for name in "abcdef"]
    findings = [{**LOW, "id": f"low-{name}", "when": {"fact": f"item.{name}", "at_most": 2}} for name in "ef"]
    asked = make_assessment(*items, roles=ROLES, findings=findings)
    camps = [{"a": "?", "b": "?", "c": end, "d": end, "e": 1, "f": 2, "role": "user"} for end in (1, 1, 1, 5, 5, 5)]
    found = talks(*camps, assessment=asked)
    assert MOST == len(found)
    assert [(None, None), ("a", None), ("c", None), (None, "low-e"), ("b", None)] == about(found)


def test_below_five_only_who_is_missing_is_left() -> None:
    """What rests on too few people leads to no conversation."""
    assert [(None, None)] == about(talks(*[{"a": 1, "role": "user"}] * 4))
