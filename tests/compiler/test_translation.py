"""Tests of assessments.compiler.translation."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from assessments.compiler.translation import language_of, prose_of, translated, translations
from assessments.engine.errors import DefinitionError

ORIGINAL = """\
id: sample
version: 1
language: en
title: Sample
about: own
change: {ask: Name it}
options:
  short:
    - {value: 1, label: Never, points: 0}
    - {value: out, label: Not for us}
defaults: {options: short, unknown: No idea}
sections:
  - id: part
    title: Part
    items:
      - {id: a, ask: Ask., shown_when: {fact: role, is: title}}
      - {id: b, ask: Beg.}
scales:
  - {id: all, title: All, about: Everything., items: {a: 2, b: 1}}
chain:
  title: Chain
  links:
    - {id: one, title: One, holds: {fact: item.a, is: 1}, questions: [Why, When]}
matrix: {title: Map, head: Row, lacking: Nothing, columns: [{id: grid, title: Grid}]}
"""
GERMAN = """\
language: de
title: Muster
change: {ask: Nenne es}
options:
  short:
    - {value: out, label: Nicht bei uns}
    - {value: 1, label: Nie}
defaults: {unknown: Keine Ahnung}
sections:
  - id: part
    title: Teil
    items:
      - {id: a, ask: Frage.}
      - {id: b, ask: Bitte.}
scales:
  - {id: all, title: Alle, about: Alles.}
chain:
  title: Kette
  links:
    - {id: one, title: Eins, questions: [Warum, Wann]}
matrix: {title: Karte, head: Zeile, lacking: Nichts, columns: [{id: grid, title: Raster}]}
"""


def made(folder: Path, text: str = GERMAN, *, name: str = "assessment.de.yaml") -> Any:  # noqa: ANN401  # plain data
    """Give the original in the language of a file with this text."""
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return translated(yaml.safe_load(ORIGINAL), file)


def refused(folder: Path, text: str, *, name: str = "assessment.de.yaml") -> list[str]:
    """Give the problems of a translation as lines, without its folder."""
    with pytest.raises(DefinitionError) as caught:
        made(folder, text, name=name)
    return [str(problem).replace(f"{folder}/", "") for problem in caught.value.problems]


def test_texts_are_those_of_the_translation(tmp_path: Path) -> None:
    """Every text is replaced, and entries are found by their ids, whatever their order."""
    expected = ORIGINAL
    for english, german in (
        ("language: en", "language: de"),
        ("title: Sample", "title: Muster"),
        ("Name it", "Nenne es"),
        ("Never", "Nie"),
        ("Not for us", "Nicht bei uns"),
        ("No idea", "Keine Ahnung"),
        ("title: Part", "title: Teil"),
        ("ask: Ask.", "ask: Frage."),
        ("ask: Beg.", "ask: Bitte."),
        ("title: All", "title: Alle"),
        ("Everything.", "Alles."),
        ("title: Chain", "title: Kette"),
        ("title: One", "title: Eins"),
        ("[Why, When]", "[Warum, Wann]"),
        ("title: Map", "title: Karte"),
        ("head: Row", "head: Zeile"),
        ("lacking: Nothing", "lacking: Nichts"),
        ("title: Grid", "title: Raster"),
    ):
        expected = expected.replace(english, german)
    assert yaml.safe_load(expected) == made(tmp_path)


def test_the_id_may_be_repeated(tmp_path: Path) -> None:
    """A translation may say whose it is."""
    assert made(tmp_path) == made(tmp_path, f"id: sample\n{GERMAN}")


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("title: Muster\n", "", '1: "title" is not translated; translate "Sample"'),
        ("change: {ask: Nenne es}\n", "", '1: "change" is not translated; add the key "change" with its texts'),
        ("{ask: Nenne es}", "{}", '3 change: "ask" is not translated; translate "Name it"'),
        (
            "{ask: Nenne es}",
            "Nenne es",
            '3 change: expected keys with texts, found "Nenne es"; write the texts as in the original',
        ),
        ("Nenne es}", "Nenne es, help: Kurz.}", '3 change.help: the original has no "help" here; known here: ask'),
        ("title: Muster", "titel: Muster", '2 titel: the original has no "titel" here; did you mean "title"?'),
        (
            "title: Muster",
            "title: [Muster]",
            "2 title: expected text, found a list; write a sentence, in quotes if need be",
        ),
        ("{id: a, ask: Frage.}", "{id: a}", '13 sections[0].items[0]: "ask" is not translated; translate "Ask."'),
        ("      - {id: b, ask: Bitte.}\n", "", '12 sections[0].items: "b" is not translated; add it with its texts'),
        ("{id: b, ask", "{id: bb, ask", '14 sections[0].items[1].id: the original has no "bb" here; did you mean "b"?'),
        ("{id: b, ask", "{ask", '14 sections[0].items[1]: "id" is missing; name the entry that is translated: a, b'),
        (
            "{id: b, ask: Bitte.}",
            "Bitte",
            '14 sections[0].items[1]: "id" is missing; name the entry that is translated: a, b',
        ),
        (
            "{value: out,",
            "{value: outt,",
            '6 options.short[0].value: the original has no "outt" here; did you mean "out"?',
        ),
        (
            "label: Nie",
            "label: Nie, points: 0",
            '7 options.short[1].points: "points" is no text, and comes from the original; take it out',
        ),
        (
            "ask: Frage.",
            "ask: Frage., shown_when: {}",
            '13 sections[0].items[0].shown_when: "shown_when" is no text, and comes from the original; take it out',
        ),
        (
            "language: de",
            "about: own\nlanguage: de",
            '1 about: "about" is no text, and comes from the original; take it out',
        ),
        ("language: de", "id: smaple\nlanguage: de", '1 id: "id" is no text, and comes from the original; take it out'),
        (
            "[Warum, Wann]",
            "[Warum]",
            "20 chain.links[0].questions: expected 2 questions, found 1; translate each of them, in the same order",
        ),
        (
            "[Warum, Wann]",
            "Warum",
            (
                '20 chain.links[0].questions: expected a list, found "Warum"; '
                "write each entry on a line that begins with -"
            ),
        ),
        (
            "language: de",
            "language: en",
            '1 language: "en" is not the language of the file\'s name; write de, or rename the file',
        ),
        (
            "language: de\n",
            "",
            "1 language: nothing is not the language of the file's name; write de, or rename the file",
        ),
    ],
)
def test_what_does_not_fit_the_original_is_said(tmp_path: Path, old: str, new: str, problem: str) -> None:
    """A text that is missing, and whatever is no text of the original, is named with its line."""
    assert f"assessment.de.yaml:{problem}" in refused(tmp_path, GERMAN.replace(old, new))


def test_an_entry_stands_once(tmp_path: Path) -> None:
    """A second translation of the same entry would hide the first."""
    text = GERMAN.replace("{id: b, ask: Bitte.}", "{id: a, ask: Nochmals.}")
    assert [
        'assessment.de.yaml:12 sections[0].items: "b" is not translated; add it with its texts',
        'assessment.de.yaml:14 sections[0].items[1].id: "a" stands twice; keep one of them',
    ] == refused(tmp_path, text)


def test_a_list_stays_a_list(tmp_path: Path) -> None:
    """What is no list where the original has one is said, and so is every entry of it."""
    text = GERMAN.partition("scales:")[0] + "scales: 3\n" + GERMAN[GERMAN.index("chain:") :]
    assert [
        "assessment.de.yaml:15 scales: expected a list, found 3; write each entry on a line that begins with -",
        'assessment.de.yaml:15 scales: "all" is not translated; add it with its texts',
    ] == refused(tmp_path, text)


def test_what_is_no_mapping_translates_nothing(tmp_path: Path) -> None:
    """A file that holds no keys is refused in words."""
    assert [
        "assessment.de.yaml:1 language: nothing is not the language of the file's name; write de, or rename the file",
        'assessment.de.yaml:1: expected keys with texts, found "German"; write the texts as in the original',
    ] == refused(tmp_path, "German")


@pytest.mark.parametrize("language", ["en", "german", "DE", "version-1", "pt-br"])
def test_the_name_of_the_file_says_another_language(tmp_path: Path, language: str) -> None:
    """The name carries the code of a language that is not the original's."""
    text = GERMAN.replace("language: de", f"language: {language}")
    name = f"assessment.{language}.yaml"
    fault = f'"{language}" in the name of the file is no other language'
    advice = "name it by a code such as de or pt-BR, and not by that of the original"
    assert [f"{name}:1 language: {fault}; {advice}"] == refused(tmp_path, text, name=name)


def test_translations_stand_beside_the_definition(tmp_path: Path) -> None:
    """They are found by their names, in the order of their languages."""
    for name in ("assessment.yaml", "assessment.fr.yaml", "assessment.de.yaml", "cases.yaml"):
        (tmp_path / name).touch()
    assert ["de", "fr"] == [language_of(file) for file in translations(tmp_path)]


def test_prose_is_translated_too(tmp_path: Path) -> None:
    """Every page of prose has its translation, and every file is taken by a page."""
    (tmp_path / "prose").mkdir()
    for name in ("before.md", "before.de.md", "after.md", "after.fr.md", "notes.txt"):
        (tmp_path / "prose" / name).touch()
    expected = [
        'prose/after.fr.md:1: no page takes this file; did you mean "after.md"?',
        "prose/notes.txt:1: no page takes this file; known here: before.md, before.de.md, after.md, after.de.md",
        "assessment.de.yaml:1: prose/after.md is not translated; write prose/after.de.md",
    ]
    assert expected == [str(problem).replace(f"{tmp_path}/", "") for problem in prose_of(tmp_path, ("de",))]


def test_a_definition_needs_no_prose(tmp_path: Path) -> None:
    """Without prose there is none to translate."""
    assert () == prose_of(tmp_path, ("de",))
