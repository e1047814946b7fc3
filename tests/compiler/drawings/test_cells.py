"""Tests of assessments.compiler.drawings.cells."""

from tests.compiler.drawings.drawn import shapes, table, texts


def test_nine_of_thirteen_cells_are_filled() -> None:
    """The steps before any solution are those that she counts."""
    cells = shapes("ninety-and-ten", "rect")[:13]
    assert [True] * 9 + [False] * 4 == [each["fill"] == "#1d5753" for each in cells]


def test_a_share_of_what_is_not_said_is_hatched() -> None:
    """90 and 70 per cent are drawn as shares of something that no source names."""
    hatched = [
        each for each in shapes("ninety-and-ten", "rect") if each["fill"] == "url(#picture-ninety-and-ten-hatch)"
    ]
    assert [round(352 * share, 2) for share in (0.9, 0.7)] == [float(each["width"]) for each in hatched]


def test_one_line_goes_through_all_three_at_the_same_place() -> None:
    """The line stands at nine of 13, so that the eye can compare."""
    lines = [float(each["x1"]) for each in shapes("ninety-and-ten", "line") if "stroke-dasharray" in each]
    assert [round(4 + 352 * 9 / 13, 2)] * 3 == lines


def test_the_sum_is_said() -> None:
    """Nine of 13 is 69 per cent, and only that bar says what it counts."""
    assert [["9 of 13, 69%", "steps"], ["90%", "not said"], ["70%", "not said"]] == [
        row[1:] for row in table("ninety-and-ten")
    ]
    assert "9 of 13 steps: 69%" in texts("ninety-and-ten")
