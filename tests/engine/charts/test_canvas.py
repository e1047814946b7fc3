"""Tests of assessments.engine.charts.canvas."""

import pytest

from assessments.engine.charts import canvas
from assessments.engine.charts.canvas import label, line, number, rect, text


@pytest.mark.parametrize(("value", "expected"), [(1, "1.00"), (2 / 3, "0.67"), (-0.004, "0.00"), (-1.5, "-1.50")])
def test_a_coordinate_has_two_decimals(value: float, expected: str) -> None:
    """Coordinates are written alike everywhere, and nothing is written as minus zero."""
    assert expected == number(value)


def test_text_is_escaped() -> None:
    """What stands in a text is text, whatever it looks like."""
    style = "fill:var(--nn-chart-ink,#2a2520)"
    written = f'<text x="1.00" y="2.00" font-size="15.00" fill="#2a2520" style="{style}">&lt;b&gt;</text>'
    assert written == text(1, 2, "<b>")


def test_no_text_draws_nothing() -> None:
    """A label without words takes no room."""
    assert ("", 7) == label(0, 7, "  ", room=100)


def test_a_dashed_line_has_no_round_ends() -> None:
    """Round ends would close the gaps between short dashes."""
    assert ("stroke-linecap" in line(0, 0, 1, 1), "stroke-linecap" in line(0, 0, 1, 1, dash="2 3")) == (True, False)


def test_the_corners_of_a_narrow_rectangle_are_no_wider_than_it() -> None:
    """A bar one unit wide has corners of half a unit."""
    assert 'rx="0.50"' in rect(0, 0, 1, 10)


def test_a_long_question_is_whole() -> None:
    """A label of a hundred letters takes the lines that it needs and is not cut."""
    asked = "The people who would live with the change every day have been asked about it, and not only once or so."
    made, below = canvas.label(canvas.EDGE, 0, asked, room=canvas.ROOM)
    assert (False, 3 * canvas.leading(canvas.LABEL)) == ("…" in made, below)
