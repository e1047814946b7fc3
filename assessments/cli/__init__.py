"""Arguments and files go in; what needs no browser comes out, errors as lines and never a traceback."""

import sys
from importlib import import_module
from typing import Any

import click

from assessments.engine.errors import ProblemsError

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


class Commands(click.Group):
    """The commands of the table above; whatever is wrong with data ends in lines on standard error and exit code 1."""

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

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401  # as click has it
        """Run a command; the problems that it raises are told, all of them."""
        try:
            return super().invoke(ctx)
        except ProblemsError as error:
            for problem in error.problems:
                click.echo(str(problem), err=True)
            sys.exit(1)


@click.command(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="neutral-navigator")
def main() -> None:
    """Check and score assessments on the command line."""
