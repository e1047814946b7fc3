"""`assessments/knowledge/glossary.yaml` goes in; the glossary as Markdown and its terms as values come out."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

__all__ = ["Term", "glossary", "terms"]

FILE = Path(__file__).resolve().parent.parent / "knowledge" / "glossary.yaml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A word of the glossary: its forms in a text, one sentence on it, the page that explains it, and others `not_on`.

    Those explain it in passing, or mean something else by it.
    """

    id: str
    forms: tuple[str, ...]
    short: str
    see: str
    not_on: tuple[str, ...]


@lru_cache(maxsize=1)
def terms() -> tuple[Term, ...]:
    """Give all terms, in the order of the glossary; read once until the cache is cleared."""
    return tuple(
        Term(
            id=each["id"],
            forms=tuple(each.get("forms", ())),
            short=each["short"],
            see=each["see"],
            not_on=tuple(each.get("not_on", ())),
        )
        for group in _data()["groups"]
        for each in group["terms"]
    )


def glossary() -> str:
    """Give the glossary as Markdown, its footnotes below it, for a page in one of the site's folders."""
    data = _data()
    parts = [part for group in data["groups"] for part in (f"## {group['title']}", *map(_entry, group["terms"]))]
    return "\n\n".join([*parts, "\n".join(_notes(data["sources"]))])


def _data() -> Any:  # noqa: ANN401  # YAML holds what it holds
    return yaml.safe_load(FILE.read_text(encoding="utf-8"))


def _entry(term: dict[str, str]) -> str:
    cited = f"[^{term['cited']}]" if "cited" in term else ""
    more = f" {term['more']}" if "more" in term else ""
    said = f"{term['short']}{cited}{more} See [{term['named']}](../{term['see']})."
    return f"{term['term']} {{ #term-{term['id']} }}\n:   {said}"


def _notes(sources: list[dict[str, str]]) -> Iterator[str]:
    for source in sources:
        yield f"[^{source['id']}]: {source['text']} [Source](../evidence/bibliography.md#{source['entry']})."
