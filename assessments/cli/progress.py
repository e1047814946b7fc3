"""Long work goes in; the same work comes out, with a bar on standard error while somebody is watching."""

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

import click

__all__ = ["LONG", "watched"]

T = TypeVar("T")

LONG = 2000
"""From how many entries on work takes long enough to be watched."""


def watched(entries: Iterable[T], *, count: int, label: str) -> Iterator[T]:
    """Give entries as they come; where there are many and standard error is a terminal, a bar shows how far it is."""
    if count <= LONG or not sys.stderr.isatty():
        yield from entries
        return
    with click.progressbar(entries, length=count, label=label, file=sys.stderr) as bar:
        yield from bar
