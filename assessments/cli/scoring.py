"""Responses go in; each of them scored comes out, in the format that is wanted."""

from typing import BinaryIO

import click

from assessments.cli import answers, catalogue
from assessments.cli.progress import watched
from assessments.results import FORMATS, result, written

__all__ = ["score"]

EXAMPLES = """\b
Examples:
  assessments score team-readiness answers.csv
  assessments score team-readiness@1 answers.json --format html > reports.html
  assessments score my-own/1 - --format csv < answers.csv
"""


@click.command(epilog=EXAMPLES)
@click.argument("name", metavar="ID", shell_complete=catalogue.complete)
@click.argument("file", type=click.File("rb"))
@click.option(
    "--format",
    "wanted",
    type=click.Choice(list(FORMATS)),
    default="json",
    show_default=True,
    help="json and csv hold unrounded numbers; html is a page for screen and paper.",
)
def score(name: str, file: BinaryIO, wanted: str) -> None:
    """Score each response in FILE.

    ID is one that `assessments list` prints, ID@VERSION, or the path of a folder with an assessment.yaml.
    FILE is JSON or CSV, or - for standard input.
    """
    assessment = catalogue.find(name)
    found = answers.read(file.read(), assessment)
    each = watched(found.responses, count=len(found.responses), label="Scoring")
    results = [result(assessment, responses) for responses in each]
    click.echo(written(assessment, results, wanted, single=found.single), nl=False)
