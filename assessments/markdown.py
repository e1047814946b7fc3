"""Pages in Markdown go in; each of our blocks in them, such as `assessment`, comes out as what it stands for.

Switch it on as `assessments.markdown` in any program that uses Python-Markdown.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from markdown import Extension, Markdown
from markdown.preprocessors import Preprocessor

from assessments.compiler.compile import Catalogue, Published, compile_all
from assessments.compiler.drawings import NAMES as DRAWINGS
from assessments.compiler.drawings import drawing
from assessments.compiler.formulas import formulas
from assessments.compiler.glossary import glossary
from assessments.compiler.known import NAMES, known, where
from assessments.compiler.tools import TOOLS, tool
from assessments.compiler.unlisted import unlisted
from assessments.engine.errors import DefinitionError, Problem, ProblemsError
from assessments.engine.nearest import remedy
from assessments.reference import reference

__all__ = ["AssessmentsExtension", "Block", "blocks", "catalogue", "forget", "makeExtension", "problems"]

FENCE = re.compile(r"^(?P<indent> {0,3})(?P<mark>`{3,}|~{3,})[ \t]*(?P<name>[^`\s]*)[ \t]*(?P<rest>[^`]*)$")
KINDS = ("assessment", "knowledge", "formula", "picture", "reference", "tool", "unlisted")
PRIORITY = 27  # after white space is put in order (30), before Python-Markdown's own fences (25)


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One of our fenced blocks: its lines from `first` up to `last`, both counted from 0, and the text inside it."""

    kind: str
    text: str
    first: int
    last: int


@dataclass(frozen=True, slots=True, kw_only=True)
class _Settings:
    """What the extension is told of the site and of the page."""

    folders: tuple[Path, ...]
    runtime: str = ""
    bibliography: str = ""
    page: str = ""


class AssessmentsExtension(Extension):
    """Turns our fenced blocks into HTML.

    `runtime` is the folder of the engine that scores the forms, `definitions` the folders that hold them, and
    `bibliography` the address, as seen from the page, at which the sources of pictures are listed. `page` is where the
    page's own source stands below the folder of the pages, from which its links are seen.
    """

    def __init__(self, **options: Any) -> None:  # noqa: ANN401  # Python-Markdown passes options of any type
        self.config = {
            "runtime": ["", "name of the engine's folder below assets/runtime/"],
            "definitions": [[], "folders with definitions; without any, those that come with the package"],
            "bibliography": ["", "address of the page that lists the sources; without one they are not linked"],
            "page": ["", "the page's own source, seen from the folder of the pages"],
        }
        super().__init__(**options)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  # named by Python-Markdown
        """Register the preprocessor."""
        folders = tuple(map(Path, self.getConfig("definitions")))
        told = {name: str(self.getConfig(name)) for name in ("runtime", "bibliography", "page")}
        ours = _Blocks(md, _Settings(folders=folders, **told))
        md.preprocessors.register(ours, "assessments", PRIORITY)


class _Blocks(Preprocessor):
    def __init__(self, md: Markdown, settings: _Settings) -> None:
        super().__init__(md)
        self.md = md
        self.settings = settings

    def run(self, lines: list[str]) -> list[str]:
        """Replace each of our blocks by a mark that stands for its HTML."""
        wrong = problems(lines, "page", *self.settings.folders)
        if wrong:
            raise DefinitionError(wrong)
        written = list(lines)
        for block in reversed(list(blocks(lines))):
            made = _made(block, self.settings, lines)
            written[block.first : block.last + 1] = ["", *map(self._line, made), ""]
        return written

    def _line(self, made: str) -> str:
        """Give a line of Markdown as it is, and for HTML a mark that stands for it, apart from its neighbours."""
        return f"\n{self.md.htmlStash.store(made)}\n" if made.startswith("<") else made


def blocks(lines: list[str]) -> Iterator[Block]:
    """Give our blocks in a page; one inside another fence is shown as code and is none of ours."""
    opened: tuple[str, str, int] | None = None
    for number, line in enumerate(lines):
        found = FENCE.match(line)
        if found and opened is None:
            opened = (found["mark"], "" if found["rest"] else found["name"], number)
        elif found and opened and not found["name"] and not found["rest"] and _closes(found["mark"], opened[0]):
            _, kind, first = opened
            if kind in KINDS:
                text = "\n".join(lines[first + 1 : number]).strip()
                yield Block(kind=kind, text=text, first=first, last=number)
            opened = None


def problems(lines: list[str], place: str, *folders: Path) -> tuple[Problem, ...]:
    """Give what is wrong with our blocks in a page: names that nothing has, and formulas that cannot be read."""
    return tuple(problem for block in blocks(lines) for problem in _wrong(block, place, folders))


def makeExtension(**options: Any) -> AssessmentsExtension:  # noqa: ANN401, N802  # named and called by Python-Markdown
    """Give the extension."""
    return AssessmentsExtension(**options)


def forget() -> None:
    """Read definitions anew when they are next wanted, as a development server does."""
    catalogue.cache_clear()


def _closes(mark: str, opening: str) -> bool:
    return mark[0] == opening[0] and len(mark) >= len(opening)


def _named(name: str, folders: tuple[Path, ...]) -> Published:
    """Give what a block names: `id` or `id@version`, and after a blank the language where it is a translation."""
    which, _, language = " ".join(name.split()).partition(" ")
    return catalogue(*folders).find(which, language=language or None)


def _wrong(block: Block, place: str, folders: tuple[Path, ...]) -> Iterator[Problem]:
    try:
        if block.kind == "assessment":
            _named(block.text, folders)  # to make its form would take long, and say no more
        else:
            _made(block, _Settings(folders=folders), [])
    except DefinitionError:
        raise
    except ProblemsError as error:
        for each in error.problems:
            line = block.first + 1 + (int(each.place) if block.kind == "formula" else 1)
            yield Problem(place=f"{place}:{line}", fault=each.fault, remedy=each.remedy)


def _made(block: Block, settings: _Settings, lines: list[str]) -> tuple[str, ...]:
    """Give what stands in a block's place: lines of Markdown, which are part of the page, and HTML, each by itself.

    `lines` are those of the whole page.
    """
    match block.kind:
        case "assessment":
            return (_named(block.text, settings.folders).form(runtime=settings.runtime),)
        case "knowledge":
            return _known(" ".join(block.text.split()))
        case "picture":
            return (drawing(_one_of(DRAWINGS, "picture", block.text), bibliography=settings.bibliography),)
        case "reference":
            return reference(block.text)
        case "tool" | "unlisted":
            return _offered(block, settings, lines)
        case _:
            return (formulas(block.text),)


def _known(text: str) -> tuple[str, ...]:
    name, _, step = text.partition(" ")
    if name == "path" and step:
        return (where(step),)
    if text == "glossary":
        return tuple(glossary().splitlines())
    return (known(_one_of((*NAMES, "glossary"), "knowledge", text)),)


def _offered(block: Block, settings: _Settings, lines: list[str]) -> tuple[str, ...]:
    """Give what needs to know all the assessments on offer."""
    found = catalogue(*settings.folders)
    if block.kind == "tool":
        name = _one_of(TOOLS, "tool", block.text)
        return (tool(name, [each.assessment for each in found.versions if each.current], runtime=settings.runtime),)
    offered = {each.address: each.assessment for each in found.current.values()}
    return unlisted(_heading(block.text), "\n".join(lines), place=settings.page, offered=offered)


def _heading(text: str) -> str:
    heading = " ".join(text.split())
    if not heading:
        advice = "write into the block what stands above the table"
        raise ProblemsError((Problem(place="", fault="a list without a heading", remedy=advice),))
    return heading


def _one_of(names: tuple[str, ...], kind: str, name: str) -> str:
    if name not in names:
        problem = Problem(place="", fault=f'unknown {kind} "{name}"', remedy=remedy(name, names))
        raise ProblemsError((problem,))
    return name


@lru_cache(maxsize=1)
def catalogue(*folders: Path) -> Catalogue:
    """Give what the pages draw on, compiled once until `forget`; without folders, what comes with the package."""
    return compile_all(*folders)
