"""A score and the bands go in; a small bar for a line of text or a cell of a table comes out."""

from assessments.engine.markup import Markup, element, join
from assessments.engine.model import Band

__all__ = ["bar"]

WIDTH = 240
HEIGHT = 14


def bar(score: float | None, bands: tuple[Band, ...]) -> Markup:
    """Give one score from 0 to 100 as a bar with a mark at each edge between bands.

    It is decoration beside its number and its band in words, so it is hidden from assistive technology.
    """
    total = sum(band.parts for band in bands)
    edges = [sum(band.parts for band in bands[:number]) for number in range(1, len(bands))]
    marks = [
        element("line", x1=_x(edge * WIDTH / total), x2=_x(edge * WIDTH / total), y1=0, y2=HEIGHT, class_="nn-bar-edge")
        for edge in edges
    ]
    filled = (
        element("rect", width=_x(score * WIDTH / 100), height=HEIGHT, rx=2, class_="nn-bar-fill")
        if score is not None
        else ""
    )
    return element(
        "svg",
        element("rect", width=WIDTH, height=HEIGHT, rx=2, class_="nn-bar-ground"),
        filled,
        join(marks),
        class_="nn-bar",
        viewBox=f"0 0 {WIDTH} {HEIGHT}",
        preserveAspectRatio="none",
        aria_hidden="true",
        focusable="false",
    )


def _x(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
