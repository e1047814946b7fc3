"""The name of a reference goes in; lines for a page come out, of Markdown or, where they begin with `<`, of HTML."""

from collections.abc import Callable
from functools import partial

from assessments.cli import COMMANDS
from assessments.cli.pages import commands, usage
from assessments.compiler.contributing import contributing
from assessments.compiler.keys import keys
from assessments.compiler.layers import layers
from assessments.compiler.measured import measured
from assessments.engine.errors import Problem, ProblemsError
from assessments.engine.nearest import remedy

__all__ = ["REFERENCES", "reference"]

MADE: dict[str, Callable[[], tuple[str, ...]]] = {
    "architecture": layers,
    "commands": commands,
    "contributing": contributing,
    "definition": keys,
    "speed": measured,
    **{f"command {name}": partial(usage, name) for name in COMMANDS},
}
REFERENCES = tuple(MADE)


def reference(name: str) -> tuple[str, ...]:
    """Give what is written from the code itself, so that it says what the code does.

    Raises:
        ProblemsError: where nothing has that name, or where the repository that it is read from is not there.

    """
    if name not in MADE:
        raise ProblemsError((Problem(place="", fault=f'unknown reference "{name}"', remedy=remedy(name, REFERENCES)),))
    try:
        return MADE[name]()
    except OSError as error:
        fault = f'"{name}" is made from a file that is not there ({error.filename})'
        raise ProblemsError((Problem(place="", fault=fault, remedy="build in a copy of the repository"),)) from error
