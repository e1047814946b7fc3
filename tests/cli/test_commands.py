"""Tests of assessments.cli itself: usage, exit codes, and whatever may come in its way."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.making import run, said
from tests.machine import ROOT

SCORE = [sys.executable, "-m", "assessments", "score", "team-readiness@1"]
SIX = "tests/data/answers/six.json"


@pytest.mark.parametrize(
    "arguments",
    [
        ["scroe"],
        ["score"],
        ["score", "team-readiness@1"],
        ["score", "team-readiness@1", "no-such-file.json"],
        ["score", "team-readiness@1", str(ROOT)],
        ["score", "team-readiness@1", "-", "--format", "xml"],
        ["list", "--all"],
        ["--all"],
    ],
)
def test_wrong_usage_is_2(arguments: list[str]) -> None:
    """What cannot be understood as a command is told on standard error."""
    code, out, lines = said(run(*arguments))
    assert (2, "", True) == (code, out, lines[-1].startswith("Error: "))


def test_the_nearest_command_is_named() -> None:
    """A slip of a finger costs no look into the help."""
    assert 'Error: No such command "scroe"; did you mean "score"?' == said(run("scroe"))[2][-1]


@pytest.mark.parametrize("command", ["list", "check", "new", "schema", "score"])
def test_every_command_has_help(command: str) -> None:
    """Both spellings of it work."""
    first, second = (run(command, option) for option in ("-h", "--help"))
    assert (0, first.stdout, True) == (
        first.exit_code,
        second.stdout,
        first.stdout.startswith(f"Usage: assessments {command}"),
    )


def test_the_package_can_be_run() -> None:
    """`python -m assessments` is the same command line, here with a problem."""
    command = [sys.executable, "-m", "assessments", "check", "tests/data/definitions/five-mistakes"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (1, 5, "") == (done.returncode, done.stdout.count("five-mistakes/1/assessment.yaml:"), done.stderr)


def test_usage_names_the_command() -> None:
    """Help calls the program by the name under which it is installed."""
    command = [sys.executable, "-m", "assessments", "score", "--help"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.startswith("Usage: assessments score ")


def test_ctrl_c_ends_it_without_a_word(tmp_path: Path) -> None:
    """The exit code is the one that shells give, and no traceback is shown."""
    waiting = tmp_path / "answers"
    os.mkfifo(waiting)
    with (
        subprocess.Popen([*SCORE, waiting], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process,
        waiting.open("wb"),  # opens as soon as the other end does, which then waits for answers
    ):
        process.send_signal(signal.SIGINT)
        printed = process.communicate()
    assert (130, (b"", b"")) == (process.returncode, printed)


def test_a_closed_pipe_is_no_error() -> None:
    """Whoever has seen enough, such as `head`, reads no traceback."""
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = subprocess.run([*SCORE, SIX], cwd=ROOT, stdout=writing, stderr=subprocess.PIPE, check=False)
    finally:
        os.close(writing)
    assert (1, b"") == (done.returncode, done.stderr)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is always full")
def test_output_that_cannot_be_written_is_told() -> None:
    """A full disk is a line on standard error."""
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run([*SCORE, SIX], cwd=ROOT, stdout=full, stderr=subprocess.PIPE, check=False)
    assert (1, b"output: No space left on device; check name, rights and space\n") == (done.returncode, done.stderr)


def test_an_encoding_that_lacks_a_sign_is_told() -> None:
    """A terminal that knows no curly quotes gets a sentence and not a traceback."""
    environment = {**os.environ, "PYTHONIOENCODING": "latin-1"}
    done = subprocess.run([*SCORE, SIX], cwd=ROOT, env=environment, capture_output=True, check=False)
    expected = b"output: the encoding latin-1 cannot write '\\u201c'; set PYTHONIOENCODING=utf-8\n"
    assert (1, b"", expected) == (done.returncode, done.stdout, done.stderr)
