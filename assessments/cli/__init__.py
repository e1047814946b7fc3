"""Arguments and files go in; what needs no browser comes out, errors as lines and never a traceback."""

import sys
from errno import EPIPE
from importlib import import_module
from typing import Any

import click

from assessments.cli.problems import tell
from assessments.engine.errors import Problem, ProblemsError
from assessments.engine.nearest import remedy

__all__ = ["main"]

COMMANDS = {
    "list": "definitions:list_",
    "check": "definitions:check",
    "new": "new:new",
    "schema": "definitions:schema",
    "score": "scoring:score",
    "team": "team:team",
    "describe": "describe:describe",
    "compare": "compare:compare",
    "link": "links:link",
    "open": "links:open_",
    "export": "exchange:export",
    "import": "exchange:import_",
    "experiment": "experiments:experiment",
    "plan": "experiments:plan",
    "waiting": "waiting:waiting",
}
"""Every command, with its module and its name there: a module is loaded only when its command is wanted."""
INTERRUPTED = 130
"""What shells give for a program that Ctrl+C has ended."""


class Commands(click.Group):
    """The commands of the table above; whatever goes wrong with data or files ends in lines on standard error.

    The exit code is 1 then, and 130 where somebody pressed Ctrl+C. A closed pipe is left to click, which says nothing.
    """

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # click asks so
        """Give the names in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002  # click asks so
        """Give a command, its module loaded now."""
        if cmd_name not in COMMANDS:
            return None
        module, _, name = COMMANDS[cmd_name].partition(":")
        found: click.Command = getattr(import_module(f"assessments.cli.{module}"), name)
        return found

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Give the command that is named first; for one that is not there, the nearest is named."""
        if args[0] not in COMMANDS and not ctx.resilient_parsing:  # a shell that completes wants no error
            message = f'No such command "{args[0]}"; {remedy(args[0], COMMANDS)}'
            raise click.UsageError(message, ctx)
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401  # as click has it
        """Run a command; the problems that it raises are told, all of them."""
        try:
            return super().invoke(ctx)
        except ProblemsError as error:
            tell(error.problems)
        except UnicodeEncodeError as error:
            fault = f"the encoding {error.encoding} cannot write {error.object[error.start]!r}"
            tell((Problem(place="output", fault=fault, remedy="set PYTHONIOENCODING=utf-8"),))
        except OSError as error:
            if error.errno == EPIPE:
                raise
            place = str(error.filename or "output")
            tell((Problem(place=place, fault=str(error.strerror or error), remedy="check name, rights and space"),))
        except KeyboardInterrupt:
            sys.exit(INTERRUPTED)
        sys.exit(1)


EPILOG = """\b
Examples:
  assessments list
  assessments score team-readiness answers.csv --format csv
  assessments check my-definitions
Exit codes: 0 done, 1 the data or a definition has problems, 2 wrong usage.
"""


@click.command(cls=Commands, epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="neutral-navigator")
def main() -> None:
    """Check and score assessments on the command line."""
