"""How long a path takes goes in; Markdown for people comes out: the ranges, who was found when, and what is assumed."""

import re

from assessments.engine.waiting import Span, Waiting

__all__ = ["days", "waiting"]

SPECIAL = re.compile(r"([\\`*_{}\[\]()#+\-.!|<>&~$:])")


def waiting(found: Waiting) -> str:
    """Give it as Markdown; the reader's own words are escaped, and days have one decimal, costs none."""
    lines = [
        "# What finding people late costs",
        "",
        "| | Days, low | Days, high |",
        "| --- | ---: | ---: |",
        _row("Everybody in from the start", found.from_start),
        _row("As it went", found.as_it_went),
        _row("Difference", found.difference),
    ]
    if found.cost:
        currency = f" ({_plain(found.currency)})" if found.currency else ""
        lines += ["", f"**Cost of the difference{currency}:** {found.cost.low:.0f} to {found.cost.high:.0f}"]
    lines += [
        "",
        "## Who was found when",
        "",
        "| Who | After days of work | Gone over again, low | Gone over again, high |",
        "| --- | ---: | ---: | ---: |",
        *(
            f"| {_plain(each.title)} | {days(each.found_after_days)} "
            f"| {days(each.again.low)} | {days(each.again.high)} |"
            for each in found.people
        ),
        "",
        "## What is assumed",
        "",
        *(f"- {each}" for each in found.assumptions),
    ]
    return "\n".join(lines) + "\n"


def _row(title: str, span: Span) -> str:
    return f"| {title} | {days(span.low)} | {days(span.high)} |"


def days(value: float) -> str:
    """Give days with one decimal."""
    return f"{value:.1f}"


def _plain(text: str) -> str:
    """Give a text of the reader's as it stands, whatever its characters mean in Markdown."""
    return SPECIAL.sub(r"\\\1", " ".join(text.split()))
