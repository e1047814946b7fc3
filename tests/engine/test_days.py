"""Tests of assessments.engine.days."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessments.engine.days import LAST, iso, number

START = date(1970, 1, 1)


def test_each_day_is_the_calendars() -> None:
    """From the first day to the last, count and day are those of the standard library's calendar."""
    days = [(START + timedelta(days=count)).isoformat() for count in range(LAST + 1)]
    assert days == [iso(count) for count in range(LAST + 1)]
    assert list(range(LAST + 1)) == [number(day) for day in days]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "1969-12-31",
        "2149-06-07",
        "0000-01-01",
        "9999-12-31",
        "2026-02-29",
        "2100-02-29",
        "2026-04-31",
        "2026-13-01",
        "2026-00-10",
        "2026-01-00",
        "2026-1-1",
        "20260101",
        "2026-01-01T10:00",
        "2026-01-01\n",
        "٢٠٢٦-01-01",
    ],
)
def test_what_is_no_day_has_no_number(text: str) -> None:
    """A day that the calendar or two bytes do not have, or that is written otherwise, has no number."""
    assert number(text) is None


@given(st.text(alphabet="0123456789-", max_size=12) | st.text(max_size=12))
def test_any_text_is_a_day_or_none(text: str) -> None:
    """Whatever has a number is the day of that number."""
    count = number(text)
    assert count is None or text == iso(count) == datetime.fromtimestamp(count * 86400, UTC).date().isoformat()
