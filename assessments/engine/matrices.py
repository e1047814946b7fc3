"""The plain data of a matrix and the sections go in; the matrix comes out, each column a grid with the same rows."""

from collections.abc import Iterable, Mapping

from assessments.engine.model import Column, Item, Matrix, Section
from assessments.engine.nearest import remedy
from assessments.engine.reading import Reader

__all__ = ["grids", "read_matrix"]


def read_matrix(read: Reader, top: Mapping[str, object], sections: Iterable[Section]) -> Matrix | None:
    """Read the matrix of a definition, if it has one; a column that is no grid, or has other rows, is noted."""
    if "matrix" not in top:
        return None
    found = read.mapping(top["matrix"], "matrix", required=("title", "head", "columns"), optional=("about", "lacking"))
    result = Matrix(
        title=read.text(found, "title", "matrix", ""),
        about=read.text(found, "about", "matrix", None),
        head=read.text(found, "head", "matrix", ""),
        lacking=read.text(found, "lacking", "matrix", None),
        columns=read.each(found, "columns", "matrix", lambda data, path: _column(read, data, path)),
    )
    _check(read, result, {item.id: item for section in sections for item in section.items if item.kind == "grid"})
    return result


def grids(found: Matrix, sections: Iterable[Section]) -> tuple[Item, ...]:
    """Give the grids of a matrix, one for each of its columns."""
    known = {item.id: item for section in sections for item in section.items}
    return tuple(known[column.id] for column in found.columns)


def _column(read: Reader, data: object, path: str) -> Column:
    found = read.mapping(data, path, required=("id", "title"))
    return Column(id=read.identifier(found, "id", path), title=read.text(found, "title", path, ""))


def _check(read: Reader, found: Matrix, known: Mapping[str, Item]) -> None:
    seen: set[str] = set()
    first: list[str] | None = None
    for number, column in enumerate(found.columns):
        place = f"matrix.columns[{number}].id"
        if column.id and column.id not in known:
            read.note(place, f'no grid is called "{column.id}"', remedy(column.id, known))
        elif column.id in seen:
            read.note(place, f'the column "{column.id}" stands twice', "keep one of them")
        elif column.id:
            rows = [row.id for row in known[column.id].rows]
            first = rows if first is None else first
            if rows != first:
                fault = f'the rows of "{column.id}" are not those of the first column'
                read.note(place, fault, "give both grids rows with the same ids in the same order")
        seen.add(column.id)
