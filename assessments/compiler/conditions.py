"""The rule that shows an item goes in; the rule in words for paper, and as data for the page, come out."""

import json
import re
from collections.abc import Callable, Mapping

from assessments.engine.model import Assessment, Fact, Rule, Value
from assessments.engine.questions import Question, answer_label, questions
from assessments.engine.structure import to_data

__all__ = ["as_data", "in_words"]

DIGITS = re.compile(r"-?(0|[1-9][0-9]{0,8})")
BESIDE = {"all": " and ", "any": " or ", "none": " or "}


def in_words(rule: Rule, assessment: Assessment, numbers: Mapping[str, int]) -> str:
    """Give a rule as a sentence that tells, on paper, who answers the item; `numbers` are those of the questions."""
    asked = {question.id: question for question in questions(assessment.sections)}

    def words(rule: Rule, *, inner: bool = False) -> str:
        if isinstance(rule, Fact):
            return _role(rule, assessment) if rule.fact == "role" else _answer(rule, asked, numbers)
        joined = BESIDE[rule.join].join(words(each, inner=len(rule.rules) > 1) for each in rule.rules)
        if rule.join == "none":
            return f"it is not so that {joined}" if not inner else f"(it is not so that {joined})"
        return f"({joined})" if inner and len(rule.rules) > 1 else joined

    return f"Only if {words(rule)}."


def as_data(rule: Rule) -> str:
    """Give a rule as JSON; a value that is a whole number in words becomes one, as the page reads all such answers."""
    return json.dumps(_typed(to_data(rule)), ensure_ascii=False, separators=(",", ":"))


def _typed(data: object) -> object:
    if isinstance(data, dict):
        return {key: _typed(value) for key, value in data.items()}
    if isinstance(data, list):
        return [_typed(value) for value in data]
    return int(data) if isinstance(data, str) and DIGITS.fullmatch(data) else data


def _answer(rule: Fact, asked: Mapping[str, Question], numbers: Mapping[str, int]) -> str:
    question = asked[rule.fact.removeprefix("item.")]
    where = f"item {numbers[question.id]}"
    values = _values(rule, question)
    if not values:
        unit = f" {question.item.unit}" if question.item.unit else ""
        return f"you answered {rule.value}{unit} or {'more' if rule.test == 'at_least' else 'less'} to {where}"
    labels = [f"“{answer_label(question, value)}”" for value in values]
    verb = "ticked" if question.kind == "checklist" else "answered"
    return f"you {verb} {_either(labels)} {'in' if verb == 'ticked' else 'to'} {where}"


def _values(rule: Fact, question: Question) -> tuple[Value, ...]:
    """Give the answers that make a fact hold; none where they are numbers from there on."""
    if isinstance(rule.value, tuple):
        return rule.value
    if rule.test == "is":
        return (rule.value,)
    reaches = TESTS[rule.test]
    return tuple(option.value for option in question.options if reaches(int(option.value), int(rule.value)))


def _role(rule: Fact, assessment: Assessment) -> str:
    titles = {role.id: role.title for role in assessment.roles.options} if assessment.roles else {}
    wanted = rule.value if isinstance(rule.value, tuple) else (rule.value,)
    return f"your role is {_either([f'“{titles[str(each)]}”' for each in wanted])}"


def _either(labels: list[str]) -> str:
    return labels[0] if len(labels) == 1 else f"{', '.join(labels[:-1])} or {labels[-1]}"


TESTS: dict[str, Callable[[int, int], bool]] = {
    "at_least": lambda value, end: value >= end,
    "at_most": lambda value, end: value <= end,
}
