"""Tests of the commands that people and services call."""

import re
import subprocess
from pathlib import Path

CONTRACT = {"serve", "test", "site", "bench", "soak"}


def test_make_alone_lists_every_command_that_is_promised(root: Path) -> None:
    """Whoever types make sees what there is, each with what it does."""
    listed = subprocess.run(
        ["make", "--no-print-directory"], cwd=root, check=True, capture_output=True, text=True
    ).stdout
    described = dict(re.findall(r"^make (\S+) +(\S.*)$", listed, re.MULTILINE))
    assert set() == CONTRACT - described.keys()


def test_the_check_of_every_service_is_make_test(root: Path) -> None:
    """What a service runs, anybody can run."""
    script = (root / ".ci" / "run").read_text(encoding="utf-8")
    frame = ("#", "set ", "cd ")
    assert ["exec make test"] == [line for line in script.splitlines() if line and not line.startswith(frame)]


def test_the_script_of_a_service_can_be_started(root: Path) -> None:
    """It is marked as a program."""
    assert (root / ".ci" / "run").stat().st_mode & 0o111


def test_a_workflow_runs_nothing_but_make(root: Path) -> None:
    """No step does what nobody could do at home."""
    workflows = sorted((root / ".github" / "workflows").glob("*.yml"))
    commands = {
        command for path in workflows for command in re.findall(r"\brun: (.*)", path.read_text(encoding="utf-8"))
    }
    assert {"make site", "make test"} == commands
