"""A definition and the texts of it in another language go in; the definition in that language comes out."""

import re
from collections.abc import Mapping
from pathlib import Path

from assessments.compiler.source import locate, read
from assessments.engine.errors import DefinitionError, Problem
from assessments.engine.nearest import remedy
from assessments.engine.reading import Reader, join, shown

__all__ = ["language_of", "prose_of", "translated", "translations"]

LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?")
TEXTS = (
    "title",
    "summary",
    "about",
    "intro",
    "ask",
    "help",
    "label",
    "unknown",
    "who_knows",
    "unit",
    "says",
    "questions",
    "head",
    "lacking",
)
"""The keys of texts; `about` is none at the top, where it says what all of it is about."""
IDS = ("id", "value")
PROSE = ("before", "after")


def translations(folder: Path) -> tuple[Path, ...]:
    """Give the files beside a definition that translate it, in the order of their languages."""
    return tuple(sorted(folder.glob("assessment.*.yaml")))


def language_of(file: Path) -> str:
    """Give the language that a translation is in, from its name."""
    return file.name.removeprefix("assessment.").removesuffix(".yaml")


def translated(original: object, file: Path) -> object:
    """Give the plain data of a definition in the language of a file, everything but the texts taken from the original.

    Raises:
        DefinitionError: where a text is missing, or the file holds anything else than the texts of the original.

    """
    source = read(file)
    reader = Reader()
    language = language_of(file)
    top = original if isinstance(original, dict) else {}
    if not LANGUAGE.fullmatch(language) or language == top.get("language"):
        fault = f'"{language}" in the name of the file is no other language'
        reader.note("language", fault, "name it by a code such as de or pt-BR, and not by that of the original")
    found = source.data if isinstance(source.data, dict) else {}
    if found.get("language") != language:
        fault = f"{shown(found.get('language'))} is not the language of the file's name"
        reader.note("language", fault, f"write {language}, or rename the file")
    data = _part(reader, top, source.data, "")
    if reader.problems:
        raise DefinitionError(locate(reader.problems, source))
    return {**data, "language": language}


def prose_of(folder: Path, languages: tuple[str, ...]) -> tuple[Problem, ...]:
    """Give what is wrong with the prose beside a definition: what is not translated, and files that no page takes."""
    there = sorted(path.name for path in (folder / "prose").glob("*"))
    expected = [f"{part}{suffix}.md" for part in PROSE for suffix in ("", *(f".{each}" for each in languages))]
    problems = [
        Problem(place=f"{folder / 'prose' / name}:1", fault="no page takes this file", remedy=remedy(name, expected))
        for name in there
        if name not in expected
    ]
    problems += [
        Problem(
            place=f"{folder / f'assessment.{each}.yaml'}:1",
            fault=f"prose/{part}.md is not translated",
            remedy=f"write prose/{part}.{each}.md",
        )
        for each in languages
        for part in PROSE
        if f"{part}.md" in there and f"{part}.{each}.md" not in there
    ]
    return tuple(problems)


def _part(reader: Reader, original: Mapping[str, object], data: object, path: str) -> dict[str, object]:
    """Give a part of the original with its texts replaced."""
    if not isinstance(data, dict):
        reader.note(path, f"expected keys with texts, found {shown(data)}", "write the texts as in the original")
        return dict(original)
    for key in data:
        if key not in original:
            known = [each for each in original if each in IDS or _has_text(original[each], each, path)]
            reader.note(join(path, str(key)), f'the original has no "{key}" here', remedy(str(key), known))
    return {key: _value(reader, value, data, key, path) for key, value in original.items()}


def _value(reader: Reader, value: object, data: Mapping[str, object], key: str, path: str) -> object:
    place = join(path, key)
    if not _has_text(value, key, path):
        if key in data and not (key in IDS and str(data[key]) == str(value)) and place != "language":
            reader.note(place, f'"{key}" is no text, and comes from the original', "take it out")
        return value
    if data.get(key) is None:
        advice = f"translate {shown(value)}" if isinstance(value, str) else f'add the key "{key}" with its texts'
        reader.note(path, f'"{key}" is not translated', advice)
        return value
    if isinstance(value, str):
        return reader.text(data, key, path, value)
    if isinstance(value, dict):
        return _part(reader, value, data[key], place)
    return (
        _questions(reader, value, data, key, path) if key == "questions" else _entries(reader, value, data, key, path)
    )


def _has_text(value: object, key: str, path: str) -> bool:
    match value:
        case str():
            return key in TEXTS and (path, key) != ("", "about")
        case list():
            return key == "questions" or any(isinstance(entry, dict) and _has_text(entry, "", "") for entry in value)
        case dict():
            return any(_has_text(inner, name, "below") for name, inner in value.items())
        case _:
            return False


def _questions(reader: Reader, value: object, data: Mapping[str, object], key: str, path: str) -> list[str]:
    found = reader.each(data, key, path, reader.line)
    wanted = list(value) if isinstance(value, list) else []
    if found and len(found) != len(wanted):
        fault = f"expected {len(wanted)} questions, found {len(found)}"
        reader.note(join(path, key), fault, "translate each of them, in the same order")
    return list(found)


def _entries(reader: Reader, value: object, data: Mapping[str, object], key: str, path: str) -> list[object]:
    originals: list[dict[str, object]] = list(value) if isinstance(value, list) else []
    mine = next(name for name in IDS if name in originals[0])
    known = [str(entry[mine]) for entry in originals]
    found: dict[str, tuple[object, str]] = {}

    def note(entry: object, place: str) -> None:
        name = str(entry.get(mine)) if isinstance(entry, dict) else ""
        if not isinstance(entry, dict) or entry.get(mine) is None:
            reader.note(place, f'"{mine}" is missing', f"name the entry that is translated: {', '.join(known)}")
        elif name not in known:
            reader.note(join(place, mine), f'the original has no "{name}" here', remedy(name, known))
        elif name in found:
            reader.note(join(place, mine), f'"{name}" stands twice', "keep one of them")
        else:
            found[name] = (entry, place)

    reader.each(data, key, path, note)
    for name in known:
        if name not in found:
            reader.note(join(path, key), f'"{name}" is not translated', "add it with its texts")
    pairs = [(entry, *found.get(name, (entry, ""))) for name, entry in zip(known, originals, strict=True)]
    return [entry if data is entry else _part(reader, entry, data, place) for entry, data, place in pairs]
