"""Tests of assessments.engine.waiting."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessments.engine.errors import ResponseError
from assessments.engine.waiting import Late, Span, Waiting, waiting

LEGAL = {"title": "Legal", "found_after_days": 20, "days_low": 2, "days_high": 5}
USERS = {"title": "Users", "found_after_days": 50, "days_low": 1, "days_high": 10}
PATH = {"path_days_low": 40, "path_days_high": 60, "rework_low": 0.25, "rework_high": 0.5}
COST = {"cost_per_week": 1000, "days_per_week": 5, "currency": "EUR"}
KEYS = ["path_days_low", "path_days_high", "rework_low", "rework_high", "people"]
ENDED = "its work takes at most 60 days; count only days of work on the path, or lengthen the path"
TRUE = "true (true or false; put a word in quotes)"
DIGITS = "write it as digits, with a point before decimals"
SPANS = st.tuples(st.floats(0, 500), st.floats(0, 500)).map(sorted)
SHARES = st.tuples(st.floats(0, 1), st.floats(0, 1)).map(sorted)
PEOPLE = st.lists(st.tuples(st.floats(0, 1), SPANS), min_size=1, max_size=6)


def make(*people: dict[str, object], **keys: object) -> dict[str, object]:
    """Give the figures of a path on which these people were found; Legal alone where none is named."""
    return {**PATH, "people": list(people) or [LEGAL], **keys}


def refused(data: object) -> list[str]:
    """Give every problem of some figures as a line; none where they can be used."""
    try:
        waiting(data)
    except ResponseError as error:
        return [str(problem) for problem in error.problems]
    return []


def without(key: str) -> dict[str, object]:
    """Give figures that lack one."""
    return {name: value for name, value in make(**COST).items() if name != key}


def test_a_path_is_as_long_as_its_parts() -> None:
    """Work, bringing in and going over again add up, low with low and high with high."""
    found = waiting(make(LEGAL, USERS, **COST))
    assert (
        Waiting(
            from_start=Span(low=43.0, high=75.0),
            as_it_went=Span(low=58.0, high=110.0),
            difference=Span(low=15.0, high=35.0),
            cost=Span(low=3000.0, high=7000.0),
            currency="EUR",
            people=(
                Late(title="Legal", found_after_days=20, again=Span(low=5.0, high=10.0)),
                Late(title="Users", found_after_days=50, again=Span(low=10.0, high=25.0)),
            ),
            assumptions=found.assumptions,
        )
        == found
    )


def test_all_in_from_the_start_make_no_difference() -> None:
    """Whoever was there on the first day is brought in and costs no work again."""
    found = waiting(make({**LEGAL, "found_after_days": 0}))
    assert (found.from_start, Span(low=0.0, high=0.0)) == (found.as_it_went, found.difference)


def test_without_a_cost_there_is_none() -> None:
    """Nothing is priced that the reader did not price, and nothing is assumed about it."""
    bare, priced = waiting(make()), waiting(make(**COST))
    assert (None, None) == (bare.cost, bare.currency)
    assert bare.assumptions == priced.assumptions[:-1]


def test_a_currency_may_be_left_out() -> None:
    """A cost is a number; what it counts need not be said."""
    found = waiting(make(cost_per_week=700, days_per_week=7))
    assert (Span(low=500.0, high=1000.0), None) == (found.cost, found.currency)


def test_what_comes_out_is_plain_data() -> None:
    """Keys stand in a fixed order, spans as low and high."""
    found = waiting(make()).to_data()
    assert [
        ("from_start_days", {"low": 42.0, "high": 65.0}),
        ("as_it_went_days", {"low": 47.0, "high": 75.0}),
        ("difference_days", {"low": 5.0, "high": 10.0}),
        ("cost", None),
        ("currency", None),
        ("people", [{"title": "Legal", "found_after_days": 20, "again_days": {"low": 5.0, "high": 10.0}}]),
    ] == list(found.items())[:-1]


def test_a_cost_is_plain_data() -> None:
    """A cost is a span, its currency beside it."""
    found = waiting(make(**COST)).to_data()
    assert ({"low": 1000.0, "high": 2000.0}, "EUR") == (found["cost"], found["currency"])


@pytest.mark.parametrize("key", KEYS)
def test_no_figure_has_a_default(key: str) -> None:
    """A missing figure is a problem, and the only one."""
    assert [f'"{key}" is missing; add the key "{key}" with a value'] == refused(without(key))


@pytest.mark.parametrize("key", ["title", "found_after_days", "days_low", "days_high"])
def test_no_figure_of_a_person_has_a_default(key: str) -> None:
    """What is missing about a person is named with the person's place."""
    person = {name: value for name, value in LEGAL.items() if name != key}
    assert [f'people[1]: "{key}" is missing; add the key "{key}" with a value'] == refused(make(USERS, person))


@pytest.mark.parametrize(
    ("data", "problems"),
    [
        (
            5,
            [f"expected keys and values, found 5; write {', '.join(KEYS)} below it"],
        ),
        (make(path_days=5), ['path_days: unknown key "path_days"; did you mean "path_days_low"?']),
        (
            make(people=[]),
            ["people: expected a list, found an empty list; write each entry on a line that begins with -"],
        ),
        (
            make({**LEGAL, "days_low": 6}),
            ["people[0].days_low: 6 is more than days_high, 5; write the lower figure as the low one"],
        ),
        (
            make(path_days_low=61),
            ["path_days_low: 61 is more than path_days_high, 60; write the lower figure as the low one"],
        ),
        (
            make({**LEGAL, "found_after_days": 61}),
            [f"people[0].found_after_days: 61 is after the path had ended: {ENDED}"],
        ),
        (make(rework_high=50), ["rework_high: 50 cannot be; write a number from 0 to 1"]),
        (make(rework_low=-0.1), ["rework_low: -0.1 cannot be; write a number from 0 to 1"]),
        (make(path_days_low="40"), [f'path_days_low: expected a number from 0 to 100000, found "40"; {DIGITS}']),
        (
            make(path_days_high=float("nan")),
            ["path_days_high: nan cannot be; write a number from 0 to 100000"],
        ),
        (
            make(path_days_high=float("inf")),
            ["path_days_high: inf cannot be; write a number from 0 to 100000"],
        ),
        (
            make(path_days_low=True),
            [f"path_days_low: expected a number from 0 to 100000, found {TRUE}; {DIGITS}"],
        ),
        (
            make({**LEGAL, "title": "x" * 201}),
            ["people[0].title: 201 characters are too many; write at most 200"],
        ),
        (
            make({**LEGAL, "title": 7}),
            ["people[0].title: expected text, found 7; write a sentence, in quotes if need be"],
        ),
        (
            make(days_per_week=5, currency="EUR"),
            [
                'days_per_week: says nothing without a cost; add "cost_per_week", or leave it out',
                'currency: says nothing without a cost; add "cost_per_week", or leave it out',
            ],
        ),
        (
            make(cost_per_week=5),
            ['"days_per_week" is missing; say how many of the days above make a week: 5 for working days, 7 for all'],
        ),
        (
            make(cost_per_week=5, days_per_week=0.5),
            ["days_per_week: 0.5 cannot be; write a number from 1 to 7"],
        ),
        (
            make(cost_per_week=-5, days_per_week=8, currency=""),
            [
                "days_per_week: 8 cannot be; write a number from 1 to 7",
                "cost_per_week: -5 cannot be; write a number from 0 to 1000000000000",
                'currency: expected text, found ""; write a sentence, in quotes if need be',
            ],
        ),
    ],
)
def test_what_cannot_be_worked_out_is_said(data: object, problems: list[str]) -> None:
    """Figures that cannot be, or that contradict each other, have a line each."""
    assert problems == refused(data)


def drawn(path: list[float], rework: list[float], people: list[tuple[float, list[float]]]) -> dict[str, Any]:
    """Give figures made of numbers drawn; a person is found after a share of the longest path."""
    listed = [
        {"title": "Someone", "found_after_days": share * path[1], "days_low": days[0], "days_high": days[1]}
        for share, days in people
    ]
    keys = {"path_days_low": path[0], "path_days_high": path[1], "rework_low": rework[0], "rework_high": rework[1]}
    return {**keys, "people": listed, **COST}


@given(SPANS, SHARES, PEOPLE)
def test_low_is_never_more_than_high(
    path: list[float], rework: list[float], people: list[tuple[float, list[float]]]
) -> None:
    """Every span that comes out has its ends in order, and being late never takes less."""
    found = waiting(drawn(path, rework, people))
    spans = [found.from_start, found.as_it_went, found.difference, *(each.again for each in found.people)]
    assert all(0 <= span.low <= span.high for span in spans)
    assert found.cost is not None
    assert found.cost.low <= found.cost.high
    assert found.from_start.low <= found.as_it_went.low
    assert found.from_start.high <= found.as_it_went.high


@given(SPANS, SHARES, PEOPLE, st.integers(0, 5), st.floats(0, 1))
def test_finding_someone_later_never_shortens(
    path: list[float], rework: list[float], people: list[tuple[float, list[float]]], number: int, later: float
) -> None:
    """One person found later leaves the path as long as it was, or makes it longer; from the start nothing changes."""
    number %= len(people)
    moved = [(max(share, later) if place == number else share, days) for place, (share, days) in enumerate(people)]
    before, after = waiting(drawn(path, rework, people)), waiting(drawn(path, rework, moved))
    assert before.from_start == after.from_start
    assert before.as_it_went.low <= after.as_it_went.low
    assert before.as_it_went.high <= after.as_it_went.high


@given(SPANS, SHARES, PEOPLE)
def test_the_difference_is_what_was_added(
    path: list[float], rework: list[float], people: list[tuple[float, list[float]]]
) -> None:
    """As it went, less from the start, is the difference, but for the last bits."""
    found = waiting(drawn(path, rework, people))
    assert found.as_it_went.low - found.from_start.low == pytest.approx(found.difference.low, abs=1e-9)
    assert found.as_it_went.high - found.from_start.high == pytest.approx(found.difference.high, abs=1e-9)


@given(st.recursive(st.none() | st.booleans() | st.floats() | st.text(), st.lists, max_leaves=5))
def test_figures_of_any_kind_are_worked_out_or_refused(value: object) -> None:
    """Nothing but problems is raised, whatever stands where."""
    for key in ("path_days_low", "rework_high", "people", "cost_per_week", "days_per_week", "currency"):
        assert isinstance(refused(make(**{**COST, key: value})), list)
    for key in LEGAL:
        assert isinstance(refused(make({**LEGAL, key: value})), list)
