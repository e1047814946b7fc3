"""A rule goes in; the same rule as SurveyJS writes it comes out, or why it cannot be said there."""

from collections.abc import Mapping

from assessments.engine.errors import Problem
from assessments.engine.model import Fact, Rule, Value
from assessments.engine.questions import UNKNOWN, Question

__all__ = ["expression", "unsaid"]

SIGNS = {"at_least": ">=", "at_most": "<="}


def expression(rule: Rule, asked: Mapping[str, Question]) -> str:
    """Give a rule about answers and the role as the text of an expression.

    What is unanswered makes every test false, there as here.

    >>> from assessments.engine.model import Group
    >>> one = Fact(fact="role", test="is", value="user")
    >>> expression(Group(join="none", rules=(one, Fact(fact="role", test="in", value=("buyer", "decider")))), {})
    "!({role} = 'user' or ({role} = 'buyer' or {role} = 'decider'))"
    """
    if isinstance(rule, Fact):
        return _fact(rule, asked)
    joined = (" and " if rule.join == "all" else " or ").join(expression(each, asked) for each in rule.rules)
    return f"!({joined})" if rule.join == "none" else f"({joined})"


def unsaid(rule: Rule, asked: Mapping[str, Question], *, place: str) -> list[Problem]:
    """Give a problem for each fact that only our engine knows, such as a score."""
    if not isinstance(rule, Fact):
        return [problem for each in rule.rules for problem in unsaid(each, asked, place=place)]
    if rule.fact == "role" or rule.fact.removeprefix("item.") in asked:
        return []
    fault = f'depends on "{rule.fact}", which SurveyJS does not know'
    return [Problem(place=place, fault=fault, remedy="let it depend on answers and on the role alone")]


def _fact(rule: Fact, asked: Mapping[str, Question]) -> str:
    name = rule.fact.removeprefix("item.")
    question = asked.get(name) if name != rule.fact else None
    wanted = rule.value if isinstance(rule.value, tuple) else (rule.value,)
    if question is not None and question.kind == "checklist":
        return f"{{{name}}} anyof [{', '.join(map(_value, wanted))}]"
    if rule.test in SIGNS:
        return f"{{{name}}} {SIGNS[rule.test]} {_value(wanted[0])}"
    tests = [_equal(name, question, value) for value in wanted]
    return tests[0] if len(tests) == 1 else f"({' or '.join(tests)})"


def _equal(name: str, question: Question | None, value: Value) -> str:
    if question is not None and question.kind == "number" and value == UNKNOWN:
        return f"{{{name}--unknown}} notempty"
    return f"{{{name}}} = {_value(value)}"


def _value(value: Value) -> str:
    return str(value) if isinstance(value, int) else f"'{value}'"
