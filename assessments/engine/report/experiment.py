"""A comparison of two groups goes in; Markdown for people comes out: the figures, their ranges, and their limits."""

from assessments.engine.experiments import Comparison
from assessments.engine.intervals import Group

__all__ = ["experiment"]

LEAST_P = 0.0001
LIMITS = (
    "An interval shows how far chance alone may have moved a figure, at the confidence given.",
    "Whether the treatment made the difference depends on how people came into the groups: figures cannot show that.",
    "Only where chance decided who was treated does a difference speak for the treatment itself.",
    "The p-value is about how often chance alone would give figures as improbable as these, were there no difference.",
    "It is not the probability that there is none, and it does not say how large a difference is.",
    "Each one counts as independent of the others: several calls by one person or to one firm make ranges too narrow.",
    "What counts as won, and from when on, has to be the same in both groups, and settled beforehand.",
)


def experiment(found: Comparison) -> str:
    """Give a comparison as Markdown: a table, what follows from it, cautions, and what it can and cannot show."""
    level = f"{100 * found.confidence:.4g}%"
    lines = [
        "# Control group and treated group",
        "",
        f"| Group | Won | Of | Share | {level} interval |",
        "| --- | ---: | ---: | ---: | ---: |",
        _row("Control", found.control),
        _row("Treated", found.treated),
        "",
        f"- **Difference, treated less control:** {_difference(found)}",
        f"- **Ratio, treated by control:** {_ratio(found)}",
        f"- **p-value:** {_p(found.p_value)} ({found.method}; Fisher's exact test: {_p(found.p_exact)})",
        f"- **Number needed for one more who wins:** {_needed(found)}",
    ]
    if found.warnings:
        lines += ["", "## Be careful", "", *(f"- {warning}" for warning in found.warnings)]
    lines += ["", "## What this can and cannot show", "", *(f"- {limit}" for limit in LIMITS)]
    return "\n".join(lines) + "\n"


def _row(title: str, group: Group) -> str:
    shares = f"{_percent(group.rate)} | {_percent(group.low)} to {_percent(group.high)}"
    return f"| {title} | {group.won} | {group.n} | {shares} |"


def _difference(found: Comparison) -> str:
    bounds = f"{_points(found.difference_low)} to {_points(found.difference_high)}"
    return f"{_points(found.difference)} percentage points ({bounds})"


def _ratio(found: Comparison) -> str:
    if found.ratio is None:
        return "undefined"
    if found.ratio_low is None or found.ratio_high is None:
        return f"{found.ratio:.2f} (no interval)"
    return f"{found.ratio:.2f} ({found.ratio_low:.2f} to {found.ratio_high:.2f})"


def _needed(found: Comparison) -> str:
    if found.number_needed is None:
        return "not given, since the interval of the difference is not wholly above 0"
    return f"{found.number_needed} ({found.number_needed_low} to {found.number_needed_high})"


def _p(value: float) -> str:
    return f"below {LEAST_P}" if value < LEAST_P else f"{value:.4f}"


def _percent(share: float) -> str:
    return f"{100 * share:.1f}%"


def _points(share: float) -> str:
    return f"{100 * share:+.1f}"
