"""A file with the reader's own figures goes in; how long the path takes when people are found late comes out."""

from typing import BinaryIO

import click

from assessments.cli import plain
from assessments.engine.report.json import json
from assessments.engine.report.waiting import waiting as markdown
from assessments.engine.waiting import waiting as work_out

__all__ = ["waiting"]


@click.command
@click.argument("file", type=click.File("rb"))
@click.option("--format", "wanted", type=click.Choice(["json", "markdown"]), default="json", show_default=True)
def waiting(file: BinaryIO, wanted: str) -> None:
    """Work out what finding people late adds to a path, from the figures in FILE (JSON, - for standard input)."""
    found = work_out(plain.read(file.read()))
    click.echo(json(found.to_data()) if wanted == "json" else markdown(found), nl=False)
