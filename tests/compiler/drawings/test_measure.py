"""Tests of assessments.compiler.drawings.measure."""

from tests.compiler.drawings.drawn import describes, shapes, table, texts


def test_each_figure_stands_beside_who_reports_it() -> None:
    """A value, a range and an upper end each say in words what the line shows."""
    assert [
        ["The JOLT Effect, 2022", "Sales that end without a decision", "40 to 60%", "retold, original not seen"],
        ["Challenger, 2022", "Attempts to buy that end so, “up to”", "up to 38%", "read at its source"],
        ["CSO Insights", "Sales that end so", "26%", "retold, original not seen"],
    ] == table("no-decision")


def test_people_are_counted_without_a_per_cent_sign() -> None:
    """The unit of a figure is its own."""
    assert ["5.4", "6.8", "up to 10.2", "6 to 10", "11.4", "13", "13", "9"] == [row[2] for row in table("group-size")]


def test_what_is_retold_is_hollow() -> None:
    """In the key and on every scale, a point is filled only where it was read at its source."""
    filled = [each["fill"] == "#1d5753" for each in shapes("no-decision", "circle")]
    assert [True, False, False, False, False] == filled


def test_what_was_read_in_a_copy_has_a_dot() -> None:
    """In the key and on its scale, the point is neither filled nor hollow, and the table says why."""
    dots = [float(each["r"]) == 2.5 for each in shapes("group-size", "circle")]
    assert [False, True, False, False, True, *[False] * 7] == dots
    assert ["read in a copy", *["retold, original not seen"] * 7] == [row[3] for row in table("group-size")]


def test_the_scale_is_described() -> None:
    """Who sees no line is told from where to where it goes."""
    ends = ("The scale goes from 0 to 14 people.", "The scale goes from 0 to 100 per cent.")
    assert ends == tuple(
        describes(name)[-len(end) :] for name, end in zip(("group-size", "no-decision"), ends, strict=True)
    )


def test_the_scale_fits_what_it_measures() -> None:
    """No point lies beyond the end of a scale."""
    places = [float(each["cx"]) for name in ("group-size", "no-decision") for each in shapes(name, "circle")]
    assert [] == [place for place in places if not 0 < place < 360]
    assert "Those in one decision" in texts("group-size")
