"""Tests of assessments.compiler.drawings.lanes."""

from tests.compiler.drawings.drawn import describes, shapes, table, texts


def test_selling_waits_until_the_tenth_step() -> None:
    """Two lanes go all the way, the third is in dashes up to step 9."""
    lanes = [(round(float(each["height"])), "stroke-dasharray" in each) for each in shapes("order", "rect")]
    assert [(295, False), (295, False), (88, False), (203, True)] == lanes
    assert describes("order").endswith("Selling enters at step 10.")


def test_each_phase_says_what_each_work_does() -> None:
    """There is a row for every phase of the path."""
    assert [
        "Notice and gather (steps 1 to 3)",
        "Look inside first (steps 4 to 6)",
        "Agree (steps 7 to 9)",
        "Choose and bring in (steps 10 to 13)",
    ] == [row[0] for row in table("order")]


def test_every_step_has_its_number() -> None:
    """The path is counted through beside the lanes."""
    assert [str(step) for step in range(1, 14)] == [text for text in texts("order") if text.isdigit()]
