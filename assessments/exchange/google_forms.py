"""The table of responses that Google Forms or its linked sheet exports goes in; responses come out.

What it looks like was read from exported files in public repositories:

- `Timestamp` comes first; then, where asked for, `Email Address` (older forms: `Username`), in the spelling
  `Email address` too; in a quiz `Total score` or `Score`, and behind each question `<question> [Score]` and
  `<question> [Feedback]`. Seen in kelvinng1/getGoogleFormQuizScores and in tables that begin with
  `"Timestamp","Total score","Question 1","Question 1 [Score]","Question 1 [Feedback]"`.
- The header of a question is its title; a row of a grid is `<title> [<row>]`.
- Ticked options are joined by `;` in the file that Forms itself makes, whose moments look like
  `2022/06/22 11:07:29 AM AST` (GeckoRobotics/gecko-sustainability, components/Form.tsx), and by `, ` in the sheet,
  whose moments follow the sheet's own language, such as `3/18/20 18:42` (kunalgorithm/surveycovid19, data/data.js);
  there options stand that hold commas themselves.

Google's help pages could not be read here, so this is what files show and not what Google promises.
"""

import re
from collections.abc import Mapping

from assessments.engine.model import Assessment
from assessments.exchange.imported import Imported, Table, gather
from assessments.exchange.sheets import sheet

__all__ = ["read"]

BESIDE = re.compile(
    r"timestamp|e-?mail address|username|(total )?score|.*\[(score|feedback)\]", re.IGNORECASE | re.DOTALL
)
"""Columns without answers; those that say who somebody is are personal data and stay out unless asked for."""


def read(
    content: bytes, assessment: Assessment, *, mapped: Mapping[str, str] | None = None, respondent: str | None = None
) -> Imported:
    """Read responses of a form whose questions have the texts of the items.

    The day of a response is kept where the moment begins with the year; otherwise nobody can tell day from month.

    Raises:
        ProblemsError: where it cannot be read, or something in it cannot be understood for certain.

    """
    found = sheet(content)
    table = Table(
        names=found.names,
        rows=found.rows,
        first=found.first,
        beside=lambda name: bool(BESIDE.fullmatch(name)),
        moment=lambda name: name.casefold() == "timestamp",
    )
    return gather(table, assessment, mapped=mapped, respondent=respondent)
