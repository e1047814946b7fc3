"""Tests of assessments.engine.rules."""

import pytest

from assessments.engine.model import Fact, Group, Join, Rule, Test, Value
from assessments.engine.reading import Reader
from assessments.engine.rules import Facts, decided, facts_of, holds, read_rule, reasons

ADVICE = "write a fact with one of is, in, at_least, at_most; or one of all, any, none with a list of rules"
LOW = Fact(fact="item.low", test="at_most", value=2)
HIGH = Fact(fact="item.high", test="at_least", value=4)
FACTS: Facts = {"item.low": 1, "item.high": 1, "score.all": 50.0, "role": "user", "item.ticks": ("x", "y")}


def group(join: Join, *rules: Rule) -> Group:
    """Give rules joined."""
    return Group(join=join, rules=rules)


@pytest.mark.parametrize(
    ("test", "wanted", "fact", "found"),
    [
        ("is", 1, 1, True),
        ("is", 1, 2, False),
        ("is", "?", "?", True),
        ("is", 1, None, False),
        ("in", (1, "?"), "?", True),
        ("in", (1, "?"), 2, False),
        ("in", (1,), None, False),
        ("is", "x", ("x", "y"), True),
        ("is", "z", ("x", "y"), False),
        ("in", ("z", "y"), ("x", "y"), True),
        ("at_least", 2, 2, True),
        ("at_least", 2, 1, False),
        ("at_most", 2, 2, True),
        ("at_most", 2, 2.5, False),
        ("at_most", 2, "?", False),
        ("at_most", 2, None, False),
        ("at_most", "x", 2, False),
    ],
)
def test_a_fact_is_compared(
    test: Test, wanted: Value | tuple[Value, ...], fact: Value | float | tuple[Value, ...] | None, *, found: bool
) -> None:
    """Each test compares in its way; a fact that is not there, or that has no order, makes it false."""
    assert found == holds(Fact(fact="f", test=test, value=wanted), {"f": fact})


def test_an_absent_fact_makes_every_test_false() -> None:
    """What nobody said is no reason for anything."""
    assert [False, False] == [holds(LOW, {}), holds(HIGH, {})]


@pytest.mark.parametrize(
    ("rule", "found"),
    [
        (group("all", LOW, HIGH), False),
        (group("all", LOW, LOW), True),
        (group("any", LOW, HIGH), True),
        (group("any", HIGH, HIGH), False),
        (group("none", HIGH), True),
        (group("none", LOW, HIGH), False),
        (group("none", group("all", LOW, HIGH)), True),
    ],
)
def test_rules_are_joined(rule: Rule, *, found: bool) -> None:
    """All, any or none of the rules in a group must hold."""
    assert found == holds(rule, FACTS)


@pytest.mark.parametrize(
    ("rule", "names"),
    [
        (LOW, ("item.low",)),
        (HIGH, ()),
        (group("any", HIGH, LOW), ("item.low",)),
        (group("all", LOW, LOW), ("item.low",)),
        (group("none", HIGH, Fact(fact="item.open", test="is", value=1)), ("item.high",)),
        (group("all", LOW, group("none", HIGH)), ("item.low", "item.high")),
        (group("all", LOW, HIGH), ()),
    ],
)
def test_reasons_are_the_facts_that_made_it_hold(rule: Rule, names: tuple[str, ...]) -> None:
    """A reason is said once, in the rule's order; for none-of it is what was there and did not hold."""
    assert names == reasons(rule, FACTS)


def test_all_facts_of_a_rule_are_found() -> None:
    """Facts are found at every depth, in order, as often as they stand."""
    assert ("item.low", "item.high", "item.low") == facts_of(group("any", LOW, group("none", HIGH, LOW)))


@pytest.mark.parametrize(
    ("rule", "facts", "found"),
    [
        (LOW, {"item.low": 1}, True),
        (LOW, {"item.low": 3}, False),
        (LOW, {}, None),
        (Fact(fact="score.all", test="at_least", value=1), {"score.all": None}, None),
        (Fact(fact="band.all", test="is", value="low"), {"band.all": None}, None),
        (Fact(fact="role", test="is", value="user"), {"role": None}, False),
        (group("all", LOW, HIGH), {"item.low": 1}, None),
        (group("all", LOW, HIGH), {"item.low": 3}, False),
        (group("all", LOW, HIGH), {"item.low": 1, "item.high": 5}, True),
        (group("any", LOW, HIGH), {"item.low": 3}, None),
        (group("any", LOW, HIGH), {"item.low": 1}, True),
        (group("any", LOW, HIGH), {"item.low": 3, "item.high": 1}, False),
        (group("none", LOW, HIGH), {"item.low": 3}, None),
        (group("none", LOW, HIGH), {"item.low": 1}, False),
        (group("none", LOW, HIGH), {"item.low": 3, "item.high": 1}, True),
        (group("all", LOW, group("none", HIGH)), {"item.high": 5}, False),
    ],
)
def test_a_rule_is_decided_where_open_items_do_not_matter(rule: Rule, facts: Facts, *, found: bool | None) -> None:
    """A rule is decided when no answer to what is open could change it."""
    assert found == decided(rule, facts)


def test_a_settled_fact_depends_on_nothing() -> None:
    """A fact that no answer can bring any more is decided as absent, and the others stay undecided."""
    settled = ("item.low",)
    assert (False, None, False, True) == (
        decided(LOW, {}, settled=settled),
        decided(HIGH, {}, settled=settled),
        decided(group("all", LOW, HIGH), {}, settled=settled),
        decided(group("none", LOW), {}, settled=settled),
    )


@pytest.mark.parametrize(
    ("data", "rule"),
    [
        ({"fact": "item.low", "at_most": 2}, LOW),
        ({"fact": "role", "in": ["a", 1]}, Fact(fact="role", test="in", value=("a", 1))),
        ({"all": [{"none": [{"fact": "item.high", "at_least": 4}]}]}, group("all", group("none", HIGH))),
        (None, group("all")),
    ],
)
def test_a_rule_is_read(data: object, rule: Rule) -> None:
    """A rule is a fact with one test, or rules joined; that one is missing is said by what holds it."""
    read = Reader()
    assert (rule, []) == (read_rule(read, data, "when"), read.problems)


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        ("words", f'when: expected a rule, found "words"; {ADVICE}'),
        ({"fact": "a"}, f"when: expected one test of the fact, found 0; {ADVICE}"),
        ({"fact": "a", "is": 1, "at_most": 2}, f"when: expected one test of the fact, found 2; {ADVICE}"),
        ({"is": 1}, 'when: "fact" is missing; add the key "fact" with a value'),
        ({"fact": "a", "is": 1.5}, "when.is: cannot compare with 1.5; write a whole number or a word"),
        ({"fact": "a", "is": ""}, 'when.is: cannot compare with ""; write a whole number or a word'),
        (
            {"fact": "a", "is": True},
            "when.is: cannot compare with true (true or false; put a word in quotes); write a whole number or a word",
        ),
        ({"fact": "a", "in": [[]]}, "when.in[0]: cannot compare with an empty list; write a whole number or a word"),
        (
            {"all": []},
            "when.all: expected a list, found an empty list; write each entry on a line that begins with -",
        ),
        ({"any": [{"fact": "a", "is": 1}], "x": 1}, 'when.x: unknown key "x"; known here: any'),
    ],
)
def test_what_is_no_rule_is_said(data: object, problem: str) -> None:
    """Each mistake in a rule is named with its place, its fault and its remedy."""
    read = Reader()
    read_rule(read, data, "when")
    assert [problem] == [str(each) for each in read.problems]
