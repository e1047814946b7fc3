"""A link goes in; its QR code comes out as SVG, with what to say beside it, or the refusal of one that is too long."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from assessments.engine.markup import Markup, element
from assessments.engine.refusals import no_link, unfit

__all__ = ["MOST", "Code", "code"]

MOST = 2953
"""Characters in the largest code, version 40, with the least error correction: a screen is neither torn nor dirty."""
QUIET = 4
"""How many squares stay free at each side; ISO/IEC 18004 asks for them, and cameras need them."""
USUAL, SMALLEST, LARGEST = 320, 2, 6
"""In CSS pixels: how wide a code is at most, unless that makes its squares too small; and how wide a square may be."""
NARROW = 326
"""What a page 360 CSS pixels wide leaves for a code."""

HOLDS = {
    "r": "the answers. Whoever scans it, or a photo of it, can read them",
    "i": "the invitation, and no answers",
    "t": "the team's report. Whoever scans it, or a photo of it, can read that",
}
"""What the link holds, by the letter of its kind."""

DENSE = "The link is long for a QR code, so the squares are small. If a camera cannot read them, a mail is better."


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """A QR code: its rows, true for a dark square; the same as SVG, with the quiet zone; and the words beside it."""

    rows: tuple[tuple[bool, ...], ...]
    svg: Markup
    words: str


def code(link: str) -> Code:
    """Give the QR code of a link.

    Raises:
        LinkError: where there is no link, or one of more characters than a QR code holds.
        ValueError: where it is no address: those are ASCII.

    """
    from segno.encoder import encode  # noqa: PLC0415  # fetched by the browser only when a code is asked for

    content = link.encode("ascii")
    if not content:
        raise no_link()
    if len(content) > MOST:
        fault = f"the link has {len(content)} characters, and no QR code holds more than {MOST}"
        raise unfit(place="link", fault=fault, remedy="send it by mail, or copy it")
    # Without a boost of the error correction: the fewest squares, so the largest ones.
    made = encode(content, error="l", mode="byte", micro=False, boost_error=False)  # type: ignore[no-untyped-call]
    rows = tuple(tuple(square == 1 for square in row) for row in made.matrix)
    return Code(rows=rows, svg=_drawn(rows), words=_words(link, side=len(rows) + 2 * QUIET))


def _drawn(rows: Sequence[Sequence[bool]]) -> Markup:
    side = len(rows) + 2 * QUIET
    shown = side * max(SMALLEST, min(LARGEST, USUAL // side))
    return element(
        "svg",
        element("title", "QR code of the link"),
        element("path", fill="#fff", d=f"M0 0h{side}v{side}h-{side}z"),
        element("path", fill="#000", d="".join(_dark(rows))),
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {side} {side}",
        width=shown,
        height=shown,
        role="img",
        shape_rendering="crispEdges",
    )


def _dark(rows: Sequence[Sequence[bool]]) -> Iterator[str]:
    for y, row in enumerate(rows, start=QUIET):
        x = QUIET
        for dark, run in groupby(row):
            length = len(list(run))
            if dark:
                yield f"M{x} {y}h{length}v1h-{length}z"
            x += length


def _words(link: str, *, side: int) -> str:
    kind = link.partition("#")[2].partition("=")[0]
    held = f", and the link holds {HOLDS[kind]}" if kind in HOLDS else ""
    words = f"Point a phone's camera here. It holds the link{held}."
    if side * SMALLEST <= NARROW:
        return words
    return f"{words} {DENSE}"
