"""The HTML of a page and its place go in; a page for reading comes out with its minutes and its other names on top."""

from html import escape

from assessments.compiler.known import also_said
from assessments.compiler.minutes import minutes

__all__ = ["also_said_by_place", "also_said_on", "furnished", "is_read"]

FOLDERS = ("change/", "evidence/", "help/", "model/", "path/", "practice/", "skills/", "start/", "stories/")
MORE = ("reference/faq.md",)
LISTS = ("evidence/bibliography.md",)
"""What is looked up and not read through."""


def is_read(place: str) -> bool:
    """Whether a source file is a page to be read through, and not a tool, a form or a list."""
    return place not in LISTS and (place.startswith(FOLDERS) or place in MORE)


def also_said_by_place() -> dict[str, tuple[str, ...]]:
    """Give the everyday words for each step by the source file that tells it."""
    return {f"path/step-{number:02}.md": said for number, said in also_said().items()}


def also_said_on(place: str) -> tuple[str, ...]:
    """Give the everyday words for the step that a source file tells; none where it tells no step."""
    return also_said_by_place().get(place, ())


def furnished(html: str, place: str) -> str:
    """Give a page with what belongs below its heading; one that is not for reading stays as it is."""
    if not is_read(place):
        return html
    heading, end, rest = html.partition("</h1>")
    return f"{heading}{end}{_minutes(minutes(html))}{_said(also_said_on(place))}{rest}" if end else html


def _minutes(many: int) -> str:
    unit = "minute" if many == 1 else "minutes"
    prefix = '<span class="nn-unseen">Reading time: </span>'
    return f'\n<p class="nn-minutes" data-search-exclude="true">{prefix}{many} {unit}</p>'


def _said(said: tuple[str, ...]) -> str:
    return f'\n<p class="nn-also">Also said: {escape(", ".join(said), quote=False)}.</p>' if said else ""
