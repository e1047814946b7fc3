"""One respondent's answers, scores and findings go in; the report for that person comes out as a document."""

from typing import Literal

from assessments.engine.findings import Applied, Findings
from assessments.engine.model import Assessment
from assessments.engine.report.document import (
    Block,
    Chapter,
    Document,
    Pairs,
    Paragraph,
    Questions,
    ScoreRow,
    ScoreTable,
    Stages,
)
from assessments.engine.report.matrix import matrix_chapter
from assessments.engine.report.way import own_way
from assessments.engine.responses import Responses
from assessments.engine.scoring import Scores
from assessments.engine.words import listed

__all__ = ["Whose", "personal"]

Whose = Literal["own", "reply", "guess"]
TITLES: dict[Whose, str] = {"own": "your report", "reply": "somebody’s reply", "guess": "somebody’s guess"}
NOT_OWN = "“You” in this report is whoever answered."

MOST_FINDINGS = 3
CAUTION = (
    "This report repeats what you answered; it measures nothing else. The questions have not been validated, "
    "and no score here predicts what will happen. Use it to start a conversation."
)


def personal(
    assessment: Assessment,
    responses: Responses,
    scores: Scores,
    findings: Findings,
    *,
    change: str | None,
    whose: Whose = "own",
) -> Document:
    """Give the report on one respondent's answers; a chapter without content is left out.

    `whose` says whether it is for whoever answered, or came by a link.
    """
    chapters = (
        _standing(assessment, responses, scores, findings, whose),
        own_way(assessment, responses, name=f"way-{whose}"),
        _matters(findings),
        _chain(assessment, findings),
        matrix_chapter(assessment, responses),
        _unknown(findings),
        _open(findings),
        Chapter(id="reading", title="How to read this", blocks=(_bands(assessment), Paragraph(text=CAUTION))),
    )
    return Document(
        title=f"{assessment.title}: {TITLES[whose]}",
        subject=change or None,
        chapters=tuple(each for each in chapters if each.blocks or each.chapters),
    )


def _standing(
    assessment: Assessment, responses: Responses, scores: Scores, findings: Findings, whose: Whose
) -> Chapter:
    titles = {scale.id: scale.title for scale in assessment.scales}
    least = {score.id for score in findings.lowest} if len(findings.lowest) < len(scores.scales) else set()
    rows = [ScoreRow(title=titles[each.id], score=each, lowest=each.id in least) for each in scores.scales]
    rows.append(ScoreRow(title="Overall", score=scores.overall))
    lead = Paragraph(text=_lead(assessment, scores, findings), tone="lead")
    table = ScoreTable(caption="Share of the most that is possible, 0 to 100", rows=tuple(rows), bands=assessment.bands)
    other = () if whose == "own" else (Paragraph(text=NOT_OWN, tone="note"),)
    return Chapter(
        id="standing",
        title="Where you stand",
        blocks=(*other, lead, Paragraph(text=_counts(assessment, responses, scores), tone="note"), table),
    )


def _lead(assessment: Assessment, scores: Scores, findings: Findings) -> str:
    titles = {scale.id: scale.title for scale in assessment.scales}
    named = [titles[score.id] for score in findings.lowest]
    scored = [each for each in scores.scales if each.score is not None]
    if not named:
        return (
            "There are not enough answers yet to say where you stand. What you have answered is kept; go on any time."
        )
    if len(named) == len(scored) > 1:
        return f"All {len(scored)} that have a score came out the same: none is lower than the others."
    equal = ", and equal" if len(named) > 1 else ""
    if assessment.about == "own":
        return f"{listed(named)} came out lowest{equal}, going by your answers."
    return f"{listed(named)} came out lowest{equal}: there, by your answers, the least is in place so far."


def _counts(assessment: Assessment, responses: Responses, scores: Scores) -> str:
    parts = [f"You answered {scores.answered} of {scores.items}"]
    if scores.unknown:
        parts.append(f"said “I don't know” to {scores.unknown}")
    missing = scores.items - scores.answered - scores.unknown
    if missing:
        parts.append(f"left {missing} open")
    titles = {role.id: role.title for role in assessment.roles.options} if assessment.roles else {}
    role = f" Your role: {titles[responses.role]}." if responses.role else ""
    return f"{listed(parts)}.{role}"


def _matters(findings: Findings) -> Chapter:
    shown = findings.applied[:MOST_FINDINGS]
    title = "What matters most" if len(shown) > 1 else "What stands out"
    return Chapter(id="findings", title=title, chapters=tuple(_finding(each) for each in shown))


def _finding(applied: Applied) -> Chapter:
    blocks: list[Block] = [Paragraph(text=applied.finding.says)]
    if applied.reason:
        text = f"Why this is here: {applied.reason[:1].lower()}{applied.reason[1:]}"
        blocks.append(Paragraph(text=text, tone="reason"))
    if applied.finding.questions:
        blocks.append(Questions(entries=applied.finding.questions))
    return Chapter(id=f"finding-{applied.finding.id}", title=applied.finding.title, blocks=tuple(blocks))


def _chain(assessment: Assessment, findings: Findings) -> Chapter:
    if not assessment.chain:
        return Chapter(id="chain", title="")
    blocks: list[Block] = [Paragraph(text=assessment.chain.about)] if assessment.chain.about else []
    blocks.append(Stages(entries=tuple((step.link.title, step.state) for step in findings.chain)))
    if findings.weakest and findings.weakest.questions:
        blocks.append(Questions(entries=findings.weakest.questions))
    return Chapter(id="chain", title=assessment.chain.title, blocks=tuple(blocks))


def _unknown(findings: Findings) -> Chapter:
    entries = tuple(
        (question.ask, question.who_knows or "Ask around: who might know?") for question in findings.unknown
    )
    if not entries:
        return Chapter(id="unknown", title="")
    intro = Paragraph(text="Not knowing is a finding too. Each of these names somebody worth asking.")
    table = Pairs(head=("You don't know yet", "Who may know"), entries=entries)
    return Chapter(id="unknown", title="What you don't know, and whom to ask", blocks=(intro, table))


def _open(findings: Findings) -> Chapter:
    count = len(findings.missing)
    if not count:
        return Chapter(id="open", title="")
    text = (
        "One item is still open. It lowers no score; it is simply left out."
        if count == 1
        else f"{count} items are still open. They lower no score; they are simply left out."
    )
    return Chapter(id="open", title="What you left open", blocks=(Paragraph(text=text),))


def _bands(assessment: Assessment) -> Paragraph:
    names = [band.title.lower() for band in assessment.bands]
    equal = len({band.parts for band in assessment.bands}) == 1
    how = "equal parts" if equal else "parts"
    if not names:
        return Paragraph(text="This assessment gives no scores.")
    return Paragraph(
        text=f"A score is the share of the most that your answers could have given, from 0 to 100. "
        f"The words for it ({', '.join(names)}) divide that range into {how}. "
        f"They describe answers; they are no pass mark. "
        f"“I don't know” is counted and never scored."
    )
