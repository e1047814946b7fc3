"""What was gathered of a team goes in; the report for the team comes out as a document."""

import re
from collections.abc import Sequence

from assessments.engine.agenda import Conversation
from assessments.engine.agreement import ad_cutoff
from assessments.engine.chance import chance_of_ad_m
from assessments.engine.gathering import Gathering
from assessments.engine.model import Assessment
from assessments.engine.questions import questions
from assessments.engine.ratings import rating_scale
from assessments.engine.report.document import (
    Block,
    Chapter,
    Document,
    Figure,
    Pairs,
    Paragraph,
    Questions,
    Table,
    TableRow,
)
from assessments.engine.report.team_charts import means, most_apart, spread_out, unknowns
from assessments.engine.report.way import team_way
from assessments.engine.rounding import whole
from assessments.engine.suppression import LEAST_FOR_ALL, LEAST_FOR_MEANS
from assessments.engine.team import ItemPicture, Picture, Team
from assessments.engine.words import counted, listed

__all__ = ["CAUTION", "OF_FIGURES", "conversation", "held_back", "team_report"]

MOST_APART = 5
MOST_UNKNOWN = 8
HEAD = ("Scale", "Mean", "In words", "You", "Replies")
OF_FIGURES = (
    f"A figure is shown only when enough people stand behind it: means from {LEAST_FOR_MEANS}, everything else from "
    f"{LEAST_FOR_ALL}."
)
FIGURES = {
    "mean": "means",
    "sd": "how far scores spread",
    "ad_m": "how far people agree",
    "unknown": "how often people said “I don't know”",
    "counts": "how many picked each answer",
    "roles": "how many named each part",
    "findings": "findings that replies share",
}
"""Kinds of figures by the last part of a figure's path; the others go with one of these."""
OF_ANSWERS = re.compile(r"items\..*\.mean")
"""The mean of a question's answers, which goes with how many picked each: means that a reader knows are of scales."""
CAUTION = (
    "This report repeats what several people answered; it measures nothing else. The questions have not been "
    "validated, and no figure here predicts what will happen. A mean can hide people who see it otherwise. Use it to "
    "start a conversation."
)


def team_report(
    assessment: Assessment,
    gathering: Gathering,
    *,
    change: str | None = None,
    name: str = "report",
    note: str | None = None,
    title: str | None = None,
) -> Document:
    """Give the report on a team's answers; a chapter without content is left out.

    `name` begins the ids in its charts, so that several reports may stand on one page. `note` is what has to be known
    before the first figure, `title` stands above it in place of the team's.
    """
    team = gathering.team
    chapters = (
        _standing(assessment, team, name, note),
        team_way(assessment, team, name=f"{name}-way"),
        _agenda(gathering.agenda),
        _apart(assessment, team, name),
        _unknown(team, name),
        _people(assessment, team),
        _held_back(team),
        Chapter(id="reading", title="How to read this", blocks=tuple(_reading(assessment, team))),
    )
    whose = f"the report of {team.name}" if team.name else "your team's report"
    return Document(
        title=f"{title or assessment.title}: {assessment.title if title else whose}",
        subject=change or None,
        chapters=tuple(each for each in chapters if each.blocks or each.chapters),
    )


def _standing(assessment: Assessment, team: Team, name: str, note: str | None) -> Chapter:
    blocks: list[Block] = [Paragraph(text=note, tone="note")] if note else []
    blocks += [Paragraph(text=_lead(assessment, team), tone="lead"), Paragraph(text=_replies(team))]
    if team.overall.mean is not None:
        titles = {scale.id: scale.title for scale in assessment.scales}
        rows = [_row(each, titles[each.id]) for each in team.scales]
        rows.append(_row(team.overall, "Overall"))
        caption = "Means of the members' scores, share of the most that is possible, 0 to 100"
        blocks.append(Table(caption=caption, head=HEAD, rows=tuple(rows)))
        blocks.append(Figure(chart=means(assessment, team, name=f"{name}-means")))
    return Chapter(id="standing", title="Where the team stands", blocks=tuple(blocks))


def _row(picture: Picture, title: str) -> TableRow:
    mean = "–" if picture.mean is None else whole(picture.mean)
    words = picture.band.title if picture.band else "not enough replies"
    agreement = picture.agreement or "–"
    if picture.split and picture.band:
        words = f"split: {words.lower()} is the middle of two camps"
    replies = "–" if picture.n is None else str(picture.n)
    if picture.unknown:
        replies = f"{replies}, {picture.unknown} unknown"
    return TableRow(cells=(title, mean, words, agreement, replies), scale=picture.id, value=picture.mean)


def _lead(assessment: Assessment, team: Team) -> str:
    if team.overall.mean is None:
        return f"There are too few replies yet to say where the team stands: it takes {LEAST_FOR_MEANS} with a score."
    titles = {scale.id: scale.title for scale in assessment.scales}
    split = [titles[each.id] for each in team.scales if each.split]
    if split:
        return (
            f"You see {listed(split)} in two opposite ways. No mean can stand for that: talk about it before anything "
            "else."
        )
    scored = [each for each in team.scales if each.mean is not None]
    least = min((each.mean for each in scored if each.mean is not None), default=None)
    named = [titles[each.id] for each in scored if each.mean == least]
    if len(named) == len(scored):
        return "All that have a mean came out the same: none is lower than the others."
    return f"{listed(named)} came out lowest: there, by your answers taken together, the least is in place so far."


def _replies(team: Team) -> str:
    if team.asked is None:
        return f"{counted(team.responses, 'person has', 'people have')} answered."
    return f"{team.responses} of {team.asked} who were asked have answered."


def _agenda(agenda: Sequence[Conversation]) -> Chapter:
    return Chapter(
        id="agenda",
        title="Conversations worth having next",
        chapters=tuple(conversation(number, each) for number, each in enumerate(agenda, start=1)),
    )


def conversation(number: int, talk: Conversation) -> Chapter:
    """Give one conversation of an agenda: why it is there, and what may open it."""
    blocks = (Paragraph(text=f"Why this is here: {talk.reason}", tone="reason"), Questions(entries=talk.questions))
    return Chapter(id=f"agenda-{number}", title=talk.title, blocks=blocks)


def _apart(assessment: Assessment, team: Team, name: str) -> Chapter:
    items = sorted((each for each in team.items if each.ad_m), key=lambda each: -(each.ad_m or 0))[:MOST_APART]
    charts = (
        spread_out(assessment, team, name=f"{name}-agreement"),
        most_apart(items, name=f"{name}-apart"),
    )
    blocks = tuple(Figure(chart=chart) for chart in charts if chart is not None)
    return Chapter(id="apart", title="Where you agree, and where you differ", blocks=blocks)


def _unknown(team: Team, name: str) -> Chapter:
    found = sorted((each for each in team.items if each.unknown), key=lambda each: -(each.unknown or 0))
    chart = unknowns(team, most=MOST_UNKNOWN, name=f"{name}-unknown")
    if chart is None:
        return Chapter(id="unknown", title="")
    intro = Paragraph(text="Not knowing is a finding too. Each of these names somebody worth asking.")
    entries = tuple((each.question.ask, _who(each)) for each in found)
    table = Pairs(head=("Unknown", "To how many, and who may know"), entries=entries)
    return Chapter(
        id="unknown", title="What you do not know, and whom to ask", blocks=(intro, Figure(chart=chart), table)
    )


def _who(item: ItemPicture) -> str:
    unknown, asked = item.unknown or 0, (item.n or 0) + (item.unknown or 0)
    how = "Nobody could say." if unknown == asked else f"{unknown} of {asked} could not say."
    return f"{how} Who may know: {item.question.who_knows or 'Ask around.'}"


def _people(assessment: Assessment, team: Team) -> Chapter:
    titles = {role.id: role.title for role in assessment.roles.options} if assessment.roles else {}
    blocks: list[Block] = []
    there = [f"{titles[role]} ({count})" for role, count in team.roles or () if count]
    if there:
        blocks.append(Paragraph(text=f"Parts that were named: {listed(there)}."))
    if team.missing_roles and team.responses:
        missing = [titles[role] for role in team.missing_roles]
        blocks.append(Paragraph(text=f"Parts that nobody named: {listed(missing)}."))
    return Chapter(id="people", title="Who is here, and who is missing", blocks=tuple(blocks))


def _held_back(team: Team) -> Chapter:
    if not team.suppressed:
        return Chapter(id="held-back", title="")
    text = f"{held_back(team)} Roles are never crossed with answers."
    return Chapter(id="held-back", title="What is held back, and why", blocks=(Paragraph(text=text, tone="note"),))


def held_back(team: Team) -> str:
    """Give which kinds of figures are held back, and by which rule; an empty text where none is."""
    if not team.suppressed:
        return ""
    held = {path.rpartition(".")[2] for path in team.suppressed if not OF_ANSWERS.fullmatch(path)}
    kinds = [words for name, words in FIGURES.items() if name in held] or ["figures of single questions"]
    return f"Held back, in all or in part: {listed(kinds)}. {OF_FIGURES}"


def _reading(assessment: Assessment, team: Team) -> Sequence[Block]:
    found = [_by_chance(assessment, team)] if team.responses >= LEAST_FOR_ALL else []
    return [*found, Paragraph(text=CAUTION)]


def _by_chance(assessment: Assessment, team: Team) -> Paragraph:
    """Say how often random answers would look like agreement, on the first rating scale of the assessment."""
    scales = [rating_scale(question) for question in questions(assessment.sections)]
    options = next((scale.options for scale in scales if scale is not None), None)
    if options is None:
        return Paragraph(text="These answers have no order, so nothing is said about agreement.")
    found = chance_of_ad_m(team.responses, options=options, threshold=ad_cutoff(options))
    text = (
        "“Agree” means that answers lie, on average, no further from their mean than a sixth of the number of "
        "options. It is a usual limit and no proof"
    )
    if found is None:
        return Paragraph(text=f"{text}.")
    share = whole(100 * found.probability)
    return Paragraph(
        text=f"{text}: {team.responses} people who answer one item at random would stay within it in {share} of 100 "
        "cases."
    )
