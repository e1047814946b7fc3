"""Shapes and words in units of a page 360 wide go in; SVG comes out, its numbers with two decimals everywhere."""

from collections.abc import Iterable
from typing import Literal

from assessments.engine.charts.lettering import clean, wrap
from assessments.engine.charts.paint import FONT, Colour, paint
from assessments.engine.errors import Problem, ProblemsError
from assessments.engine.markup import Attribute, Markup, element, join

__all__ = [
    "EDGE",
    "LABEL",
    "ROOM",
    "SMALL",
    "WIDTH",
    "circle",
    "hatch",
    "label",
    "leading",
    "line",
    "number",
    "path",
    "picture",
    "rect",
    "text",
]

WIDTH = 360
EDGE = 4
"""What stays free at each side."""

ROOM = WIDTH - 2 * EDGE
SHOWN = 420
"""How wide a chart is where nothing says otherwise: its small text is then as large as a page's."""

TITLE = 16.5
LABEL = 15.0
SMALL = 14.0
"""Sizes of text: on a page that leaves a chart 310 pixels the smaller one is still 12 pixels."""

NAME = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-")

Anchor = Literal["start", "middle", "end"]


def number(value: float) -> str:
    """Give a coordinate as every runtime writes it.

    >>> [number(value) for value in (1 / 3, -0.001)]
    ['0.33', '0.00']
    """
    written = f"{value:.2f}"
    return "0.00" if written == "-0.00" else written


def leading(size: float) -> float:
    """Give the distance from one line of text to the next."""
    return size * 1.3


def text(
    x: float,
    y: float,
    content: str,
    *,
    size: float = LABEL,
    colour: Colour = "ink",
    bold: bool = False,
    anchor: Anchor = "start",
    whole: str | None = None,
) -> Markup:
    """Give one line of text with its foot at y; `whole` is what it says in full when it had to be cut."""
    return element(
        "text",
        element("title", clean(whole)) if whole is not None else "",
        clean(content),
        x=number(x),
        y=number(y),
        font_size=number(size),
        font_weight="600" if bold else None,
        text_anchor=None if anchor == "start" else anchor,
        **paint(fill=colour),
    )


def label(
    x: float,
    y: float,
    content: str,
    *,
    room: float,
    lines: int = 4,
    size: float = LABEL,
    colour: Colour = "ink",
    bold: bool = False,
    anchor: Anchor = "start",
) -> tuple[Markup, float]:
    """Give text in as many lines as it needs below y, and the y below them; what is cut stands whole in its title."""
    if not content.strip():
        return Markup(), y
    broken = wrap(content, room=room, size=size, lines=lines, bold=bold)
    whole = content if broken.cut else None
    step = leading(size)
    made = [
        text(x, y + size + step * place, words, size=size, colour=colour, bold=bold, anchor=anchor, whole=whole)
        for place, words in enumerate(broken.lines)
    ]
    return join(made), y + step * len(broken.lines)


def line(
    x1: float, y1: float, x2: float, y2: float, *, colour: Colour = "line", thick: float = 1, dash: str | None = None
) -> Markup:
    """Give a straight line."""
    return element(
        "line",
        x1=number(x1),
        y1=number(y1),
        x2=number(x2),
        y2=number(y2),
        stroke_width=number(thick),
        stroke_dasharray=dash,
        stroke_linecap="round" if dash is None else None,
        **paint(stroke=colour),
    )


def rect(
    x: float,
    y: float,
    wide: float,
    high: float,
    *,
    fill: Colour | None = None,
    stroke: Colour | None = None,
    round_: float = 2,
    dash: str | None = None,
    pattern: str | None = None,
    opacity: float | None = None,
) -> Markup:
    """Give a rectangle, filled with a colour or with the pattern of an id."""
    attributes: dict[str, Attribute] = {**paint(fill=fill, stroke=stroke)}
    if pattern is not None:
        attributes["fill"] = f"url(#{pattern})"
    return element(
        "rect",
        x=number(x),
        y=number(y),
        width=number(wide),
        height=number(high),
        rx=number(min(round_, wide / 2)),
        stroke_dasharray=dash,
        fill_opacity=None if opacity is None else number(opacity),
        **attributes,
    )


def circle(
    x: float,
    y: float,
    radius: float,
    *,
    fill: Colour | None = None,
    stroke: Colour | None = None,
    thick: float = 1.5,
    dash: str | None = None,
) -> Markup:
    """Give a circle."""
    return element(
        "circle",
        cx=number(x),
        cy=number(y),
        r=number(radius),
        stroke_width=number(thick) if stroke else None,
        stroke_dasharray=dash,
        **paint(fill=fill, stroke=stroke),
    )


def path(
    points: Iterable[tuple[float, float]],
    *,
    closed: bool = False,
    fill: Colour | None = None,
    stroke: Colour | None = None,
    thick: float = 1.5,
) -> Markup:
    """Give straight lines from point to point."""
    steps = " L".join(f"{number(x)} {number(y)}" for x, y in points)
    return element(
        "path",
        d=f"M{steps}" + (" Z" if closed else ""),
        stroke_width=number(thick) if stroke else None,
        stroke_linejoin="round",
        stroke_linecap="round",
        **paint(fill=fill, stroke=stroke),
    )


def hatch(name: str, colour: Colour = "edge") -> Markup:
    """Give the pattern `<name>-hatch` of slanting lines, for what is not known."""
    stroke = line(0, 0, 0, 6, colour=colour, thick=2)
    return element(
        "defs",
        element(
            "pattern",
            stroke,
            id=f"{name}-hatch",
            width="6",
            height="6",
            patternUnits="userSpaceOnUse",
            patternTransform="rotate(45)",
        ),
    )


def picture(*, name: str, title: str, says: str, height: float, parts: Iterable[str]) -> Markup:
    """Give the whole picture: its title, then the parts below it, and what it says in words for who cannot see it.

    Raise ProblemsError when the name cannot begin the ids in a page: lower-case letters, digits and hyphens can.
    """
    if not name or not NAME.issuperset(name) or not name[0].isalpha():
        fault = f"the chart's name {name!r} cannot be an id"
        raise ProblemsError((Problem(place="", fault=fault, remedy="use lower-case letters, digits and hyphens"),))
    titled, top = label(EDGE, 0, title, room=ROOM, lines=3, size=TITLE, bold=True)
    top += 10
    return element(
        "svg",
        element("title", clean(title), id=f"{name}-title"),
        element("desc", clean(says), id=f"{name}-desc"),
        titled,
        element("g", *parts, transform=f"translate(0 {number(top)})"),
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {WIDTH} {number(top + height)}",
        width=str(SHOWN),
        height=number((top + height) * SHOWN / WIDTH),
        role="img",
        aria_labelledby=f"{name}-title {name}-desc",
        class_="nn-chart",
        direction="ltr",
        font_family=FONT,
        style=f"max-width:100%;height:auto;font-family:var(--nn-chart-font,{FONT})",
    )
