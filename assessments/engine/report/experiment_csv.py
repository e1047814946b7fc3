"""A comparison of two groups, or the size that groups need, goes in; comma-separated values come out, unrounded."""

from assessments.engine.experiments import Comparison
from assessments.engine.intervals import Group
from assessments.engine.report.csv import table
from assessments.engine.samples import Sample

__all__ = ["comparison_csv", "plan_csv"]


def comparison_csv(found: Comparison) -> str:
    """Give a header and a line a figure with its bounds; what is undefined is empty."""
    return table(
        [
            ["figure", "won", "n", "value", "low", "high"],
            _group("control", found.control),
            _group("treated", found.treated),
            ["difference", "", "", *_numbers(found.difference, found.difference_low, found.difference_high)],
            ["ratio", "", "", *_numbers(found.ratio, found.ratio_low, found.ratio_high)],
            ["p_mid", "", "", repr(found.p_mid), "", ""],
            ["p_exact", "", "", repr(found.p_exact), "", ""],
            [
                "number_needed",
                *("", ""),
                *_numbers(found.number_needed, found.number_needed_low, found.number_needed_high),
            ],
            ["confidence", "", "", repr(found.confidence), "", ""],
        ]
    )


def plan_csv(found: Sample) -> str:
    """Give a header and one line."""
    figures = (found.baseline, found.expected, found.power, found.alpha, found.per_group)
    return table([["baseline", "expected", "power", "alpha", "per_group"], map(repr, figures)])


def _group(title: str, group: Group) -> list[str]:
    return [title, str(group.won), str(group.n), *_numbers(group.rate, group.low, group.high)]


def _numbers(*values: float | None) -> list[str]:
    return ["" if value is None else repr(value) for value in values]
