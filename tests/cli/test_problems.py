"""Tests of assessments.cli.problems."""

from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from assessments.cli.problems import tell
from assessments.engine.errors import Problem

PLACED = Problem(place="line 7", fault="is wrong", remedy="mend it")
PLAIN = "line 7: is wrong; mend it\n"


@click.command
def told() -> None:
    """Tell one problem."""
    tell([PLACED])


def test_each_problem_is_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    """A problem without a place is its fault and its remedy."""
    tell([PLACED, Problem(place="", fault="nothing fits", remedy="try again")])
    assert ("", f"{PLAIN}nothing fits; try again\n") == capsys.readouterr()


def test_problems_that_were_asked_for_are_no_errors(capsys: pytest.CaptureFixture[str]) -> None:
    """They go to standard output then."""
    tell([PLACED], err=False)
    assert (PLAIN, "") == capsys.readouterr()


def test_a_terminal_shows_the_place_in_colour() -> None:
    """The place is red and bold; in a pipe it is not."""
    marked = "\x1b[31m\x1b[1mline 7\x1b[0m: is wrong; mend it\n"
    assert [marked, PLAIN] == [CliRunner().invoke(told, color=color).stderr for color in (True, False)]


def test_nobody_who_wants_no_colour_gets_it() -> None:
    """The variable NO_COLOR holds on a terminal too."""
    assert PLAIN == CliRunner(env={"NO_COLOR": "1"}).invoke(told, color=True).stderr


def test_a_files_own_text_moves_no_cursor(capsys: pytest.CaptureFixture[str]) -> None:
    """Characters that a terminal would obey are named, so that a problem stays one line."""
    tell([Problem(place="\x1b[2Ja", fault="b\nc\x9b", remedy="d")])
    assert ("", "\\x1b[2Ja: b\\x0ac\\x9b; d\n") == capsys.readouterr()


def test_a_path_is_shown_as_it_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Letters of any script are no reason to escape."""
    tell([Problem(place=str(tmp_path / "für ✓"), fault="f", remedy="r")])
    assert f"{tmp_path}/für ✓: f; r\n" == capsys.readouterr().err
