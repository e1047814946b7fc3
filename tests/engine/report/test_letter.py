"""Tests of assessments.engine.report.letter."""

import pytest

from assessments.engine.charts.chart import Chart
from assessments.engine.markup import Markup
from assessments.engine.report.document import (
    Block,
    Chapter,
    Document,
    Figure,
    Pairs,
    Paragraph,
    Questions,
    Table,
    TableRow,
)
from assessments.engine.report.letter import letter


def written(*blocks: Block) -> str:
    """Give the plain text of a document with these blocks."""
    return letter(Document(title="T", subject=None, chapters=(Chapter(id="a", title="A", blocks=blocks),)))


def test_each_fact_has_its_line() -> None:
    """Sentences, pairs and rows stand below the title of their chapter; a row names its cells."""
    rows = (TableRow(cells=("Ann\nB", "1", "2")),)
    blocks = (
        Paragraph(text="One."),
        Pairs(head=("a", "b"), entries=(("x", "y"),)),
        Table(caption="C", head=("Who", "low", "high"), rows=rows),
    )
    assert "T\n\nA\n- One.\n- x: y\n- Ann B: low 1; high 2\n" == written(*blocks)


def test_of_a_chart_nothing_is_written() -> None:
    """Its figures stand beside it already."""
    chart = Chart(svg=Markup("<svg/>"), caption="C", head=("a",), rows=(("b",),))
    assert "T\n\nA\n" == written(Figure(chart=chart))


def test_a_block_without_plain_text_is_an_error() -> None:
    """Nothing is left out in silence."""
    with pytest.raises(TypeError, match="no plain text for Questions"):
        written(Questions(entries=("Why?",)))
