"""Tests of assessments.compiler.drawings.stories."""

from tests.compiler.drawings.drawn import describes, shapes, table, texts


def test_each_story_says_where_it_could_have_ended() -> None:
    """Ends and returns stand in the table, by their steps."""
    assert [
        ["House", "4, 8", "–"],
        ["Software", "4, 8, 9", "from 11 to 5, from 11 to 7"],
        ["Gym", "1, 4, 8", "–"],
        ["Website", "4, 8", "from 11 to 6"],
    ] == table("stories")


def test_an_end_is_no_dot() -> None:
    """In four columns of 13 steps ten are ends, drawn larger; the key has one of each."""
    radii = [float(each["r"]) for each in shapes("stories", "circle")]
    assert (10 + 1, 4 * 13 - 10 + 1) == (radii.count(9), radii.count(4))


def test_the_line_at_step_ten_is_explained() -> None:
    """The dashed line has words in the picture and in the description."""
    assert "A seller is called at step 10: dashed line" in texts("stories")
    assert describes("stories").endswith("A seller is called at step 10.")
