"""How long a path takes goes in; comma-separated values come out, unrounded, a line a range."""

from assessments.engine.report.csv import label, table
from assessments.engine.waiting import Span, Waiting

__all__ = ["waiting_csv"]


def waiting_csv(found: Waiting) -> str:
    """Give a header, the ranges of the path, the cost where there is one, and a line for each person."""
    lines = [
        ["figure", "title", "found_after_days", "low", "high"],
        _line("from_start_days", found.from_start),
        _line("as_it_went_days", found.as_it_went),
        _line("difference_days", found.difference),
    ]
    if found.cost:
        lines.append(_line("cost", found.cost, title=label(found.currency)))
    lines += [
        _line("again_days", each.again, title=label(each.title), after=repr(each.found_after_days))
        for each in found.people
    ]
    return table(lines)


def _line(figure: str, span: Span, *, title: str = "", after: str = "") -> list[str]:
    return [figure, title, after, repr(span.low), repr(span.high)]
