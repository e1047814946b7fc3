"""Two files of responses go in; what differs between them comes out, in the format that is wanted."""

from pathlib import Path
from typing import BinaryIO

import click

from assessments.cli import answers, catalogue
from assessments.cli.arguments import Argument, Command, id_argument
from assessments.cli.options import chart_option, format_option
from assessments.engine.compare import Comparison
from assessments.engine.compare import compare as compare_teams
from assessments.engine.errors import Problem, ProblemsError
from assessments.engine.gathering import gather
from assessments.engine.model import Assessment
from assessments.engine.report.comparison import comparison_report
from assessments.engine.report.comparison_data import comparison_data
from assessments.engine.report.html import html
from assessments.engine.report.json import json
from assessments.engine.report.markdown import markdown
from assessments.engine.report.team_charts import changes
from assessments.engine.responses import Responses
from assessments.engine.team import Team
from assessments.page import page
from assessments.pictures import save

__all__ = ["compare"]

FORMATS = ("json", "html", "markdown")
EXAMPLES = """\b
Examples:
  assessments compare team-readiness before.csv after.csv
  assessments compare team-readiness members.csv guess.json --guess
"""


@click.command(cls=Command, epilog=EXAMPLES)
@id_argument
@click.argument("before", type=click.File("rb"), cls=Argument, about="Responses of one team, JSON or CSV.")
@click.argument("after", type=click.File("rb"), cls=Argument, about="Later ones of that team, or a guess.")
@click.option(
    "--guess", is_flag=True, help="AFTER is what somebody outside guessed that the people in BEFORE would say."
)
@click.option(
    "--openly", is_flag=True, help="The people agreed, before anyone answered, to answer openly: hold nothing back."
)
@format_option(FORMATS, "json for programs, html or markdown for people")
@chart_option("what changed")
def compare(
    name: str, before: BinaryIO, after: BinaryIO, wanted: str, *, guess: bool, openly: bool, chart: Path | None
) -> None:
    """Say what changed between two rounds of one team: what moved, what did not, and who was added.

    With --guess, say where an outsider's guess lies apart from what the people themselves answered.
    """
    assessment = catalogue.find(name)
    first = _side(before, assessment, openly=openly)
    second = _side(after, assessment, openly=openly or guess)
    found = compare_teams(assessment, first, second, kind="views" if guess else "rounds")
    if chart is not None:
        save(changes(assessment, found, name="changes").svg, chart)
    click.echo(_written(assessment, found, wanted), nl=False)


def _side(file: BinaryIO, assessment: Assessment, *, openly: bool) -> tuple[Team, tuple[Responses, ...]]:
    """Give one side of a comparison.

    Raises:
        ProblemsError: where a file holds several teams.

    """
    responses = answers.read(file.read(), assessment).responses
    teams = {each.team for each in responses}
    if len(teams) > 1:
        remedy = "give a file of one team on each side"
        raise ProblemsError((Problem(place=file.name, fault=f"holds {len(teams)} teams", remedy=remedy),))
    name = next(iter(teams), None)
    return gather(assessment, responses, name=name, openly=openly).team, responses


def _written(assessment: Assessment, found: Comparison, wanted: str) -> str:
    if wanted == "json":
        return json(comparison_data(assessment, found))
    report = comparison_report(assessment, found)
    if wanted == "markdown":
        return markdown(report)
    return page([html(report)], title=assessment.title, language=assessment.language)
