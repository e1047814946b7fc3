"""Tests of assessments.cli.new."""

from pathlib import Path

import pytest

from assessments.cli.new import usual
from assessments.compiler.library import DEFINITIONS
from tests.cli.making import run, said


@pytest.mark.parametrize("name", ["team-check", "a", "no", "true", "null"])
def test_what_is_written_passes_the_check(tmp_path: Path, name: str) -> None:
    """A new definition is complete, also under a name that YAML reads as something else."""
    created = run("new", name, "--into", tmp_path)
    assert (0, (0, "", [])) == (created.exit_code, said(run("check", tmp_path)))


def test_paths_and_the_next_step_are_printed(tmp_path: Path) -> None:
    """The author sees what there is now, and what to do with it."""
    folder = tmp_path / "deep" / "team-check"
    files = ["assessment.yaml", "cases.yaml", "prose/after.md", "prose/before.md"]
    expected = [
        *(str(folder / "1" / file) for file in files),
        f"Next: put your own words into these files, then run: assessments check {folder}",
    ]
    code, out, lines = said(run("new", "team-check", "--into", tmp_path / "deep"))
    assert (0, expected, []) == (code, out.splitlines(), lines)


def test_a_new_definition_can_be_scored(tmp_path: Path) -> None:
    """Its example answers give a score at once."""
    run("new", "team-check", "--into", tmp_path)
    given = '{"before-1": 3, "before-2": 3, "after-1": 3, "after-2": 1}'
    result = run("score", tmp_path / "team-check", "-", "--format", "csv", given=given)
    assert ",,,,100.0,100.0,100.0,4,0,true" == result.stdout.splitlines()[1]


def test_nothing_is_written_over(tmp_path: Path) -> None:
    """A folder that is there stays as it is."""
    (tmp_path / "team-check").mkdir()
    advice = "choose another id, or copy its newest version to the next number"
    expected = f"{tmp_path / 'team-check'}: is there already; {advice}"
    assert (1, "", [expected]) == said(run("new", "team-check", "--into", tmp_path))
    assert [] == list((tmp_path / "team-check").iterdir())


@pytest.mark.parametrize("name", ["Team Check", "1st", "a--b", "../up", "x" * 41, ""])
def test_an_id_that_is_none_is_refused(tmp_path: Path, name: str) -> None:
    """Nothing is written for it."""
    code, out, [line] = said(run("new", name, "--into", tmp_path))
    assert (1, "", True, []) == (
        code,
        out,
        " cannot be an id; use lower-case letters" in line,
        list(tmp_path.iterdir()),
    )


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    """Where the folder should stand there is a file."""
    (tmp_path / "file").write_text("", encoding="utf-8")
    code, out, lines = said(run("new", "team-check", "--into", tmp_path / "file" / "inside"))
    assert (1, "", 1) == (code, out, len(lines))


def test_a_copy_of_the_repository_takes_it_among_its_definitions(tmp_path: Path) -> None:
    """Elsewhere it goes into the current folder."""
    assert [DEFINITIONS, Path()] == [usual(), usual(tmp_path / "assessments" / "definitions")]
