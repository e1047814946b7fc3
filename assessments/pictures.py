"""A chart's SVG and a path go in; a file comes out, as SVG, PNG or PDF by the path's ending."""

import os
import re
import tempfile
from collections.abc import Callable
from pathlib import Path

from assessments.engine.errors import Problem, ProblemsError

__all__ = ["PictureError", "save"]

VARIABLE = re.compile(r"var\(--nn-[a-z-]+,([^()]*)\)")
DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
SIZES = re.compile(r'viewBox="0 0 ([0-9.]+) ([0-9.]+)" width="([0-9.]+)" height="([0-9.]+)"')
MARGIN = 16
PAPER = f'<rect x="{-MARGIN}" y="{-MARGIN}" width="100%" height="100%" fill="#ffffff"/>'
SCALE = 2.0
"""Pixels of a PNG for each of a chart's own."""

MISSING = Problem(
    place="",
    fault="PNG and PDF need the extra charts, which is not installed",
    remedy="run .venv/bin/python -m pip install --editable '.[charts]' in your copy of the repository, "
    "or let the name end in .svg",
)


class PictureError(ProblemsError):
    """A picture cannot be written; nothing has been."""


def save(chart_svg: str, path: str | os.PathLike[str]) -> None:
    """Write a chart as a file that needs nothing else: its colours are the printed ones, and its ground is white.

    The ending says which: `.svg`, or with the extra `charts` also `.png` and `.pdf`. A file that is there is replaced,
    whole. Raise PictureError when the ending is another, the extra is missing or the folder takes no file.
    """
    target = Path(path)
    makers: dict[str, Callable[[str], bytes]] = {".svg": _svg, ".png": _png, ".pdf": _pdf}
    if target.suffix.lower() not in makers:
        fault = (
            f"a picture cannot end in {target.suffix!r}" if target.suffix else "the name of a picture needs an ending"
        )
        raise _error(target, fault, "let it end in .svg, .png or .pdf")
    _write(target, makers[target.suffix.lower()](_settled(chart_svg)))


def _settled(svg: str) -> str:
    """Give the SVG with every variable replaced by its default, on white, with a margin around it."""
    head, bracket, rest = VARIABLE.sub(r"\1", svg).partition(">")
    head = SIZES.sub(_with_margin, head)
    return f"{head}{bracket}{PAPER}{rest}"


def _with_margin(found: re.Match[str]) -> str:
    wide, high, shown, tall = map(float, found.groups())
    more = 2 * MARGIN
    scale = shown / wide
    return (
        f'viewBox="{-MARGIN} {-MARGIN} {wide + more:.2f} {high + more:.2f}" '
        f'width="{shown + more * scale:.2f}" height="{tall + more * scale:.2f}"'
    )


def _svg(svg: str) -> bytes:
    return (DECLARATION + svg + "\n").encode()


def _png(svg: str) -> bytes:
    try:
        from vl_convert import svg_to_png  # noqa: PLC0415  an optional extra, heavy to load
    except ImportError as error:
        raise PictureError((MISSING,)) from error
    return svg_to_png(svg, scale=SCALE)


def _pdf(svg: str) -> bytes:
    try:
        from vl_convert import svg_to_pdf  # noqa: PLC0415  the same
    except ImportError as error:
        raise PictureError((MISSING,)) from error
    return svg_to_pdf(svg)


def _write(target: Path, content: bytes) -> None:
    """Write aside and rename, so that a reader finds the old file or the new one, never a part."""
    aside: Path | None = None
    try:
        with tempfile.NamedTemporaryFile(dir=target.parent, prefix=".picture-", delete=False) as file:
            aside = Path(file.name)
            file.write(content)
        aside.chmod(0o644)
        aside.replace(target)
    except OSError as error:
        if aside is not None:
            aside.unlink(missing_ok=True)
        raise _error(
            target, f"cannot be written: {error.strerror}", "name a file in a folder that takes files"
        ) from error


def _error(target: Path, fault: str, remedy: str) -> PictureError:
    return PictureError((Problem(place=str(target), fault=fault, remedy=remedy),))
