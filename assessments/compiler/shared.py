"""A definition with lists taken from `assessments/knowledge/` goes in; the same with these written out comes out."""

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import fields
from typing import Any

from assessments.compiler.facts import facts
from assessments.compiler.source import Source, locate
from assessments.engine.errors import DefinitionError
from assessments.engine.model import MapStep, Option, Role, Row, Scale
from assessments.engine.nearest import remedy
from assessments.engine.reading import Reader, join, shown

__all__ = ["KNOWN", "expand"]

Kind = type[Role | Row | Option | Scale | MapStep]
Place = tuple[dict[str, Any], str, str, Kind]
"""A list that may be taken: what holds it, its key there, its path and the kind of its entries."""

KNOWN = {
    "elements": ("elements", "id", "title"),
    "path": ("steps", "number", "label"),
    "roles": ("roles", "id", "title"),
}
"""What lists can be taken from: the key of its entries, and in each of them those of its id and its title."""
NAMED: dict[Kind, tuple[str, str]] = {
    Role: ("id", "title"),
    Row: ("id", "ask"),
    Option: ("value", "label"),
    Scale: ("id", "title"),
    MapStep: ("id", "title"),
}
"""Where an entry of each kind keeps its id and its title."""


def expand(source: Source) -> Source:
    """Write out every list that is taken with `from`; what comes of it stands on the line of its `from`.

    Raises:
        DefinitionError: where a name or an id leads nowhere.

    """
    reader = Reader()
    data = deepcopy(source.data)
    lines = dict(source.lines)
    for holder, key, path, kind in _places(data):
        entries = holder[key] if isinstance(holder[key], list) else [holder[key]]
        if any(map(_takes, entries)):
            places = [f"{path}[{number}]" for number in range(len(entries))] if entries is holder[key] else [path]
            written = [
                (each, place, _takes(entry))
                for entry, place in zip(entries, places, strict=True)
                for each in (_taken(reader, entry, place, kind) if _takes(entry) else [entry])
            ]
            lines = {name: line for name, line in lines.items() if not _inside(name, path)}
            for number, (_, place, taken) in enumerate(written):
                lines.update(_moved(source, place, f"{path}[{number}]", taken=taken))
            holder[key] = [each for each, _, _ in written]
    if reader.problems:
        raise DefinitionError(locate(reader.problems, source))
    return Source(path=source.path, data=data, lines=lines)


def _places(data: object) -> Iterator[Place]:
    top = data if isinstance(data, dict) else {}
    yield from _place(top.get("roles"), "options", "roles", Role)
    named = top.get("options")
    for name in named if isinstance(named, dict) else ():
        yield from _place(named, name, "options", Option)
    yield from _place(top, "scales", "", Scale)
    yield from _place(top.get("map"), "steps", "map", MapStep)
    for s, section in enumerate(_listed(top, "sections")):
        for i, item in enumerate(_listed(section, "items")):
            for key, kind in (("options", Option), ("rows", Row)):
                yield from _place(item, key, f"sections[{s}].items[{i}]", kind)


def _place(holder: object, key: str, path: str, kind: Kind) -> Iterator[Place]:
    if isinstance(holder, dict) and key in holder:
        yield holder, key, join(path, key), kind


def _listed(holder: object, key: str) -> list[object]:
    found = holder.get(key) if isinstance(holder, dict) else None
    return found if isinstance(found, list) else []


def _takes(entry: object) -> bool:
    return isinstance(entry, dict) and "from" in entry


def _taken(reader: Reader, data: object, place: str, kind: Kind) -> list[dict[str, object]]:
    """Give the entries that are taken: as they are known, then what is written `with` all, then for `each`."""
    found = reader.mapping(data, place, required=("from",), optional=("only", "with", "each"))
    name = found.get("from")
    if not isinstance(name, str) or name not in KNOWN:
        if "from" in found:
            reader.note(join(place, "from"), f"nothing known is called {shown(name)}", remedy(str(name), KNOWN))
        return []
    known = _known(name, kind)
    only = reader.each(found, "only", place, reader.line) if "only" in found else tuple(known)
    for number, each in enumerate(only):
        if each and each not in known:
            reader.note(f"{place}.only[{number}]", f'{name} has no "{each}"', remedy(each, known))
    mine, _ = NAMED[kind]
    keys = [field.name for field in fields(kind) if field.name != mine]
    shared = reader.mapping(found.get("with", {}), join(place, "with"), required=(), optional=keys)
    own = reader.mapping(found.get("each", {}), join(place, "each"), required=(), optional=only)
    more = {
        each: reader.mapping(data, f"{place}.each.{each}", required=(), optional=keys) for each, data in own.items()
    }
    return [{**known[each], **shared, **more.get(each, {})} for each in only if each in known]


def _known(name: str, kind: Kind) -> dict[str, dict[str, object]]:
    """Give what is known, by id, as entries of one kind; a step of the path has a number, so an id like `step-1`."""
    listed, its_id, its_title = KNOWN[name]
    mine, title = NAMED[kind]
    about = ("about",) if "about" in {field.name for field in fields(kind)} else ()
    found: dict[str, dict[str, object]] = {}
    for entry in facts(name)[listed]:
        each = f"step-{entry[its_id]}" if its_id == "number" else str(entry[its_id])
        found[each] = {mine: each, title: entry[its_title], **{key: entry[key] for key in about}}
    return found


def _moved(source: Source, place: str, to: str, *, taken: bool) -> dict[str, int]:
    """Give the lines of an entry at the path that it stands at now."""
    if taken:
        return {to: source.line(join(place, "from"))}
    return {
        to + name.removeprefix(place): line
        for name, line in source.lines.items()
        if name == place or _inside(name, place)
    }


def _inside(name: str, path: str) -> bool:
    return name.startswith((f"{path}.", f"{path}["))
