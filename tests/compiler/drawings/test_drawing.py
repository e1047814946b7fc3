"""Tests of assessments.compiler.drawings.drawing."""

import gzip

import pytest

from assessments.compiler.drawings import NAMES, drawing
from assessments.compiler.drawings.sheet import sheet
from assessments.compiler.facts import facts
from tests.compiler.drawings.drawn import describes, shapes, table, texts
from tests.compiler.making import elements


def test_every_picture_that_is_described_is_drawn() -> None:
    """The names that a page can use are those in the file of figures."""
    assert sorted(NAMES) == sorted(each["id"] for each in facts("figures")["pictures"])


@pytest.mark.parametrize("name", NAMES)
def test_a_picture_says_the_same_three_times(name: str) -> None:
    """What stands in each row of the table is in the description, for who sees no picture."""
    words = describes(name)
    assert [] == [row[0] for row in table(name) if row[0] not in words]


@pytest.mark.parametrize("name", NAMES)
def test_a_picture_is_named_by_its_title_and_description(name: str) -> None:
    """A screen reader finds an image with both, by ids that no other picture has."""
    [svg] = elements(drawing(name), "svg")
    assert ("img", f"picture-{name}-title picture-{name}-desc") == (svg["role"], svg["aria-labelledby"])


@pytest.mark.parametrize("name", NAMES)
def test_a_picture_links_each_of_its_sources(name: str) -> None:
    """Where the page says where the bibliography is, every source has its link, in the order of the file."""
    links = [each["href"] for each in elements(drawing(name, bibliography="../b/"), "a")]
    assert [f"../b/#{each.id}" for each in sheet(name).sources] == links


def test_without_a_bibliography_sources_are_named() -> None:
    """A host whose site has no such page gets the names without a link that leads nowhere."""
    html = drawing("forces")
    assert ([], True) == (elements(html, "a"), "From: <span>A textbook extract on Kurt Lewin</span>." in html)


@pytest.mark.parametrize("name", NAMES)
def test_a_picture_is_small(name: str) -> None:
    """Over the wire it weighs less than three kilobytes, its table included."""
    assert 3000 > len(gzip.compress(drawing(name, bibliography="../../evidence/bibliography/").encode()))


@pytest.mark.parametrize("name", NAMES)
def test_a_picture_has_no_blank_line(name: str) -> None:
    """Markdown takes a blank line for the end of HTML, so there is none."""
    assert [] == [line for line in drawing(name).splitlines() if not line.strip()]


@pytest.mark.parametrize("name", NAMES)
def test_a_picture_can_be_read_on_a_phone(name: str) -> None:
    """No text is smaller than 14 of the 360 units across a picture."""
    assert [] == [each for each in shapes(name, "text") if float(each["font-size"]) < 14]


@pytest.mark.parametrize("name", NAMES)
def test_no_text_of_a_picture_is_cut(name: str) -> None:
    """Every text has the room it needs."""
    assert [] == [text for text in texts(name) if "…" in text]


@pytest.mark.parametrize("name", NAMES)
def test_a_table_has_as_many_cells_in_each_row(name: str) -> None:
    """Head and rows have the same columns."""
    html = drawing(name)
    columns = len(elements(html, "th", scope="col"))
    assert {columns} == {len(row) for row in table(name)}
