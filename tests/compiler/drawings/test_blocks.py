"""Tests of assessments.compiler.drawings.blocks."""

from tests.compiler.drawings.drawn import shapes, table


def test_the_sums_come_out_right() -> None:
    """Seven to 40 is 471% more; six-fold is 42, and 600% more is 49."""
    assert [
        ["Selling alone", "7 of 100", "", "reported"],
        ["With her model", "40 of 100", "471% more", "reported; 5.7 times"],
        ["6 times 7", "42 of 100", "500% more", "our sum: six-fold"],
        ["7 and 600% more", "49 of 100", "600% more", "our sum: seven times"],
    ] == table("arithmetic")


def test_a_bar_is_made_of_blocks_of_seven() -> None:
    """There is one block, then five and a part, six, and seven; what we worked out is in dashes."""
    dashed = ["stroke-dasharray" in each for each in shapes("arithmetic", "rect")]
    assert [False] * (1 + 6) + [True] * (6 + 7) == dashed
