"""Definitions go in; their list, their problems and their schema come out."""

import sys
from pathlib import Path

import click

from assessments.cli import catalogue
from assessments.cli.arguments import Argument, Command
from assessments.cli.problems import tell
from assessments.compiler.checks import check as problems_of
from assessments.compiler.library import DEFINITIONS, places
from assessments.compiler.schema import schema as schema_of
from assessments.engine.report.json import json

__all__ = ["check", "list_", "schema"]


CHECK = """\b
Examples:
  assessments check
  assessments check my-definitions another/1
"""
SCHEMA = """\b
Example:
  assessments schema > assessment.schema.json
"""


@click.command("list")
def list_() -> None:
    """Print id, version and title of every assessment, separated by tabs."""
    for each in catalogue.current():
        click.echo(f"{each.id}\t{each.version}\t{each.title}")


@click.command(cls=Command, epilog=CHECK)
@click.argument(
    "folders",
    metavar="[FOLDER]...",
    nargs=-1,
    type=click.Path(path_type=Path),
    cls=Argument,
    about="A folder with an assessment.yaml in it or below it. Default: the definitions that come with the package.",
)
def check(folders: tuple[Path, ...]) -> None:
    """Print every problem of some definitions, one a line, and work out their cases."""
    found = problems_of(folders or (DEFINITIONS,), beside=places())
    tell(found, err=False)
    sys.exit(1 if found else 0)


@click.command(epilog=SCHEMA)
def schema() -> None:
    """Print the JSON Schema of a definition, for editors that complete it."""
    click.echo(json(schema_of()), nl=False)
