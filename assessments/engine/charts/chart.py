"""What a chart gives: the picture, the words beside it and the same numbers as a table."""

from dataclasses import dataclass

from assessments.engine.markup import Markup

__all__ = ["Chart"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A picture as SVG that can stand in HTML or in a file, its caption, and its table twin in plain text."""

    svg: Markup
    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
