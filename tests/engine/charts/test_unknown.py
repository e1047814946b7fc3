"""Tests of assessments.engine.charts.unknown."""

from assessments.engine.charts.unknown import Unknown, UnknownRow, unknown
from tests.engine.charts.drawing import drawn, spoken, texts


def cells(count: int, total: int) -> list[bool]:
    """Give for each cell of a row whether it is hatched."""
    data = Unknown(title="Unknown", rows=(UnknownRow(title="Rules", unknown=count, total=total),))
    return [each.attrib["fill"] == "url(#u-hatch)" for each in drawn(unknown(data, name="u")).iter("rect")]


TWO = Unknown(
    title="Unknown", rows=(UnknownRow(title="Rules", unknown=4, total=6), UnknownRow(title="Roles", unknown=0, total=6))
)


def test_every_row_has_its_count() -> None:
    """Title and how many of how many stand beside the bar."""
    assert ["Unknown", "Rules", "4 of 6", "Roles", "0 of 6"] == texts(unknown(TWO, name="u"))


def test_the_table_holds_the_same_numbers() -> None:
    """How many do not know, and of how many."""
    assert (("Rules", "4", "6"), ("Roles", "0", "6")) == unknown(TWO, name="u").rows


def test_says_every_row() -> None:
    """The description tells the counts."""
    assert "Rules: 4 of 6 don’t know. Roles: 0 of 6 don’t know." == spoken(unknown(TWO, name="u"))


def test_everybody_has_a_cell() -> None:
    """In a team there is a cell for each person, hatched for who does not know."""
    assert [True, True, False] == cells(2, 3)


def test_many_people_are_one_bar() -> None:
    """Beyond 24 people the share is drawn; what would have no width is left out."""
    assert ([True, False], [False], [True]) == (cells(5, 25), cells(0, 25), cells(25, 25))


def test_nobody_asked_is_no_bar() -> None:
    """Of nobody nothing is drawn."""
    assert [] == cells(0, 0)


def test_no_rows_are_no_error() -> None:
    """Without rows the title stands alone."""
    assert ["Unknown"] == texts(unknown(Unknown(title="Unknown", rows=()), name="u"))
