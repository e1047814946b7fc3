"""Stands in for Pyodide's public ways to run source text."""

from _pyodide._base import eval_code  # type: ignore[import-not-found]  # the stand-in beside this one

__all__ = ["eval_code"]
