"""Folders with definitions go in; every problem in them comes out, each with file, line, fault and remedy."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from assessments.compiler.cases import check_cases
from assessments.compiler.shared import expand
from assessments.compiler.source import Source, locate, read
from assessments.compiler.translation import language_of, prose_of, translated, translations
from assessments.engine.errors import DefinitionError, Problem
from assessments.engine.model import Assessment
from assessments.engine.reading import Reader, shown
from assessments.engine.structure import MOST_VERSION, structure

__all__ = ["DEFINITION", "Definition", "Places", "check", "folders", "load", "load_all", "structured"]

DEFINITION = "assessment.yaml"
Places = Mapping[tuple[str, int], Path]
"""The folder of each version of each assessment, by id and version."""
NOWHERE: Places = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Definition:
    """One version of an assessment, the folder that it was read from, and the same in other languages."""

    assessment: Assessment
    folder: Path
    translations: tuple[Assessment, ...] = ()


def folders(root: Path) -> tuple[Path, ...]:
    """Give every folder at or below a folder that holds a definition, in the order of their names."""
    return tuple(sorted((path.parent for path in root.rglob(DEFINITION)), key=_by_version))


def check(roots: Iterable[Path], *, beside: Places = NOWHERE) -> tuple[Problem, ...]:
    """Give every problem of every definition at or below some folders, `beside` which others are published."""
    try:
        load_all(*roots, beside=beside)
    except DefinitionError as error:
        return error.problems
    return ()


def load_all(*roots: Path, beside: Places = NOWHERE) -> tuple[Definition, ...]:
    """Read and check every definition at or below some folders.

    Raises:
        DefinitionError: with every problem of every definition, where a folder has none, and where a version is
            there already, here or `beside`.

    """
    definitions: list[Definition] = []
    problems: list[Problem] = []
    for root in roots:
        found = folders(root)
        if not found:
            fault = f"holds no {DEFINITION}" if root.is_dir() else "is no folder"
            problems.append(Problem(place=str(root), fault=fault, remedy="name a folder with a definition in it"))
        for folder in found:
            try:
                definitions.append(load(folder))
            except DefinitionError as error:
                problems.extend(error.problems)
    problems.extend(_twice(definitions, beside))
    if problems:
        raise DefinitionError(tuple(problems))
    return tuple(definitions)


def load(folder: Path) -> Definition:
    """Read and check the definition in a folder, its translations and its cases included.

    Raises:
        DefinitionError: with every problem of the definition; of translations and cases, where the definition has none.

    """
    source = expand(read(folder / DEFINITION))
    assessment = _assessment(source, folder)
    misplaced = locate([*_place(source, folder), *_unused(source)], source)
    if misplaced:
        raise DefinitionError(misplaced)
    others = _translations(source, folder)
    check_cases(assessment, folder)
    return Definition(assessment=assessment, folder=folder, translations=others)


def _twice(definitions: list[Definition], beside: Places) -> list[Problem]:
    first = dict(beside)
    problems: list[Problem] = []
    for each in definitions:
        name, version = each.assessment.id, each.assessment.version
        folder = first.setdefault((name, version), each.folder)
        if folder.resolve() != each.folder.resolve():
            fault = f"{name} has a version {version} already, in {folder}"
            advice = "give one of them another id, or another version"
            problems.append(Problem(place=str(each.folder), fault=fault, remedy=advice))
    return problems


def structured(folder: Path) -> Assessment:
    """Read the definition in a folder, whatever the folder is called, and leave its cases alone.

    Raises:
        DefinitionError: with every problem that keeps it from being used.

    """
    return _assessment(expand(read(folder / DEFINITION)), None)


def _assessment(source: Source, folder: Path | None) -> Assessment:
    try:
        return structure(source.data)
    except DefinitionError as error:
        misplaced = _place(source, folder) if folder else ()
        raise DefinitionError(locate([*error.problems, *misplaced], source)) from error


def _by_version(folder: Path) -> tuple[str, int, str]:
    number = int(folder.name) if folder.name.isdigit() else 0
    return str(folder.parent), number, folder.name


def _place(source: Source, folder: Path) -> tuple[Problem, ...]:
    reader = Reader()
    resolved = folder.resolve()
    top = source.data if isinstance(source.data, Mapping) else {}
    if top.get("id") == resolved.name:
        advice = f"move its files into {resolved.name}/{top.get('version') or 1}"
        reader.note("version", "no folder of a version is around it", advice)
        return tuple(reader.problems)
    for key, around in (("id", resolved.parent), ("version", resolved)):
        if top.get(key) is not None and str(top[key]) != around.name:
            fault = f"{shown(top[key])} is not the name of its folder, {around.name}"
            reader.note(key, fault, _same_name(key, top[key], around))
    return tuple(reader.problems)


def _same_name(key: str, value: object, around: Path) -> str:
    """Give what can make a key and its folder agree: a name that can be none is not offered, nor one that is taken."""
    ways = [f"write {around.name}"] if _can_be(key, around.name) else []
    if _can_be(key, str(value)) and not around.with_name(str(value)).exists():
        ways.append("rename the folder" if ways else f"rename the folder to {value}")
    return ", or ".join(ways) or f"give both one {key} that no other folder has"


def _can_be(key: str, name: str) -> bool:
    reader = Reader()
    if key == "id":
        return bool(reader.identifier({key: name}, key, ""))
    return name.isdecimal() and name == str(reader.whole({key: int(name)}, key, "", None, low=1, high=MOST_VERSION))


def _unused(source: Source) -> tuple[Problem, ...]:
    reader = Reader()
    top = source.data if isinstance(source.data, Mapping) else {}
    used = [str((top.get("defaults") or {}).get("options"))]
    used += [str(item.get("options")) for section in top["sections"] for item in section["items"]]
    for name in top.get("options") or {}:
        if name not in used:
            reader.note(f"options.{name}", f'no item uses the options "{name}"', "use them, or take them out")
    return tuple(reader.problems)


def _translations(source: Source, folder: Path) -> tuple[Assessment, ...]:
    found: list[Assessment] = []
    problems: list[Problem] = []
    files = translations(folder)
    for file in files:
        try:
            found.append(structure(translated(source.data, file)))
        except DefinitionError as error:
            problems.extend(error.problems)
    problems.extend(prose_of(folder, tuple(map(language_of, files))))
    if problems:
        raise DefinitionError(tuple(problems))
    return tuple(found)
