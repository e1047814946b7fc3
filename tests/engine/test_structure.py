"""Tests of assessments.engine.structure."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessments.engine.errors import DefinitionError
from assessments.engine.model import Assessment, Band, Item, Link, Member, Option, Role, Roles, Scale, Section
from assessments.engine.structure import structure, to_data
from tests.engine.making import FIVE, THIRDS, make_assessment, make_choice, make_data, problems_of

FULL = make_data(
    make_choice("a", help="Help.", reverse=True, who_knows="Me."),
    make_choice("t", kind="checklist", options=[*FIVE, {"value": "no", "label": "None", "exclusive": True}]),
    {"id": "g", "kind": "grid", "ask": "G.", "options": "named", "rows": [{"id": "r", "ask": "R.", "reverse": True}]},
    make_choice("h", shown_when={"any": [{"fact": "role", "is": "user"}, {"fact": "item.g.r", "in": [1, 2]}]}),
    {"id": "n", "kind": "number", "ask": "N.", "low": -1, "high": 1, "unit": "m", "scored": True},
    {"id": "s", "kind": "text", "ask": "S.", "limit": 9},
    {"id": "way", "ask": "W.", "options": [{"value": each, "label": each} for each in ("done", "open", "skipped")]},
    options={"named": FIVE},
    defaults={"options": "named", "unknown": "No idea"},
    change={"ask": "Name it", "help": "In a word."},
    roles={"ask": "Role?", "help": "Yours.", "options": [{"id": "user", "title": "User", "about": "Uses it."}]},
    least_answered=2,
    scales=[
        {"id": "one", "title": "One", "about": "About.", "items": {"a": 2, "g.r": 1}},
        {"id": "two", "title": "Two", "items": ["n"], "least_answered": 1},
    ],
    chain={
        "title": "Chain",
        "about": "About.",
        "links": [{"id": "l", "title": "L", "holds": {"fact": "role", "in": ["user"]}, "questions": ["Why?"]}],
    },
    matrix={
        "title": "Map",
        "about": "About.",
        "head": "Row",
        "lacking": "Empty",
        "columns": [{"id": "g", "title": "Grid"}],
    },
    map={
        "title": "Map",
        "about": "About.",
        "enters": "way",
        "steps": [{"id": "way", "title": "Way", "questions": ["How?"]}],
    },
    findings=[
        {
            "id": "f",
            "title": "F",
            "when": {
                "all": [{"any": [{"fact": "item.a", "is": "?"}]}, {"none": [{"fact": "score.one", "at_most": 2}]}]
            },
            "says": "Says.",
            "questions": ["Who?"],
            "weight": 0,
        }
    ],
)


def test_a_definition_becomes_an_assessment() -> None:
    """What an author wrote is kept; what was left out has its default."""
    data = make_data(
        {
            "id": "a",
            "ask": " Ask. ",
            "options": [{"value": 1, "label": "A", "points": 0}, {"value": 2, "label": "B", "points": 3}],
        },
        scales=[{"id": "all", "title": "All", "items": ["a"]}],
        bands=[{"id": "low", "title": "Low"}, {"id": "high", "title": "High", "parts": 2}],
        roles={"ask": "Role?", "options": [{"id": "user", "title": "User"}]},
    )
    options = (Option(value=1, label="A", points=0), Option(value=2, label="B", points=3))
    expected = Assessment(
        id="sample",
        version=1,
        language="en",
        title="Sample",
        summary="A sample.",
        about="shared",
        minutes=1,
        sections=(Section(id="part", title="Part", items=(Item(id="a", kind="choice", ask="Ask.", options=options),)),),
        least_answered=1,
        scales=(Scale(id="all", title="All", items=(Member(question="a"),), least_answered=1),),
        bands=(Band(id="low", title="Low"), Band(id="high", title="High", parts=2)),
        roles=Roles(ask="Role?", options=(Role(id="user", title="User"),)),
    )
    assert expected == structure(data)


@pytest.mark.parametrize("data", [FULL, make_data()])
def test_an_assessment_can_be_written_and_read_again(data: dict[str, Any]) -> None:
    """Reading what was written in full gives the same assessment."""
    assessment = structure(data)
    assert assessment == structure(to_data(assessment))


def test_what_is_absent_is_not_written() -> None:
    """Absent, false and empty fields are left out; weights and rules are written as authors write them."""
    link = Link(id="l", title="L", holds=structure(FULL).findings[0].when)
    rule = {"all": [{"any": [{"fact": "item.a", "is": "?"}]}, {"none": [{"fact": "score.one", "at_most": 2}]}]}
    scale = Scale(id="one", title="One", items=(Member(question="a", weight=2),), least_answered=1)
    assert [
        {"id": "l", "title": "L", "holds": rule},
        {"id": "one", "title": "One", "items": {"a": 2}, "least_answered": 1},
        {"value": 1, "label": "A", "points": 0},
    ] == to_data((link, scale, Option(value=1, label="A", points=0)))


def test_all_problems_are_gathered() -> None:
    """Everything that is wrong is said at once, each where it stands."""
    data = make_data(
        make_choice("a", hint="x"),
        make_choice("a"),
        titel="T",
        about="all",
        minutes=0,
        bands=[{"id": "low"}],
        scales=[{"id": "s", "title": "S", "items": {"a": 1.5}}],
        findings=[{"id": "f", "title": "F", "when": {"fact": "item.b", "is": 1}}],
    )
    known = "known here: id, ask, kind, help, shown_when, options, unknown, reverse, who_knows"
    assert [
        'titel: unknown key "titel"; did you mean "title"?',
        f'sections[0].items[0].hint: unknown key "hint"; {known}',
        'about: unknown about "all"; known here: shared, own',
        "minutes: expected a whole number, found 0; write a whole number from 1 to 240",
        "scales[0].items.a: expected a whole number, found 1.5; write a whole number from 1 to 1000",
        'bands[0]: "title" is missing; add the key "title" with a value',
        'findings[0]: "says" is missing; add the key "says" with a value',
        'sections[0].items[1].id: the id "a" stands twice; give each an id of its own',
        'findings[0].when.fact: unknown fact "item.b"; did you mean "item.a"?',
    ] == problems_of(data)


@pytest.mark.parametrize("data", [None, [], "words", 1])
def test_no_mapping_is_no_definition(data: object) -> None:
    """Anything but keys and values is one problem, which lists what belongs there."""
    [problem] = problems_of(data)
    assert problem.endswith("write id, version, language, title, summary, about, minutes, sections below it")


def test_what_is_missing_is_named() -> None:
    """Each key that must be there is named on its own."""
    keys = ("id", "version", "language", "title", "summary", "about", "minutes", "sections")
    assert [f'"{key}" is missing; add the key "{key}" with a value' for key in keys] == problems_of({})


def test_optional_keys_without_a_value_are_absent() -> None:
    """A key with nothing behind it is as if it were not written."""
    absent = dict.fromkeys(("change", "roles", "options", "defaults", "scales", "chain", "findings", "least_answered"))
    assert make_assessment() == make_assessment(**absent)


NAMES = st.from_regex(r"[a-z]{1,4}(-[0-9]{1,2})?", fullmatch=True).filter(
    lambda name: name not in {"role", "team", "when"}
)
WORDS = st.text(min_size=1, max_size=12).filter(str.strip)
POINTS = st.lists(st.integers(-9, 9), min_size=2, max_size=5, unique=True)
OPTIONS = POINTS.map(lambda many: [{"value": n, "label": f"L{n}", "points": many[n]} for n in range(len(many))])


@st.composite
def items(draw: st.DrawFn, name: str) -> dict[str, object]:
    """Give an item of any kind that scores."""
    item: dict[str, object] = {"id": name, "ask": draw(WORDS), "reverse": draw(st.booleans())}
    kind = draw(st.sampled_from(["choice", "checklist", "grid", "number"]))
    if kind == "number":
        low = draw(st.integers(-99, 99))
        return {**item, "kind": kind, "low": low, "high": low + draw(st.integers(1, 99)), "scored": True}
    if kind == "grid":
        del item["reverse"]
        rows = [{"id": row, "ask": draw(WORDS)} for row in draw(st.lists(NAMES, min_size=1, max_size=3, unique=True))]
        return {**item, "kind": kind, "options": draw(OPTIONS), "rows": rows}
    return {**item, "kind": kind, "options": draw(OPTIONS), "unknown": draw(st.none() | WORDS)}


@st.composite
def definitions(draw: st.DrawFn) -> dict[str, object]:
    """Give the plain data of an assessment without mistakes."""
    names = draw(st.lists(NAMES, min_size=1, max_size=4, unique=True))
    listed = [draw(items(name)) for name in names]
    single = [str(item["id"]) for item in listed if item["kind"] != "grid"]
    scales = [{"id": "all", "title": draw(WORDS), "items": {name: draw(st.integers(1, 9)) for name in single}}]
    facts = st.fixed_dictionaries({"fact": st.just("score.overall"), "at_least": st.integers(0, 100)})
    joined = st.sampled_from(["all", "any", "none"])
    rules = st.recursive(
        facts, lambda inner: st.dictionaries(joined, st.lists(inner, min_size=1, max_size=3), min_size=1, max_size=1)
    )
    findings = [{"id": "f", "title": draw(WORDS), "when": draw(rules), "says": draw(WORDS), "weight": 0}]
    return make_data(*listed, scales=scales if single else None, findings=findings, bands=THIRDS)


@given(definitions())
def test_reading_undoes_writing(data: dict[str, object]) -> None:
    """Any assessment, written in full and read again, is the same."""
    assessment = structure(data)
    assert assessment == structure(to_data(assessment))


SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5) | st.sampled_from(["a", "grid"])
KEYS = st.sampled_from(
    sorted({"id", "items", "options", "kind", "rows", "fact", "is", "in", "all", "value", "points", *FULL})
)
ANYTHING = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4), max_leaves=12
)


@given(ANYTHING | st.dictionaries(st.sampled_from(sorted(FULL)), ANYTHING).map(lambda other: {**FULL, **other}))
def test_data_of_any_shape_is_read_or_refused(data: object) -> None:
    """Whatever comes in, an assessment comes out or a DefinitionError that names a problem."""
    try:
        assessment = structure(data)
    except DefinitionError as error:
        assert error.problems  # noqa: PT017  both ways out are right
    else:
        assert assessment == structure(to_data(assessment))
