"""Tests of assessments.engine.report.matrix."""

from assessments.engine.model import Assessment
from assessments.engine.report.document import Paragraph, Table
from assessments.engine.report.matrix import matrix_chapter
from tests.engine.making import make_assessment, make_choice, results
from tests.engine.test_matrices import FIRST, ROWS, SECOND, make_matrix

COLUMNS = ("first", "second")
BOTH = make_assessment(FIRST, SECOND, matrix=make_matrix(*COLUMNS, lacking="Empty"))


def cells(assessment: Assessment, **answers: object) -> list[tuple[str, ...]]:
    """Give the lines of the table, none where there is no matrix."""
    chapter = matrix_chapter(assessment, results(assessment, **answers)[0])
    return [row.cells for block in chapter.blocks if isinstance(block, Table) for row in block.rows]


def texts(assessment: Assessment, **answers: object) -> list[str]:
    """Give what stands above the table."""
    chapter = matrix_chapter(assessment, results(assessment, **answers)[0])
    return [block.text for block in chapter.blocks if isinstance(block, Paragraph)]


def test_a_matrix_shows_each_answer_in_words() -> None:
    """Rows run down and grids across; an answer that is open is a dash."""
    answers = {"first.one": 1, "first.two": 5, "second.one": "?"}
    assert [("One", "Label 1", "I don't know"), ("Two", "Label 5", "–")] == cells(BOTH, **answers)


def test_a_matrix_names_its_columns_and_what_the_words_range_over() -> None:
    """The head is the author's, the caption names the first and the last option."""
    chapter = matrix_chapter(BOTH, results(BOTH, **{"first.one": 1})[0])
    [table] = [block for block in chapter.blocks if isinstance(block, Table)]
    expected = ("Matrix", ("Row", "First", "Second"), "Your answers, from “Label 1” to “Label 5”")
    assert expected == (chapter.title, table.head, table.caption)


def test_a_row_with_the_least_in_every_column_is_named() -> None:
    """What is unknown, open or higher in one column is not called empty."""
    least = {"first.one": 1, "second.one": 1, "first.two": 1, "second.two": 2}
    assert ["Empty (1 of 2): One."] == texts(BOTH, **least)
    assert [] == texts(BOTH, **{"first.one": 1, "second.one": "?", "first.two": 1})


def test_a_reversed_row_has_the_least_at_its_other_end() -> None:
    """Points decide, not the order of the options."""
    rows = [{**row, "reverse": True} for row in ROWS]
    turned = make_assessment(make_choice("first", kind="grid", rows=rows), matrix=make_matrix("first", lacking="Empty"))
    assert ["Empty (1 of 2): Two."] == texts(turned, **{"first.one": 1, "first.two": 5})


def test_rows_without_points_are_never_called_empty() -> None:
    """Where nothing is scored, no answer is the least."""
    options = [{"value": each, "label": each.title()} for each in ("red", "blue")]
    grid = make_choice("first", kind="grid", rows=ROWS, options=options)
    assert [] == texts(make_assessment(grid, matrix=make_matrix("first", lacking="Empty")), **{"first.one": "red"})


def test_a_grid_that_was_not_shown_was_not_asked() -> None:
    """It says so in its column, and does not keep a row from being empty."""
    hidden = make_choice("second", kind="grid", rows=ROWS, shown_when={"fact": "item.first.one", "is": 5})
    one = make_assessment(FIRST, hidden, matrix=make_matrix(*COLUMNS, lacking="Empty"))
    assert [("One", "Label 1", "not asked"), ("Two", "–", "not asked")] == cells(one, **{"first.one": 1})
    assert ["Empty (1 of 2): One."] == texts(one, **{"first.one": 1})


def test_a_row_that_nobody_was_asked_about_is_not_empty() -> None:
    """Where every column of a row is hidden, nothing is known of it."""
    shown = make_choice("first", kind="grid", rows=ROWS, shown_when={"fact": "item.a", "is": 5})
    every = make_assessment(make_choice("a"), shown, matrix=make_matrix("first", lacking="Empty"))
    assert [] == texts(every, a=1)


def test_what_an_author_says_about_a_matrix_stands_above_it() -> None:
    """Without words for empty rows, none are named."""
    about = make_assessment(FIRST, matrix=make_matrix("first", about="About."))
    assert ["About."] == texts(about, **{"first.one": 1})


def test_a_matrix_without_an_answer_is_left_out() -> None:
    """Neither an assessment without a matrix nor a matrix without answers has a table."""
    assert ([], []) == (cells(BOTH), cells(make_assessment()))
