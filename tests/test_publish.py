"""Tests of hooks/publish.py: builds of a copy of the project in which something is wrong."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.machine import ROOT, built_runtime, node

PARTS = ("assessments", "docs", "hooks", "overrides")


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of everything that a build reads, the built engine included."""
    for part in PARTS:
        shutil.copytree(ROOT / part, tmp_path / part, ignore=shutil.ignore_patterns("__pycache__"))
    for file in ("mkdocs.yml", "pyproject.toml", "CONTRIBUTING.md"):
        shutil.copy(ROOT / file, tmp_path)
    shutil.copytree(built_runtime().parent, tmp_path / "build" / "runtime")
    (tmp_path / "node_modules").symlink_to(ROOT / "node_modules")
    return tmp_path


def run(copy: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Give what a module of the copy says, both of its outputs as one."""
    return subprocess.run(
        [sys.executable, "-m", *arguments],
        cwd=copy,
        env={**os.environ, "PYTHONPATH": str(copy), "NODE": node(), **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )


def test_wrong_definitions_fail_the_build_as_they_fail_the_check(copy: Path) -> None:
    """A strict build stops with the very lines that `assessments check` prints, and leaves the last site as it was."""
    last = copy / "site" / "index.html"
    last.parent.mkdir()
    last.write_text("the last good one", encoding="utf-8")
    name = "five-mistakes"
    shutil.copytree(ROOT / "tests" / "data" / "definitions" / name, copy / "assessments" / "definitions" / name)
    checked, built = run(copy, "assessments", "check"), run(copy, "mkdocs", "build", "--strict")
    lines = checked.stdout.splitlines()
    assert (1, 5) == (checked.returncode, len(lines))
    assert (1, lines) == (built.returncode, [line for line in built.stdout.splitlines() if name in line])
    assert "the last good one" == last.read_text(encoding="utf-8")


@pytest.mark.parametrize("own", ["mistyped", "twin"])
def test_folders_that_cannot_be_published_leave_the_last_site_as_it_was(copy: Path, own: str) -> None:
    """A folder that is not there, or that has a version of ours a second time, is told before anything is deleted."""
    last = copy / "site" / "index.html"
    last.parent.mkdir()
    last.write_text("the last good one", encoding="utf-8")
    shutil.copytree(copy / "assessments" / "definitions" / "team-readiness", copy / "twin" / "team-readiness")
    built = run(copy, "mkdocs", "build", "--strict", DEFINITIONS=own)
    assert (1, True) == (built.returncode, "the definitions have problems:" in built.stdout)
    assert "the last good one" == last.read_text(encoding="utf-8")


def test_a_page_that_names_no_assessment_fails_the_build(copy: Path) -> None:
    """A misspelt name in a page is told with the page and its line."""
    (copy / "docs" / "about.md").write_text(
        "---\ntitle: About\n---\n\n# About\n\n```assessment\nteam-readines\n```\n", encoding="utf-8"
    )
    built = run(copy, "mkdocs", "build", "--strict")
    expected = 'about.md:8: unknown assessment "team-readines"; did you mean "team-readiness"?'
    assert (1, True) == (built.returncode, expected in built.stdout)


def test_definitions_of_a_hosts_own_are_built_and_checked(copy: Path) -> None:
    """A folder named in DEFINITIONS, seen from the settings' own, is held to the same as ours."""
    shutil.copytree(ROOT / "tests" / "data" / "definitions" / "every-kind", copy / "own" / "every-kind")
    german = copy / "own" / "every-kind" / "2" / "assessment.de.yaml"
    german.write_text(german.read_text("utf-8").replace("    title: Das Werkzeug\n", ""), encoding="utf-8")
    built = run(copy, "mkdocs", "build", "--strict", DEFINITIONS="own")
    assert (1, True) == (built.returncode, ': "title" is not translated; translate "The tool"' in built.stdout)


def test_definitions_of_a_hosts_own_are_listed_with_ours(copy: Path) -> None:
    """The page of the assessments leads to one in a folder outside, below a heading of its own."""
    own = ROOT / "tests" / "data" / "definitions" / "every-kind"
    built = run(copy, "mkdocs", "build", "--strict", DEFINITIONS=str(own))
    assert 0 == built.returncode, built.stdout
    page = (copy / "site" / "assess" / "index.html").read_text(encoding="utf-8")
    _, heading, below = page.partition('<h2 id="more-assessments">')
    assert (True, 1) == (bool(heading), page.count('<a href="every-kind/">'))
    assert '<a href="every-kind/">' in below.partition("</table>")[0]


@pytest.mark.skipif(not Path(sys.prefix, ".node").is_file(), reason="the environment was not made by make")
def test_a_build_without_make_takes_the_node_that_make_found(copy: Path) -> None:
    """Whoever starts mkdocs from the environment needs no Node of their own, and no newer one."""
    built = run(copy, "mkdocs", "build", "--strict", NODE="", PATH=str(copy))
    assert 0 == built.returncode, built.stdout
