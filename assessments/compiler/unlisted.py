"""A page's text and the assessments on offer come in; a heading and a table of those it leads to nowhere go out."""

import re
from collections.abc import Iterator, Mapping
from posixpath import dirname, join, normpath, relpath

from assessments.compiler.languages import is_english
from assessments.engine.model import Assessment

__all__ = ["unlisted"]

LINK = re.compile(
    r"\]\(\s*<?(?P<inline>[^)\s>#]+)"
    r"|^ {0,3}\[[^\]\n]+\]:\s*<?(?P<below>[^\s>#]+)"
    r"|\bhref=[\"']?(?P<html>[^\"'\s>#]+)",
    re.MULTILINE,
)
HEAD = ("| Assessment | What it looks at | Time |", "| --- | --- | --- |")
PLAIN = frozenset(" ,.-?!'")
"""What stands for itself in a cell, beside letters and digits; Markdown and HTML mean something by most else."""


def unlisted(heading: str, text: str, *, place: str, offered: Mapping[str, Assessment]) -> tuple[str, ...]:
    """Give lines of Markdown, and none where the page leads to everything.

    `place` is the page's source and `offered` the assessments by the addresses of their pages, both below the site's
    own address.
    """
    linked = set(_linked(text, dirname(place)))
    rows = tuple(
        _row(assessment, f"{relpath(address, dirname(place) or '.')}.md")
        for address, assessment in offered.items()
        if normpath(address) not in linked
    )
    return (f"## {heading}", "", *HEAD, *rows) if rows else ()


def _linked(text: str, folder: str) -> Iterator[str]:
    """Give where the links of a page lead, be it to sources or to addresses, without what tells the two apart."""
    for found in LINK.finditer(text):
        target = found["inline"] or found["below"] or found["html"]
        yield normpath(join(folder, target)).removesuffix(".md")


def _row(assessment: Assessment, target: str) -> str:
    title, summary = (_text(each, assessment.language) for each in (assessment.title, assessment.summary))
    minutes = f"{assessment.minutes} minute{'' if assessment.minutes == 1 else 's'}"
    return f"| [{title}]({target}) | {summary} | {minutes} |"


def _text(text: str, language: str) -> str:
    """Give a text that stays what it is in a cell of a table, marked with its language where that is not the site's."""
    plain = "".join(
        each if not each.isascii() or each.isalnum() or each in PLAIN else f"&#{ord(each)};"
        for each in " ".join(text.split())
    )
    return plain if is_english(language) else f'<span lang="{language}">{plain}</span>'
