"""Tests of assessments.cli.progress."""

import sys
from io import StringIO

import pytest

from assessments.cli.progress import LONG, watched


class Terminal(StringIO):
    """A screen that somebody is watching."""

    def isatty(self) -> bool:
        """Say that it is one."""
        return True


@pytest.mark.parametrize("count", [3, LONG, LONG + 1])
def test_in_a_pipe_there_is_no_bar(count: int, capsys: pytest.CaptureFixture[str]) -> None:
    """However long the work is, nothing is printed where nobody is watching."""
    assert list(range(count)) == list(watched(iter(range(count)), count=count, label="Reading"))
    assert ("", "") == capsys.readouterr()


@pytest.mark.parametrize(("count", "shown"), [(LONG, False), (LONG + 1, True)])
def test_a_terminal_shows_a_bar_for_long_work(
    count: int,
    shown: bool,  # noqa: FBT001  # a parameter of the test
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Short work is over before anybody has read its name."""
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    assert list(range(count)) == list(watched(iter(range(count)), count=count, label="Reading"))
    assert shown is ("Reading" in terminal.getvalue())


def test_fewer_or_more_than_thought_are_all_given(monkeypatch: pytest.MonkeyPatch) -> None:
    """The count is about right, and no entry is lost where it is not."""
    monkeypatch.setattr(sys, "stderr", Terminal())
    for real in (1, LONG * 2):
        assert real == len(list(watched(iter(range(real)), count=LONG + 1, label="Reading")))
