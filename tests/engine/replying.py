"""Nothing comes in; an assessment with every kind of question, replies to it and what a refusal says go out."""

from collections.abc import Callable, Mapping
from typing import Any

from assessments.engine.errors import LinkError
from assessments.engine.model import Assessment
from assessments.engine.reply import Reply
from tests.engine.making import make_assessment, make_choice

__all__ = ["EVERY", "KNOWN", "foreign", "make_reply", "refusal"]

ROLES = {
    "ask": "Which part?",
    "options": [{"id": "user", "title": "User"}, {"id": "decider", "title": "Decider"}, {"id": "buyer", "title": "B"}],
}
TICKS = [
    {"value": "mail", "label": "Mail"},
    {"value": "phone", "label": "Phone"},
    {"value": 3, "label": "Three"},
    {"value": "none", "label": "None", "exclusive": True},
]
EVERY: Assessment = make_assessment(
    make_choice("a"),
    {"id": "ticks", "kind": "checklist", "ask": "Which?", "options": TICKS, "unknown": "No idea"},
    {"id": "years", "kind": "number", "ask": "How long?", "low": -3, "high": 40},
    {"id": "note", "kind": "text", "ask": "What else?"},
    {
        "id": "grid",
        "kind": "grid",
        "ask": "How true?",
        "options": [{"value": "yes", "label": "Yes"}, {"value": "no", "label": "No"}],
        "rows": [{"id": "one", "ask": "One."}, {"id": "two", "ask": "Two."}],
    },
    roles=ROLES,
)
"""A choice, a checklist with one option that stands alone, a number, a text and a grid of two rows, and three roles."""

KNOWN = {(EVERY.id, EVERY.version): EVERY}


def make_reply(answers: Mapping[str, Any] | None = None, **fields: Any) -> Reply:  # noqa: ANN401  # as the fields are
    """Give a reply to `EVERY` with these answers, without any it has one to question a; its id is 1."""
    given = {"a": 4} if answers is None else answers
    return Reply(**{"assessment": EVERY.id, "version": EVERY.version, "answers": given, "id": 1, **fields})


def refusal(call: Callable[..., object], *arguments: object) -> list[str]:
    """Give what a LinkError says when a call raises one, a line a problem; nothing where it raises none."""
    try:
        call(*arguments)
    except LinkError as error:
        return [str(problem) for problem in error.problems]
    return []


def foreign(how: str) -> list[str]:
    """Give what is said of a link that is whole and that no form makes."""
    fault = f"it was not made by a form of this site: {how}"
    return [f"link: {fault}; ask whoever sent it to make the link anew on the site"]
