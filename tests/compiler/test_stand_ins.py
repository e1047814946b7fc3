"""The few lines that replace large modules in the browser do for their callers what the real ones do."""

import inspect
import io
import runpy
from collections.abc import Callable
from contextlib import redirect_stderr
from typing import Any

import pytest

from tests.machine import ROOT

STAND_INS = ROOT / "assessments" / "compiler" / "trim" / "stand_ins"


def stand_in(name: str) -> dict[str, Any]:
    """Give the names that a stand-in defines."""
    return runpy.run_path(str(STAND_INS / f"{name}.py"))


async def later() -> None:
    """A coroutine function."""


def now() -> None:
    """A plain function."""


@pytest.mark.parametrize("function", [later, now, len])
def test_coroutine_functions(function: Callable[..., object]) -> None:
    """inspect: a coroutine function is told from others as the real one does."""
    assert inspect.iscoroutinefunction(function) == stand_in("inspect")["iscoroutinefunction"](function)


def test_no_signature() -> None:
    """inspect: a signature is refused with the error that dataclasses expect."""
    with pytest.raises(ValueError, match="no signature"):
        stand_in("inspect")["signature"](now)


def test_unwrap() -> None:
    """inspect: what is below the wrappers comes out."""

    def wrapper() -> None:
        """Wraps `now`."""

    vars(wrapper)["__wrapped__"] = now
    assert now is stand_in("inspect")["unwrap"](wrapper)


def test_exception_in_short() -> None:
    """traceback: an exception's path, kind and words are written to standard error."""
    written = io.StringIO()
    try:
        int("x")
    except ValueError as error:
        with redirect_stderr(written):
            stand_in("traceback")["print_exception"](type(error), error, error.__traceback__)
    first, last = written.getvalue().splitlines()
    assert first.endswith("in test_exception_in_short")
    assert last == "ValueError: invalid literal for int() with base 10: 'x'"


def test_eval_code() -> None:
    """Pyodide's start: the statements of a line are run, and the value of its last expression comes out."""
    assert stand_in("_pyodide._base")["eval_code"]("import json; json.dumps([1])", {}) == "[1]"


@pytest.mark.parametrize(
    ("path", "name"), [("json", "json"), ("os.path.join", "join"), ("json.decoder", "json.decoder")]
)
def test_pyimport(path: str, name: str) -> None:
    """Pyodide's import: a module or an attribute of one comes out."""
    assert stand_in("_pyodide._base")["pyimport_impl"](path).__name__ == name


def test_docstring() -> None:
    """Pyodide's functions in C get the shortest documentation that the interpreter accepts."""
    assert stand_in("_pyodide.docstring")["get_cmeth_docstring"](len) == "len()\n--\n\n"


def test_folders_name_themselves() -> None:
    """Pyodide's package loader: a folder gives its path as text."""
    assert str(stand_in("pyodide._package_loader")["SITE_PACKAGES"]) == "/lib/site-packages"
