"""Tests of which assessments the house rules hold for."""

from pathlib import Path

from tests.compiler.making import write
from tests.instruments.ours import OURS, is_own
from tests.instruments.simulated import PUBLISHED
from tests.machine import ROOT


def test_each_of_ours_is_there() -> None:
    """No name in the list is misspelt, and what is in it is held to the rules."""
    assert OURS == tuple(folder.parent.name for folder in PUBLISHED)


def test_what_is_not_listed_is_a_forks_own(tmp_path: Path) -> None:
    """Whatever else stands beside ours is its author's; what is ours or nowhere is not."""
    folder = write(tmp_path)
    own = folder.parent.name
    assert [own] == [name for name in (own, OURS[0], "no-such-thing") if is_own(name, folder.parent.parent)]


def test_ours_are_linked_by_hand() -> None:
    """The page of the assessments says of each that comes with the site what it is for."""
    page = (ROOT / "docs" / "assess" / "index.md").read_text(encoding="utf-8")
    assert [] == [name for name in OURS if f"]({name}.md)" not in page]
