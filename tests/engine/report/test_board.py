"""Tests of assessments.engine.report.board."""

from dataclasses import replace
from typing import Any

import pytest

from assessments.engine.board import Card
from assessments.engine.opened import opened
from assessments.engine.report.board import face, page, words_of
from assessments.engine.report.document import Block, Chapter, Pairs, Paragraph
from assessments.engine.standing import Unknown, standing
from tests.engine.boarding import KNOWN, PATH, make_card, make_reply


def at_a_glance(card: Card) -> dict[str, str]:
    """Give a card's face, by its heads."""
    rounds = opened(card, KNOWN)
    return dict(face(card, rounds, standing(card, rounds, PATH), PATH))


def chapters(card: Card) -> dict[str, Chapter]:
    """Give the chapters of a card's page, by their ids."""
    found = page(card, standing(card, opened(card, KNOWN), PATH), PATH)
    return {each.id: each for each in found.chapters}


def text(block: Block) -> object:
    """Give what a block says."""
    return block.text if isinstance(block, Paragraph) else block.entries if isinstance(block, Pairs) else None


def people(count: int, answers: dict[str, Any], **fields: Any) -> tuple[str, ...]:  # noqa: ANN401  # as the fields are
    """Give so many replies that are alike."""
    return tuple(make_reply(number, answers, **fields) for number in range(count))


GUESS = make_reply(9, {"a": 5}, perspective="guess")


def test_a_new_card_says_what_to_do() -> None:
    """Where nothing is known, the face says so, and how that changes."""
    assert {
        "Where they are": "Step not known yet",
        "Replies": "No reply yet",
        "What they do not know yet": "No reply yet",
        "Who is missing": "No reply yet",
        "Next question": "None yet. Say where they are, or add a reply.",
    } == at_a_glance(make_card())


def test_the_face_sums_a_card_up() -> None:
    """Step, replies in all rounds and of both kinds, unknowns, missing parts and the first question."""
    card = make_card(people(1, {"a": "?"}), (*people(1, {"a": "?", "b": 1}, role="user"), GUESS), step=1)
    assert {
        "Where they are": "Step 1 of 4: One (before)",
        "Replies": "2 replies in 2 rounds, and 1 guess",
        "What they do not know yet": "1 item",
        "Who is missing": "Decider, Buyer, Keeper and 1 more",
        "Next question": "How?",
    } == at_a_glance(card)


def test_who_knows_everything_says_so() -> None:
    """A reply without an unknown leaves nothing to ask for, which is told in words."""
    assert "They marked nothing as unknown" == at_a_glance(make_card(people(1, {"a": 3})))["What they do not know yet"]


def test_no_part_is_missing_where_each_was_named() -> None:
    """Where each part was named, the face says so and the page has no such chapter."""
    roles = ("user", "decider", "buyer", "keeper", "approver")
    card = make_card(tuple(make_reply(number, {"a": 3}, role=role) for number, role in enumerate(roles)))
    assert ("Each part was named", False) == (at_a_glance(card)["Who is missing"], "missing" in chapters(card))


def test_a_guess_alone_is_counted_as_one() -> None:
    """Where nobody answered yet, a guess is there all the same."""
    assert "0 replies, and 1 guess" == at_a_glance(make_card((GUESS,)))["Replies"]


def test_what_few_people_do_not_know_is_held_back() -> None:
    """Face and page say that it is held back, and why."""
    card = make_card(people(2, {"a": "?"}))
    said = "Held back until 5 have answered"
    assert (said, [f"{said}."]) == (
        at_a_glance(card)["What they do not know yet"],
        [text(block) for block in chapters(card)["unknown"].blocks],
    )


@pytest.mark.parametrize(
    ("step", "said"),
    [
        (None, "As long as you do not know where they are, take it that it is not time."),
        (1, "By your reading, 2 steps come before it, and nothing in them is about a solution."),
        (2, "By your reading, 1 step comes before it, and nothing in them is about a solution."),
        (3, "By your reading they are there: if they ask, explain your solution, and explain it well."),
    ],
)
def test_a_solution_is_offered_from_one_step_on(step: int | None, said: str) -> None:
    """The rule is the same on every card, and says what it means for this one."""
    [block] = chapters(make_card(step=step))["time"].blocks
    words = str(text(block))
    assert ("Selling enters at step 3, and not before." in words, True) == (True, words.endswith(said))


def test_the_page_of_a_step_says_what_helps_and_what_to_leave_alone() -> None:
    """Questions with what they are about, then the advice of the phase."""
    found = chapters(make_card(step=1))
    assert ["time", "next", "helps", "alone"] == list(found)
    assert [(("Ask one?", "Before"), ("Two?", "Before"))] == [text(block) for block in found["next"].blocks]
    assert (["Help."], "Leave.") == (
        [text(block) for block in found["helps"].blocks],
        text(found["alone"].blocks[0]),
    )


def test_what_is_not_known_names_whom_to_ask() -> None:
    """Each item with how many could not say, and with who may know."""
    found = chapters(make_card((*people(5, {"a": "?"}), make_reply(8, {"a": 5, "b": "?"}))))
    entries = (
        ("Ask b.", "Who may know: Ask around."),
        ("Ask a.", "5 of 6 could not say. Who may know: The front desk."),
    )
    assert [entries] == [text(block) for block in found["unknown"].blocks]


def test_the_page_names_a_few_unknowns_and_counts_the_others() -> None:
    """What goes beyond the first few is left to the report of the round."""
    unknown = tuple(Unknown(ask=f"Ask {number}.", who=None, said=1, of=1) for number in range(7))
    seen = replace(standing(make_card(), (), PATH), unknown=unknown)
    found = next(each for each in page(make_card(), seen, PATH).chapters if each.id == "unknown")
    assert "2 other items stand in the report of the round." == text(found.blocks[1])


def test_a_reply_is_told_in_one_line() -> None:
    """Kind, name and day as far as they are there, and whether a later one took its place."""
    links = (
        make_reply(1, {"a": 5}),
        make_reply(1, {"a": 4}, label="Ann", day="2026-09-02"),
        make_reply(2, {"a": 4}, perspective="guess", label="Me"),
    )
    [found] = opened(make_card(links), KNOWN)
    assert [
        "A reply without a name, replaced by a later one with the same number",
        "A reply by “Ann” of 2026-09-02",
        "A guess by “Me”",
    ] == [words_of(each) for each in found.replies]


def test_a_reply_that_cannot_be_read_says_why() -> None:
    """What is wrong and what to do stand in the line of that reply."""
    [found] = opened(make_card(people(1, {"a": 5})), {})
    assert words_of(found.replies[0]).startswith('It cannot be read: it is about "sample", which is not here; ')
