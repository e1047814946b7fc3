"""Tests of assessments.compiler.drawings.marks."""

import pytest

from assessments.compiler.drawings.marks import arrow, person, sentences


@pytest.mark.parametrize(("start", "end", "wings"), [(0, 100, "M93.00"), (100, 0, "M7.00")])
def test_an_arrows_head_is_where_it_points(start: float, end: float, wings: str) -> None:
    """To the right and to the left, the wings lie behind the point."""
    assert f'd="{wings} 5.00' in arrow((start, 10), (end, 10))


def test_who_is_not_seen_is_in_dashes() -> None:
    """A person who is seen has no broken line."""
    assert (False, True) == tuple("stroke-dasharray" in person(20, 20, seen=seen) for seen in (True, False))


def test_an_empty_cell_is_not_said() -> None:
    """Rows become sentences, without a full stop too many and without what is empty."""
    assert "One: two; three. Four: five." == sentences([("One", "two.", "three"), ("Four", "", "five")])
