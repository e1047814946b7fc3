"""Nothing comes in; replies as fragments, a small path and cards with rounds go out."""

from collections.abc import Mapping
from typing import Any

from assessments.engine.board import Card, Round
from assessments.engine.model import Assessment
from assessments.engine.path import Path, path
from assessments.engine.reply import Reply
from assessments.engine.share import encode
from tests.engine.making import make_assessment, make_choice

__all__ = ["ABOUT", "KNOWN", "PATH", "PATH_DATA", "make_card", "make_reply"]

ROLES = {
    "ask": "Which part?",
    "options": [{"id": name, "title": name.title()} for name in ("user", "decider", "buyer", "keeper", "approver")],
}
LOW = {"id": "low", "title": "Low", "when": {"fact": "item.a", "at_most": 2}, "says": "It is.", "questions": ["Why?"]}
CHAIN = {
    "title": "The chain",
    "links": [{"id": "first", "title": "First", "holds": {"fact": "item.b", "at_least": 4}, "questions": ["How?"]}],
}
ABOUT: Assessment = make_assessment(
    {**make_choice("a"), "who_knows": "The front desk."},
    make_choice("b"),
    scales=[{"id": "all", "title": "All", "items": ["a", "b"]}],
    roles=ROLES,
    findings=[LOW],
    chain=CHAIN,
)
"""Two questions, one of which says who may know, five roles, a finding and a chain of one link."""

KNOWN = {(ABOUT.id, ABOUT.version): ABOUT}

ASKS = ["Ask one?", "Two?"]
PATH_DATA: dict[str, Any] = {
    "labels": ["One", "Two", "Three", "Four"],
    "phases": [
        {
            "title": "Before",
            "steps": [1, 2],
            "helps": ["Help."],
            "leave_alone": ["Leave."],
            "asks": ["Ask one?", "Two?"],
        },
        {"title": "After", "steps": [3, 4], "helps": ["Aid."], "leave_alone": ["Let."], "asks": ["Ask late?"]},
    ],
    "sells_from": 3,
}
PATH: Path = path(PATH_DATA)


def make_reply(number: int, answers: Mapping[str, Any], **fields: Any) -> str:  # noqa: ANN401  # as the fields are
    """Give the fragment of a reply with this number and these answers."""
    return encode(ABOUT, Reply(assessment=ABOUT.id, version=ABOUT.version, answers=answers, id=number, **fields))


def make_card(*rounds: tuple[str, ...], **fields: Any) -> Card:  # noqa: ANN401  # as the fields are
    """Give a card with these rounds of replies, the first of them in September and each a month later."""
    found = tuple(Round(day=f"2026-{number:02}-01", replies=replies) for number, replies in enumerate(rounds, start=9))
    return Card(**{"name": "Hill", "rounds": found, **fields})
