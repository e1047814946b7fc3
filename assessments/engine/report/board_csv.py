"""Cards and what they show come in; a table for other programs comes out, without any answer or name of a reply."""

from collections.abc import Iterable

from assessments.engine.board import Card
from assessments.engine.report.csv import label, table
from assessments.engine.standing import Standing

__all__ = ["board_csv"]

HEAD = ("card", "steps open", "unknown", "next question", "notes")


def board_csv(cards: Iterable[tuple[Card, Standing]]) -> str:
    """Give a header and a line for each card: its name, steps open, how much is unknown, next question, own notes.

    What is not known, or held back, is empty. A text that a spreadsheet would run gets an apostrophe in front.
    """
    return table([HEAD, *(_line(card, seen) for card, seen in cards)])


def _line(card: Card, seen: Standing) -> tuple[str, ...]:
    known = seen.current is not None and seen.unknown is not None
    return (
        label(card.name),
        ", ".join(map(str, seen.open_steps or ())),
        str(len(seen.unknown or ())) if known else "",
        seen.questions[0].ask if seen.questions else "",
        label(card.notes),
    )
