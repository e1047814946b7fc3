"""Tests of assessments.compiler.checks."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from assessments.compiler.checks import check, folders, load
from assessments.engine.errors import DefinitionError
from tests.machine import ROOT

DEFINITIONS = ROOT / "assessments" / "definitions"
FIVE = ROOT / "tests" / "data" / "definitions"
DEFINITION = """\
id: sample
version: 1
language: en
title: Sample
summary: A sample.
about: shared
minutes: 1
options:
  short:
    - {value: 1, label: No, points: 0}
    - {value: 2, label: "Yes", points: 1}
bands:
  - {id: all, title: All}
sections:
  - id: part
    title: Part
    items:
      - {id: a, ask: Ask., options: short}
""".replace("label: No", 'label: "No"')
CASES = """\
cases:
  - name: yes
    answers: {a: 2}
    gives: {answered: 1, overall: {score: 100.0, band: all}, findings: []}
"""


def write(root: Path, text: str = DEFINITION, cases: str | None = CASES, *, name: str = "sample/1") -> Path:
    """Write a definition and its cases and give their folder."""
    folder = root / name
    folder.mkdir(parents=True)
    (folder / "assessment.yaml").write_text(text, encoding="utf-8")
    if cases is not None:
        (folder / "cases.yaml").write_text(cases, encoding="utf-8")
    return folder


def problems(root: Path) -> list[str]:
    """Give every problem below a folder as a line, without that folder."""
    return [str(problem).replace(f"{root}{os.sep}", "") for problem in check([root])]


def test_the_definitions_that_are_shipped_have_no_problem() -> None:
    """Every definition of the project can be used and gives what its cases say."""
    assert () == check([DEFINITIONS])


def test_five_mistakes_are_five_lines() -> None:
    """A definition with five mistakes gives five problems, each with its line, its fault and its remedy."""
    place = "five-mistakes/1/assessment.yaml"
    known = "id, ask, kind, help, shown_when, options, unknown, reverse, who_knows"
    whole = "write a whole number from 1 to 1000"
    assert [
        f'{place}:22 sections[0].items[0].hint: unknown key "hint"; known here: {known}',
        f'{place}:26 sections[0].items[1].options: unknown list of options "how-oftne"; did you mean "how-often"?',
        f'{place}:30 sections[0].items[3].id: the id "meeting-3" stands twice; give each an id of its own',
        f"{place}:38 scales[0].items.meeting-3: expected a whole number, found 1.5; {whole}",
        f'{place}:43 findings[0].when.fact: unknown fact "item.meeting-7"; did you mean "item.meeting-3"?',
    ] == problems(FIVE)


def test_a_definition_is_loaded_with_its_folder(tmp_path: Path) -> None:
    """What is loaded is the assessment and where it stands."""
    folder = write(tmp_path)
    found = load(folder)
    assert ("sample", 1, folder) == (found.assessment.id, found.assessment.version, found.folder)


def test_folders_are_sorted_by_version(tmp_path: Path) -> None:
    """Version 10 comes after version 9, and what is no number comes first."""
    names = ["a/9", "a/10", "a/draft", "b/1"]
    for name in names:
        write(tmp_path, name=name)
    expected = [tmp_path / name for name in ("a/draft", "a/9", "a/10", "b/1")]
    assert (*expected,) == folders(tmp_path)


def test_a_folder_without_a_definition_is_said(tmp_path: Path) -> None:
    """A folder with nothing to check, or that is none, is a problem and not a success."""
    (tmp_path / "empty").mkdir()
    advice = "name a folder with a definition in it"
    assert [
        f"{tmp_path / 'empty'}: holds no assessment.yaml; {advice}",
        f"{tmp_path / 'none'}: is no folder; {advice}",
    ] == [str(problem) for problem in check([tmp_path / "empty", tmp_path / "none"])]


def test_every_definition_is_checked(tmp_path: Path) -> None:
    """A problem in one definition hides none in another."""
    write(tmp_path, "- 1\n", name="a/1")
    write(tmp_path, DEFINITION.replace("minutes: 1", "minutes: 0"), name="sample/1")
    keys = "id, version, language, title, summary, about, minutes, sections"
    assert [
        f"a/1/assessment.yaml:1: expected keys and values, found a list; write {keys} below it",
        "sample/1/assessment.yaml:7 minutes: expected a whole number, found 0; write a whole number from 1 to 240",
    ] == problems(tmp_path)[:2]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            DEFINITION.replace("id: sample\nversion: 1", "id: simple\nversion: 2"),
            [
                ':1 id: "simple" is not the name of its folder, sample; write sample, or rename the folder',
                ":2 version: 2 is not the name of its folder, 1; write 1, or rename the folder",
            ],
        ),
        (
            DEFINITION.replace("id: sample", "id: simple").replace("minutes: 1", "minutes: 0"),
            [
                ':1 id: "simple" is not the name of its folder, sample; write sample, or rename the folder',
                ":7 minutes: expected a whole number, found 0; write a whole number from 1 to 240",
            ],
        ),
        (
            DEFINITION.replace("bands:", "  long: [{value: 1, label: One}]\nbands:"),
            [':12 options.long: no item uses the options "long"; use them, or take them out'],
        ),
        (
            DEFINITION.replace("bands:", "defaults:\n  options: shrt\nbands:"),
            [':13 defaults.options: unknown list of options "shrt"; did you mean "short"?'],
        ),
    ],
)
def test_a_definition_fits_its_folder_and_uses_its_options(tmp_path: Path, text: str, expected: list[str]) -> None:
    """Id and version are the folder's names, and no list of options is left over; all is said at once."""
    write(tmp_path, text)
    assert [f"sample/1/assessment.yaml{line}" for line in expected] == problems(tmp_path)


@pytest.mark.parametrize(
    "text",
    [
        DEFINITION.replace("bands:", "defaults:\nbands:"),
        DEFINITION.replace("bands:", "defaults: {options: short}\nbands:").replace(", options: short}\n", "}\n"),
    ],
)
def test_options_may_be_used_by_default(tmp_path: Path, text: str) -> None:
    """Options that are the default are used; a key for defaults with nothing behind it is no mistake."""
    write(tmp_path, text)
    assert [] == problems(tmp_path)


@pytest.mark.parametrize(
    ("name", "text", "advice"),
    [
        ("sample/v1", DEFINITION, ":2 version: 1 is not the name of its folder, v1; rename the folder to 1"),
        ("sample/01", DEFINITION, ":2 version: 1 is not the name of its folder, 01; rename the folder to 1"),
        (
            "Some Thing/1",
            DEFINITION,
            ':1 id: "sample" is not the name of its folder, Some Thing; rename the folder to sample',
        ),
        (
            "other/1",
            DEFINITION.replace("id: sample", "id: Sam Ple"),
            ':1 id: "Sam Ple" is not the name of its folder, other; write other',
        ),
        (
            "Other/1",
            DEFINITION.replace("id: sample", "id: Sam Ple"),
            ':1 id: "Sam Ple" is not the name of its folder, Other; give both one id that no other folder has',
        ),
        (
            "sample/v1",
            DEFINITION.replace("version: 1", "version: v2"),
            ':2 version: "v2" is not the name of its folder, v1; give both one version that no other folder has',
        ),
        (
            "sample",
            DEFINITION,
            ":2 version: no folder of a version is around it; move its files into sample/1",
        ),
    ],
)
def test_what_is_advised_for_a_folder_can_work(tmp_path: Path, name: str, text: str, advice: str) -> None:
    """No name is offered that an id or a version cannot have, and a folder that is left out is told of."""
    write(tmp_path, text, name=name)
    assert f"{name}/assessment.yaml{advice}" in problems(tmp_path)


def test_a_folder_is_not_renamed_to_one_that_is_there(tmp_path: Path) -> None:
    """A copy beside its original gets a version of its own."""
    write(tmp_path)
    write(tmp_path, name="sample/1 copy")
    advice = "give both one version that no other folder has"
    assert [f"sample/1 copy/assessment.yaml:2 version: 1 is not the name of its folder, 1 copy; {advice}"] == problems(
        tmp_path
    )


def test_a_folder_may_be_named_from_within(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The names of a folder are known though the path is just a dot."""
    monkeypatch.chdir(write(tmp_path))
    assert () == check([Path()])


def test_loading_raises_every_problem(tmp_path: Path) -> None:
    """What cannot be used is raised with all of its problems."""
    with pytest.raises(DefinitionError) as caught:
        load(write(tmp_path, DEFINITION.replace("minutes: 1", "minutes: 0").replace("about: shared", "about: all")))
    assert ["about", "minutes"] == [problem.place.rpartition(" ")[2] for problem in caught.value.problems]


GERMAN = """\
language: de
title: Muster
summary: Ein Muster.
options:
  short:
    - {value: 1, label: Nein}
    - {value: 2, label: Ja}
bands:
  - {id: all, title: Alle}
sections:
  - {id: part, title: Teil, items: [{id: a, ask: Frage.}]}
"""


def test_a_definition_is_loaded_with_its_translations(tmp_path: Path) -> None:
    """Each is the assessment itself in other words."""
    folder = write(tmp_path)
    (folder / "assessment.de.yaml").write_text(GERMAN, encoding="utf-8")
    found = load(folder)
    [german] = found.translations
    assert ("de", "Muster", ("Nein", "Ja")) == (
        german.language,
        german.title,
        tuple(option.label for option in german.sections[0].items[0].options),
    )
    assert german == replace(
        found.assessment,
        language="de",
        title="Muster",
        summary="Ein Muster.",
        bands=german.bands,
        sections=german.sections,
    )


def test_problems_of_translations_are_gathered(tmp_path: Path) -> None:
    """What is wrong with one translation hides neither another nor the prose."""
    folder = write(tmp_path)
    (folder / "assessment.de.yaml").write_text(GERMAN.replace("title: Muster\n", ""), encoding="utf-8")
    (folder / "assessment.fr.yaml").write_text(GERMAN, encoding="utf-8")
    (folder / "prose").mkdir()
    (folder / "prose" / "before.md").touch()
    fault = '"de" is not the language of the file\'s name'
    assert [
        'sample/1/assessment.de.yaml:1: "title" is not translated; translate "Sample"',
        f"sample/1/assessment.fr.yaml:1 language: {fault}; write fr, or rename the file",
        "sample/1/assessment.de.yaml:1: prose/before.md is not translated; write prose/before.de.md",
        "sample/1/assessment.fr.yaml:1: prose/before.md is not translated; write prose/before.fr.md",
    ] == problems(tmp_path)


def test_lists_may_be_taken_from_what_is_known(tmp_path: Path) -> None:
    """Cases use the ids that were taken, and a problem of what was taken stands on the line of its from."""
    roles = "roles:\n  ask: Role?\n  options: {from: roles, only: [user]}\n"
    folder = write(tmp_path, DEFINITION + roles, CASES.replace("{a: 2}", "{a: 2, role: user}"))
    assert ["user"] == [role.id for role in getattr(load(folder).assessment.roles, "options", ())]
    wrong = roles.replace("[user]}", "[user, user]}")
    (folder / "assessment.yaml").write_text(DEFINITION + wrong, encoding="utf-8")
    assert [
        'sample/1/assessment.yaml:21 roles.options[1].id: the id "user" stands twice; give each an id of its own'
    ] == problems(tmp_path)


def test_every_kind_of_item_has_no_problem() -> None:
    """Rules that show items, lists that are taken and a translation go together."""
    assert () == check([ROOT / "tests" / "data" / "definitions" / "every-kind"])


def test_a_version_stands_in_one_folder(tmp_path: Path) -> None:
    """The same version in two folders is a problem; the same folder named twice is none."""
    first, second = (write(tmp_path / name) for name in ("one", "two"))
    fault = f"sample has a version 1 already, in {first}"
    assert [f"{second}: {fault}; give one of them another id, or another version"] == [
        str(problem) for problem in check([tmp_path / "one", tmp_path / "two"])
    ]
    assert () == check([first, first])


def test_a_version_that_is_published_already_is_said(tmp_path: Path) -> None:
    """A version that others have beside these is a problem, another is none, nor is the published one itself."""
    folder = write(tmp_path)
    fault = "sample has a version 1 already, in published"
    assert [f"sample/1: {fault}; give one of them another id, or another version"] == [
        str(problem).replace(f"{tmp_path}{os.sep}", "")
        for problem in check([tmp_path], beside={("sample", 1): Path("published")})
    ]
    assert ((), ()) == (
        check([tmp_path], beside={("sample", 2): Path("published")}),
        check([tmp_path], beside={("sample", 1): folder}),
    )
