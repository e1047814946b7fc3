"""Definitions go in; their list, their problems and their schema come out."""

import sys
from pathlib import Path

import click

from assessments.cli import catalogue
from assessments.compiler.checks import check as problems_of
from assessments.compiler.compile import DEFINITIONS
from assessments.compiler.schema import schema as schema_of
from assessments.engine.report.json import json

__all__ = ["check", "list_", "schema"]


@click.command("list")
def list_() -> None:
    """Print id, version and title of every assessment, separated by tabs."""
    for name, current in catalogue.current().items():
        click.echo(f"{name}\t{current.assessment.version}\t{current.assessment.title}")


@click.command
@click.argument("folders", nargs=-1, type=click.Path(path_type=Path))
def check(folders: tuple[Path, ...]) -> None:
    """Print every problem of the definitions in FOLDERS, one a line; without FOLDERS, of those that come with it."""
    found = problems_of(folders or (DEFINITIONS,))
    for problem in found:
        click.echo(str(problem))
    sys.exit(1 if found else 0)


@click.command
def schema() -> None:
    """Print the JSON Schema of a definition, for editors that complete it."""
    click.echo(json(schema_of()), nl=False)
