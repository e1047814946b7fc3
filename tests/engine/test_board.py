"""Tests of assessments.engine.board."""

from assessments.compiler.known import path_data
from assessments.engine.board import LAST_STEP, Board, Card
from assessments.engine.path import path


def test_a_new_card_holds_nothing() -> None:
    """A card needs a name alone, and a board needs no card."""
    assert (Card(name="Hill", notes="", step=None, rounds=()), ()) == (Card(name="Hill"), Board().cards)


def test_a_card_can_be_at_every_step_of_the_path() -> None:
    """The last step of a card is the last of the path."""
    assert LAST_STEP == len(path(path_data()).labels)
