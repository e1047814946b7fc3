"""Plain data, from YAML or from a compiled file, becomes an Assessment and back; every problem is gathered first."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass

from assessments.engine import items, matrices, references, rules
from assessments.engine.errors import DefinitionError
from assessments.engine.model import (
    About,
    Assessment,
    Band,
    Chain,
    Fact,
    Finding,
    Group,
    Link,
    Map,
    MapStep,
    Member,
    Prompt,
    Role,
    Roles,
    Scale,
)
from assessments.engine.points import scored
from assessments.engine.questions import questions
from assessments.engine.reading import Reader, join

__all__ = ["MOST_VERSION", "structure", "to_data"]

REQUIRED = ("id", "version", "language", "title", "summary", "about", "minutes", "sections")
OPTIONAL = (
    "change",
    "roles",
    "options",
    "defaults",
    "bands",
    "scales",
    "least_answered",
    "chain",
    "matrix",
    "map",
    "findings",
)
ABOUT: dict[str, About] = {"shared": "shared", "own": "own"}
MOST_WEIGHT = 1000
MOST_VERSION = 65535


def structure(data: object) -> Assessment:
    """Make an assessment of plain data.

    Raises:
        DefinitionError: with every problem, each at a path such as `sections[0].items[2].ask`.

    """
    read = Reader()
    top = read.mapping(data, "", required=REQUIRED, optional=OPTIONAL)
    assessment = _assessment(read, top)
    references.check(assessment, read)
    if read.problems:
        raise DefinitionError(tuple(read.problems))
    return assessment


def to_data(value: object) -> object:
    """Give an assessment, or a part of one, as plain data in full, from which `structure` makes the same again."""
    match value:
        case Fact():
            return {"fact": value.fact, value.test: to_data(value.value)}
        case Group():
            return {value.join: to_data(value.rules)}
        case tuple() if value and isinstance(value[0], Member):
            return {member.question: member.weight for member in value}
        case tuple():
            return [to_data(entry) for entry in value]
        case _ if is_dataclass(value):
            found = {field.name: getattr(value, field.name) for field in fields(value)}
            return {key: to_data(entry) for key, entry in found.items() if not _absent(entry)}
        case _:
            return value


def _assessment(read: Reader, top: Mapping[str, object]) -> Assessment:
    shared = items.defaults(read, top)
    sections = read.each(top, "sections", "", lambda data, path: items.section(read, data, path, shared))
    counted = scored(questions(sections))
    return Assessment(
        id=read.identifier(top, "id", ""),
        version=read.whole(top, "version", "", 1, low=1, high=MOST_VERSION),
        language=read.text(top, "language", "", "en"),
        title=read.text(top, "title", "", ""),
        summary=read.text(top, "summary", "", ""),
        about=read.one_of(top, "about", "", ABOUT, "shared") if "about" in top else "shared",
        minutes=read.whole(top, "minutes", "", 1, low=1, high=240),
        sections=sections,
        least_answered=read.whole(top, "least_answered", "", _half(len(counted)), low=1, high=MOST_WEIGHT),
        scales=read.each(top, "scales", "", lambda data, path: _scale(read, data, path)),
        bands=read.each(top, "bands", "", lambda data, path: _band(read, data, path)),
        change=_prompt(read, top),
        roles=_roles(read, top),
        chain=_chain(read, top),
        matrix=matrices.read_matrix(read, top, sections),
        map=_map(read, top),
        findings=read.each(top, "findings", "", lambda data, path: _finding(read, data, path)),
    )


def _absent(entry: object) -> bool:
    return entry is None or entry is False or entry == ()


def _half(count: int) -> int:
    return max(1, (count + 1) // 2)


def _scale(read: Reader, data: object, path: str) -> Scale:
    found = read.mapping(data, path, required=("id", "title", "items"), optional=("about", "least_answered"))
    members = _members(read, found, path)
    return Scale(
        id=read.identifier(found, "id", path),
        title=read.text(found, "title", path, ""),
        about=read.text(found, "about", path, None),
        items=members,
        least_answered=read.whole(found, "least_answered", path, _half(len(members)), low=1, high=MOST_WEIGHT),
    )


def _members(read: Reader, found: Mapping[str, object], path: str) -> tuple[Member, ...]:
    listed = found.get("items")
    if not isinstance(listed, Mapping) or not listed:
        names = read.each(found, "items", path, read.line)
        return tuple(Member(question=name) for name in names)
    place = join(path, "items")
    weights = {str(key): read.whole(listed, key, place, 1, low=1, high=MOST_WEIGHT) for key in listed}
    return tuple(Member(question=key, weight=weight) for key, weight in weights.items())


def _band(read: Reader, data: object, path: str) -> Band:
    found = read.mapping(data, path, required=("id", "title"), optional=("parts",))
    return Band(
        id=read.identifier(found, "id", path),
        title=read.text(found, "title", path, ""),
        parts=read.whole(found, "parts", path, 1, low=1, high=MOST_WEIGHT),
    )


def _prompt(read: Reader, top: Mapping[str, object]) -> Prompt | None:
    if "change" not in top:
        return None
    found = read.mapping(top["change"], "change", required=("ask",), optional=("help",))
    return Prompt(ask=read.text(found, "ask", "change", ""), help=read.text(found, "help", "change", None))


def _roles(read: Reader, top: Mapping[str, object]) -> Roles | None:
    if "roles" not in top:
        return None
    found = read.mapping(top["roles"], "roles", required=("ask", "options"), optional=("help",))
    return Roles(
        ask=read.text(found, "ask", "roles", ""),
        help=read.text(found, "help", "roles", None),
        options=read.each(found, "options", "roles", lambda data, path: _role(read, data, path)),
    )


def _role(read: Reader, data: object, path: str) -> Role:
    found = read.mapping(data, path, required=("id", "title"), optional=("about",))
    return Role(
        id=read.identifier(found, "id", path),
        title=read.text(found, "title", path, ""),
        about=read.text(found, "about", path, None),
    )


def _chain(read: Reader, top: Mapping[str, object]) -> Chain | None:
    if "chain" not in top:
        return None
    found = read.mapping(top["chain"], "chain", required=("title", "links"), optional=("about",))
    return Chain(
        title=read.text(found, "title", "chain", ""),
        about=read.text(found, "about", "chain", None),
        links=read.each(found, "links", "chain", lambda data, path: _link(read, data, path)),
    )


def _link(read: Reader, data: object, path: str) -> Link:
    found = read.mapping(data, path, required=("id", "title", "holds"), optional=("questions",))
    return Link(
        id=read.identifier(found, "id", path),
        title=read.text(found, "title", path, ""),
        holds=rules.read_rule(read, found.get("holds"), join(path, "holds")),
        questions=read.each(found, "questions", path, read.line),
    )


def _map(read: Reader, top: Mapping[str, object]) -> Map | None:
    if "map" not in top:
        return None
    found = read.mapping(top["map"], "map", required=("title", "steps"), optional=("about", "enters"))
    return Map(
        title=read.text(found, "title", "map", ""),
        about=read.text(found, "about", "map", None),
        enters=read.text(found, "enters", "map", None),
        steps=read.each(found, "steps", "map", lambda data, path: _map_step(read, data, path)),
    )


def _map_step(read: Reader, data: object, path: str) -> MapStep:
    found = read.mapping(data, path, required=("id", "title"), optional=("questions",))
    return MapStep(
        id=read.identifier(found, "id", path),
        title=read.text(found, "title", path, ""),
        questions=read.each(found, "questions", path, read.line),
    )


def _finding(read: Reader, data: object, path: str) -> Finding:
    found = read.mapping(data, path, required=("id", "title", "when", "says"), optional=("questions", "weight"))
    return Finding(
        id=read.identifier(found, "id", path),
        title=read.text(found, "title", path, ""),
        when=rules.read_rule(read, found.get("when"), join(path, "when")),
        says=read.text(found, "says", path, ""),
        questions=read.each(found, "questions", path, read.line),
        weight=read.whole(found, "weight", path, 1, low=0, high=MOST_WEIGHT),
    )
