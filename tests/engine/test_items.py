"""Tests of assessments.engine.items."""

import pytest

from assessments.engine.items import value
from assessments.engine.model import Fact, Group, Item, Option, Row
from assessments.engine.reading import Reader, shown
from tests.engine.making import FIVE, make_assessment, make_choice, make_data, problems_of

AT = "sections[0].items[0]"
ONE = [{"value": 1, "label": "One", "points": 0}, {"value": 2, "label": "Two", "points": 1}]
ONE_READ = (Option(value=1, label="One", points=0), Option(value=2, label="Two", points=1))
NO_OPTIONS = f'{AT}: "options" is missing; add the key "options": a list, or the name of one'


@pytest.mark.parametrize(
    ("data", "item"),
    [
        (
            {"id": "q", "ask": " Ask. ", "help": "Help.", "options": ONE, "reverse": True, "who_knows": "Me."},
            Item(id="q", kind="choice", ask="Ask.", help="Help.", options=ONE_READ, reverse=True, who_knows="Me."),
        ),
        (
            {
                "id": "q",
                "kind": "checklist",
                "ask": "Ask.",
                "options": [*ONE, {"value": "no", "label": "None", "exclusive": True}],
            },
            Item(
                id="q",
                kind="checklist",
                ask="Ask.",
                options=(*ONE_READ, Option(value="no", label="None", exclusive=True)),
            ),
        ),
        (
            {
                "id": "q",
                "kind": "grid",
                "ask": "Ask.",
                "options": ONE,
                "unknown": "?",
                "rows": [{"id": "r", "ask": "Row."}],
            },
            Item(id="q", kind="grid", ask="Ask.", options=ONE_READ, unknown="?", rows=(Row(id="r", ask="Row."),)),
        ),
        (
            {"id": "q", "kind": "number", "ask": "Ask.", "low": -3, "high": 5, "unit": "weeks", "scored": True},
            Item(id="q", kind="number", ask="Ask.", low=-3, high=5, unit="weeks", scored=True),
        ),
        ({"id": "q", "kind": "text", "ask": "Ask."}, Item(id="q", kind="text", ask="Ask.", limit=2000)),
        ({"id": "q", "kind": "text", "ask": "Ask.", "limit": 9}, Item(id="q", kind="text", ask="Ask.", limit=9)),
        (
            {"id": "q", "kind": "text", "ask": "Ask.", "shown_when": None},
            Item(id="q", kind="text", ask="Ask.", limit=2000),
        ),
    ],
    ids=["choice", "checklist", "grid", "number", "text", "short text", "empty rule"],
)
def test_every_kind_is_read(data: dict[str, object], item: Item) -> None:
    """Each kind of item keeps what its author wrote, texts trimmed."""
    assert item == make_assessment(data).sections[0].items[0]


def test_an_item_keeps_the_rule_that_shows_it() -> None:
    """Any kind of item may have a rule, read like every other."""
    text = {"id": "t", "kind": "text", "ask": "T.", "shown_when": {"all": [{"fact": "item.a", "in": [1, "?"]}]}}
    rule = make_assessment(make_choice("a"), text).sections[0].items[1].shown_when
    assert Group(join="all", rules=(Fact(fact="item.a", test="in", value=(1, "?")),)) == rule


def test_defaults_are_taken_over() -> None:
    """An item that says nothing has the default options; of the kinds, choice and grid take the default unknown."""
    keys = {"options": {"short": ONE}, "defaults": {"options": "short", "unknown": "No idea"}}
    rows = [{"id": "r", "ask": "Row."}]
    kinds: dict[str, dict[str, object]] = {
        "choice": {},
        "checklist": {},
        "grid": {"rows": rows},
        "number": {"low": 0, "high": 1},
        "text": {},
    }
    listed = [{**more, "id": kind, "kind": kind, "ask": "Ask."} for kind, more in kinds.items()]
    items = make_assessment(*listed, **keys).sections[0].items
    assert {
        "choice": (ONE_READ, "No idea"),
        "checklist": (ONE_READ, None),
        "grid": (ONE_READ, "No idea"),
        "number": ((), None),
        "text": ((), None),
    } == {item.id: (item.options, item.unknown) for item in items}


def test_what_an_item_says_itself_counts() -> None:
    """An item's own options, named or written out, and its own unknown go before the defaults."""
    other = [{"value": "x", "label": "X"}]
    keys = {"options": {"short": ONE, "five": other}, "defaults": {"options": "five", "unknown": "No idea"}}
    own = {"id": "a", "ask": "A.", "options": "short", "unknown": "Hm"}
    written = {"id": "b", "ask": "B.", "options": other}
    items = make_assessment(own, written, **keys).sections[0].items
    expected = [(ONE_READ, "Hm"), ((Option(value="x", label="X"),), "No idea")]
    assert expected == [(item.options, item.unknown) for item in items]


@pytest.mark.parametrize(
    ("item", "problems"),
    [
        ({"id": "q", "ask": "A."}, [NO_OPTIONS]),
        (
            {"id": "q", "ask": "A.", "options": "fiv"},
            [f'{AT}.options: unknown list of options "fiv"; did you mean "five"?'],
        ),
        (
            {"id": "q", "kind": "chioce", "ask": "A.", "options": FIVE},
            [f'{AT}.kind: unknown kind "chioce"; did you mean "choice"?'],
        ),
        (
            {"id": "q", "kind": "text", "ask": "A.", "shown_when": "item.a"},
            [
                (
                    f'{AT}.shown_when: expected a rule, found "item.a"; write a fact with one of '
                    "is, in, at_least, at_most; or one of all, any, none with a list of rules"
                )
            ],
        ),
        ("words", [f'{AT}: expected keys and values, found "words"; write id, ask below it', NO_OPTIONS]),
        (
            {"id": "q", "kind": "number", "ask": "A.", "low": 0, "high": 1, "options": FIVE},
            [
                (
                    f'{AT}.options: unknown key "options"; '
                    "known here: id, ask, low, high, kind, help, shown_when, unit, scored, unknown, reverse, who_knows"
                )
            ],
        ),
        (
            {"id": "q", "kind": "number", "ask": "A."},
            [
                f'{AT}: "low" is missing; add the key "low" with a value',
                f'{AT}: "high" is missing; add the key "high" with a value',
            ],
        ),
        (
            {"id": "q", "kind": "number", "ask": "A.", "low": 2, "high": 2},
            [f"{AT}.high: 2 is not above 2; make high larger than low"],
        ),
        (
            {"id": "q", "kind": "grid", "ask": "A.", "options": FIVE},
            [f'{AT}: "rows" is missing; add the key "rows" with a value'],
        ),
        (
            {"id": "q", "kind": "text", "ask": "A.", "limit": 2001},
            [f"{AT}.limit: expected a whole number, found 2001; write a whole number from 1 to 2000"],
        ),
        (
            {"id": "q", "ask": "A.", "options": [{"value": 1, "label": "A"}, {"value": "1", "label": "B"}]},
            [f'{AT}.options[1].value: the value "1" stands twice; give each option a value of its own'],
        ),
        (
            {
                "id": "q",
                "ask": "A.",
                "options": [{"value": 1, "label": "A", "points": 2}, {"value": 2, "label": "B", "points": 2}],
            },
            [
                (
                    f"{AT}.options: every option scores the same; "
                    "give at least two different numbers of points, or none at all"
                )
            ],
        ),
        (
            {"id": "q", "ask": "A.", "options": [{"label": "A"}, {"value": 2}]},
            [
                f'{AT}.options[0]: "value" is missing; add the key "value" with a value',
                f'{AT}.options[1]: "label" is missing; add the key "label" with a value',
            ],
        ),
    ],
)
def test_what_is_wrong_with_an_item_is_said(item: object, problems: list[str]) -> None:
    """Each mistake in an item is named with its place, its fault and its remedy, and nothing else is."""
    data = make_data(make_choice("a"), options={"five": FIVE})
    data["sections"][0]["items"] = [item]
    assert problems == problems_of(data)


@pytest.mark.parametrize(
    ("keys", "problem"),
    [
        ({"options": [1]}, "options: expected names with lists, found a list; write a name and its options below"),
        ({"defaults": {"options": "fiv"}}, 'defaults.options: unknown list of options "fiv"; none is defined here'),
        (
            {"options": {"same": [{"value": 1, "label": "A", "points": 1}]}, "defaults": {"options": "same"}},
            "options.same: every option scores the same; give at least two different numbers of points, or none at all",
        ),
    ],
)
def test_what_is_wrong_with_shared_options_is_said_where_they_stand(keys: dict[str, object], problem: str) -> None:
    """A mistake in shared options is said once, at the list or the default and not at each item."""
    plain = {"id": "d", "ask": "D."}
    items = [plain, {**plain, "id": "e"}] if "options" in keys.get("defaults", {}) and "options" in keys else []  # type: ignore[operator]  # the table holds mappings
    assert [problem] == problems_of(make_data(make_choice("a"), *items, **keys))


@pytest.mark.parametrize("data", [0, -1_000_000, 1_000_000, "a", "A-b_9", "x" * 40])
def test_a_value_is_a_number_or_a_short_word(data: object) -> None:
    """Whole numbers up to a million and words up to 40 long are values."""
    read = Reader()
    assert (data, []) == (value(read, data, "v"), read.problems)


@pytest.mark.parametrize("data", [True, 1.5, 1_000_001, "", "?", "a b", "a|b", "-a", "x" * 41, None, []])
def test_what_links_cannot_carry_is_no_value(data: object) -> None:
    """A value that would be mistaken in links and tables is refused."""
    read = Reader()
    advice = "write a whole number, or a word of letters, digits, - and _, at most 40 long"
    expected = ("", [f"v: {shown(data)} cannot be an option's value; {advice}"])
    assert expected == (value(read, data, "v"), [str(problem) for problem in read.problems])
