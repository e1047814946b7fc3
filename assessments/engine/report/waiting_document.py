"""How long a path takes goes in; a report's document comes out: the ranges, who was found when, what is assumed."""

from assessments.engine.report.document import Block, Chapter, Document, Paragraph, Table, TableRow
from assessments.engine.report.waiting import days
from assessments.engine.waiting import Span, Waiting

__all__ = ["waiting_document"]

LATE_HEAD = ("Who", "After days of work", "Gone over again, low", "Gone over again, high")


def waiting_document(found: Waiting, *, note: str | None = None) -> Document:
    """Give the ranges first, then who was found when, then everything that is assumed; `note` stands before all."""
    spans = Table(
        caption="How many days it takes",
        head=("What", "Days, low", "Days, high"),
        rows=(
            _row("Everybody in from the start", found.from_start),
            _row("As it went", found.as_it_went),
            _row("Difference", found.difference),
        ),
    )
    late = Table(
        caption="Work that is gone over again for each",
        head=LATE_HEAD,
        rows=tuple(
            TableRow(cells=(each.title, days(each.found_after_days), days(each.again.low), days(each.again.high)))
            for each in found.people
        ),
    )
    lead = f"Finding people late adds {days(found.difference.low)} to {days(found.difference.high)} days."
    blocks: tuple[Block, ...] = (
        *((Paragraph(text=note, tone="lead"),) if note else ()),
        Paragraph(text=lead, tone="lead"),
        spans,
        *((Paragraph(text=_cost(found.cost, found.currency)),) if found.cost else ()),
    )
    assumed = tuple(Paragraph(text=each) for each in found.assumptions)
    return Document(
        title="What finding people late costs",
        subject=None,
        chapters=(
            Chapter(id="days", title="How long it takes", blocks=blocks),
            Chapter(id="people", title="Who was found when", blocks=(late,)),
            Chapter(id="assumed", title="What is assumed", blocks=assumed),
        ),
    )


def _row(title: str, span: Span) -> TableRow:
    return TableRow(cells=(title, days(span.low), days(span.high)))


def _cost(cost: Span, currency: str | None) -> str:
    counted = f" ({currency})" if currency else ""
    return f"Cost of the difference{counted}: {cost.low:.0f} to {cost.high:.0f}"
