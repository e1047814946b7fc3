"""Some people's answers come in; what is gathered of their team, and the body or the link of it, go out."""

from collections.abc import Mapping
from typing import Any

from hypothesis import strategies as st

from assessments.engine.gathering import Gathering, gather
from assessments.engine.model import Assessment
from assessments.engine.responses import respond
from tests.engine.making import make_assessment, make_choice

__all__ = ["ANSWERS", "AT_HAND", "TEAM", "alike", "gathered", "of"]

ROLES = {
    "ask": "Your part?",
    "options": [{"id": "user", "title": "User"}, {"id": "decider", "title": "Decider"}, {"id": "buyer", "title": "B"}],
}
LOW = {
    "id": "low-a",
    "title": "A is low",
    "when": {"fact": "item.a", "at_most": 2},
    "says": "It is.",
    "questions": ["What of it?"],
}
OTHER = {**LOW, "id": "low-b", "title": "B is low", "when": {"fact": "item.b", "at_most": 2}}
TICKS = [{"value": "mail", "label": "Mail"}, {"value": "phone", "label": "Phone"}]
SHORT = [{"value": value, "label": str(value), "points": value} for value in (1, 2, 3)]
TEAM: Assessment = make_assessment(
    make_choice("a", who_knows="The one who was there."),
    make_choice("b"),
    make_choice("c", reverse=True),
    {"id": "short", "ask": "Ask short.", "options": SHORT},
    {"id": "ticks", "kind": "checklist", "ask": "Which?", "options": TICKS, "unknown": "No idea"},
    {"id": "years", "kind": "number", "ask": "How long?", "low": 0, "high": 40},
    {"id": "note", "kind": "text", "ask": "What else?"},
    scales=[
        {"id": "all", "title": "All", "items": ["a", "b", "c"]},
        {"id": "mixed", "title": "Mixed", "items": ["a", "short"]},
    ],
    roles=ROLES,
    findings=[LOW, OTHER],
)
"""Two scales, one of them without agreement, questions of every kind, three roles and two findings."""

AT_HAND = {(TEAM.id, TEAM.version): TEAM}

ANSWERS = st.lists(
    st.fixed_dictionaries(
        {},
        optional={
            **{name: st.sampled_from([1, 1, 2, 3, 5, 5, "?"]) for name in ("a", "b", "c")},
            "short": st.sampled_from([1, 2, 3]),
            "ticks": st.sampled_from([["mail"], ["mail", "phone"], "?"]),
            "years": st.integers(0, 40),
            "role": st.sampled_from(["user", "decider", "buyer"]),
        },
    ),
    max_size=12,
)
"""What up to twelve people may answer to `TEAM`."""


def gathered(*answers: Mapping[str, object], assessment: Assessment = TEAM, **options: Any) -> Gathering:  # noqa: ANN401  # as gather takes them
    """Give what is gathered of some people's answers."""
    return gather(assessment, [respond(assessment, each) for each in answers], **options)


def of(value: object, **more: object) -> dict[str, object]:
    """Give one person's answers with one value for a, b and c."""
    return {"a": value, "b": value, "c": value, **more}


def alike(count: int, value: object = 3, **more: object) -> list[dict[str, object]]:
    """Give the answers of so many people who see it alike."""
    return [of(value, **more)] * count
