"""An id goes in; the folder of a definition that passes `check` comes out, an example for its author to replace."""

import json
from pathlib import Path

import click
import yaml

from assessments.cli.arguments import Argument, Command
from assessments.compiler.library import DEFINITIONS
from assessments.engine.errors import Problem, ProblemsError
from assessments.engine.reading import Reader

__all__ = ["new"]

TEMPLATE = Path(__file__).resolve().parent.parent / "compiler" / "templates" / "new"
EXAMPLE = ("id: meeting-check\n", "title: Meeting check\n")
"""The two lines of the example that are different in every definition."""
EXAMPLES = """\b
Examples:
  assessments new meeting-check
  assessments new meeting-check --into my-definitions
"""


@click.command(cls=Command, epilog=EXAMPLES)
@click.argument(
    "name",
    metavar="ID",
    cls=Argument,
    about="Lower-case letters, digits and single hyphens, beginning with a letter, at most 40 long.",
)
@click.option(
    "--into",
    type=click.Path(path_type=Path, file_okay=False),
    help="The folder that gets it; made where it is not there. Default: `assessments/definitions/` in a copy of the "
    "repository, otherwise the current folder.",
)
def new(name: str, into: Path | None) -> None:
    """Write a definition to begin with: a small example that passes `check`, to be replaced by your own items.

    The paths of the files are printed, and what to do next. Nothing that is there is written over.
    """
    folder = (into or usual()) / _id(name)
    if folder.exists():
        advice = "choose another id, or copy its newest version to the next number"
        raise ProblemsError((Problem(place=str(folder), fault="is there already", remedy=advice),))
    for path in _write(folder / "1", name):
        click.echo(str(path))
    click.echo(f"Next: put your own words into these files, then run: assessments check {folder}")


def usual(definitions: Path = DEFINITIONS) -> Path:
    """Give the folder of the definitions where the package stands in a copy of the repository, else the current one."""
    return definitions if (definitions.parent.parent / "mkdocs.yml").is_file() else Path()


def _id(name: str) -> str:
    reader = Reader()
    found = reader.identifier({"ID": name}, "ID", "")
    if reader.problems:
        raise ProblemsError(tuple(reader.problems))
    return found


def _write(folder: Path, name: str) -> list[Path]:
    own = (f"id: {_scalar(name)}\n", f"title: {_scalar(name.replace('-', ' ').capitalize())}\n")
    written = []
    for source in sorted(path for path in TEMPLATE.rglob("*") if path.is_file()):
        text = source.read_text(encoding="utf-8")
        for example, line in zip(EXAMPLE, own, strict=True):
            text = text.replace(example, line, 1)
        target = folder / source.relative_to(TEMPLATE)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
        written.append(target)
    return written


def _scalar(text: str) -> str:
    """Give text as YAML, in quotes where it would be read as something else, such as `no` as false."""
    return text if yaml.safe_load(text) == text else json.dumps(text)
