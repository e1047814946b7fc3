"""Stands in for Pyodide's event loop: the worker calls plain functions, so there is nothing to schedule."""


def _initialize_event_loop() -> None:
    """Set up nothing; `pyodide/__init__.py` calls this."""
