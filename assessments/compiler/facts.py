"""The name of a file of `assessments/knowledge/` goes in; what it holds comes out, parsed once for each text."""

from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

__all__ = ["FOLDER", "facts"]

FOLDER = Path(__file__).resolve().parent.parent / "knowledge"


def facts(name: str) -> Any:  # noqa: ANN401  # each file has a shape of its own
    """Give what a file holds; it is shared, so nobody may change it."""
    return _parsed((FOLDER / f"{name}.yaml").read_text(encoding="utf-8"))


@lru_cache
def _parsed(text: str) -> Any:  # noqa: ANN401  # the same
    """Give what YAML says; kept by its text, so that a development server sees every change."""
    return yaml.safe_load(text)
