"""The text of a JSON file goes in; the plain data that it holds comes out, or the problem with where it stands."""

from collections.abc import Callable
from json import JSONDecodeError, dumps, loads
from typing import Any

from assessments.engine.errors import Problem, ProblemsError

__all__ = ["plain"]

Pairs = list[tuple[str, object]]


def plain(text: str, *, fault: str, remedy: str, pairs: Callable[[Pairs], object] | None = None) -> Any:  # noqa: ANN401  # what a file holds is for its reader to find out
    """Give plain data from JSON; `pairs` makes what it will of the keys and values of each object.

    Raises:
        ProblemsError: where it is no JSON, with the line; with `fault` and `remedy`, where it is JSON of which nothing
            can be made.

    """
    try:
        found = loads(text, object_pairs_hook=pairs)
        dumps(found, ensure_ascii=False).encode()
    except JSONDecodeError as error:
        problem = Problem(place=f"line {error.lineno}", fault=f"is no JSON: {error.msg}", remedy="mend it there")
        raise ProblemsError((problem,)) from error
    except (ValueError, RecursionError) as error:  # half a character, a number of thousands of digits, endless nesting
        raise ProblemsError((Problem(place="file", fault=fault, remedy=remedy),)) from error
    return found
