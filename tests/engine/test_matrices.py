"""Tests of assessments.engine.matrices."""

from assessments.engine.matrices import grids
from assessments.engine.model import Column, Matrix
from tests.engine.making import make_assessment, make_choice, make_data, problems_of

ROWS = [{"id": "one", "ask": "One."}, {"id": "two", "ask": "Two."}]
FIRST = make_choice("first", kind="grid", rows=ROWS)
SECOND = make_choice("second", kind="grid", rows=ROWS)


def make_matrix(*columns: str, **keys: object) -> dict[str, object]:
    """Give a matrix with these columns, as an author writes it."""
    return {
        "title": "Matrix",
        "head": "Row",
        "columns": [{"id": each, "title": each.title()} for each in columns],
        **keys,
    }


def test_a_matrix_is_read_with_its_columns() -> None:
    """Titles, the head of the rows and both texts around the table are kept."""
    columns = (Column(id="first", title="First"), Column(id="second", title="Second"))
    expected = Matrix(title="Matrix", head="Row", columns=columns, about="About.", lacking="Empty")
    found = make_assessment(
        FIRST, SECOND, matrix=make_matrix("first", "second", about="About.", lacking="Empty")
    ).matrix
    assert expected == found


def test_a_matrix_gives_its_grids_in_the_order_of_its_columns() -> None:
    """The order of the items does not matter."""
    found = make_assessment(FIRST, SECOND, matrix=make_matrix("second", "first"))
    assert found.matrix
    assert ["second", "first"] == [grid.id for grid in grids(found.matrix, found.sections)]


def test_a_column_is_a_grid() -> None:
    """An item of another kind is none, and the nearest grid is suggested."""
    data = make_data(FIRST, make_choice("firsts"), matrix=make_matrix("first", "firsts"))
    assert ['matrix.columns[1].id: no grid is called "firsts"; did you mean "first"?'] == problems_of(data)


def test_a_column_stands_once() -> None:
    """The second of two columns for one grid is noted."""
    data = make_data(FIRST, matrix=make_matrix("first", "first"))
    assert ['matrix.columns[1].id: the column "first" stands twice; keep one of them'] == problems_of(data)


def test_all_grids_of_a_matrix_have_the_same_rows() -> None:
    """Rows in another order are other rows."""
    turned = make_choice("second", kind="grid", rows=ROWS[::-1])
    fault = 'matrix.columns[1].id: the rows of "second" are not those of the first column'
    expected = [f"{fault}; give both grids rows with the same ids in the same order"]
    assert expected == problems_of(make_data(FIRST, turned, matrix=make_matrix("first", "second")))


def test_a_column_without_an_id_is_noted_once() -> None:
    """What is missing is not looked for among the grids."""
    data = make_data(FIRST, matrix={**make_matrix(), "columns": [{"title": "First"}]})
    assert ['matrix.columns[0]: "id" is missing; add the key "id" with a value'] == problems_of(data)
