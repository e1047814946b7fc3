"""Tests of assessments.compiler.compile."""

import json
from hashlib import sha256
from pathlib import Path

import pytest

from assessments.compiler.checks import load
from assessments.compiler.compile import compile_all
from assessments.engine.errors import DefinitionError
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
    [found] = compile_all(tmp_path).versions
    assert "Before.\n\n```assessment\nsample\n```\n" in found.page()
