"""Folders of definitions go in; the catalogue of everything that the site publishes of them comes out."""

import json
import os
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from assessments.compiler.checks import Definition, load_all
from assessments.compiler.form import form
from assessments.compiler.library import DEFINITIONS
from assessments.compiler.prose import page
from assessments.compiler.readability import grade
from assessments.engine.errors import Problem, ProblemsError
from assessments.engine.model import Assessment
from assessments.engine.nearest import remedy
from assessments.engine.structure import to_data

__all__ = ["DEFINITIONS", "Catalogue", "Published", "compile_all", "roots"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """One version of an assessment in one language, as the site publishes it: its file, named by content, and its page.

    `original` is whether it is written in the language that the others are translated from, `current` whether no
    version is newer.
    """

    assessment: Assessment
    folder: Path
    file: str
    content: str
    original: bool
    current: bool

    @property
    def language(self) -> str:
        """The language that it is written in."""
        return self.assessment.language

    @property
    def address(self) -> str:
        """Where its page stands below the site's own address."""
        version = "" if self.current else f"version-{self.assessment.version}/"
        return f"assess/{self.assessment.id}/{version}{'' if self.original else f'{self.language}/'}"

    @property
    def name(self) -> str:
        """What a page writes to show it: its id, its version unless current, its language unless the original."""
        version = "" if self.current else f"@{self.assessment.version}"
        return f"{self.assessment.id}{version}{'' if self.original else f' {self.language}'}"

    def form(self, *, runtime: str) -> str:
        """Give the form as HTML; `runtime` is the folder of the engine that scores it."""
        return form(self.assessment, file=self.file, runtime=runtime)


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """Every published version in every language, sorted by id, version and language, the original first."""

    versions: tuple[Published, ...]

    @property
    def current(self) -> dict[str, Published]:
        """The current version of each assessment, by id, in the language of the original."""
        return {each.assessment.id: each for each in self.versions if each.current and each.original}

    def find(self, name: str, *, language: str | None = None) -> Published:
        """Give a version by its name, `id` for the current one or `id@version`, in a language or as the original.

        Raises:
            ProblemsError: where there is no such assessment, version or language.

        """
        wanted, _, version = name.partition("@")
        known = self.of(wanted)
        if not known:
            raise ProblemsError(_unknown("assessment", name, self.current))
        of_version = [
            each for each in known if str(each.assessment.version) == version or (each.current and "@" not in name)
        ]
        if not of_version:
            raise ProblemsError(
                _unknown("version", name, [f"{wanted}@{each.assessment.version}" for each in known if each.original])
            )
        for each in of_version:
            if each.original if language is None else each.language == language:
                return each
        raise ProblemsError(_unknown("language", str(language), [each.language for each in of_version]))

    def of(self, name: str) -> tuple[Published, ...]:
        """Give every version of one assessment in every language."""
        return tuple(each for each in self.versions if each.assessment.id == name)

    def page(self, published: Published) -> str:
        """Give the Markdown of a page for one of them, for where no author wrote one."""
        others = [each for each in self.of(published.assessment.id) if each.folder == published.folder]
        return page(
            published.assessment,
            published.folder / "prose",
            block=published.name,
            suffix="" if published.original else f".{published.language}",
            address=published.address,
            languages={each.language: each.address for each in others},
            newest=None if published.current else self.find(published.assessment.id).address,
            grade=grade(published.assessment),
        )

    def index(self) -> list[dict[str, object]]:
        """Give what is published as plain data: every version in every language with its file and its page."""
        return [
            {
                "id": each.assessment.id,
                "version": each.assessment.version,
                "language": each.language,
                "original": each.original,
                "current": each.current,
                "title": each.assessment.title,
                "about": each.assessment.about,
                "file": each.file,
                "page": each.address,
            }
            for each in self.versions
        ]


def roots(own: str, *, base: Path) -> tuple[Path, ...]:
    """Give the folders with definitions: ours, and then a host's own, written like a path for programs.

    A relative folder is seen from `base`; several are separated as the system separates those of `PATH`.
    """
    return (DEFINITIONS, *(base / each for each in own.split(os.pathsep) if each))


def compile_all(*folders: Path) -> Catalogue:
    """Compile every definition at or below some folders; without any, those that come with the package.

    Raises:
        DefinitionError: with every problem of every definition.

    """
    definitions = load_all(*(folders or (DEFINITIONS,)))
    found = {(each.assessment.id, each.assessment.version): each for each in definitions}
    newest = {name: max(version for each, version in found if each == name) for name, _ in found}
    return Catalogue(
        versions=tuple(
            _published(assessment, definition, current=newest[name] == version)
            for (name, version), definition in sorted(found.items(), key=lambda pair: pair[0])
            for assessment in (definition.assessment, *definition.translations)
        )
    )


def _published(assessment: Assessment, definition: Definition, *, current: bool) -> Published:
    content = json.dumps(to_data(assessment), ensure_ascii=False, separators=(",", ":"), allow_nan=False) + "\n"
    digest = sha256(content.encode()).hexdigest()[:12]
    return Published(
        assessment=assessment,
        folder=definition.folder,
        file=f"{assessment.id}.{assessment.version}.{digest}.json",
        content=content,
        original=assessment is definition.assessment,
        current=current,
    )


def _unknown(kind: str, name: str, known: Iterable[str]) -> tuple[Problem, ...]:
    return (Problem(place="", fault=f'unknown {kind} "{name}"', remedy=remedy(name, known)),)
