"""Responses of one team, or of several, go in; one report a team comes out, in the format that is wanted."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import BinaryIO

import click

from assessments.cli import answers, catalogue
from assessments.cli.arguments import Command, file_argument, id_argument
from assessments.cli.options import chart_option, format_option
from assessments.engine.errors import Problem, ProblemsError
from assessments.engine.report.team_charts import means
from assessments.engine.responses import Responses
from assessments.pictures import save
from assessments.team_results import TEAM_FORMATS, TeamResult, team_result, written

__all__ = ["by_team", "team"]

EXAMPLES = """\b
Examples:
  assessments team team-readiness answers.csv
  assessments team team-readiness answers.json --format html > report.html
  assessments team team-readiness teams.csv --asked north=8 --asked south=5
  assessments team team-readiness answers.json --chart team.svg > team.json
"""


@click.command(cls=Command, epilog=EXAMPLES)
@id_argument
@file_argument
@format_option(TEAM_FORMATS, "json and csv hold unrounded numbers; html is a page for screen and paper, with charts")
@click.option(
    "--asked",
    multiple=True,
    metavar="N or TEAM=N",
    help="How many were asked to answer, such as 8; with several teams north=8, once for each.",
)
@click.option(
    "--openly", is_flag=True, help="The team agreed, before anyone answered, to answer openly: hold nothing back."
)
@chart_option("mean scores")
def team(name: str, file: BinaryIO, wanted: str, asked: tuple[str, ...], *, openly: bool, chart: Path | None) -> None:
    """Report on a team: what its members' answers say together.

    Where responses have a `team`, there is one report a team; otherwise all of them are one.
    Figures that rest on fewer than five people are held back, means on fewer than three,
    and what is held back is named.
    """
    assessment = catalogue.find(name)
    groups = by_team(answers.read(file.read(), assessment).responses)
    numbers = _asked(asked, groups)
    results = [
        team_result(assessment, responses, name=group, asked=numbers.get(group), openly=openly)
        for group, responses in groups.items()
    ]
    single = list(groups) == [None]
    if chart is not None:
        save(_chart(results), chart)
    click.echo(written(assessment, results, wanted, single=single), nl=False)


def by_team(responses: Sequence[Responses]) -> Mapping[str | None, list[Responses]]:
    """Give responses by team, in the order in which the teams appear; without a response, one team of nobody."""
    groups: dict[str | None, list[Responses]] = {}
    for each in responses:
        groups.setdefault(each.team, []).append(each)
    return groups or {None: []}


def _asked(given: Sequence[str], groups: Mapping[str | None, Sequence[Responses]]) -> dict[str | None, int]:
    """Give how many were asked, by team.

    Raises:
        ProblemsError: where fewer were asked than have answered, or a team is not in the file.

    """
    found: dict[str | None, int] = {}
    problems: list[Problem] = []
    for each in given:
        group, equals, number = each.rpartition("=")
        if not number.isascii() or not number.isdigit():
            message = f"{each!r} is no number of people"
            raise click.BadParameter(message, param_hint="--asked")
        key = group if equals else None
        if key not in groups:
            known = ", ".join(f"{name}=N" for name in groups if name) or "a number alone"
            fault = f'no team "{group}" is in the file' if equals else "the file holds teams"
            problems.append(Problem(place="--asked", fault=fault, remedy=f"write {known}"))
        elif int(number) < len(groups[key]):
            fault = f"{number} were asked and {len(groups[key])} answered"
            problems.append(Problem(place="--asked", fault=fault, remedy="count everyone who was asked"))
        else:
            found[key] = int(number)
    if problems:
        raise ProblemsError(tuple(problems))
    return found


def _chart(results: Sequence[TeamResult]) -> str:
    """Give the chart of the only team.

    Raises:
        ProblemsError: where there are several, since a file holds one picture.

    """
    if len(results) > 1:
        remedy = "give a file of one team, or --format html for the charts of all"
        problem = Problem(place="--chart", fault=f"the file holds {len(results)} teams", remedy=remedy)
        raise ProblemsError((problem,))
    [result] = results
    return means(result.assessment, result.gathering.team, name="team").svg
