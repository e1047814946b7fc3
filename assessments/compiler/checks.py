"""Folders with definitions go in; every problem in them comes out, each with file, line, fault and remedy."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from assessments.compiler.shared import expand
from assessments.compiler.source import Source, locate, read
from assessments.compiler.translation import language_of, prose_of, translated, translations
from assessments.engine.errors import DefinitionError, Problem, ProblemsError
from assessments.engine.findings import find
from assessments.engine.model import Assessment
from assessments.engine.nearest import remedy
from assessments.engine.reading import Reader, join, shown
from assessments.engine.report.data import data
from assessments.engine.responses import respond
from assessments.engine.scoring import score
from assessments.engine.structure import structure

__all__ = ["DEFINITION", "Definition", "check", "folders", "load", "load_all", "structured"]

DEFINITION = "assessment.yaml"
CASES = "cases.yaml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Definition:
    """One version of an assessment, the folder that it was read from, and the same in other languages."""

    assessment: Assessment
    folder: Path
    translations: tuple[Assessment, ...] = ()


def folders(root: Path) -> tuple[Path, ...]:
    """Give every folder at or below a folder that holds a definition, in the order of their names."""
    return tuple(sorted((path.parent for path in root.rglob(DEFINITION)), key=_by_version))


def check(roots: Iterable[Path]) -> tuple[Problem, ...]:
    """Give every problem of every definition at or below some folders."""
    try:
        load_all(*roots)
    except DefinitionError as error:
        return error.problems
    return ()


def load_all(*roots: Path) -> tuple[Definition, ...]:
    """Read and check every definition at or below some folders.

    Raises:
        DefinitionError: with every problem of every definition, and where a folder has none.

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
    problems.extend(_twice(definitions))
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
    _cases(assessment, folder)
    return Definition(assessment=assessment, folder=folder, translations=others)


def _twice(definitions: list[Definition]) -> list[Problem]:
    first: dict[tuple[str, int], Path] = {}
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
    for key, expected in (("id", resolved.parent.name), ("version", resolved.name)):
        if top.get(key) is not None and str(top[key]) != expected:
            advice = f"write {expected}, or rename the folder"
            reader.note(key, f"{shown(top[key])} is not the name of its folder, {expected}", advice)
    return tuple(reader.problems)


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


def _cases(assessment: Assessment, folder: Path) -> None:
    if not (folder / CASES).exists():
        place = f"{folder / DEFINITION}:1"
        advice = "write at least one case: answers and what they must give"
        raise DefinitionError((Problem(place=place, fault=f"no {CASES} stands beside it", remedy=advice),))
    source = read(folder / CASES)
    reader = Reader()
    top = reader.mapping(source.data, "", required=("cases",))
    reader.each(top, "cases", "", lambda case, path: _case(reader, assessment, case, path))
    if reader.problems:
        raise DefinitionError(locate(reader.problems, source))


def _case(reader: Reader, assessment: Assessment, case: object, path: str) -> None:
    found = reader.mapping(case, path, required=("name", "answers", "gives"), optional=("about",))
    if "answers" not in found or "gives" not in found:
        return
    try:
        responses = respond(assessment, found["answers"])
    except ProblemsError as error:
        for each in error.problems:
            reader.note(join(join(path, "answers"), each.place), each.fault, each.remedy)
        return
    scores = score(assessment, responses)
    findings = find(assessment, responses, scores)
    gives: dict[str, object] = data(assessment, scores, findings)
    gives["findings"] = [each.finding.id for each in findings.applied]
    _compare(reader, found["gives"], gives, join(path, "gives"))


def _compare(reader: Reader, wanted: object, given: object, path: str) -> None:
    if isinstance(wanted, Mapping) and isinstance(given, Mapping):
        for key, value in wanted.items():
            if key in given:
                _compare(reader, value, given[key], join(path, key))
            else:
                reader.note(join(path, key), f'a score has no "{key}"', remedy(key, given))
    elif wanted != given:
        reader.note(path, f"expected {wanted!r}, the answers give {given!r}", "mend the case or the definition")
