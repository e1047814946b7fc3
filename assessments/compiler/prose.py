"""An assessment and its prose go in; the Markdown of its page comes out."""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from posixpath import dirname, join, relpath

from assessments.compiler.languages import is_english, name_of
from assessments.engine.markup import Markup, element
from assessments.engine.model import Assessment

__all__ = ["page"]

EXPLAINED = "authors/write.md"
PAGES = "assess"
"""Where the page of a current assessment stands, and links in prose are seen from, wherever an older one's page is."""
LINK = re.compile(r"(?<=\]\()(?![a-z]+:|[#/])[^)\s#]+")
"""The target of a link to another page of the site."""


def page(
    assessment: Assessment,
    prose: Path,
    *,
    block: str,
    suffix: str,
    address: str,
    languages: Mapping[str, str],
    newest: str | None,
    grade: float | None = None,
) -> str:
    """Give a page: title, links to other languages, `before.md` where there is one, the form, and `after.md`.

    `block` is what the form is called in a page, `suffix` stands in the names of its prose before `.md`, and the
    addresses, its own, those by language and that of the newest version, are seen from the site's own address.
    A `grade` is the reading level that stands at the end.
    """
    title = assessment.title if newest is None else f"{assessment.title} (version {assessment.version})"
    head = [f"title: {json.dumps(title)}", f"description: {json.dumps(assessment.summary)}", "hide: [toc]"]
    if newest is not None:
        head.append("search: {exclude: true}")
    english = is_english(assessment.language)
    parts = [
        "\n".join(["---", *head, "---"]),
        f"# {title}" if english else f"# {title} {{ lang={assessment.language} }}",
        "" if newest is None else _older(assessment, relpath(newest, address)),
        _links(assessment.language, languages, address),
        _text(prose / f"before{suffix}.md", assessment.language, address, english=english),
        f"```assessment\n{block}\n```",
        _text(prose / f"after{suffix}.md", assessment.language, address, english=english),
        "" if grade is None else _level(grade, dirname(address.rstrip("/"))),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _older(assessment: Assessment, newest: str) -> str:
    words = f"This is version {assessment.version}. It stays here for those who were asked with it. "
    link = element("a", "There is a newer version.", href=f"{newest}/")
    return str(element("p", words, link, class_="nn-older"))


def _level(grade: float, folder: str) -> str:
    link = f"[How it is worked out]({relpath(EXPLAINED, folder)}#reading-level)"
    return f"Reading level: about grade {grade:.1f}, Flesch-Kincaid, English only. {link}."


def _links(language: str, languages: Mapping[str, str], address: str) -> str:
    # No link rel=alternate in the head: the theme would look for a map of the site below each of their addresses.
    others: list[Markup] = [
        element("a", name_of(each), href=f"{relpath(where, address)}/", hreflang=each, lang=each)
        for each, where in languages.items()
        if each != language
    ]
    return str(element("p", "In another language: ", *_apart(others), class_="nn-languages")) if others else ""


def _apart(links: list[Markup]) -> list[str]:
    return [part for number, link in enumerate(links) for part in ((" ", link) if number else (link,))]


def _text(path: Path, language: str, address: str, *, english: bool) -> str:
    written = path.read_text(encoding="utf-8").strip() if path.exists() else ""
    folder = dirname(address.rstrip("/"))
    text = LINK.sub(lambda link: relpath(join(PAGES, link[0]), folder), written)
    if not text or english:
        return text
    return f'<div lang="{language}" markdown="1">\n\n{text}\n\n</div>'
