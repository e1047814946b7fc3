"""The plain data of a section goes in; the section with its items comes out, shared options written out in full."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from assessments.engine.model import Item, Kind, Option, Row, Section, Value
from assessments.engine.nearest import remedy
from assessments.engine.points import bounds
from assessments.engine.questions import of_item
from assessments.engine.reading import Reader, join, shown
from assessments.engine.rules import read_rule

__all__ = ["Defaults", "defaults", "section", "value"]

KINDS: dict[str, Kind] = {
    "choice": "choice",
    "checklist": "checklist",
    "grid": "grid",
    "number": "number",
    "text": "text",
}
OWN_KEYS: dict[Kind, tuple[str, ...]] = {
    "choice": ("options", "unknown", "reverse", "who_knows"),
    "checklist": ("options", "unknown", "reverse", "who_knows"),
    "grid": ("options", "unknown", "rows", "who_knows"),
    "number": ("low", "high", "unit", "scored", "unknown", "reverse", "who_knows"),
    "text": ("limit",),
}
WORD = re.compile(r"[A-Za-z0-9]+([_-][A-Za-z0-9]+)*")
WORD_LENGTH = 40
LONGEST_TEXT = 2000
FURTHEST = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Defaults:
    """What items take over that say nothing themselves."""

    options: Mapping[str, tuple[Option, ...]]
    default: str | None
    unknown: str | None


def defaults(read: Reader, top: Mapping[str, object]) -> Defaults:
    """Read the named lists of options and what items take over."""
    named: dict[str, tuple[Option, ...]] = {}
    lists = top.get("options", {})
    if isinstance(lists, Mapping):
        for name in lists:
            named[str(name)] = read.each(lists, name, "options", lambda data, path: option(read, data, path))
            _same_values(read, named[str(name)], f"options.{name}")
    else:
        read.note("options", f"expected names with lists, found {shown(lists)}", "write a name and its options below")
    data = read.mapping(top.get("defaults", {}), "defaults", required=(), optional=("options", "unknown"))
    name = read.text(data, "options", "defaults", None)
    if name is not None and name not in named:
        read.note("defaults.options", f'unknown list of options "{name}"', remedy(name, named))
    return Defaults(options=named, default=name, unknown=read.text(data, "unknown", "defaults", None))


def section(read: Reader, data: object, path: str, shared: Defaults) -> Section:
    """Read one section."""
    found = read.mapping(data, path, required=("id", "title", "items"), optional=("intro",))
    return Section(
        id=read.identifier(found, "id", path),
        title=read.text(found, "title", path, ""),
        intro=read.text(found, "intro", path, None),
        items=read.each(found, "items", path, lambda entry, place: item(read, entry, place, shared)),
    )


def item(read: Reader, data: object, path: str, shared: Defaults) -> Item:
    """Read one item; keys that its kind has no use for are noted."""
    kind = read.one_of(data, "kind", path, KINDS, "choice") if isinstance(data, Mapping) else "choice"
    needed = {"grid": ("id", "ask", "rows"), "number": ("id", "ask", "low", "high")}.get(kind, ("id", "ask"))
    extra = [key for key in OWN_KEYS[kind] if key not in needed]
    found = read.mapping(data, path, required=needed, optional=("kind", "help", "shown_when", *extra))
    options = _options(read, found, path, shared) if "options" in OWN_KEYS[kind] else ()
    takes_unknown = kind in {"choice", "grid"}
    result = Item(
        id=read.identifier(found, "id", path),
        kind=kind,
        ask=read.text(found, "ask", path, ""),
        help=read.text(found, "help", path, None),
        shown_when=read_rule(read, found["shown_when"], join(path, "shown_when")) if "shown_when" in found else None,
        options=options,
        rows=read.each(found, "rows", path, lambda entry, place: row(read, entry, place)),
        unknown=read.text(found, "unknown", path, shared.unknown if takes_unknown else None),
        reverse=read.flag(found, "reverse", path),
        who_knows=read.text(found, "who_knows", path, None),
        low=read.whole(found, "low", path, None, low=-FURTHEST, high=FURTHEST),
        high=read.whole(found, "high", path, None, low=-FURTHEST, high=FURTHEST),
        unit=read.text(found, "unit", path, None),
        scored=read.flag(found, "scored", path),
        limit=read.whole(found, "limit", path, LONGEST_TEXT if kind == "text" else None, low=1, high=LONGEST_TEXT),
    )
    name = found.get("options", shared.default)
    _spread(read, result, path, f"options.{name}" if isinstance(name, str) else join(path, "options"))
    return result


def option(read: Reader, data: object, path: str) -> Option:
    """Read one option."""
    found = read.mapping(data, path, required=("value", "label"), optional=("points", "exclusive"))
    return Option(
        value=value(read, found["value"], join(path, "value")) if "value" in found else "",
        label=read.text(found, "label", path, ""),
        points=read.whole(found, "points", path, None),
        exclusive=read.flag(found, "exclusive", path),
    )


def row(read: Reader, data: object, path: str) -> Row:
    """Read one row of a grid."""
    found = read.mapping(data, path, required=("id", "ask"), optional=("reverse", "who_knows"))
    return Row(
        id=read.identifier(found, "id", path),
        ask=read.text(found, "ask", path, ""),
        reverse=read.flag(found, "reverse", path),
        who_knows=read.text(found, "who_knows", path, None),
    )


def value(read: Reader, data: object, path: str) -> Value:
    """Read the value of an option: a whole number or a short word."""
    if isinstance(data, int) and not isinstance(data, bool) and abs(data) <= FURTHEST:
        return data
    if isinstance(data, str) and WORD.fullmatch(data) and len(data) <= WORD_LENGTH:
        return data
    advice = f"write a whole number, or a word of letters, digits, - and _, at most {WORD_LENGTH} long"
    read.note(path, f"{shown(data)} cannot be an option's value", advice)
    return ""


def _options(read: Reader, data: Mapping[str, object], path: str, shared: Defaults) -> tuple[Option, ...]:
    name = data.get("options", shared.default)
    place = join(path, "options")
    if isinstance(name, str):
        if name not in shared.options and "options" in data:
            read.note(place, f'unknown list of options "{name}"', remedy(name, shared.options))
        return shared.options.get(name, ())
    if name is None:
        read.note(path, '"options" is missing', 'add the key "options": a list, or the name of one')
        return ()
    options = read.each(data, "options", path, lambda entry, place: option(read, entry, place))
    _same_values(read, options, place)
    return options


def _same_values(read: Reader, options: tuple[Option, ...], path: str) -> None:
    seen: set[str] = set()
    for number, each in enumerate(options):
        if str(each.value) in seen:
            fault = f'the value "{each.value}" stands twice'
            read.note(f"{path}[{number}].value", fault, "give each option a value of its own")
        seen.update({str(each.value)} - {""})


def _spread(read: Reader, item: Item, path: str, options: str) -> None:
    if item.low is not None and item.high is not None and item.low >= item.high:
        read.note(join(path, "high"), f"{item.high} is not above {item.low}", "make high larger than low")
        return
    for question in of_item(item, section="")[:1]:
        ends = bounds(question)
        if ends is not None and ends[0] == ends[1]:
            advice = "give at least two different numbers of points, or none at all"
            read.note(options, "every option scores the same", advice)
