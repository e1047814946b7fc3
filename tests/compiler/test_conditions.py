"""Tests of assessments.compiler.conditions."""

import json

import pytest

from assessments.compiler.conditions import as_data, in_words
from assessments.engine.reading import Reader
from assessments.engine.rules import read_rule
from tests.engine.making import FIVE, make_assessment, make_choice

ASSESSMENT = make_assessment(
    make_choice("a"),
    {"id": "n", "kind": "number", "ask": "N.", "low": 0, "high": 9, "unit": "weeks", "unknown": "No idea"},
    {"id": "m", "kind": "number", "ask": "M.", "low": 0, "high": 9},
    {
        "id": "t",
        "kind": "checklist",
        "ask": "T.",
        "options": [{"value": "x", "label": "X"}, {"value": "y", "label": "Y"}],
    },
    {
        "id": "g",
        "kind": "grid",
        "ask": "G.",
        "options": FIVE,
        "rows": [{"id": "r", "ask": "R."}, {"id": "s", "ask": "S."}],
    },
    roles={"ask": "R?", "options": [{"id": "user", "title": "User"}, {"id": "lead", "title": "Lead"}]},
)
NUMBERS = {"a": 1, "n": 2, "m": 3, "t": 4, "g.r": 5, "g.s": 6}
A, T = {"fact": "item.a", "is": 1}, {"fact": "item.t", "is": "x"}
IF_A, IF_T = "you answered “Label 1” to item 1", "you ticked “X” in item 4"


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        (A, IF_A),
        (T, IF_T),
        ({"fact": "item.a", "is": "?"}, "you answered “I don't know” to item 1"),
        ({"fact": "item.a", "in": [1, 2, "?"]}, "you answered “Label 1”, “Label 2” or “I don't know” to item 1"),
        ({"fact": "item.a", "at_least": 4}, "you answered “Label 4” or “Label 5” to item 1"),
        ({"fact": "item.a", "at_most": 1}, IF_A),
        ({"fact": "item.a", "at_least": 9}, "you answered 9 or more to item 1"),
        ({"fact": "item.n", "at_least": 4}, "you answered 4 weeks or more to item 2"),
        ({"fact": "item.m", "at_most": 4}, "you answered 4 or less to item 3"),
        ({"fact": "item.n", "is": 4}, "you answered “4 weeks” to item 2"),
        ({"fact": "item.n", "is": "?"}, "you answered “No idea” to item 2"),
        ({"fact": "item.g.s", "is": 2}, "you answered “Label 2” to item 6"),
        ({"fact": "role", "is": "user"}, "your role is “User”"),
        ({"fact": "role", "in": ["user", "lead"]}, "your role is “User” or “Lead”"),
        ({"all": [A, T]}, f"{IF_A} and {IF_T}"),
        ({"any": [A, T]}, f"{IF_A} or {IF_T}"),
        ({"none": [A]}, f"it is not so that {IF_A}"),
        ({"none": [A, T]}, f"it is not so that {IF_A} or {IF_T}"),
        ({"all": [{"any": [A, T]}, T]}, f"({IF_A} or {IF_T}) and {IF_T}"),
        ({"all": [{"any": [A]}, {"none": [T]}]}, f"{IF_A} and (it is not so that {IF_T})"),
        ({"any": [{"all": [A, T]}]}, f"{IF_A} and {IF_T}"),
    ],
    ids=str,
)
def test_a_rule_is_said_in_words(rule: object, words: str) -> None:
    """Whoever fills the form on paper reads when an item is theirs, in the words and numbers of the form."""
    read = Reader()
    assert (f"Only if {words}.", []) == (in_words(read_rule(read, rule, ""), ASSESSMENT, NUMBERS), read.problems)


def test_a_rule_is_data_for_the_page() -> None:
    """Numbers stay numbers, and so does a whole number that is the value of an option in words."""
    rule = {"any": [{"fact": "item.a", "in": [1, "2", "-3", "?", "07", "x"]}, {"fact": "item.a", "at_least": 4}]}
    expected = {"any": [{"fact": "item.a", "in": [1, 2, -3, "?", "07", "x"]}, {"fact": "item.a", "at_least": 4}]}
    assert expected == json.loads(as_data(read_rule(Reader(), rule, "")))
