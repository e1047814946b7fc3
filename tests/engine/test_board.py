"""Tests of assessments.engine.board."""

from assessments.engine.board import Board, Card


def test_a_new_card_holds_nothing() -> None:
    """A card needs a name alone, and a board needs no card."""
    assert (Card(name="Hill", notes="", step=None, rounds=()), ()) == (Card(name="Hill"), Board().cards)
