"""A comparison of two groups goes in; Markdown for people comes out: the figures, their ranges, and their limits."""

from assessments.engine.experiments import Comparison
from assessments.engine.intervals import Group
from assessments.engine.report.experiment_words import LIMITS, difference, level, needed, percent, ratio, tests

__all__ = ["experiment"]


def experiment(found: Comparison) -> str:
    """Give a comparison as Markdown: a table, what follows from it, cautions, and what it can and cannot show."""
    lines = [
        "# Control group and treated group",
        "",
        f"| Group | Won | Of | Share | {level(found)} interval |",
        "| --- | ---: | ---: | ---: | ---: |",
        _row("Control", found.control),
        _row("Treated", found.treated),
        "",
        f"- **Difference, treated less control:** {difference(found)}",
        f"- **Ratio, treated by control:** {ratio(found)}",
        f"- **p-value:** {tests(found)}",
        f"- **Number needed for one more who wins:** {needed(found)}",
    ]
    if found.warnings:
        lines += ["", "## Be careful", "", *(f"- {warning}" for warning in found.warnings)]
    lines += ["", "## What this can and cannot show", "", *(f"- {limit}" for limit in LIMITS)]
    return "\n".join(lines) + "\n"


def _row(title: str, group: Group) -> str:
    shares = f"{percent(group.rate)} | {percent(group.low)} to {percent(group.high)}"
    return f"| {title} | {group.won} | {group.n} | {shares} |"
