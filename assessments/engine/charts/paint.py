"""The name of a colour goes in; attributes come out that print as they stand and follow a page's CSS variables."""

from typing import Literal

__all__ = ["COLOURS", "FONT", "Colour", "paint"]

Colour = Literal["ink", "soft", "line", "edge", "ground", "wash", "paper", "mark", "second", "split"]

COLOURS: dict[Colour, str] = {
    "ink": "#2a2520",
    "soft": "#5e554b",
    "line": "#d9cfbf",
    "edge": "#857a6c",
    "ground": "#ece5d8",
    "wash": "#cfe0d9",
    "paper": "#ffffff",
    "mark": "#1d5753",
    "second": "#8a5a00",
    "split": "#9b2f2a",
}
"""The printed default of each colour; `--nn-chart-<name>` replaces it in a page."""

FONT = "system-ui, -apple-system, Segoe UI, Roboto, Noto Sans, Liberation Sans, Arial, sans-serif"


def paint(*, fill: Colour | None = None, stroke: Colour | None = None) -> dict[str, str]:
    """Give the attributes that fill an element and draw its outline; without a fill it is hollow.

    A page's variable wins over the attribute, and a program that knows no variables takes the attribute.

    >>> paint(fill="mark")
    {'fill': '#1d5753', 'style': 'fill:var(--nn-chart-mark,#1d5753)'}
    """
    wanted = {"fill": fill, "stroke": stroke}
    named = {name: colour for name, colour in wanted.items() if colour is not None}
    attributes = {name: COLOURS[colour] for name, colour in named.items()}
    style = ";".join(f"{name}:var(--nn-chart-{colour},{COLOURS[colour]})" for name, colour in named.items())
    return ({} if fill else {"fill": "none"}) | attributes | ({"style": style} if style else {})
