"""Arguments with a sentence each go in; a command whose help explains them, as it does its options, comes out."""

from typing import Any

import click

from assessments.cli import catalogue

__all__ = ["Argument", "Command", "file_argument", "id_argument"]


class Argument(click.Argument):
    """An argument with a sentence about it, as options have it in every click."""

    def __init__(self, *declared: Any, about: str, **more: Any) -> None:  # noqa: ANN401  # as click calls it
        super().__init__(*declared, **more)
        self.about = about


class Command(click.Command):
    """A command whose help lists its arguments before its options."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write both lists."""
        found = [(each.human_readable_name, each.about) for each in self.params if isinstance(each, Argument)]
        if found:
            with formatter.section("Arguments"):
                formatter.write_dl(found)
        super().format_options(ctx, formatter)


id_argument = click.argument(
    "name",
    metavar="ID",
    cls=Argument,
    shell_complete=catalogue.complete,
    about="An id that `assessments list` prints, ID@VERSION, or the path of a folder with an assessment.yaml.",
)
file_argument = click.argument(
    "file", type=click.File("rb"), cls=Argument, about="Responses, JSON or CSV; - is standard input."
)
