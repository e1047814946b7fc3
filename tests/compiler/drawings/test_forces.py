"""Tests of assessments.compiler.drawings.forces."""

from tests.compiler.drawings.drawn import describes, shapes, table


def test_a_force_has_a_side() -> None:
    """One pushes and two hold, and one of these could be taken away."""
    assert [["Pushes", ""], ["Holds", "could be taken away"], ["Holds", ""]] == [row[1:] for row in table("forces")]


def test_what_could_be_taken_away_is_in_dashes() -> None:
    """Of the three arrows one has a broken shaft; the line in the middle is whole."""
    assert [False, True, False, False] == ["stroke-dasharray" in each for each in shapes("forces", "line")]


def test_the_description_begins_with_things_as_they_are() -> None:
    """What is pushed at and held is named first."""
    assert describes("forces").startswith("The hour of singing, as it is. The new conductor")
