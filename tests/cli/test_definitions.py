"""Tests of assessments.cli.definitions."""

import json
import shutil
from pathlib import Path

from jsonschema import Draft202012Validator

from tests.cli.making import run, said
from tests.compiler.making import write
from tests.machine import ROOT

FIVE = ROOT / "tests" / "data" / "definitions" / "five-mistakes"


def test_list_prints_tabs() -> None:
    """Each assessment is a line of id, version and title."""
    code, out, lines = said(run("list"))
    assert (0, True, []) == (code, "team-readiness\t2\tTeam readiness\n" in out, lines)


def test_good_definitions_are_silent() -> None:
    """Without a problem nothing is printed, for those that come along and for a folder that is named."""
    assert [(0, "", []), (0, "", [])] == [
        said(run("check")),
        said(run("check", ROOT / "assessments" / "definitions" / "team-readiness")),
    ]


def test_five_mistakes_are_five_lines() -> None:
    """Each problem is a line with file and line on standard output, and the exit code is 1."""
    result = run("check", FIVE)
    file = FIVE / "1" / "assessment.yaml"
    lines = [line.split(" ")[0] for line in result.stdout.splitlines()]
    assert (1, "") == (result.exit_code, result.stderr)
    assert [f"{file}:{number}" for number in (22, 26, 30, 38, 43)] == lines


def test_several_folders_are_checked(tmp_path: Path) -> None:
    """A good folder beside a bad one hides nothing."""
    write(tmp_path)
    result = run("check", tmp_path, FIVE, tmp_path / "none")
    assert (1, 6) == (result.exit_code, len(result.stdout.splitlines()))


def test_a_version_that_comes_along_is_taken(tmp_path: Path) -> None:
    """A definition of one's own with id and version of one that comes along is refused, as the build refuses it."""
    ours = ROOT / "assessments" / "definitions" / "team-readiness" / "1"
    folder = tmp_path / "team-readiness" / "1"
    shutil.copytree(ours, folder)
    fault = f"team-readiness has a version 1 already, in {ours}"
    result = run("check", tmp_path)
    assert (1, f"{folder}: {fault}; give one of them another id, or another version\n") == (
        result.exit_code,
        result.stdout,
    )


def test_the_schema_is_printed() -> None:
    """An editor can be given the schema as a file."""
    result = run("schema")
    Draft202012Validator.check_schema(json.loads(result.stdout))
    assert 0 == result.exit_code
