"""Reports as HTML go in; one page that stands by itself comes out, for the screen and for paper."""

from collections.abc import Iterable
from pathlib import Path

from assessments.engine.markup import Markup, element, join

__all__ = ["page"]

STYLE = Path(__file__).resolve().with_suffix(".css")
POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
"""The page holds all that it needs; whatever else might get into it is neither run nor fetched."""


def page(reports: Iterable[Markup], *, title: str, language: str) -> str:
    """Give reports under each other as a whole page."""
    style = Markup(STYLE.read_text(encoding="utf-8"))
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=POLICY),
        element("meta", name_="viewport", content="width=device-width, initial-scale=1"),
        element("title", title),
        element("style", Markup("\n"), style),
    )
    articles = join(element("article", report, Markup("\n"), class_="nn-report") for report in reports)
    root = element("html", head, Markup("\n"), element("body", element("main", articles)), lang=language)
    return f"<!doctype html>\n{root}\n"
