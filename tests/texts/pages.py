"""The folder docs/ comes in; its pages go out, as their authors wrote them."""

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import yaml

from assessments.compiler.glossary import glossary

__all__ = ["DOCS", "Written", "written"]

DOCS = Path(__file__).parents[2] / "docs"
FRONT = re.compile(r"\A---\n(?P<fields>.*?)\n---\n", re.DOTALL)
NOTE = re.compile(r"^\[\^(?P<name>[\w-]+)\]: .*\n?", re.MULTILINE)
BLOCK = re.compile(r"^(?P<fence>`{3,}|~{3,}).*?^(?P=fence)[`~]*$", re.MULTILINE | re.DOTALL)
GLOSSARY = "```knowledge\nglossary\n```"
ITEM = re.compile(r"\n(?=\s*(?:[-*|]|\d+\.) ?)")


@dataclass(frozen=True, kw_only=True)
class Written:
    """One page: its name below docs/, what its front matter says of it, and its text without the two."""

    name: str
    description: str
    text: str

    @cached_property
    def notes(self) -> tuple[str, ...]:
        """The footnotes that stand at its end."""
        return tuple(NOTE.findall(self.text))

    @cached_property
    def marks(self) -> frozenset[str]:
        """The footnotes that its text points to."""
        return frozenset(re.findall(r"\[\^([\w-]+)\](?!:)", self.text))

    @cached_property
    def parts(self) -> tuple[str, ...]:
        """Its paragraphs, the items of its lists and the rows of its tables, without headings, code and footnotes."""
        text = NOTE.sub("", BLOCK.sub("", self.text))
        parts = (part.strip() for paragraph in re.split(r"\n\s*\n", text) for part in ITEM.split(paragraph))
        return tuple(part for part in parts if part and not part.startswith("#"))


def written() -> tuple[Written, ...]:
    """Give every page of docs/; those that the build makes are not among them."""
    return tuple(_read(path) for path in sorted(DOCS.rglob("*.md")))


def _read(path: Path) -> Written:
    text = path.read_text(encoding="utf-8")
    front = FRONT.match(text)
    fields = yaml.safe_load(front["fields"]) if front else {}
    return Written(
        name=path.relative_to(DOCS).as_posix(),
        description=str(fields.get("description", "")).strip(),
        text=(text[front.end() :] if front else text).replace(GLOSSARY, glossary()),
    )
