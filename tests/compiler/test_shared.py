"""Tests of assessments.compiler.shared."""

from pathlib import Path
from typing import Any

import pytest

from assessments.compiler.shared import expand
from assessments.compiler.source import Source, read
from assessments.engine.errors import DefinitionError

TEXT = """\
roles:
  options: {from: roles, only: [user, decider]}
options:
  steps:
    from: path
    only: [step-2]
    with: {points: 1}
scales:
  - {id: own, title: Own, items: [a]}
  - from: elements
    only: [money, rules]
    with: {least_answered: 1}
    each:
      money: {items: [b], title: Cash}
      rules: {items: [c]}
  - {id: last, title: Last, items: [d]}
sections:
  - id: part
    items:
      - {id: a, options: steps}
      - id: b
        options:
          - {from: roles, only: [user]}
          - {value: none, label: None}
        rows: {from: elements}
map: {steps: {from: path}}
"""
USER = {"id": "user", "title": "User", "about": "Would work with the new thing."}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file with a list of every kind that is taken."""
    path = tmp_path / "assessment.yaml"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def found(file: Path) -> Source:
    """The same, its lists written out."""
    return expand(read(file))


def data_of(source: Source) -> dict[str, Any]:
    """Give the data of a source."""
    assert isinstance(source.data, dict)
    return source.data


def problems_of(file: Path, old: str, new: str) -> list[str]:
    """Give the problems of the file after a change, without its folder."""
    file.write_text(TEXT.replace(old, new), encoding="utf-8")
    with pytest.raises(DefinitionError) as caught:
        expand(read(file))
    return [str(problem).replace(f"{file.parent}/", "") for problem in caught.value.problems]


def test_roles_are_taken_with_what_they_mean(found: Source) -> None:
    """Roles have id, title and what they are about, in the order in which they are named."""
    decider = {"id": "decider", "title": "Decider", "about": "Has the final yes or no."}
    assert [USER, decider] == data_of(found)["roles"]["options"]


def test_options_have_values_and_labels(found: Source) -> None:
    """The id is the value and the title is the label; what is written with all of them is added."""
    assert [{"value": "step-2", "label": "Brainstorming", "points": 1}] == data_of(found)["options"]["steps"]


def test_scales_get_what_is_written_for_each(found: Source) -> None:
    """What is written for one goes before what is written with all, and that before what is known."""
    own, money, rules, last = data_of(found)["scales"]
    about = {
        "money": "What changing costs, what staying costs, and who pays.",
        "rules": "What you run on, written down or not.",
    }
    assert (
        {"id": "own", "title": "Own", "items": ["a"]},
        {"id": "money", "title": "Cash", "about": about["money"], "items": ["b"], "least_answered": 1},
        {"id": "rules", "title": "Rules", "about": about["rules"], "items": ["c"], "least_answered": 1},
        {"id": "last", "title": "Last", "items": ["d"]},
    ) == (own, money, rules, last)


def test_what_is_taken_may_stand_beside_what_is_written(found: Source) -> None:
    """An item's options and the rows of a grid can be taken, wholly or in part; a named list is left as its name."""
    first, second = data_of(found)["sections"][0]["items"]
    assert "steps" == first["options"]
    assert [{"value": "user", "label": "User"}, {"value": "none", "label": "None"}] == second["options"]
    assert ({"id": "rules", "ask": "Rules"}, 5) == (second["rows"][0], len(second["rows"]))


def test_what_is_taken_stands_on_the_line_of_its_from(found: Source) -> None:
    """A problem of what was taken points at the line that takes it; what stands below it keeps its own line."""
    paths = ("roles.options[1].title", "options.steps[0].points", "scales[0]", "scales[2].items", "scales[3].title")
    assert [2, 5, 9, 10, 16] == [found.line(path) for path in paths]
    assert [23, 24] == [found.line(f"sections[0].items[1].options[{number}].label") for number in (0, 1)]


def test_what_takes_nothing_stays_as_it_is(file: Path) -> None:
    """A file without any such list has the same data and the same lines."""
    file.write_text("roles: {options: [{id: a}]}\nsections: [{items: 3}, 4]\nscales: none\n", encoding="utf-8")
    assert read(file) == expand(read(file))


@pytest.mark.parametrize("text", ["3", "[]", "roles: 1", "options: []", "sections: {}", "sections: [1]"])
def test_data_of_any_shape_is_left_to_others(file: Path, text: str) -> None:
    """What is no definition is refused later, with better words."""
    file.write_text(text, encoding="utf-8")
    assert read(file) == expand(read(file))


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        (
            "{from: roles, only: [user, decider]}",
            "{from: role}",
            '2 roles.options.from: nothing known is called "role"; did you mean "roles"?',
        ),
        (
            "{from: roles, only: [user, decider]}",
            "{from: [roles]}",
            '2 roles.options.from: nothing known is called a list; did you mean "roles"?',
        ),
        (
            "{from: roles, only: [user, decider]}",
            "{from: }",
            '2 roles.options: "from" is missing; add the key "from" with a value',
        ),
        (
            "[user, decider]",
            "[user, decidre]",
            '2 roles.options.only[1]: roles has no "decidre"; did you mean "decider"?',
        ),
        ("only: [step-2]", "only: [step-14]", '6 options.steps.only[0]: path has no "step-14"; did you mean "step-4"?'),
        ("only: [step-2]", "onyl: [step-2]", '6 options.steps.onyl: unknown key "onyl"; did you mean "only"?'),
        (
            "only: [step-2]",
            "only: [2]",
            "6 options.steps.only[0]: expected text, found 2; write a sentence, in quotes if need be",
        ),
        (
            "with: {points: 1}",
            "with: {pionts: 1}",
            '7 options.steps.with.pionts: unknown key "pionts"; did you mean "points"?',
        ),
        (
            "with: {points: 1}",
            "with: {value: 1}",
            '7 options.steps.with.value: unknown key "value"; known here: label, points, exclusive',
        ),
        (
            "rules: {items: [c]}",
            "rulse: {items: [c]}",
            '15 scales[1].each.rulse: unknown key "rulse"; did you mean "rules"?',
        ),
        (
            "rules: {items: [c]}",
            "rules: {itmes: [c]}",
            '15 scales[1].each.rules.itmes: unknown key "itmes"; did you mean "items"?',
        ),
    ],
)
def test_what_leads_nowhere_is_said(file: Path, old: str, new: str, problem: str) -> None:
    """A name, an id or a key that nothing has is named with its line and the nearest one."""
    assert [f"assessment.yaml:{problem}"] == problems_of(file, old, new)


def test_all_problems_are_gathered(file: Path) -> None:
    """Every list is looked at before any problem is raised."""
    found = problems_of(file, "only: [", "only: [nobody, ")
    assert [2, 6, 11, 23] == [int(line.split(":")[1].split()[0]) for line in found]


def test_steps_of_a_map_are_taken(found: Source) -> None:
    """A step of a map has its id and its label, and no more."""
    assert {"id": "step-4", "title": "Contemplation"} == data_of(found)["map"]["steps"][3]
