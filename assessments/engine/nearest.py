"""A misspelt name and the known ones go in; the remedy that names the nearest goes out."""

from collections.abc import Iterable
from difflib import get_close_matches
from functools import lru_cache

__all__ = ["remedy", "remedy_of_item"]


def remedy(name: str, known: Iterable[str]) -> str:
    """Give what to do about an unknown name: the nearest known one, or all that there are.

    >>> remedy("clarty", ["clarity", "trust"])
    'did you mean "clarity"?'
    >>> remedy("xyz", ["clarity", "trust"])
    'known here: clarity, trust'
    >>> remedy("xyz", [])
    'none is defined here'
    """
    return _remedy(name, tuple(filter(None, known)))


def remedy_of_item(name: str, known: Iterable[str]) -> str:
    """Give the same for an item, or a fact of one: where it is a grid, its rows as they are written.

    >>> remedy_of_item("desk", ["door", "desk.own", "desk.shared"])
    'it is a grid, so name a row of it: desk.own, desk.shared'
    """
    names = tuple(known)
    rows = [each for each in names if each.startswith(f"{name}.")]
    return f"it is a grid, so name a row of it: {', '.join(rows)}" if rows else remedy(name, names)


@lru_cache(maxsize=64)  # the same slip tends to stand in every line of a file
def _remedy(name: str, names: tuple[str, ...]) -> str:
    close = get_close_matches(name, names, n=1, cutoff=0.6)
    if close:
        return f'did you mean "{close[0]}"?'
    return f"known here: {', '.join(names)}" if names else "none is defined here"
