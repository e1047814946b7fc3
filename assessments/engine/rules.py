"""A rule and a plain mapping of facts go in; whether the rule holds, and which facts made it hold, come out."""

from collections.abc import Collection, Mapping

from assessments.engine.model import Fact, Group, Join, Rule, Test, Value
from assessments.engine.reading import Reader, join, shown

__all__ = ["Facts", "decided", "facts_of", "holds", "read_rule", "reasons"]

Facts = Mapping[str, Value | float | tuple[Value, ...] | None]
"""What is known, by name; a fact that is absent or None makes every test of it false."""

TESTS: tuple[Test, ...] = ("is", "in", "at_least", "at_most")
JOINS: tuple[Join, ...] = ("all", "any", "none")
FROM_ITEMS = ("item.", "score.", "band.")
ADVICE = "write a fact with one of is, in, at_least, at_most; or one of all, any, none with a list of rules"


def holds(rule: Rule, facts: Facts) -> bool:
    """Tell whether a rule holds.

    >>> holds(Fact(fact="item.a", test="in", value=(1, "?")), {"item.a": 1})
    True
    >>> holds(Fact(fact="item.a", test="at_most", value=2), {"item.a": "?"})
    False
    """
    if isinstance(rule, Fact):
        return _true(rule, facts.get(rule.fact))
    found = [holds(each, facts) for each in rule.rules]
    match rule.join:
        case "all":
            return all(found)
        case "any":
            return any(found)
        case _:
            return not any(found)


def decided(rule: Rule, facts: Facts, *, settled: Collection[str] = ()) -> bool | None:
    """Tell whether a rule holds whatever the unanswered items say; None where that depends on them.

    A score or a band that is not there yet depends on unanswered items too. The `settled` facts depend on nothing
    any more: where one of them is not there, it stays so.

    >>> both = Group(join="all", rules=tuple(Fact(fact=name, test="is", value=1) for name in ("item.a", "item.b")))
    >>> decided(both, {"item.a": 1}), decided(both, {"item.a": 2})
    (None, False)
    """
    if isinstance(rule, Fact):
        depends = facts.get(rule.fact) is None and rule.fact.startswith(FROM_ITEMS) and rule.fact not in settled
        return None if depends else holds(rule, facts)
    found = {decided(each, facts, settled=settled) for each in rule.rules}
    ends_it = rule.join != "all"
    reached = ends_it if ends_it in found else None if None in found else not ends_it
    return not reached if rule.join == "none" and reached is not None else reached


def reasons(rule: Rule, facts: Facts) -> tuple[str, ...]:
    """Give the names of the facts that made a rule hold, in the rule's order; none where it does not hold."""
    if not holds(rule, facts):
        return ()
    if isinstance(rule, Fact):
        return (rule.fact,)
    if rule.join == "none":
        return tuple(dict.fromkeys(name for name in facts_of(rule) if facts.get(name) is not None))
    return tuple(dict.fromkeys(name for each in rule.rules for name in reasons(each, facts)))


def facts_of(rule: Rule) -> tuple[str, ...]:
    """Give the names of all the facts that a rule looks at."""
    if isinstance(rule, Fact):
        return (rule.fact,)
    return tuple(name for each in rule.rules for name in facts_of(each))


def read_rule(read: Reader, data: object, path: str) -> Rule:
    """Read a rule from plain data; what cannot be read is noted."""
    if data is None:
        return Group(join="all", rules=())
    if not isinstance(data, Mapping):
        read.note(path, f"expected a rule, found {shown(data)}", ADVICE)
        return Group(join="all", rules=())
    for each in JOINS:
        if each in data:
            read.mapping(data, path, required=(each,))
            return Group(
                join=each, rules=read.each(data, each, path, lambda entry, place: read_rule(read, entry, place))
            )
    found = read.mapping(data, path, required=("fact",), optional=TESTS)
    tests = [test for test in TESTS if test in found]
    if len(tests) != 1:
        read.note(path, f"expected one test of the fact, found {len(tests)}", ADVICE)
        return Group(join="all", rules=())
    return Fact(fact=read.text(found, "fact", path, ""), test=tests[0], value=_value(read, found, tests[0], path))


def _value(read: Reader, found: Mapping[str, object], test: Test, path: str) -> Value | tuple[Value, ...]:
    if test == "in":
        return read.each(found, "in", path, lambda entry, place: _single(read, entry, place))
    return _single(read, found[test], join(path, test))


def _single(read: Reader, data: object, path: str) -> Value:
    if (isinstance(data, str) and data) or (isinstance(data, int) and not isinstance(data, bool)):
        return data
    read.note(path, f"cannot compare with {shown(data)}", "write a whole number or a word")
    return ""


def _true(rule: Fact, fact: Value | float | tuple[Value, ...] | None) -> bool:
    wanted = rule.value if isinstance(rule.value, tuple) else (rule.value,)
    if isinstance(fact, tuple):
        return any(value in wanted for value in fact)
    if rule.test in {"is", "in"}:
        return fact is not None and fact in wanted
    if isinstance(fact, str) or fact is None or isinstance(rule.value, str | tuple):
        return False
    return fact >= rule.value if rule.test == "at_least" else fact <= rule.value
