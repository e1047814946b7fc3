"""Problems go in; a line for each comes out, its place marked where a terminal can show that."""

import os
from collections.abc import Iterable

import click

from assessments.engine.errors import Problem

__all__ = ["tell"]

CONTROL = {code: f"\\x{code:02x}" for code in (*range(0x20), *range(0x7F, 0xA0))}
"""A file's own text cannot move the cursor, begin another line or colour anything: such characters are named."""


def tell(problems: Iterable[Problem], *, err: bool = True) -> None:
    """Print problems, one a line, on standard error; on standard output where they are what was asked for."""
    color = False if os.environ.get("NO_COLOR") else None
    for problem in problems:
        line = str(problem).translate(CONTROL)
        place = problem.place.translate(CONTROL)
        marked = click.style(place, fg="red", bold=True) if place else ""
        click.echo(f"{marked}{line[len(place) :]}", err=err, color=color)
