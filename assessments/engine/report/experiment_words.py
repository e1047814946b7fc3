"""Figures of a comparison go in; they come out in words, rounded for people, with what such figures cannot show."""

from assessments.engine.experiments import Comparison

__all__ = ["LIMITS", "difference", "level", "needed", "p_value", "percent", "ratio", "tests"]

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


def level(found: Comparison) -> str:
    """Give the confidence of every interval, such as 95%."""
    return f"{100 * found.confidence:.4g}%"


def difference(found: Comparison) -> str:
    """Give the difference in percentage points, with its interval."""
    apart, low, high = (
        f"{100 * share:+.1f}" for share in (found.difference, found.difference_low, found.difference_high)
    )
    return f"{apart} percentage points ({low} to {high})"


def ratio(found: Comparison) -> str:
    """Give the ratio with its interval, or that there is none."""
    if found.ratio is None:
        return "undefined"
    if found.ratio_low is None or found.ratio_high is None:
        return f"{found.ratio:.2f} (no interval)"
    return f"{found.ratio:.2f} ({found.ratio_low:.2f} to {found.ratio_high:.2f})"


def tests(found: Comparison) -> str:
    """Give both p-values, and by which test each came about."""
    exact = f"Fisher's exact test: {p_value(found.p_exact)}"
    if found.difference == 0:
        mid = f"{found.method}: {p_value(found.p_value)}"
        return f"both shares are the same, so there is nothing to tell apart ({mid}; {exact})"
    return f"{p_value(found.p_value)} ({found.method}; {exact})"


def needed(found: Comparison) -> str:
    """Give the number needed with its range, or why it is not given."""
    if found.number_needed is None:
        return "not given, since the interval of the difference is not wholly above 0"
    return f"{found.number_needed} ({found.number_needed_low} to {found.number_needed_high})"


def p_value(value: float) -> str:
    """Give a probability; none is called 0."""
    return f"below {LEAST_P}" if value < LEAST_P else f"{value:.4f}"


def percent(share: float) -> str:
    """Give a share as a percentage with one decimal."""
    return f"{100 * share:.1f}%"
