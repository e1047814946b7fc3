"""`assessments/knowledge/glossary.yaml` goes in; the glossary as Markdown and its terms as values come out."""

from collections.abc import Iterator
from dataclasses import dataclass

from assessments.compiler.facts import facts
from assessments.compiler.footnotes import in_order

__all__ = ["Term", "glossary", "terms"]


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


def terms() -> tuple[Term, ...]:
    """Give all terms, in the order of the glossary."""
    return tuple(
        Term(
            id=each["id"],
            forms=tuple(each.get("forms", ())),
            short=each["short"],
            see=each["see"],
            not_on=tuple(each.get("not_on", ())),
        )
        for group in facts("glossary")["groups"]
        for each in group["terms"]
    )


def glossary() -> str:
    """Give the glossary as Markdown, its footnotes below it, for a page in one of the site's folders."""
    data = facts("glossary")
    parts = [part for group in data["groups"] for part in (f"## {group['title']}", *map(_entry, group["terms"]))]
    return in_order("\n\n".join([*parts, "\n".join(_notes(data["sources"]))]))


def _entry(term: dict[str, str]) -> str:
    cited = f"[^{term['cited']}]" if "cited" in term else ""
    more = f" {term['more']}" if "more" in term else ""
    said = f"{term['short']}{cited}{more} See [{term['named']}](../{term['see']})."
    return f"{term['term']} {{ #term-{term['id']} }}\n:   {said}"


def _notes(sources: list[dict[str, str]]) -> Iterator[str]:
    for source in sources:
        yield f"[^{source['id']}]: {source['text']} [Source](../evidence/bibliography.md#{source['entry']})."
