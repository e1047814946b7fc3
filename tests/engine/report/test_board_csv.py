"""Tests of assessments.engine.report.board_csv."""

from assessments.engine.board import Card
from assessments.engine.opened import opened
from assessments.engine.report.board_csv import board_csv
from assessments.engine.standing import standing
from tests.engine.boarding import KNOWN, PATH, make_card, make_reply

HEAD = "card,steps open,unknown,next question,notes\n"


def table(*cards: Card) -> str:
    """Give the table of these cards."""
    return board_csv((each, standing(each, opened(each, KNOWN), PATH)) for each in cards)


def test_a_card_is_one_line() -> None:
    """Name, open steps, number of unknowns, next question and notes."""
    card = make_card((make_reply(1, {"a": "?", "b": 1}),), step=2, notes='Said "wait", twice')
    assert f'{HEAD}Hill,"2, 3, 4",1,How?,"Said ""wait"", twice"\n' == table(card)


def test_what_is_not_known_is_empty() -> None:
    """A card without a step and a reply has empty cells, and no number that would say otherwise."""
    assert f"{HEAD}Hill,,,,\n" == table(make_card())


def test_what_is_held_back_is_empty() -> None:
    """How much four people do not know is not counted."""
    replies = tuple(make_reply(number, {"a": "?"}) for number in range(4))
    assert f"{HEAD}Hill,,," == table(make_card(replies))[: len(HEAD) + 7]


def test_no_spreadsheet_runs_what_was_typed() -> None:
    """A name or a note that begins like a formula gets an apostrophe in front."""
    assert f"{HEAD}'=1+1,,,,'@SUM(A1)\n" == table(make_card(name="=1+1", notes="@SUM(A1)"))


def test_no_answer_and_no_name_of_a_reply_is_in_it() -> None:
    """What a reply holds beside the number of unknowns stays out: label, part, day and what was answered."""
    reply = make_reply(1, {"a": 5, "b": 5}, label="Zoë", role="decider", day="2026-09-17")
    found = table(make_card((reply,), step=4))
    assert [] == [each for each in ("Zoë", "decider", "Decider", "2026", "Label 5", "100", "high") if each in found]
