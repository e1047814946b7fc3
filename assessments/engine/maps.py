"""The plain data of a map and the sections go in; the map comes out, each column a grid with the rows of the first."""

from collections.abc import Iterable, Mapping

from assessments.engine.model import Column, Item, Map, Section
from assessments.engine.nearest import remedy
from assessments.engine.reading import Reader

__all__ = ["grids", "read_map"]


def read_map(read: Reader, top: Mapping[str, object], sections: Iterable[Section]) -> Map | None:
    """Read the map of a definition, if it has one; a column that is no grid, or has other rows, is noted."""
    if "map" not in top:
        return None
    found = read.mapping(top["map"], "map", required=("title", "head", "columns"), optional=("about", "lacking"))
    result = Map(
        title=read.text(found, "title", "map", ""),
        about=read.text(found, "about", "map", None),
        head=read.text(found, "head", "map", ""),
        lacking=read.text(found, "lacking", "map", None),
        columns=read.each(found, "columns", "map", lambda data, path: _column(read, data, path)),
    )
    _check(read, result, {item.id: item for section in sections for item in section.items if item.kind == "grid"})
    return result


def grids(found: Map, sections: Iterable[Section]) -> tuple[Item, ...]:
    """Give the grids of a map, one for each of its columns."""
    known = {item.id: item for section in sections for item in section.items}
    return tuple(known[column.id] for column in found.columns)


def _column(read: Reader, data: object, path: str) -> Column:
    found = read.mapping(data, path, required=("id", "title"))
    return Column(id=read.identifier(found, "id", path), title=read.text(found, "title", path, ""))


def _check(read: Reader, found: Map, known: Mapping[str, Item]) -> None:
    seen: set[str] = set()
    first: list[str] | None = None
    for number, column in enumerate(found.columns):
        place = f"map.columns[{number}].id"
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
