"""Tests of assessments.exchange.surveys, with SurveyJS's own library under Node."""

import json
from collections.abc import Mapping
from itertools import product
from pathlib import Path

import pytest
import yaml

from assessments.compiler.checks import folders, structured
from assessments.compiler.compile import DEFINITIONS
from assessments.compiler.source import read as read_yaml
from assessments.engine.model import Assessment, Rule
from assessments.engine.questions import UNKNOWN, questions
from assessments.engine.reading import Reader
from assessments.engine.responses import respond
from assessments.engine.rules import holds, read_rule
from assessments.engine.scoring import score
from assessments.engine.structure import structure
from assessments.exchange import surveyjs
from assessments.exchange.surveys import survey
from tests.compiler.making import DEFINITION
from tests.engine.making import make_assessment, make_choice
from tests.exchange.making import conditional, every_kind, problems
from tests.exchange.surveyjs import as_surveyjs, run

FOLDERS = folders(DEFINITIONS)
RULES = [
    {"fact": "item.pick", "is": 1},
    {"fact": "item.pick", "is": "?"},
    {"fact": "item.pick", "in": [1, "out", "?"]},
    {"fact": "item.pick", "at_least": 2},
    {"fact": "item.pick", "at_most": 2},
    {"fact": "item.lines.second", "is": 3},
    {"fact": "item.tick", "is": "a"},
    {"fact": "item.tick", "in": ["none", "?"]},
    {"fact": "item.weeks", "at_most": 2},
    {"fact": "item.weeks", "in": [5, "?"]},
    {"fact": "role", "is": "user"},
    {"all": [{"fact": "item.pick", "at_least": 2}, {"fact": "item.weeks", "at_least": 1}]},
    {"any": [{"fact": "item.pick", "is": 1}, {"fact": "item.tick", "is": "a"}]},
    {"none": [{"fact": "item.pick", "is": 1}, {"fact": "role", "in": ["user", "decider"]}]},
    {"all": [{"none": [{"fact": "item.pick", "is": 1}]}, {"any": [{"fact": "role", "is": "user"}]}]},
]
SETS: dict[str, tuple[object, ...]] = {
    "role": (None, "user"),
    "pick": (None, 1, 2, "?"),
    "tick": (None, ["a"], "?"),
    "lines.second": (None, 3),
    "weeks": (None, 0, 5, "?"),
}


def cases(folder: Path) -> list[dict[str, object]]:
    """Give the answers of every case of a definition."""
    data = read_yaml(folder / "cases.yaml").data
    return [case["answers"] for case in data["cases"]] if isinstance(data, dict) else []


def shown(assessment: Assessment, answers: dict[str, object]) -> dict[str, object]:
    """Give answers without those to what is not shown, which a survey does not keep."""
    hidden = respond(assessment, answers).hidden
    return {name: answer for name, answer in answers.items() if name not in hidden}


def back(assessment: Assessment, result: object) -> Mapping[str, object]:
    """Give one result of SurveyJS as flat answers, imported again."""
    if not result:
        return {}
    return surveyjs.read(json.dumps(result).encode(), assessment).responses[0]


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: f"{folder.parent.name}-{folder.name}")
def test_every_case_goes_there_and_back(folder: Path) -> None:
    """SurveyJS keeps the raw values of every case, and its results score as the answers did."""
    assessment = structured(folder)
    given = [shown(assessment, answers) for answers in cases(folder)]
    shaped = [as_surveyjs(assessment, answers) for answers in given]
    found = run(assessment, shaped)
    assert [] == found["errors"]
    assert [(each, []) for each in shaped] == [(each["data"], each["problems"]) for each in found["results"]]
    assert [score(assessment, respond(assessment, answers)) for answers in given] == [
        score(assessment, respond(assessment, back(assessment, each["data"]))) for each in found["results"]
    ]


def test_every_kind_is_there_with_its_choices() -> None:
    """SurveyJS finds no fault, and has each question with values, texts and what stands alone."""
    found = run(every_kind(), [])
    short = [[1, "Never", False], [2, "Sometimes", False], [3, "Always", False], ["out", "Not for us", False]]
    unknown = ["?", "I don't know", False]
    numbers = {"type": "text", "required": False, "choices": [], "rows": []}
    assert [] == found["errors"]
    assert {
        "role": {
            "type": "dropdown",
            "title": "Your part?",
            "required": False,
            "choices": [["user", "User: Uses it.", False], ["decider", "Decider", False]],
            "rows": [],
        },
        "pick": {
            "type": "radiogroup",
            "title": "Is 1 < 2 & <b>bold</b>?",
            "required": False,
            "choices": [*short, unknown],
            "rows": [],
        },
        "turned": {"type": "radiogroup", "title": "Turned.", "required": False, "choices": short, "rows": []},
        "tick": {
            "type": "checkbox",
            "title": "Tick.",
            "required": False,
            "choices": [["a", "A", False], ["none", "None of these", True], ["?", "No idea", True]],
            "rows": [],
        },
        "lines": {
            "type": "matrix",
            "title": "Say for each.",
            "required": False,
            "choices": [*short, unknown],
            "rows": [["first", "First."], ["second", "Second."]],
        },
        "weeks": {**numbers, "title": "How long?"},
        "weeks--unknown": {
            "type": "checkbox",
            "title": "How long?",
            "required": False,
            "choices": [unknown],
            "rows": [],
        },
        "back": {**numbers, "title": "How far?"},
        "count": {**numbers, "title": "How many?"},
        "words": {"type": "comment", "title": "In your words.", "required": False, "choices": [], "rows": []},
    } == found["questions"]


@pytest.mark.parametrize(
    "answers",
    [
        {"role": "user", "pick": 1, "turned": "out", "tick": ["a"], "lines.first": 3, "lines.second": "?"},
        {"pick": "?", "tick": "?", "weeks": 10, "back": 0, "count": 9, "words": 'Two "lines"\nhere.'},
        {"tick": ["none"], "weeks": "?"},
    ],
)
def test_every_kind_goes_there_and_back(answers: dict[str, object]) -> None:
    """Values of every kind come back with their types."""
    assessment = every_kind()
    [result] = run(assessment, [as_surveyjs(assessment, answers)])["results"]
    found = respond(assessment, back(assessment, result["data"]))
    assert ([], respond(assessment, answers)) == (result["problems"], found)


def test_numbers_keep_to_their_limits() -> None:
    """SurveyJS refuses a number that the engine would refuse."""
    found = run(every_kind(), [{"weeks": 11}, {"weeks": -1}, {"count": 9}])
    assert [False, False, True] == [not each["problems"] for each in found["results"]]


def test_an_exclusive_option_stands_alone() -> None:
    """Whoever ticks it after another has ticked it alone, and so with "I don't know"."""
    found = run(every_kind(), [{"weeks": 4, "weeks--unknown": ["?"]}])
    assert [{"weeks--unknown": ["?"]}] == [each["data"] for each in found["results"]]


def test_a_condition_shows_the_same() -> None:
    """SurveyJS shows an item for exactly the answers for which the engine's rule holds."""
    texts: list[dict[str, object]] = [
        {"id": f"r{number}", "kind": "text", "ask": "Why?"} for number in range(len(RULES))
    ]
    assessment = with_items(*texts)
    assessment = conditional(assessment, **{f"r{number}": rule for number, rule in enumerate(RULES)})
    answers = [dict(zip(SETS, each, strict=True)) for each in product(*SETS.values())]
    found = run(assessment, [as_surveyjs(assessment, each) for each in answers])
    rules: list[Rule] = [read_rule(Reader(), rule, "") for rule in RULES]
    shown = [[f"r{number}" for number, rule in enumerate(rules) if holds(rule, facts(each))] for each in answers]
    assert [] == found["errors"]
    assert shown == [[name for name in each["visible"] if name[1:].isdigit()] for each in found["results"]]


def with_items(*items: dict[str, object]) -> Assessment:
    """Give the assessment with every kind of item, and a last section with some more."""
    data = yaml.safe_load(DEFINITION)
    return structure({**data, "sections": [*data["sections"], {"id": "more", "title": "More", "items": list(items)}]})


def facts(answers: dict[str, object]) -> dict[str, int | str | tuple[int | str, ...] | None]:
    """Give answers as the facts that a rule looks at."""
    found: dict[str, int | str | tuple[int | str, ...] | None] = {}
    for name, value in answers.items():
        known = tuple(value) if isinstance(value, list) else value
        found[name if name == "role" else f"item.{name}"] = known if isinstance(known, int | str | tuple) else None
    return found


def test_every_kind_can_be_conditional() -> None:
    """A condition hides an item of any kind, with the box for "I don't know" of a number."""
    rule = {"fact": "item.pick", "is": 1}
    names = ["turned", "tick", "lines", "weeks", "weeks--unknown", "back", "count", "words"]
    kinds = dict.fromkeys([name for name in names if "--" not in name], rule)
    found = run(conditional(every_kind(), **kinds), [{"pick": 2}, {"pick": 1}])
    assert [["role", "pick"], ["role", "pick", *names]] == [each["visible"] for each in found["results"]]


def test_what_is_hidden_again_is_no_answer() -> None:
    """An answer that was given before its item was hidden is not in the result, nor seen by later conditions."""
    items = [make_choice(name) for name in "abc"]
    rules = {"b": {"fact": "item.a", "is": 1}, "c": {"fact": "item.b", "is": 2}}
    assessment = conditional(make_assessment(*items), **rules)
    steps: list[tuple[str, object]] = [("a", 1), ("b", 2), ("c", 3), ("a", 4)]
    found = run(assessment, [steps[:3], steps])
    assert [{"a": 1, "b": 2, "c": 3}, {"a": 4}] == [each["data"] for each in found["results"]]


def test_what_surveyjs_does_not_know_is_refused() -> None:
    """A condition on a score is refused in words, wherever it stands in the rule."""
    rule = {"all": [{"fact": "item.pick", "is": 1}, {"any": [{"fact": "score.first", "at_least": 50}]}]}
    assessment = conditional(every_kind(), words=rule)
    advice = "let it depend on answers and on the role alone"
    expected = f'words.shown_when: depends on "score.first", which SurveyJS does not know; {advice}'
    assert [expected] == problems(lambda: survey(assessment))


def test_an_assessment_without_roles_has_no_page_for_them() -> None:
    """The first page is the first section."""
    found = survey(make_assessment())
    assert isinstance(found["pages"], list)
    assert ["part"] == [page["name"] for page in found["pages"]]


def test_no_name_of_a_question_is_lost() -> None:
    """Every question of the engine is a question or a row of the survey."""
    assessment = every_kind()
    found = run(assessment, [])["questions"]
    rows = {f"{name}.{row}" for name, each in found.items() for row, _ in each["rows"]}
    assert {question.id for question in questions(assessment.sections)} <= rows | set(found)
    assert UNKNOWN == "?"
