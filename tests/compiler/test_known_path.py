"""Tests of what is known of the path, as the engine reads it."""

from assessments.compiler.known import path_data
from assessments.engine.board import LAST_STEP
from assessments.engine.path import path


def test_what_is_known_of_the_path_can_be_read() -> None:
    """The path of the knowledge has thirteen steps, each in one phase, and selling enters at the tenth."""
    found = path(path_data())
    steps = [step for phase in found.phases for step in phase.steps]
    assert (list(range(1, 14)), 13, 10) == (steps, len(found.labels), found.sells_from)


def test_every_phase_gives_advice() -> None:
    """In each phase something helps, something is left alone, and something may be asked."""
    found = path(path_data())
    assert all(phase.helps and phase.leave_alone and phase.asks for phase in found.phases)


def test_a_card_can_be_at_every_step_of_the_path() -> None:
    """The last step of a card is the last of the path."""
    assert LAST_STEP == len(path(path_data()).labels)
