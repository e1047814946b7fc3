"""A folder of definitions goes in; the catalogue of everything that the site publishes of them comes out."""

import json
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from assessments.compiler.checks import Definition, load_all
from assessments.compiler.form import form
from assessments.compiler.library import DEFINITIONS
from assessments.compiler.prose import page
from assessments.engine.model import Assessment
from assessments.engine.structure import to_data

__all__ = ["DEFINITIONS", "Catalogue", "Published", "compile_all"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """One version of an assessment as the site publishes it: its file, named by content, and where it came from."""

    assessment: Assessment
    folder: Path
    file: str
    content: str

    def form(self, *, runtime: str) -> str:
        """Give the form as HTML; `runtime` is the folder of the engine that scores it."""
        return form(self.assessment, file=self.file, runtime=runtime)

    def page(self) -> str:
        """Give the Markdown of a page for it, for where no author wrote one."""
        return page(self.assessment, self.folder / "prose")


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """Every published version, and of each assessment the current one, which has the highest version."""

    versions: tuple[Published, ...]

    @property
    def current(self) -> dict[str, Published]:
        """The current version of each assessment, by id, in the order of the ids."""
        return {each.assessment.id: each for each in sorted(self.versions, key=_order)}


def compile_all(root: Path = DEFINITIONS) -> Catalogue:
    """Compile every definition at or below a folder.

    Raises:
        DefinitionError: with every problem of every definition.

    """
    return Catalogue(versions=tuple(_published(definition) for definition in load_all(root)))


def _published(definition: Definition) -> Published:
    assessment = definition.assessment
    content = json.dumps(to_data(assessment), ensure_ascii=False, separators=(",", ":"), allow_nan=False) + "\n"
    digest = sha256(content.encode()).hexdigest()[:12]
    file = f"{assessment.id}.{assessment.version}.{digest}.json"
    return Published(assessment=assessment, folder=definition.folder, file=file, content=content)


def _order(published: Published) -> tuple[str, int]:
    return published.assessment.id, published.assessment.version
