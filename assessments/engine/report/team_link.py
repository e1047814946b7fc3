"""A team's report out of a link goes in; the document that whoever opens the link reads comes out."""

from collections.abc import Iterator

from assessments.engine.gathering import Gathering
from assessments.engine.model import Assessment
from assessments.engine.report.document import Block, Chapter, Document, Pairs, Paragraph, Quotation, Table, TableRow
from assessments.engine.report.invitation import UNCHECKED
from assessments.engine.report.team import CAUTION, conversation, held_back, team_report
from assessments.engine.suppression import LEAST_FOR_ALL, LEAST_FOR_MEANS
from assessments.engine.team_link import ForOutside, ForUs, Stand, TeamLink, tells
from assessments.engine.words import counted, listed

__all__ = ["team_link_report"]

FOR_US = (
    "Somebody sent this team's report as a link. It is the one for the team itself: it shows how many gave each "
    "answer, as far as enough people answered. Please pass it on only where the team would."
)
FOR_OUTSIDE = (
    "Somebody sent this team's report as a link. It is the one for people outside the team: it says in words where the "
    "team stands, and holds no figure but how many replied."
)
OF_WORDS = (
    f"Something is said only when enough people stand behind it: where the team stands on a scale from "
    f"{LEAST_FOR_MEANS}, everything else from {LEAST_FOR_ALL}."
)
KINDS = {
    "nothing": ("where the team stands", "what many do not know", "conversations worth having"),
    "bands": ("how far people agree", "what many do not know", "conversations about single questions"),
    "all": (),
}


def team_link_report(assessment: Assessment, link: TeamLink, *, name: str = "report") -> Document:
    """Give the report that a link holds; it says that it came by a link, and for whom it was made.

    `name` begins the ids in its charts.
    """
    chapters = _us(assessment, link, name) if isinstance(link, ForUs) else _outside(assessment, link)
    whose = "a team's own report" if isinstance(link, ForUs) else "what a team tells people outside"
    return Document(
        title=f"{assessment.title}: {whose}, out of a link",
        subject=None,
        chapters=tuple(each for each in chapters if each.blocks or each.chapters),
    )


def _us(assessment: Assessment, link: ForUs, name: str) -> Iterator[Chapter]:
    yield _came(FOR_US, link.team.name, link.change)
    gathering = Gathering(team=link.team, findings=link.findings, agenda=link.agenda)
    for chapter in team_report(assessment, gathering, name=name).chapters:
        if chapter.id == "reading":
            yield _left_out(link)
        if chapter.id != "held-back":
            yield chapter


def _came(text: str, team: str | None, change: str | None) -> Chapter:
    quotations = [Quotation(label=label, text=said) for label, said in (("Team", team), ("About", change)) if said]
    unchecked = [Paragraph(text=UNCHECKED, tone="unchecked")] if quotations else []
    return Chapter(id="came", title="What this is", blocks=(Paragraph(text=text, tone="lead"), *unchecked, *quotations))


def _left_out(link: ForUs) -> Chapter:
    always = "A link never holds a median, a lowest or a highest score, or a count of parts."
    return _held_back(held_back(link.team), always)


def _held_back(held: str, always: str) -> Chapter:
    blocks = tuple(Paragraph(text=text, tone="note") for text in (held, always) if text)
    return Chapter(id="held-back", title="What is not in this link", blocks=blocks)


def _outside(assessment: Assessment, link: ForOutside) -> Iterator[Chapter]:
    told = tells(link.responses, openly=link.openly)
    yield _came(FOR_OUTSIDE, link.name, link.change)
    yield _standing(assessment, link)
    yield Chapter(
        id="agenda",
        title="Conversations that the team may want to have",
        chapters=tuple(conversation(number, each) for number, each in enumerate(link.agenda, start=1)),
    )
    yield _unknown(link)
    yield _missing(assessment, link)
    kinds = KINDS[told]
    held = f"Held back, in all or in part: {listed(kinds)}. {OF_WORDS}" if kinds else ""
    yield _held_back(held, "It holds no mean, no count of answers and nobody's single answers.")
    yield Chapter(id="reading", title="How to read this", blocks=(Paragraph(text=CAUTION),))


def _standing(assessment: Assessment, link: ForOutside) -> Chapter:
    answered = f"{counted(link.responses, 'person has', 'people have')} answered."
    blocks: list[Block] = [Paragraph(text=answered)]
    if any(each.band for each in link.scales):
        titles = {scale.id: scale.title for scale in assessment.scales}
        rows = tuple(TableRow(cells=(titles[each.id], _band(each), each.agreement or "–")) for each in link.scales)
        caption = "Where the team stands, in words, and whether its people agree"
        blocks.append(Table(caption=caption, head=("Scale", "In words", "They"), rows=rows))
    return Chapter(id="standing", title="Where the team stands", blocks=tuple(blocks))


def _band(scale: Stand) -> str:
    if scale.band is None:
        return "not enough replies"
    words = scale.band.title
    return f"split: {words.lower()} is the middle of two camps" if scale.agreement == "split" else words


def _unknown(link: ForOutside) -> Chapter:
    entries = tuple((each.ask, each.who_knows or "Ask around.") for each in link.unknown or ())
    blocks = (Pairs(head=("Unknown", "Who may know"), entries=entries),) if entries else ()
    return Chapter(id="unknown", title="What at least half could not answer", blocks=blocks)


def _missing(assessment: Assessment, link: ForOutside) -> Chapter:
    titles = {role.id: role.title for role in assessment.roles.options} if assessment.roles else {}
    missing = [titles[role] for role in link.missing_roles]
    text = f"Parts that nobody who answered named: {listed(missing)}." if missing else ""
    blocks = (Paragraph(text=text),) if missing and link.responses else ()
    return Chapter(id="people", title="Who is missing", blocks=blocks)
