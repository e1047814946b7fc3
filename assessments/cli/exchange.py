"""An assessment goes out to other survey tools, and the responses that they export come in."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import BinaryIO, Protocol

import click

from assessments.cli import catalogue
from assessments.cli.arguments import Argument, Command, id_argument
from assessments.cli.options import format_option
from assessments.engine.errors import Problem, ProblemsError
from assessments.engine.model import Assessment
from assessments.engine.report.json import json as pretty
from assessments.engine.structure import to_data
from assessments.exchange import google_forms, limesurvey, surveyjs, table
from assessments.exchange.imported import Imported
from assessments.exchange.maps import read_map
from assessments.exchange.surveys import survey

__all__ = ["export", "import_"]


class Tool(Protocol):
    """Reads what one tool exports."""

    def __call__(
        self, content: bytes, assessment: Assessment, *, mapped: Mapping[str, str] | None, respondent: str | None
    ) -> Imported:
        """Give the responses, or raise what is wrong with them."""


@click.command(cls=Command)
@id_argument
@click.option(
    "--to",
    "wanted",
    type=click.Choice(["surveyjs", "csv", "json"]),
    required=True,
    help="surveyjs is a survey that SurveyJS loads, csv an empty table to fill in, json the compiled definition.",
)
@click.option(
    "--into",
    "target",
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write into FILE instead of standard output; a file of that name is replaced.",
)
def export(name: str, wanted: str, target: Path | None) -> None:
    """Give an assessment to another tool."""
    text = WRITERS[wanted](catalogue.find(name))
    if target is None:
        click.echo(text, nl=False)
        return
    try:
        target.write_text(text, encoding="utf-8", newline="")
    except OSError as error:
        problem = Problem(
            place=str(target), fault=f"cannot be written ({error.strerror})", remedy="check name and rights"
        )
        raise ProblemsError((problem,)) from error


@click.command("import", cls=Command)
@id_argument
@click.argument("file", type=click.File("rb"), cls=Argument, about="What the other tool exported; - is standard input.")
@click.option(
    "--from",
    "tool",
    type=click.Choice(["surveyjs", "google-forms", "limesurvey", "csv"]),
    required=True,
    help="The tool; csv is our own table, or any other with items for columns.",
)
@format_option(("json", "csv"), "json is a list of flat objects, csv our own table")
@click.option(
    "--map",
    "given",
    metavar="FILE",
    type=click.File("rb"),
    help="JSON, or CSV with two columns: a name of theirs, and the id of our item.",
)
@click.option(
    "--respondent",
    metavar="COLUMN",
    help="Keep this column as the name of the respondent; without it, no name comes along.",
)
@click.option("--strict", is_flag=True, help="Take a column that answers no item as a problem, not as a note.")
def import_(  # noqa: PLR0917  # click passes all of them by name
    name: str,
    file: BinaryIO,
    tool: str,
    wanted: str,
    given: BinaryIO | None,
    respondent: str | None,
    strict: bool,  # noqa: FBT001  # the same
) -> None:
    """Turn responses that another tool exported into answers that `score` reads."""
    assessment = catalogue.find(name)
    mapped = read_map(given.read()) if given is not None else None
    found = READERS[tool](file.read(), assessment, mapped=mapped, respondent=respondent)
    if strict and found.unmatched:
        raise ProblemsError(found.unmatched)
    text = table.write(assessment, found.responses) if wanted == "csv" else pretty(list(found.responses))
    click.echo(text, nl=False)
    for note in (*found.unmatched, *found.notes):
        click.echo(str(note), err=True)


def _surveyjs(assessment: Assessment) -> str:
    return pretty(survey(assessment))


def _csv(assessment: Assessment) -> str:
    return table.write(assessment, ())


def _json(assessment: Assessment) -> str:
    """Give the definition as the site publishes it, byte for byte."""
    return json.dumps(to_data(assessment), ensure_ascii=False, separators=(",", ":"), allow_nan=False) + "\n"


WRITERS: dict[str, Callable[[Assessment], str]] = {"surveyjs": _surveyjs, "csv": _csv, "json": _json}
READERS: dict[str, Tool] = {
    "surveyjs": surveyjs.read,
    "google-forms": google_forms.read,
    "limesurvey": limesurvey.read,
    "csv": table.read,
}
