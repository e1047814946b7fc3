"""The text of CONTRIBUTING.md goes in; the same for a page comes out, its links to other files as plain words."""

import re
from pathlib import Path

__all__ = ["contributing"]

ROOT = Path(__file__).resolve().parent.parent.parent
LINK = re.compile(r"\[([^\]]+)\]\((?!https?:)[^)]+\)")
"""A link to a file of the repository, which a site does not have."""


def contributing(root: Path = ROOT) -> tuple[str, ...]:
    """Give the lines of the text below its title.

    Raises:
        OSError: where `root` is no copy of the repository.

    """
    _, _, text = (root / "CONTRIBUTING.md").read_text(encoding="utf-8").partition("\n")
    return tuple(LINK.sub(r"\1", text).strip().splitlines())
