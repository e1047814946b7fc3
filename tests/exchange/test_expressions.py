"""Tests of assessments.exchange.expressions; that SurveyJS takes them in the same sense is in test_surveys.py."""

import pytest

from assessments.engine.questions import questions
from assessments.engine.reading import Reader
from assessments.engine.rules import read_rule
from assessments.exchange.expressions import expression
from tests.exchange.making import every_kind


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ({"fact": "item.pick", "is": 1}, "{pick} = 1"),
        ({"fact": "item.pick", "in": ["out", "?"]}, "({pick} = 'out' or {pick} = '?')"),
        ({"fact": "item.pick", "at_least": 2}, "{pick} >= 2"),
        ({"fact": "item.pick", "at_most": 2}, "{pick} <= 2"),
        ({"fact": "item.tick", "in": ["a", "?"]}, "{tick} anyof ['a', '?']"),
        ({"fact": "item.weeks", "in": [1, "?"]}, "({weeks} = 1 or {weeks--unknown} notempty)"),
        ({"fact": "role", "is": "user"}, "{role} = 'user'"),
        (
            {"all": [{"fact": "item.pick", "is": 1}, {"none": [{"fact": "item.lines.first", "is": 2}]}]},
            "({pick} = 1 and !({lines.first} = 2))",
        ),
        (
            {"any": [{"fact": "item.pick", "is": 1}, {"fact": "item.pick", "is": 3}]},
            "({pick} = 1 or {pick} = 3)",
        ),
    ],
)
def test_a_rule_becomes_an_expression(rule: dict[str, object], expected: str) -> None:
    """Values keep their type, and groups their brackets."""
    asked = {question.id: question for question in questions(every_kind().sections)}
    assert expected == expression(read_rule(Reader(), rule, ""), asked)
