"""Tests of assessments.compiler.drawings.tellings."""

from tests.compiler.drawings.drawn import shapes, table


def test_the_two_texts_part_after_two_people() -> None:
    """Both have one and two people; three stand in one text, six in the other."""
    assert [
        ["1 person", "81%", "both texts"],
        ["2 people", "55%", "both texts"],
        ["3 people", "60%", "one text"],
        ["6 people", "31%", "the other text"],
    ] == table("chance")


def test_three_people_are_higher_than_two() -> None:
    """In one text the chance rises again."""
    first, second, third = (float(each["cy"]) for each in shapes("chance", "circle"))
    assert [first, third, second] == sorted((first, second, third))
