"""Problems go in; a line for each comes out, its place marked where a terminal can show that."""

import os
import re
from collections.abc import Iterable

import click

from assessments.engine.errors import Problem

__all__ = ["tell"]

CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
"""A file's own text cannot move the cursor, begin another line or colour anything: such characters are named."""


def tell(problems: Iterable[Problem], *, err: bool = True) -> None:
    """Print problems, one a line, on standard error; on standard output where they are what was asked for."""
    text = "".join(map(_line, problems))  # written at once: a long file may have a wrong answer in every cell
    click.echo(text, nl=False, err=err, color=False if os.environ.get("NO_COLOR") else None)


def _line(problem: Problem) -> str:
    place = _visible(problem.place)
    rest = _visible(str(problem)).removeprefix(place)
    return f"{click.style(place, fg='red', bold=True) if place else ''}{rest}\n"


def _visible(text: str) -> str:
    return CONTROL.sub(lambda found: f"\\x{ord(found[0]):02x}", text)
