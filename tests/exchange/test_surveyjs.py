"""Tests of assessments.exchange.surveyjs."""

import json

import pytest

from assessments.cli.catalogue import find
from assessments.exchange.surveyjs import read
from tests.engine.making import make_assessment
from tests.exchange.making import every_kind, problems
from tests.machine import ROOT

NO_TICK = "is no answer to it; known here: A, None of these, No idea"
FILE = ROOT / "tests" / "data" / "exchange" / "surveyjs.json"


def one(result: object) -> object:
    """Give the response in one result, in the assessment with every kind of item."""
    return read(json.dumps(result).encode(), every_kind()).responses[0]


def test_results_are_read() -> None:
    """Results have the values of the answers; a comment beside a question stays out."""
    six = json.loads((ROOT / "tests" / "data" / "answers" / "six.json").read_text(encoding="utf-8"))
    found = read(FILE.read_bytes(), find("team-readiness@1"))
    expected = [{key: value for key, value in each.items() if key != "respondent"} for each in six[:3]]
    left_out = 'left out, as no answers stand there: "rules-2-Comment"; name a question with --respondent where it '
    assert (expected, [f"{left_out}says who answered"]) == (list(found.responses), [str(each) for each in found.notes])


def test_every_shape_is_read() -> None:
    """Lists, rows, numbers and boxes become flat answers."""
    result = {"pick": 1, "tick": ["a"], "lines": {"first": "?"}, "weeks--unknown": ["?"], "back": 2, "words": "Hi."}
    expected = {"pick": 1, "tick": ("a",), "lines.first": "?", "weeks": "?", "back": 2, "words": "Hi."}
    assert expected == one(result)


@pytest.mark.parametrize(
    ("result", "expected"),
    [
        ({"pick": 1, "weeks": 3, "weeks--unknown": []}, {"pick": 1, "weeks": 3}),
        ({"pick": 1, "weeks--unknown": "?"}, {"pick": 1, "weeks": "?"}),
        ({"pick": "2", "tick": [], "words": ""}, {"pick": 2}),
        ({"pick": None, "tick": ["?"]}, {"tick": "?"}),
        ({"back": 2.0, "tick[a]": True, "tick[none]": False}, {"back": 2, "tick": ("a",)}),
        ({"tick": "a"}, {"tick": ("a",)}),
    ],
)
def test_other_shapes_are_read(result: object, expected: object) -> None:
    """What is empty is no answer, and a number may be written as text."""
    assert expected == one(result)


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        (
            "pick",
            "other",
            '"other" is no answer to it; known here: Never, Sometimes, Always, Not for us, I don\'t know',
        ),
        ("pick", True, '"true" is no answer to it; known here: Never, Sometimes, Always, Not for us, I don\'t know'),
        ("pick", [1], "a list is no answer to it; known here: Never, Sometimes, Always, Not for us, I don't know"),
        ("tick", ["a", "b"], '"b" is no answer to it; known here: A, None of these, No idea'),
        ("tick", ["a", "none"], '"none" cannot stand beside others; keep it alone, or take it out'),
        ("tick", [True], f"true (true or false; put a word in quotes) {NO_TICK}"),
        ("tick", 3, "3 is no answer to it; known here: A, None of these, No idea"),
        ("back", 2.5, "2.5 is no answer to it; write a whole number from 0 to 5"),
        ("back", 10**40, f"{10**40} is no answer to it; write a whole number from 0 to 5"),
        ("words", ["x"], "expected text, found a list; write it as text"),
        ("tick[a]", ["x"], "a list is neither yes nor no; export answer codes, where Y stands for ticked"),
    ],
)
def test_a_value_that_is_no_answer_is_a_problem(name: str, value: object, expected: str) -> None:
    """Response and question are named."""
    content = json.dumps([{"turned": 1}, {name: value}]).encode()
    assert [f'response 2, question "{name}": {expected}'] == problems(lambda: read(content, every_kind()))


def test_a_number_and_not_knowing_it_are_a_problem() -> None:
    """Only one of both can be meant."""
    found = problems(lambda: one({"weeks": 3, "weeks--unknown": ["?"]}))
    assert ['response 1, question "weeks": a list is no answer to it; write a whole number from 0 to 10'] == found


def test_numbers_are_known_as_answers_of_a_checklist() -> None:
    """A checklist whose options are numbers may come as one number."""
    options = [{"value": 1, "label": "One"}, {"value": 2, "label": "Two"}]
    item = {"id": "t", "kind": "checklist", "ask": "T.", "options": options}
    assert {"t": (2,)} == read(b'{"t": 2}', make_assessment(item)).responses[0]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("", "file: is empty; pick the file with the responses"),
        ("[]", "file: holds no response; export at least one response"),
        ("[{}]", "file: holds no response; export at least one response"),
        ("[1]", "response 1: expected questions and values, found 1; export the results as a list of objects"),
        ('{"pages": []}', "file: is a survey and not its results; export the results"),
        ('{\n"a" 1}', "line 2: is no JSON: Expecting ':' delimiter; mend it there"),
        ("[" * 100_000, "file: is no JSON that holds results; write one object a response"),
        ('{"pick": "\\ud800"}', "file: is no JSON that holds results; write one object a response"),
        ("pick,turned\n1,2\n", "line 1: is no JSON: Expecting value; mend it there"),
        ('{"x": 1}', 'file: no question answers an item: "x"; name them by the items\' ids or texts, or map them '),
        (
            '[{"lines-": {"first": 1}, "pick": 1}, {"lines": {"first": 1}}]',
            'questions "lines-.first" and "lines.first": more than one answers "lines.first"; keep one question of ',
        ),
    ],
)
def test_a_file_that_holds_no_results_is_a_problem(content: str, expected: str) -> None:
    """Whatever is wrong with a file ends in a sentence."""
    [found] = problems(lambda: read(content.encode(), every_kind()))
    assert found.startswith(expected)
