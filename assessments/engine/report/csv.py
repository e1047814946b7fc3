"""Scored responses go in; a table of comma-separated values comes out, one line each."""

import re
from collections.abc import Iterable

from assessments.engine.model import Assessment
from assessments.engine.responses import RESERVED, Responses
from assessments.engine.scoring import Scores

__all__ = ["csv", "label", "table"]

QUOTED = frozenset(',"\r\n')
FORMULA = re.compile(r"""^(?=[\t\r\n])|(?:^|(?<=[;\t\r\n]))(?=[\s"]*[=+@-])""")
"""Where a spreadsheet would see a formula begin.

It may split at semicolons or tabs where the table has commas; to it, a quote inside a cell then keeps nothing together,
and one at the beginning of a part is no part of what it holds.
"""


def csv(assessment: Assessment, scored: Iterable[tuple[Responses, Scores]]) -> str:
    """Give a header and a line per response: reserved columns, a column per scale, overall and the counts.

    An absent value is empty. What a spreadsheet would run as a formula in a label gets an apostrophe in front.
    """
    scales = [scale.id for scale in assessment.scales]
    lines = [[*RESERVED, *scales, "overall", "answered", "unknown", "complete"]]
    for responses, scores in scored:
        labels = [label(getattr(responses, key)) for key in RESERVED]
        numbers = [_number(score.score) for score in (*scores.scales, scores.overall)]
        counts = [str(scores.answered), str(scores.unknown), "true" if scores.complete else "false"]
        lines.append([*labels, *numbers, *counts])
    return table(lines)


def table(lines: Iterable[Iterable[str]]) -> str:
    """Give cells as comma-separated values, quoted where they have to be."""
    return "".join(",".join(map(_cell, line)) + "\n" for line in lines)


def label(text: str | None) -> str:
    """Give a text that somebody typed so that no spreadsheet runs a part of it; nothing where there is none."""
    return FORMULA.sub("'", text or "")


def _number(value: float | None) -> str:
    return "" if value is None else repr(value)


def _cell(text: str) -> str:
    return '"' + text.replace('"', '""') + '"' if QUOTED & set(text) else text
