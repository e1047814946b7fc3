"""A day such as 2026-09-01 goes in; the whole days since the first of January 1970 come out, and back.

The engine has its own arithmetic because `datetime` would be a further module for every visitor to load.
"""

import re

__all__ = ["LAST", "iso", "number"]

LAST = 65535
"""The last day that two bytes can hold, in the year 2149."""

ISO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
ERA = 146_097
"""Days in 400 years, after which the Gregorian calendar repeats."""
TO_1970 = 719_468
"""Days from the first of March of the year 0 to the first of January 1970."""


def number(day: str) -> int | None:
    """Give the days from 1970-01-01 to a day; nothing where it is no day from 1970-01-01 to 2149-06-06.

    The years begin in March, so that the leap day comes last (Howard Hinnant, "chrono-Compatible Low-Level Date
    Algorithms", `days_from_civil`).

    >>> [number(day) for day in ("1970-01-01", "2000-03-01", "2149-06-06", "2026-02-29", "1.9.2026")]
    [0, 11017, 65535, None, None]
    """
    found = ISO.fullmatch(day)
    if found is None:
        return None
    year, month, of_month = map(int, found.groups())
    year -= month < 3  # noqa: PLR2004  # January and February belong to the year before
    of_year = (153 * ((month + 9) % 12) + 2) // 5 + of_month - 1
    count = year // 400 * ERA + (of_era := year % 400) * 365 + of_era // 4 - of_era // 100 + of_year - TO_1970
    return count if 0 <= count <= LAST and iso(count) == day else None


def iso(count: int) -> str:
    """Give the day that is some days after 1970-01-01 (the same source, `civil_from_days`).

    >>> [iso(count) for count in (0, 11016, 65535)]
    ['1970-01-01', '2000-02-29', '2149-06-06']
    """
    era, of_era = divmod(count + TO_1970, ERA)
    years = (of_era - of_era // 1460 + of_era // 36_524 - of_era // 146_096) // 365
    of_year = of_era - (365 * years + years // 4 - years // 100)
    month = (5 * of_year + 2) // 153
    of_month = of_year - (153 * month + 2) // 5 + 1
    civil = month + 3 if month < 10 else month - 9  # noqa: PLR2004  # months are counted from March
    return f"{years + era * 400 + (civil <= 2):04}-{civil:02}-{of_month:02}"  # noqa: PLR2004  # the same
