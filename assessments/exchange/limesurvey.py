"""The table of responses that LimeSurvey exports as CSV goes in; responses come out.

What it looks like was read from LimeSurvey's own source, github.com/LimeSurvey/LimeSurvey:

- application/helpers/admin/export/Writer.php: a header is a code (`rules1`, `lines[first]`), the full text
  (`Text [subquestion]`), both joined by a separator that is `. ` unless changed, or an abbreviated text, which cannot
  be matched for certain. Spaces of a text may be underscores. Answers are codes or full texts.
- application/helpers/viewHelper.php, getFieldCode: with the option for ExpressionScript the code is `lines_first`.
  Texts went through an HTML purifier, so `&` may be `&amp;`.
- application/helpers/admin/export/CsvWriter.php: UTF-8 with a byte-order mark, Windows line ends and an
  empty line at the end.
- application/helpers/admin/export/SurveyObj.php, getFullAnswer: of a multiple choice each option has a column, with
  `Y` for ticked and nothing for not ticked and for hidden alike; as full text `Yes`, `No` and `N/A`.
- application/helpers/common_helper.php, createFieldMap: `id`, `submitdate`, `lastpage`, `startlanguage`, `seed`,
  `startdate`, `datestamp`, `ipaddr`, `refurl`, `token`; as text `Response ID`, `Date submitted` and so on. Where no
  dates are kept, all were submitted on 1980-01-01.

Exported files in public repositories show the rest: `groupTime12` and `rules1Time` where times were kept.
"""

import re
from collections.abc import Mapping
from html import unescape

from assessments.engine.model import Assessment
from assessments.exchange.imported import Imported, Table, gather
from assessments.exchange.sheets import sheet

__all__ = ["read"]

BESIDE = re.compile(
    r"id|submitdate|lastpage|startlanguage|seed|startdate|datestamp|ipaddr|refurl|token|interviewtime|groupTime[0-9]+"
    r"|Response ID|Date submitted|Last page|Start language|Seed|Date started|Date last action|IP address|Referrer URL"
    r"|Access code|Token"
)
"""Columns that hold no answers; those of a question's time are known by the question that stands before them."""
ABSENT = frozenset({"N/A", "1980-01-01 00:00:00"})


def read(
    content: bytes, assessment: Assessment, *, mapped: Mapping[str, str] | None = None, respondent: str | None = None
) -> Imported:
    """Read responses to a survey whose codes are the ids without hyphens, or whose texts are those of the items.

    Raises:
        ProblemsError: where it cannot be read, or something in it cannot be understood for certain.

    """
    found = sheet(content)
    timed = {f"{name.split('[')[0].split('_')[0]}Time" for name in found.names}
    table = Table(
        names=found.names,
        rows=found.rows,
        first=found.first,
        also=_ways,
        beside=lambda name: name in timed or bool(BESIDE.fullmatch(name)),
        moment=lambda name: name in {"submitdate", "Date submitted"},
        absent=ABSENT,
    )
    return gather(table, assessment, mapped=mapped, respondent=respondent)


def _ways(name: str) -> tuple[str, ...]:
    """Give the ways to read a header: as it stands, with spaces for underscores, and as a code before a text."""
    text = unescape(name)
    code, _, rest = text.partition(". ")
    return (name, text, text.replace("_", " "), code, rest)
