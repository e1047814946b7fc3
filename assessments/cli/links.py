"""Responses go in, a reply link for each comes out; or links go in, and what they hold comes out."""

import secrets
import sys
from typing import BinaryIO
from urllib.parse import urlsplit

import click

from assessments.cli import answers, catalogue
from assessments.cli.arguments import Argument, Command, file_argument, id_argument
from assessments.compiler.library import Shelf
from assessments.engine import share
from assessments.engine.errors import Problem, ProblemsError
from assessments.engine.linking import Known
from assessments.engine.model import Assessment
from assessments.engine.questions import counted, questions
from assessments.engine.report.json import json
from assessments.engine.report.team_link_data import team_link_data
from assessments.engine.responses import Responses
from assessments.engine.team_share import team_of

__all__ = ["link", "open_"]


def site(_: click.Context, __: click.Parameter, value: str) -> str:
    """Give the address of a site with no slash at its end; anything else is wrong usage."""
    try:
        parts = urlsplit(value)
    except ValueError:
        parts = urlsplit("")
    strange = [character for character in value if not character.isprintable() or character in ' <>"#?']
    if parts.scheme not in {"http", "https"} or not parts.netloc or strange:
        message = f'"{value}" is no address of a site; write it as https://site.example/navigator/'
        raise click.BadParameter(message)
    return value.rstrip("/")


@click.command(cls=Command)
@id_argument
@file_argument
@click.option(
    "--site",
    "base",
    required=True,
    metavar="URL",
    callback=site,
    help="The address of the site that opens the links, from https:// or http:// on.",
)
@click.option("--openly", is_flag=True, help="Say in each link that the team has agreed to see who answered what.")
@click.option(
    "--perspective",
    type=click.Choice(list(share.PERSPECTIVES)),
    default="member",
    show_default=True,
    help="Who answered: members of the team, or somebody outside who guessed and never counts as the team.",
)
@click.option(
    "--labels",
    is_flag=True,
    help="Put each response's `respondent` into its link, as a label of at most 40 characters.",
)
@click.option(
    "--first-id",
    type=click.IntRange(0, share.IDS - 1),
    metavar="N",
    help="Number the replies from N on instead of at random, so that the same file gives the same links.",
)
def link(
    name: str, file: BinaryIO, *, base: str, openly: bool, perspective: str, labels: bool, first_id: int | None
) -> None:
    """Print a reply link for each response in a file."""
    assessment = catalogue.find(name)
    found = answers.read(file.read(), assessment)
    count = len(found.responses)
    if first_id is None:
        ids = secrets.SystemRandom().sample(range(share.IDS), count)
    else:
        ids = [(first_id + place) % share.IDS for place in range(count)]
    fragments: list[str] = []
    problems: list[Problem] = []
    for place, (response, number) in enumerate(zip(found.responses, ids, strict=True), start=1):
        reply = share.reply_of(
            assessment,
            response,
            number=number,
            label=((response.respondent or "").strip() or None) if labels else None,
            perspective=share.PERSPECTIVES[perspective],
            openly=openly,
        )
        try:
            fragments.append(share.encode(assessment, reply))
        except ProblemsError as error:
            problems += _placed(error, "" if found.single else f"response {place} ")
    if problems:
        raise ProblemsError(tuple(problems))
    for fragment in fragments:
        click.echo(f"{base}/assess/{assessment.id}/#{fragment}")
    _note(assessment, found.responses)


@click.command("open", cls=Command)
@click.argument(
    "link_",
    metavar="LINK",
    cls=Argument,
    about="An address, or what stands behind its #, in quotes; - looks for replies in any text on standard input.",
)
def open_(link_: str) -> None:
    """Print what the link of a reply, an invitation or a team's report holds, as JSON."""
    links, damaged = ((link_,), ()) if link_ != "-" else _search(sys.stdin.buffer.read())
    known = Shelf()
    opened: list[dict[str, object]] = []
    problems: list[Problem] = []
    for place, each in enumerate(links, start=1):
        try:
            opened.append(_plain(each, known))
        except ProblemsError as error:
            problems += _placed(error, "" if len(links) == 1 else f"reply {place} ")
    if problems:
        raise ProblemsError(tuple(problems))
    for damage in damaged:
        click.echo(f"passed over: {damage}", err=True)
    click.echo(json(opened[0] if len(opened) == 1 else opened), nl=False)


def _plain(link: str, known: Known) -> dict[str, object]:
    kind = share.peek(link).kind
    if kind == "team":
        return {"kind": kind, "team": team_link_data(team_of(link, known))}
    return share.plain(share.invited(link, known) if kind == "invitation" else share.decode(link, known))


def _search(content: bytes) -> tuple[tuple[str, ...], tuple[Problem, ...]]:
    """Give the whole links in a text, and what is wrong with others; a text without a whole one is a problem."""
    text = content.decode(errors="replace")  # a link is ASCII, whatever stands around it
    found = share.search(text)
    if not found.links and found.damaged:
        raise ProblemsError(found.damaged)
    return found.links or (text[: share.LONGEST_TEXT],), found.damaged


def _placed(error: ProblemsError, where: str) -> list[Problem]:
    """Give the problems of an error, placed in the response or the link that they are in."""
    names = {"label": "respondent", "day": "when"}
    return [
        Problem(place=f"{where}{names.get(each.place, each.place)}", fault=each.fault, remedy=each.remedy)
        for each in error.problems
    ]


def _note(assessment: Assessment, responses: tuple[Responses, ...]) -> None:
    asked = questions(assessment.sections)
    travels = {question.id for question in counted(asked)}
    texts = sum(name not in travels for response in responses for name in response.answers)
    if texts:
        what = "1 answer in free text is" if texts == 1 else f"{texts} answers in free text are"
        click.echo(f"{what} left out: a link carries none", err=True)
