"""Tests of assessments.engine.responses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessments.engine.errors import ResponseError
from assessments.engine.responses import Responses, respond
from tests.engine.making import FIVE, make_assessment, make_choice, refused

TICKS = [
    {"value": "x", "label": "X"},
    {"value": 2, "label": "Two"},
    {"value": "none", "label": "None of these", "exclusive": True},
]
ASSESSMENT = make_assessment(
    make_choice("choice"),
    {"id": "known", "ask": "Known.", "options": FIVE},
    {"id": "ticks", "kind": "checklist", "ask": "Ticks.", "options": TICKS},
    {"id": "grid", "kind": "grid", "ask": "Grid.", "options": FIVE, "rows": [{"id": "row", "ask": "Row."}]},
    {"id": "number", "kind": "number", "ask": "Number.", "low": -5, "high": 50, "unknown": "No idea"},
    {"id": "text", "kind": "text", "ask": "Text.", "limit": 5},
    roles={"ask": "Role?", "options": [{"id": "user", "title": "User"}, {"id": "lead", "title": "Lead"}]},
)


def test_all_kinds_of_answers_are_kept() -> None:
    """Answers come in the order asked, as the author wrote their values; reserved keys stand beside them."""
    data = {
        "when": "2026-01-01",
        "text": "?",
        "number": " -3 ",
        "grid.row": 5,
        "ticks": ["2", "x"],
        "choice": "1",
        "role": "user",
        "team": 7,
        "respondent": "=me",
    }
    expected = Responses(
        answers={"choice": 1, "ticks": ("x", 2), "grid.row": 5, "number": -3, "text": "?"},
        respondent="=me",
        team="7",
        role="user",
        when="2026-01-01",
    )
    found = respond(ASSESSMENT, data)
    assert (expected, list(expected.answers)) == (found, list(found.answers))


@pytest.mark.parametrize("nothing", [None, "", []])
def test_nothing_is_unanswered(nothing: object) -> None:
    """Null, an empty text and an empty list are no answers."""
    assert Responses(answers={}) == respond(ASSESSMENT, dict.fromkeys(("choice", "ticks", "text", "number"), nothing))


def test_not_knowing_is_an_answer_where_it_is_offered() -> None:
    """A question mark is kept as the answer "I don't know"."""
    assert Responses(answers={"choice": "?", "number": "?"}) == respond(ASSESSMENT, {"choice": "?", "number": "?"})


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        ([], 'expected answers by item, found an empty list; write an object such as {"item-id": 1}'),
        ({"chioce": 1}, 'chioce: unknown item "chioce"; did you mean "choice"?'),
        ({"choice": 6}, "choice: 6 is not an answer to it; write one of 1, 2, 3, 4, 5, ?"),
        (
            {"choice": True},
            "choice: true (true or false; put a word in quotes) is not an answer to it; write one of 1, 2, 3, 4, 5, ?",
        ),
        ({"choice": [1]}, "choice: a list is not an answer to it; write one of 1, 2, 3, 4, 5, ?"),
        ({"known": 6}, "known: 6 is not an answer to it; write one of 1, 2, 3, 4, 5"),
        ({"known": "?"}, 'known: "?" is no answer here; this item has no such option; answer it or leave it out'),
        ({"grid": 1}, 'grid: unknown item "grid"; it is a grid, so name a row of it: grid.row'),
        ({"ticks": "x"}, 'ticks: expected a list of what applies, found "x"; write a list such as ["a", "b"]'),
        ({"ticks": ["y"]}, 'ticks: "y" is not an answer to it; write one of x, 2, none'),
        (
            {"ticks": ["x", "none"]},
            'ticks: "none" (None of these) cannot stand beside others; keep it alone, or take it out',
        ),
        ({"number": 51}, "number: 51 is not an answer to it; write a whole number from -5 to 50"),
        ({"number": 1.0}, "number: 1.0 is not an answer to it; write a whole number from -5 to 50"),
        ({"number": "²"}, 'number: "²" is not an answer to it; write a whole number from -5 to 50'),
        (
            {"number": "9" * 5000},
            f'number: "{"9" * 57}..." is not an answer to it; write a whole number from -5 to 50',
        ),
        ({"text": "123456"}, "text: 6 characters are too many; write at most 5 characters"),
        ({"text": 5}, "text: expected text, found 5; write at most 5 characters"),
        ({"role": "usr"}, 'role: unknown role "usr"; did you mean "user"?'),
        ({"team": "x" * 201}, f'team: "{"x" * 57}..." is no label; write a text of at most 200 characters'),
        (
            {"team": True},
            "team: true (true or false; put a word in quotes) is no label; write a text of at most 200 characters",
        ),
    ],
    ids=str,
)
def test_what_does_not_fit_is_said(data: object, problem: str) -> None:
    """Each answer that does not fit is named with its item, its fault and its remedy."""
    assert [problem] == refused(ASSESSMENT, data)


def test_an_exclusive_tick_may_stand_alone() -> None:
    """The tick for none of these is an answer when it stands alone, however often it is given."""
    assert Responses(answers={"ticks": ("none",)}) == respond(ASSESSMENT, {"ticks": ["none", "none"]})


def test_all_problems_are_gathered() -> None:
    """Every answer that does not fit is named at once: unknown keys, then items as asked, then reserved keys."""
    data = {"role": "boss", "number": "many", "choice": 9, "nobody": 1}
    assert [
        (
            'nobody: unknown item "nobody"; '
            "known here: choice, known, ticks, grid.row, number, text, respondent, team, role, when"
        ),
        "choice: 9 is not an answer to it; write one of 1, 2, 3, 4, 5, ?",
        'number: "many" is not an answer to it; write a whole number from -5 to 50',
        'role: unknown role "boss"; known here: user, lead',
    ] == refused(ASSESSMENT, data)


def test_no_role_fits_where_none_is_asked_for() -> None:
    """A role is refused where the assessment has none."""
    assert ['role: unknown role "user"; none is defined here'] == refused(make_assessment(), {"role": "user"})


SHOWN = make_assessment(
    make_choice("first"),
    make_choice("second", shown_when={"fact": "item.first", "at_least": 4}),
    {
        "id": "grid",
        "kind": "grid",
        "ask": "Grid.",
        "options": FIVE,
        "rows": [{"id": "one", "ask": "One."}, {"id": "two", "ask": "Two."}],
        "shown_when": {"fact": "item.second", "in": [1, 2]},
    },
    {
        "id": "text",
        "kind": "text",
        "ask": "Text.",
        "limit": 5,
        "shown_when": {"any": [{"fact": "item.grid.two", "is": 5}, {"fact": "role", "is": "user"}]},
    },
    roles={"ask": "Role?", "options": [{"id": "user", "title": "User"}, {"id": "lead", "title": "Lead"}]},
)


@pytest.mark.parametrize(
    ("data", "answers", "hidden"),
    [
        ({}, {}, ("second", "grid.one", "grid.two", "text")),
        ({"first": 4}, {"first": 4}, ("grid.one", "grid.two", "text")),
        ({"first": 5, "second": 1}, {"first": 5, "second": 1}, ("text",)),
        (
            {"first": 5, "second": 2, "grid.two": 5, "text": "So."},
            {"first": 5, "second": 2, "grid.two": 5, "text": "So."},
            (),
        ),
        ({"role": "user"}, {}, ("second", "grid.one", "grid.two")),
    ],
)
def test_an_item_is_shown_when_its_rule_holds(
    data: dict[str, object], answers: dict[str, object], hidden: tuple[str, ...]
) -> None:
    """Rules look at the role and at earlier answers; a grid is shown or not as a whole."""
    found = respond(SHOWN, data)
    assert (answers, hidden) == (found.answers, found.hidden)


def test_an_answer_to_what_is_not_shown_is_set_aside() -> None:
    """It is in no answers, and a rule that looks at it finds none, so what hangs on it is not shown either."""
    found = respond(SHOWN, {"first": 1, "second": 2, "grid.one": 3, "grid.two": 5, "text": "So."})
    assert Responses(answers={"first": 1}, hidden=("second", "grid.one", "grid.two", "text")) == found


def test_an_answer_to_what_is_not_shown_is_checked() -> None:
    """What does not fit is named, shown or not."""
    assert [
        "grid.one: 6 is not an answer to it; write one of 1, 2, 3, 4, 5",
        "text: 6 characters are too many; write at most 5 characters",
    ] == refused(SHOWN, {"first": 1, "grid.one": 6, "text": "123456"})


SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.text()
ANYTHING = st.recursive(SCALARS, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=8)
KEYS = st.sampled_from(["choice", "known", "ticks", "grid.row", "number", "text", "role", "team", "when", "other"])
NEAR = st.sampled_from([1, "2", "?", "x", "none", ["x", 2], ["?"], [[]], "user", "-0", -5, "9" * 6])


@given(ANYTHING | st.dictionaries(KEYS, ANYTHING | NEAR))
def test_answers_of_any_shape_are_taken_or_refused(data: object) -> None:
    """Whatever comes in, responses come out or a ResponseError that names a problem."""
    try:
        found = respond(ASSESSMENT, data)
    except ResponseError as error:
        assert error.problems  # noqa: PT017  both ways out are right
    else:
        again = {**found.answers, "role": found.role, "team": found.team, "when": found.when}
        assert found == respond(ASSESSMENT, again)
