"""Responses go in; each of them scored comes out, in the format that is wanted."""

from typing import BinaryIO

import click

from assessments.cli import answers, catalogue
from assessments.cli.arguments import Command, file_argument, id_argument
from assessments.cli.options import format_option
from assessments.cli.progress import watched
from assessments.results import FORMATS, result, written

__all__ = ["score"]

EXAMPLES = """\b
Examples:
  assessments score team-readiness answers.csv
  assessments score team-readiness@1 answers.json --format html > reports.html
  assessments score my-own/1 - --format csv < answers.csv
"""


@click.command(cls=Command, epilog=EXAMPLES)
@id_argument
@file_argument
@format_option(FORMATS, "json and csv hold unrounded numbers; html is a page for screen and paper")
def score(name: str, file: BinaryIO, wanted: str) -> None:
    """Score each response in a file."""
    assessment = catalogue.find(name)
    found = answers.read(file.read(), assessment)
    each = watched(found.responses, count=len(found.responses), label="Scoring")
    results = [result(assessment, responses) for responses in each]
    click.echo(written(assessment, results, wanted, single=found.single), nl=False)
