"""The name of an assessment goes in; the assessment, read and checked, comes out; and names are completed."""

import click
from click.shell_completion import CompletionItem

from assessments.compiler.library import current, find, versions
from assessments.engine.errors import ProblemsError

__all__ = ["complete", "current", "find"]


def complete(_context: click.Context, _parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Give the assessments whose names begin so, each with its title; for `shell_complete` of an argument ID.

    For what begins like a path, the shell is asked to complete folders.
    """
    if incomplete.startswith((".", "/", "~")) or "/" in incomplete:
        return [CompletionItem(incomplete, type="dir")]
    found = []
    for name in versions():
        if name.startswith(incomplete):
            try:
                title = find(name).title
            except ProblemsError:
                title = None
            found.append(CompletionItem(name, help=title))
    return found
