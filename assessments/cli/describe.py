"""Many responses go in; the statistics of items and scales come out."""

from random import Random
from typing import BinaryIO

import click

from assessments.cli import answers, catalogue
from assessments.cli.arguments import Command, file_argument, id_argument
from assessments.engine.report.description import description
from assessments.engine.report.json import json

__all__ = ["describe"]

SEED = 20
"""What is simulated comes out the same each time."""
EXAMPLES = """\b
Examples:
  assessments describe team-readiness teams.csv
"""


@click.command(cls=Command, epilog=EXAMPLES)
@id_argument
@file_argument
@click.option(
    "--openly", is_flag=True, help="The people agreed, before anyone answered, to answer openly: hold nothing back."
)
def describe(name: str, file: BinaryIO, *, openly: bool) -> None:
    """Describe the items and scales of an assessment by many responses, as JSON.

    Item statistics, Cronbach's alpha from 30 complete rows on, agreement within each team beside what chance alone
    would give, and ICC across teams where there are at least two.
    """
    assessment = catalogue.find(name)
    found = answers.read(file.read(), assessment).responses
    draw = Random(SEED).random  # noqa: S311  # a simulation that anybody can repeat, and no secret
    click.echo(json(description(assessment, found, openly=openly, draw=draw)), nl=False)
