"""Tests of assessments.compiler.compile."""

import json
import os
from hashlib import sha256
from pathlib import Path

import pytest

from assessments.compiler.checks import load
from assessments.compiler.compile import DEFINITIONS, Catalogue, compile_all, roots
from assessments.engine.errors import DefinitionError, ProblemsError
from assessments.engine.structure import structure
from tests.compiler.making import DEFINITION, elements, write


def test_a_file_is_named_by_what_it_holds(tmp_path: Path) -> None:
    """Id, version and a digest of the content make the name."""
    write(tmp_path)
    [found] = compile_all(tmp_path).versions
    assert f"sample.1.{sha256(found.content.encode()).hexdigest()[:12]}.json" == found.file


def test_another_content_has_another_name(tmp_path: Path) -> None:
    """Whoever changes a word of a definition changes the name of its file."""
    write(tmp_path / "old")
    write(tmp_path / "new", DEFINITION.replace("Turned.", "Turned round."))
    names = {compile_all(tmp_path / each).versions[0].file for each in ("old", "new")}
    assert 2 == len(names)


def test_the_same_content_has_the_same_name(tmp_path: Path) -> None:
    """Neither the folder nor a comment in the source changes what is published."""
    write(tmp_path / "old")
    write(tmp_path / "new", f"# A remark.\n{DEFINITION}")
    old, new = (compile_all(tmp_path / each).versions[0] for each in ("old", "new"))
    assert (old.file, old.content) == (new.file, new.content)


def test_a_compiled_definition_is_the_definition(tmp_path: Path) -> None:
    """What the browser reads makes the same assessment as the source."""
    folder = write(tmp_path)
    [found] = compile_all(tmp_path).versions
    assert load(folder).assessment == structure(json.loads(found.content))


def test_the_highest_version_is_current(tmp_path: Path) -> None:
    """Version 10 is newer than version 9, whatever the alphabet says."""
    for version in (9, 10):
        write(tmp_path, DEFINITION.replace("version: 1", f"version: {version}"), name=f"sample/{version}")
    assert 10 == compile_all(tmp_path).current["sample"].assessment.version


def test_older_versions_stay_published(tmp_path: Path) -> None:
    """A link to an older version finds its definition for as long as its folder is there."""
    for version in (9, 10):
        write(tmp_path, DEFINITION.replace("version: 1", f"version: {version}"), name=f"sample/{version}")
    assert ["sample.9", "sample.10"] == [each.file.rsplit(".", 2)[0] for each in compile_all(tmp_path).versions]


def test_current_ones_are_sorted_by_id(tmp_path: Path) -> None:
    """The list of assessments has the same order everywhere."""
    for name in ("b", "a", "c"):
        write(tmp_path / name, DEFINITION.replace("id: sample", f"id: {name}", 1), name=f"{name}/1")
    assert ["a", "b", "c"] == list(compile_all(tmp_path).current)


def test_problems_of_all_definitions_are_raised_at_once(tmp_path: Path) -> None:
    """What is wrong in one definition hides nothing of another."""
    write(tmp_path, DEFINITION.replace("minutes: 1", "minutes: 0"))
    write(tmp_path, DEFINITION.replace("about: shared", "about: all").replace("id: sample", "id: z"), name="z/1")
    with pytest.raises(DefinitionError) as caught:
        compile_all(tmp_path)
    places = [problem.place for problem in caught.value.problems]
    assert [f"{tmp_path}/sample/1/assessment.yaml:7 minutes", f"{tmp_path}/z/1/assessment.yaml:6 about"] == places


def test_what_is_shipped_compiles() -> None:
    """The definitions that come with the package are all published."""
    assert "team-readiness" in compile_all().current


def test_a_published_version_gives_its_form(tmp_path: Path) -> None:
    """The form loads the file under the very name it is published by."""
    write(tmp_path)
    [found] = compile_all(tmp_path).versions
    [form] = elements(found.form(runtime="0123abcd"), "form")
    assert (found.file, "0123abcd") == (form["data-definition"], form["data-runtime"])


def test_a_published_version_gives_its_page(tmp_path: Path) -> None:
    """A page is made of the prose beside the definition."""
    prose = write(tmp_path) / "prose"
    prose.mkdir()
    (prose / "before.md").write_text("Before.\n", encoding="utf-8")
    catalogue = compile_all(tmp_path)
    assert "Before.\n\n```assessment\nsample\n```\n" in catalogue.page(catalogue.versions[0])


def test_an_english_page_says_its_reading_level(tmp_path: Path) -> None:
    """The original in English has the line, its translation has none."""
    folder = write(tmp_path, TWO)
    (folder / "assessment.de.yaml").write_text(GERMAN, encoding="utf-8")
    found = compile_all(tmp_path)
    english, german = (found.page(found.find("sample", language=language)) for language in ("en", "de"))
    assert (True, False) == ("Reading level: about grade " in english, "Reading level" in german)


TWO = """\
id: sample
version: 1
language: en
title: Sample
summary: A sample.
about: own
minutes: 1
sections:
  - {id: part, title: Part, items: [{id: a, kind: text, ask: Ask.}]}
"""
GERMAN = """\
language: de
title: Muster
summary: Ein Muster.
sections:
  - {id: part, title: Teil, items: [{id: a, ask: Frage.}]}
"""


@pytest.fixture
def catalogue(tmp_path: Path) -> Catalogue:
    """Two versions in two languages each, and one more assessment."""
    for version in (1, 2):
        folder = write(tmp_path, TWO.replace("version: 1", f"version: {version}"), name=f"sample/{version}")
        (folder / "assessment.de.yaml").write_text(GERMAN, encoding="utf-8")
    write(tmp_path, TWO.replace("id: sample", "id: other"), name="other/1")
    return compile_all(tmp_path)


def test_every_version_is_published_in_every_language(catalogue: Catalogue) -> None:
    """Each has a page of its own: the current original the shortest address, the others below it."""
    assert [
        ("other", "en", "assess/other/", "other"),
        ("sample", "en", "assess/sample/version-1/", "sample@1"),
        ("sample", "de", "assess/sample/version-1/de/", "sample@1 de"),
        ("sample", "en", "assess/sample/", "sample"),
        ("sample", "de", "assess/sample/de/", "sample de"),
    ] == [(each.assessment.id, each.language, each.address, each.name) for each in catalogue.versions]


def test_a_translation_has_a_file_of_its_own(catalogue: Catalogue) -> None:
    """What the browser reads in another language is that language's assessment."""
    assert 5 == len({each.file for each in catalogue.versions})
    found = catalogue.find("sample", language="de")
    assert ("Muster", found.assessment) == (found.assessment.title, structure(json.loads(found.content)))


@pytest.mark.parametrize(
    ("name", "language", "address"),
    [
        ("sample", None, "assess/sample/"),
        ("sample", "en", "assess/sample/"),
        ("sample", "de", "assess/sample/de/"),
        ("sample@2", None, "assess/sample/"),
        ("sample@1", None, "assess/sample/version-1/"),
        ("sample@1", "de", "assess/sample/version-1/de/"),
    ],
)
def test_a_version_is_found_by_id_version_and_language(
    catalogue: Catalogue, name: str, language: str | None, address: str
) -> None:
    """Without a version it is the current one, without a language the original."""
    assert address == catalogue.find(name, language=language).address


@pytest.mark.parametrize(
    ("name", "language", "problem"),
    [
        ("smaple", None, 'unknown assessment "smaple"; did you mean "sample"?'),
        ("sample@3", None, 'unknown version "sample@3"; did you mean "sample@2"?'),
        ("sample@", None, 'unknown version "sample@"; did you mean "sample@2"?'),
        ("sample", "fr", 'unknown language "fr"; known here: en, de'),
    ],
)
def test_what_is_not_published_is_said(catalogue: Catalogue, name: str, language: str | None, problem: str) -> None:
    """An unknown id, version or language is a problem with the nearest known one."""
    with pytest.raises(ProblemsError) as caught:
        catalogue.find(name, language=language)
    assert [problem] == [str(each) for each in caught.value.problems]


def test_the_index_lists_all_that_is_published(catalogue: Catalogue) -> None:
    """Programs find file and page of every version in every language."""
    index = catalogue.index()
    assert {
        "id": "sample",
        "version": 1,
        "language": "de",
        "original": False,
        "current": False,
        "title": "Muster",
        "about": "own",
        "file": catalogue.find("sample@1", language="de").file,
        "page": "assess/sample/version-1/de/",
    } == index[2]
    assert 5 == len(index)


def test_the_page_of_an_older_version_leads_to_the_newest(catalogue: Catalogue) -> None:
    """Its page names its version and links the current one and its own translation."""
    text = catalogue.page(catalogue.find("sample@1"))
    assert ("sample@1\n", True, True) == (
        text.partition("```assessment\n")[2].partition("```")[0],
        '<a href="../">There is a newer version.</a>' in text,
        '<a href="de/" hreflang="de"' in text,
    )


def test_the_page_of_a_translation_has_its_prose(tmp_path: Path) -> None:
    """A translated page takes the prose in its language."""
    folder = write(tmp_path, TWO)
    (folder / "assessment.de.yaml").write_text(GERMAN, encoding="utf-8")
    (folder / "prose").mkdir()
    for name, text in (("before.md", "Before."), ("before.de.md", "Davor.")):
        (folder / "prose" / name).write_text(text, encoding="utf-8")
    found = compile_all(tmp_path)
    text = found.page(found.find("sample", language="de"))
    assert (True, False) == ("Davor." in text, "Before." in text)


def test_definitions_may_lie_in_several_folders(tmp_path: Path) -> None:
    """What lies in any of them is published, and problems in all of them are raised at once."""
    write(tmp_path / "one", TWO)
    write(tmp_path / "two", TWO.replace("id: sample", "id: other"), name="other/1")
    assert ["other", "sample"] == list(compile_all(tmp_path / "one", tmp_path / "two").current)
    with pytest.raises(DefinitionError) as caught:
        compile_all(tmp_path / "none", tmp_path / "one", tmp_path / "nothing")
    assert [f"{tmp_path}/none", f"{tmp_path}/nothing"] == [each.place for each in caught.value.problems]


def test_a_version_is_published_once(tmp_path: Path) -> None:
    """The same version in two folders is a problem, as a link could mean either."""
    first, second = (write(tmp_path / name, TWO) for name in ("one", "two"))
    with pytest.raises(DefinitionError) as caught:
        compile_all(tmp_path)
    [problem] = caught.value.problems
    fault = f"sample has a version 1 already, in {first}"
    assert f"{second}: {fault}; give one of them another id, or another version" == str(problem)


def test_a_hosts_own_definitions_stand_beside_ours(tmp_path: Path) -> None:
    """Folders are named as in a path for programs, and relative ones are seen from where they are written."""
    own = os.pathsep.join(["mine", str(tmp_path / "more"), ""])
    assert (DEFINITIONS, tmp_path / "mine", tmp_path / "more") == roots(own, base=tmp_path)
    assert (DEFINITIONS,) == roots("", base=tmp_path)
