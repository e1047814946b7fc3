"""Stands in for Pyodide's ways to run source text: its start-up evaluates a few one-line texts, the worker none."""

from importlib import import_module


def eval_code(source: str, globals: dict[str, object] | None = None) -> object:  # noqa: A002  Pyodide's name for it
    """Run all statements of the line but the last, which is an expression, and give that one's value."""
    names = {} if globals is None else globals
    *statements, expression = source.split(";")
    for statement in statements:
        exec(statement.strip(), names)  # noqa: S102  Pyodide's own texts
    return eval(expression.strip(), names)  # noqa: S307  Pyodide's own texts


def pyimport_impl(path: str) -> object:
    """Give the module of this name, or the attribute of a module that the name's last part names."""
    stem, _, name = path.rpartition(".")
    if not stem:
        return import_module(path)
    module = import_module(stem)
    return getattr(module, name) if hasattr(module, name) else import_module(path)
