"""Tests of what the files of the repository weigh and name."""

import re
from pathlib import Path

MEGABYTE = 1_000_000
# In square brackets, so that no line here is a hit itself.
OF_ONE_MACHINE = re.compile(r"/wor[k]/|/tmp/de[v]\b|\bshare[d]/(?:research|design)\b|/home/[a-z]+[/]|/Users/[a-z]+[/]")


def test_no_file_weighs_more_than_a_megabyte(root: Path, kept: tuple[Path, ...]) -> None:
    """A clone stays small, since what is large is built."""
    assert {} == {str(path.relative_to(root)): path.stat().st_size for path in kept if path.stat().st_size > MEGABYTE}


def test_no_file_names_a_folder_of_one_machine(root: Path, kept: tuple[Path, ...]) -> None:
    """Nothing points to where somebody happened to write it."""
    hits = [
        f"{path.relative_to(root)}:{number} {found[0]}"
        for path in kept
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), start=1)
        if (found := OF_ONE_MACHINE.search(line))
    ]
    assert [] == hits


def test_what_is_made_is_not_kept(root: Path, kept: tuple[Path, ...]) -> None:
    """No folder that make fills is part of the repository."""
    made = {"build", "node_modules", "site", ".venv"}
    assert [] == [str(path.relative_to(root)) for path in kept if path.relative_to(root).parts[0] in made]
