"""Nothing comes in; the ids of the assessments that the site brings, which the house rules hold for, go out.

An assessment of a fork's own is not among them: `assessments check` says whether it is right, and that is enough.
"""

from pathlib import Path

from assessments.compiler.library import DEFINITIONS, versions

__all__ = ["OURS", "is_own"]

OURS = tuple(Path(__file__).with_name("ours.txt").read_text(encoding="utf-8").split())
"""As listed in ours.txt, which the Makefile reads too."""


def is_own(name: str, definitions: Path = DEFINITIONS) -> bool:
    """Say whether an assessment stands beside ours without being one of them."""
    return name in versions(definitions) and name not in OURS
