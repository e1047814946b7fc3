"""JSON goes in; its responses come out one by one, each with its number in the list."""

from collections.abc import Iterator

from assessments.cli.rows import Row, Rows
from assessments.engine.errors import Problem
from assessments.plain import plain

__all__ = ["objects"]


def objects(text: str) -> Rows:
    """Give the responses in JSON: those of a list, or one alone.

    Raises:
        ProblemsError: where the text is no JSON, or none that can hold answers.

    """
    found = plain(text, fault="is no JSON that holds answers", remedy="write one object a response", pairs=_mapping)
    if isinstance(found, list):
        return Rows(each=_listed(found), count=len(found))
    return Rows(each=iter((_row(found, ""),)), count=1, single=True)


class _Twice(dict[str, object]):
    """An object some of whose keys stand there more than once; the last value of each is kept."""

    __slots__ = ("names",)

    def __init__(self, pairs: list[tuple[str, object]]) -> None:
        super().__init__(pairs)
        names = [name for name, _ in pairs]
        self.names = tuple(name for name in self if names.count(name) > 1)


def _mapping(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    return found if len(found) == len(pairs) else _Twice(pairs)


def _listed(found: list[object]) -> Iterator[Row]:
    for number, data in enumerate(found, start=1):
        yield _row(data, f"response {number}")


def _row(data: object, whole: str) -> Row:
    def place(key: str) -> str:
        return f"{whole} {key}".strip()

    names = data.names if isinstance(data, _Twice) else ()
    twice = (Problem(place=place(name), fault=f'"{name}" stands twice', remedy="keep one") for name in names)
    return Row(data=data, place=place, problems=tuple(twice))
