"""Stands in for inspect: dataclasses want a signature for a docstring, and take "there is none" for an answer."""

from collections.abc import Callable
from typing import NoReturn

CO_COROUTINE = 0x80


def signature(subject: object) -> NoReturn:
    """Refuse as the real one does for what has no signature; `dataclasses` expects that."""
    message = f"no signature is kept for {subject!r}"
    raise ValueError(message)


def unwrap(function: Callable[..., object]) -> Callable[..., object]:
    """Give the function below its wrappers."""
    while hasattr(function, "__wrapped__"):
        function = function.__wrapped__
    return function


def iscoroutinefunction(function: object) -> bool:
    """Say whether calling the function gives a coroutine; Pyodide asks when JavaScript calls one."""
    return bool(getattr(getattr(function, "__code__", None), "co_flags", 0) & CO_COROUTINE)
