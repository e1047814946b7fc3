"""Tests of assessments.engine.charts.wording."""

import pytest

from assessments.engine.charts.wording import heading, place, score


@pytest.mark.parametrize(("value", "expected"), [(None, "–"), (62.5, "63"), (0.0, "0")])
def test_a_score_is_a_whole_number_or_a_dash(value: float | None, expected: str) -> None:
    """Halves go upwards, and no score is a dash, not a zero."""
    assert expected == score(value)


@pytest.mark.parametrize(("value", "expected"), [(None, "–"), (4.0, "4"), (3.25, "3.3")])
def test_a_place_has_a_decimal_where_it_needs_one(value: float | None, expected: str) -> None:
    """A mean or median is written with one decimal, and without one where it is whole."""
    assert expected == place(value)


def test_a_heading_begins_with_a_capital() -> None:
    """Only the first letter changes, and nothing stays nothing."""
    assert ("Guess of A", "") == (heading("guess of A"), heading(""))
