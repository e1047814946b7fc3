"""Tests of assessments.engine.charts.axis."""

import pytest

from assessments.engine.charts.axis import along, numbers


@pytest.mark.parametrize(("score", "expected"), [(-3, 10.0), (0, 10.0), (25, 95.0), (100, 350.0), (104, 350.0)])
def test_what_lies_beyond_the_axis_stands_at_its_end(score: float, expected: float) -> None:
    """A spread may reach beyond 0 and 100; its end is drawn at the end of the axis."""
    assert expected == along(score)


def test_numbers_that_would_touch_are_left_out() -> None:
    """A number too near to the one before it or to the last is not written; the first and the last always are."""
    drawn, _ = numbers((0, 2, 50, 52, 98, 100), 0)
    assert [">0<", ">100<", ">50<"] == [
        each for each in (">0<", ">2<", ">100<", ">50<", ">52<", ">98<") if each in drawn
    ]
