"""What stands in a file of responses, one row each: plain data, and how to say where a part of it stands."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from assessments.engine.errors import Problem

__all__ = ["Row", "Rows"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One response as it stands in the file; `place` says where, of the whole or of one key."""

    data: object
    place: Callable[[str], str]
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows:
    """All responses of a file, read as they are asked for; `count` is about how many there are.

    `problems` are those of the file as a whole, such as a column that nobody knows.
    """

    each: Iterator[Row]
    count: int
    single: bool = False
    problems: tuple[Problem, ...] = ()
