"""What an inviter's board is made of: cards, and on each of them rounds of replies; and how much of it there may be."""

from dataclasses import dataclass

__all__ = [
    "LAST_STEP",
    "LONGEST_NAME",
    "LONGEST_NOTES",
    "MOST_CARDS",
    "MOST_REPLIES",
    "MOST_ROUNDS",
    "Board",
    "Card",
    "Round",
]

LAST_STEP = 13
LONGEST_NAME = 80
LONGEST_NOTES = 5000
MOST_CARDS = 300
MOST_ROUNDS = 50
MOST_REPLIES = 200
"""How many replies there may be in one round."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """The replies that came in one round, as fragments `r=...`; `day` is when it began, such as 2026-09-01."""

    day: str
    replies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A person or a team: what the inviter noted, and the rounds of replies, the first one first.

    `step` is where they are on the path as the inviter sees it; None where the inviter does not know.
    """

    name: str
    notes: str = ""
    step: int | None = None
    rounds: tuple[Round, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """All cards, in the order in which they were made; no two have the same name."""

    cards: tuple[Card, ...] = ()
