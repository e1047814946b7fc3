"""A file with the reader's own figures goes in; how long the path takes when people are found late comes out."""

from typing import BinaryIO

import click

from assessments.cli import plain
from assessments.cli.arguments import Argument, Command
from assessments.cli.options import FOR_PEOPLE, format_option
from assessments.engine.report.json import json
from assessments.engine.report.waiting import waiting as markdown
from assessments.engine.waiting import waiting as work_out

__all__ = ["waiting"]


@click.command(cls=Command)
@click.argument("file", type=click.File("rb"), cls=Argument, about="Your figures as JSON; - is standard input.")
@format_option(("json", "markdown"), FOR_PEOPLE)
def waiting(file: BinaryIO, wanted: str) -> None:
    """Work out what finding people late adds to a path, from figures of your own."""
    found = work_out(plain.read(file.read()))
    click.echo(json(found.to_data()) if wanted == "json" else markdown(found), nl=False)
