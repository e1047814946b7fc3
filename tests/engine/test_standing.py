"""Tests of assessments.engine.standing."""

from typing import Any

from assessments.engine.opened import opened
from assessments.engine.standing import NextQuestion, Standing, Unknown, standing
from tests.engine.boarding import KNOWN, PATH, make_card, make_reply


def seen(*rounds: tuple[str, ...], **fields: Any) -> Standing:  # noqa: ANN401  # as the card's fields are
    """Give what a card with these rounds shows."""
    card = make_card(*rounds, **fields)
    return standing(card, opened(card, KNOWN), PATH)


def people(count: int, answers: dict[str, Any], **fields: Any) -> tuple[str, ...]:  # noqa: ANN401  # as above
    """Give so many replies that are alike."""
    return tuple(make_reply(number, answers, **fields) for number in range(count))


def asks(found: Standing) -> list[str]:
    """Give the questions that fit next."""
    return [each.ask for each in found.questions]


def test_a_new_card_shows_nothing() -> None:
    """Without a step and without a reply, nothing is known and nothing is asked."""
    assert Standing(current=None, phase=None, open_steps=None, unknown=(), missing=(), questions=()) == seen()


def test_the_steps_from_here_to_the_end_are_open() -> None:
    """Where they are is open itself, and so is all that comes after."""
    assert (2, 3, 4) == seen(step=2).open_steps


def test_without_a_reply_the_phase_asks() -> None:
    """Where nobody has answered, what may be asked in this phase stands there."""
    assert (NextQuestion(ask="Ask one?", about="Before"), NextQuestion(ask="Two?", about="Before")) == seen(
        step=1
    ).questions


def test_a_single_reply_shows_what_it_does_not_know() -> None:
    """What one person marked as unknown is named, with who may know."""
    found = seen((make_reply(1, {"a": "?", "b": 5}),))
    assert (Unknown(ask="Ask a.", who="The front desk.", said=1, of=1),) == found.unknown


def test_findings_ask_before_the_phase_does() -> None:
    """What a reply leads to comes first, then the first weak link, then the phase, and three are enough."""
    found = seen((make_reply(1, {"a": 1, "b": 1}),), step=1)
    assert ["Why?", "How?", "Ask one?"] == asks(found)
    assert ["Low", "First", "Before"] == [each.about for each in found.questions]


def test_a_question_is_asked_once() -> None:
    """Two groups of replies that lead to the same question have it once."""
    assert 1 == asks(seen((make_reply(1, {"a": 1, "b": 5}),))).count("Why?")


def test_of_few_people_is_held_back_what_they_do_not_know() -> None:
    """Below five, who said that they do not know could be told."""
    assert None is seen(people(4, {"a": "?"})).unknown


def test_five_people_show_what_they_do_not_know() -> None:
    """From five on it is counted, what most do not know first."""
    found = seen((*people(5, {"a": 5, "b": "?"}), make_reply(9, {"a": "?", "b": "?"})))
    assert [("Ask b.", 6, 6), ("Ask a.", 1, 6)] == [(each.ask, each.said, each.of) for each in found.unknown or ()]


def test_who_answers_openly_holds_nothing_back() -> None:
    """Two people who agreed to be seen show what they do not know."""
    assert 1 == len(seen(people(2, {"a": "?"}, openly=True)).unknown or ())


def test_a_team_is_asked_by_its_agenda() -> None:
    """What several people lead to is what their conversations begin with."""
    assert "Why?" in asks(seen(people(5, {"a": 1, "b": 3})))


def test_parts_that_nobody_named_are_missing() -> None:
    """Each part that no reply of the last round names is missing, in the order of the assessment."""
    found = seen(people(1, {"a": 3}, role="buyer"), people(2, {"a": 3}, role="user"))
    assert ("Decider", "Buyer", "Keeper", "Approver") == found.missing


def test_an_empty_round_leaves_the_last_one_in_force() -> None:
    """A round that has just begun hides nothing of the one before, and a guess alone is no answer."""
    guess = make_reply(3, {"a": 5}, perspective="guess")
    found = seen((make_reply(1, {"a": "?"}),), (guess,), ())
    assert ("2026-09-01", 1) == (found.current and found.current.day, len(found.unknown or ()))
