"""Plain data of any shape goes in; checked values come out, and every problem is noted with its path."""

import re
from collections.abc import Callable, Collection, Mapping
from typing import TypeVar

from assessments.engine.errors import Problem
from assessments.engine.nearest import remedy

__all__ = ["Reader"]

T = TypeVar("T")
D = TypeVar("D")

ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
ID_LENGTH = 40
SHOWN_LENGTH = 60


class Reader:
    """Reads plain data leniently: whatever is wrong is noted, and a harmless value stands in for it."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self._noted: set[Problem] = set()

    def note(self, path: str, fault: str, remedy: str) -> None:
        """Note one problem, once, at a path such as `sections[0].items[2].ask`."""
        problem = Problem(place=path, fault=fault, remedy=remedy)
        if problem not in self._noted:
            self._noted.add(problem)
            self.problems.append(problem)

    def mapping(
        self, data: object, path: str, *, required: Collection[str], optional: Collection[str] = ()
    ) -> dict[str, object]:
        """Give a mapping that has only known keys; missing and unknown ones are noted."""
        known = [*required, *optional]
        if not isinstance(data, Mapping):
            self.note(path, f"expected keys and values, found {shown(data)}", f"write {', '.join(required)} below it")
            return {}
        for key in data:
            if key not in known:
                place = join(path, str(key))
                self.note(place, f'unknown key "{key}"', remedy(str(key), known))
        for key in required:
            if data.get(key) is None:
                self.note(path, f'"{key}" is missing', f'add the key "{key}" with a value')
        return {key: data[key] for key in known if key in data and data[key] is not None}

    def each(self, data: Mapping[str, object], key: str, path: str, read: Callable[[object, str], T]) -> tuple[T, ...]:
        """Read every entry of the list under a key; an absent list is empty."""
        place = join(path, key)
        if key not in data:
            return ()
        entries = data[key]
        if not isinstance(entries, list | tuple) or not entries:
            self.note(
                place, f"expected a list, found {shown(entries)}", "write each entry on a line that begins with -"
            )
            return ()
        return tuple(read(entry, f"{place}[{number}]") for number, entry in enumerate(entries))

    def text(self, data: Mapping[str, object], key: str, path: str, default: D) -> str | D:
        """Give the text under a key, its outer white space removed."""
        if key not in data:
            return default
        value = data[key]
        if isinstance(value, str) and value.strip():
            return value.strip()
        self.note(join(path, key), f"expected text, found {shown(value)}", "write a sentence, in quotes if need be")
        return default

    def line(self, data: object, path: str) -> str:
        """Give an entry of a list of texts."""
        return self.text({"": data}, "", path, "")

    def identifier(self, data: Mapping[str, object], key: str, path: str) -> str:
        """Give a short lower-case id, or an empty text where there is none."""
        value = data.get(key)
        if value is None:
            return ""
        if isinstance(value, str) and ID.fullmatch(value) and len(value) <= ID_LENGTH:
            return value
        advice = f"use lower-case letters, digits and single hyphens, at most {ID_LENGTH}, beginning with a letter"
        self.note(join(path, key), f"{shown(value)} cannot be an id", advice)
        return ""

    def whole(
        self, data: Mapping[str, object], key: str, path: str, default: D, *, low: int = -1000, high: int = 1000
    ) -> int | D:
        """Give the whole number under a key, from `low` to `high`."""
        if key not in data:
            return default
        value = data[key]
        if isinstance(value, int) and not isinstance(value, bool) and low <= value <= high:
            return value
        advice = f"write a whole number from {low} to {high}"
        self.note(join(path, key), f"expected a whole number, found {shown(value)}", advice)
        return default

    def flag(self, data: Mapping[str, object], key: str, path: str) -> bool:
        """Give true or false; absent is false."""
        value = data.get(key, False)
        if isinstance(value, bool):
            return value
        self.note(join(path, key), f"expected true or false, found {shown(value)}", "write true, or leave the key out")
        return False

    def one_of(self, data: Mapping[str, object], key: str, path: str, known: Mapping[str, T], default: str) -> T:
        """Give what the name under a key stands for."""
        name = data.get(key, default)
        if isinstance(name, str) and name in known:
            return known[name]
        fault = f"unknown {key} {shown(name)}"
        self.note(join(path, key), fault, remedy(str(name), known))
        return known[default]


def join(path: str, key: str) -> str:
    """Give the path of a key below a path."""
    return f"{path}.{key}" if path and key else path or key


def shown(value: object) -> str:
    """Give a value as it may be named in a sentence: its kind, and itself when it is short."""
    match value:
        case bool():
            return f"{str(value).lower()} (true or false; put a word in quotes)"
        case int() | float():
            return str(value)
        case str():
            return f'"{value if len(value) <= SHOWN_LENGTH else value[: SHOWN_LENGTH - 3] + "..."}"'
        case list() | tuple():
            return "a list" if value else "an empty list"
        case Mapping():
            return "keys and values"
        case _:
            return "nothing" if value is None else f"a {type(value).__name__}"
