"""A comparison of two groups, or the size that groups need, goes in; a report's document comes out."""

from assessments.engine.experiments import Comparison
from assessments.engine.intervals import Group
from assessments.engine.report.document import Block, Chapter, Document, Figure, Pairs, Paragraph, Table, TableRow
from assessments.engine.report.experiment_chart import experiment_chart
from assessments.engine.report.experiment_words import LIMITS, difference, level, needed, percent, ratio, tests
from assessments.engine.samples import Sample

__all__ = ["comparison_document", "plan_document"]

BEFORE = (
    "Decide the size before the first one is counted, and stay with it. Let chance decide who comes into which group.",
    "Write down what counts as won, and from when on, before anybody looks.",
)


def comparison_document(found: Comparison, *, note: str | None = None) -> Document:
    """Give both groups with what follows from them, the chart, cautions and limits; `note` stands before all of it."""
    blocks: list[Block] = [Paragraph(text=note, tone="lead")] if note else []
    figures = (
        ("Difference, treated less control", difference(found)),
        ("Ratio, treated by control", ratio(found)),
        ("p-value", tests(found)),
        ("Number needed for one more who wins", needed(found)),
    )
    head = ("Group", "Won", "Share", f"{level(found)} interval")
    rows = (_row("Control", found.control), _row("Treated", found.treated))
    blocks += [
        Table(caption="Both groups", head=head, rows=rows),
        Pairs(head=("Figure", "With its range"), entries=figures),
        Figure(chart=experiment_chart(found, name="experiment")),
    ]
    careful = Chapter(id="careful", title="Be careful", blocks=_paragraphs(found.warnings))
    limits = Chapter(id="limits", title="What this can and cannot show", blocks=_paragraphs(LIMITS))
    chapters = (careful, limits) if found.warnings else (limits,)
    return Document(
        title="Control group and treated group",
        subject=None,
        chapters=(Chapter(id="figures", title="What the figures say", blocks=tuple(blocks)), *chapters),
    )


def plan_document(found: Sample) -> Document:
    """Give how large each group has to be, what that rests on, and what to settle beforehand."""
    pairs = (
        ("In each group", str(found.per_group)),
        ("In both together", str(2 * found.per_group)),
        ("Share without the treatment", _exact(found.baseline)),
        ("Share with it that would be worth finding", _exact(found.expected)),
        ("Chance to find the difference if it is so", _exact(found.power)),
        ("Chance to find one in vain", _exact(found.alpha)),
    )
    blocks = (Pairs(head=("Figure", "Value"), entries=pairs), *_paragraphs(found.warnings), *_paragraphs(BEFORE))
    title = f"{found.per_group} in each group"
    return Document(
        title=title, subject=None, chapters=(Chapter(id="plan", title="What that rests on", blocks=blocks),)
    )


def _row(title: str, group: Group) -> TableRow:
    interval = f"{percent(group.low)} to {percent(group.high)}"
    return TableRow(cells=(title, f"{group.won} of {group.n}", percent(group.rate), interval))


def _paragraphs(texts: tuple[str, ...]) -> tuple[Block, ...]:
    return tuple(Paragraph(text=text) for text in texts)


def _exact(share: float) -> str:
    return f"{100 * share:.6g}%"
