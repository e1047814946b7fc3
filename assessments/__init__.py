"""Assessments as data come in; forms, scores and reports go out."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assessments.python import load, score, score_frame, team

__all__ = ["load", "score", "score_frame", "team"]


def __getattr__(name: str) -> object:
    """Give one of the names above, loaded when it is first asked for: the engine alone loads nothing of it."""
    if name not in __all__:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    return getattr(import_module("assessments.python"), name)


def __dir__() -> list[str]:
    """Give every name that can be asked for."""
    return sorted([*globals(), *__all__])
