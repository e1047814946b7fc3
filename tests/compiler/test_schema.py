"""Tests of assessments.compiler.schema."""

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from assessments.compiler.compile import DEFINITIONS
from assessments.compiler.schema import schema
from assessments.compiler.shared import expand
from assessments.compiler.source import Source
from assessments.engine.errors import DefinitionError
from assessments.engine.structure import structure
from tests.compiler.making import DEFINITION

Data = dict[str, Any]
SHIPPED = sorted(DEFINITIONS.rglob("assessment.yaml"))
RULE = {"fact": "item.pick", "is": 1}
OWN = [{"value": 2, "label": "Yes", "points": 1}, {"value": "never", "label": "Never"}]
RULES: list[object] = [
    {"fact": "item.pick", "in": [1, 2]},
    {"fact": "item.pick", "is": "?"},
    {"fact": "score.overall", "at_least": 50},
    {"fact": "score.overall", "at_most": 50},
    {"all": [RULE, {"none": [RULE]}]},
    {"any": [RULE]},
]
WRONG_RULES: list[object] = [
    "item.pick",
    {"fact": "item.pick"},
    {"fact": "item.pick", "is": 1, "at_least": 1},
    {"fact": "item.pick", "is": 1, "also": 2},
    {"fact": "item.pick", "was": 1},
    {"fact": "item.pick", "in": 1},
    {"all": []},
    {"all": RULE},
    {"all": [RULE], "any": [RULE]},
]


def fits(data: object) -> bool:
    """Tell whether the schema accepts some data."""
    return Draft202012Validator(schema()).is_valid(data)


def usable(data: object) -> bool:
    """Tell whether compiler and engine accept some data."""
    try:
        structure(expand(Source(path=Path("sample"), data=data, lines={})).data)
    except DefinitionError:
        return False
    return True


@pytest.fixture
def data() -> Data:
    """A definition with every kind of item."""
    found: Data = yaml.safe_load(DEFINITION)
    return found


def first(data: Data) -> Data:
    """Give the first item."""
    item: Data = data["sections"][0]["items"][0]
    return item


def finding(rule: object) -> list[Data]:
    """Give findings with one that a rule calls for."""
    return [{"id": "f", "title": "F", "when": rule, "says": "So."}]


def finding_in(data: Data) -> Data:
    """Give a finding, put into the data."""
    data["findings"] = finding(RULE)
    found: Data = data["findings"][0]
    return found


def of_kind(data: Data, kind: str) -> Data:
    """Give the first item of a kind."""
    [found, *_] = [item for part in data["sections"] for item in part["items"] if item.get("kind") == kind]
    item: Data = found
    return item


def test_the_schema_is_valid() -> None:
    """It is a JSON Schema of the draft that it names."""
    Draft202012Validator.check_schema(schema())
    assert Draft202012Validator.META_SCHEMA["$id"] == schema()["$schema"]


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: "-".join(path.parts[-3:-1]))
def test_what_is_shipped_fits(path: Path) -> None:
    """An editor shows no mistake in any definition of the project."""
    shipped = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert [] == [error.message for error in Draft202012Validator(schema()).iter_errors(shipped)]


def test_every_kind_of_item_fits(data: Data) -> None:
    """A definition with every kind of item is accepted by the schema and by the engine."""
    assert (True, True) == (fits(data), usable(data))


def test_every_part_has_its_purpose_beside_it() -> None:
    """An editor can say what the part is that somebody types."""
    parts = schema()["$defs"]
    assert [] == [name for name, part in parts.items() if not part["description"].endswith(".")]


@pytest.mark.parametrize("rule", RULES, ids=str)
def test_a_rule_fits(data: Data, rule: object) -> None:
    """Every form of a rule is accepted by both."""
    data["findings"] = finding(rule)
    data["chain"] = {"title": "Chain", "links": [{"id": "l", "title": "L", "holds": rule, "questions": ["Why?"]}]}
    assert (True, True) == (fits(data), usable(data))


@pytest.mark.parametrize("rule", WRONG_RULES, ids=str)
def test_what_is_no_rule_does_not_fit(data: Data, rule: object) -> None:
    """A rule that the engine cannot read is refused by both."""
    data["findings"] = finding(rule)
    assert (False, False) == (fits(data), usable(data))


@pytest.mark.parametrize(
    "change",
    [
        lambda data: data.update(defaults={"options": "short", "unknown": "No idea"}),
        lambda data: data.update(least_answered=2),
        lambda data: data["scales"][0].update(items=["pick", "turned"]),
        lambda data: data["scales"][0].pop("least_answered"),
        lambda data: first(data).update(kind="choice"),
        lambda data: first(data).update(options=[{"value": "no", "label": "No", "points": 0}, *OWN]),
        lambda data: data["bands"][0].update(parts=3),
        lambda data: data["roles"].update(options={"from": "roles"}),
        lambda data: data["options"]["short"].append({"from": "path", "only": ["step-1"], "with": {"points": 3}}),
        lambda data: data["sections"][0]["items"][3]["rows"].append({"from": "elements", "with": {"reverse": True}}),
        lambda data: data.update(
            scales={"from": "elements", "with": {"items": ["pick"]}, "each": {"money": {"title": "M"}}}
        ),
        lambda data: data["sections"][1]["items"][3].update(
            shown_when={"any": [{"fact": "item.pick", "in": [1, "?"]}]}
        ),
    ],
)
def test_what_may_be_written_fits(data: Data, change: Callable[[Data], object]) -> None:
    """Whatever an author may add or leave out is accepted by both."""
    change(data)
    assert (True, True) == (fits(data), usable(data))


@pytest.mark.parametrize(
    "change",
    [
        lambda data: data.update(tite="Sample"),
        lambda data: data["sections"][0].update(about="No."),
        lambda data: first(data).update(hint="No."),
        lambda data: data["options"]["short"][0].update(score=1),
        lambda data: data["roles"]["options"][0].update(help="No."),
        lambda data: data["roles"].pop("options"),
        lambda data: data["change"].update(title="No."),
        lambda data: data.update(defaults={"reverse": True}),
        lambda data: data["bands"][0].update(low=1),
        lambda data: data["scales"][0].update(weight=1),
    ],
)
def test_an_unknown_key_does_not_fit(data: Data, change: Callable[[Data], object]) -> None:
    """A key that nothing reads, or one that is missing, is refused by both, wherever it stands."""
    change(data)
    assert (False, False) == (fits(data), usable(data))


@pytest.mark.parametrize("key", ["id", "version", "language", "title", "summary", "about", "minutes", "sections"])
def test_a_key_that_must_be_there_is_asked_for(data: Data, key: str) -> None:
    """What the engine needs, the schema requires."""
    without = copy.deepcopy(data)
    del without[key]
    assert (False, False) == (fits(without), usable(without))


@pytest.mark.parametrize(
    "change",
    [
        lambda data: data.update(version="1"),
        lambda data: data.update(version=True),
        lambda data: data.update(about="all"),
        lambda data: data.update(title=["Sample"]),
        lambda data: data.update(sections=[]),
        lambda data: data.update(id="Two Words"),
        lambda data: data["sections"][0].update(id="part_1"),
        lambda data: first(data).update(kind="slider"),
        lambda data: first(data).update(options=[]),
        lambda data: first(data).update(options=3),
        lambda data: first(data).update(reverse="yes"),
        lambda data: data["roles"].update(options={"from": "role"}),
        lambda data: data["roles"].update(options={"from": "roles", "only": []}),
        lambda data: data["roles"].update(options=[{"from": "roles", "without": ["user"]}]),
        lambda data: data["roles"].update(options={"from": "roles", "with": "points"}),
        lambda data: data["roles"].update(options={"from": "roles", "each": {"user": "title"}}),
        lambda data: data["sections"][1]["items"][3].update(shown_when="item.pick"),
        lambda data: data["options"].update(short=[]),
        lambda data: data["options"]["short"][0].update(value=1.5),
        lambda data: data["options"]["short"][0].update(points="many"),
        lambda data: data["scales"][0].update(items=[]),
        lambda data: data["scales"][0].update(items={"pick": 0}),
        lambda data: data["scales"][0].update(items={"pick": 1.5}),
    ],
)
def test_a_value_of_the_wrong_kind_does_not_fit(data: Data, change: Callable[[Data], object]) -> None:
    """A value that the engine cannot use is refused by both."""
    change(data)
    assert (False, False) == (fits(data), usable(data))


@pytest.mark.parametrize(
    ("part", "key", "last", "beyond"),
    [
        (lambda data: data, "version", 65535, 65536),
        (lambda data: data, "version", 1, 0),
        (lambda data: data, "minutes", 240, 241),
        (lambda data: data["options"]["short"][0], "points", 1000, 1001),
        (lambda data: data["options"]["short"][0], "points", -1000, -1001),
        (lambda data: data["bands"][0], "parts", 1000, 1001),
        (finding_in, "weight", 0, -1),
        (finding_in, "weight", 1000, 1001),
        (lambda data: of_kind(data, "text"), "limit", 2000, 2001),
        (lambda data: of_kind(data, "number"), "low", -1_000_000, -1_000_001),
        (lambda data: of_kind(data, "number"), "high", 1_000_000, 1_000_001),
    ],
)
def test_a_number_may_go_as_far_as_the_engine_lets_it(
    data: Data, part: Callable[[Data], Data], key: str, last: int, beyond: int
) -> None:
    """The last number is accepted by both, and the one beyond it by neither."""
    place = part(data)
    found = []
    for number in (last, beyond):
        place[key] = number
        found.append((fits(data), usable(data)))
    assert [(True, True), (False, False)] == found
