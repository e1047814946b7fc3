"""A typeface's file comes in; the part of it that English pages need goes out, in the same format and much smaller."""

import hashlib
import os
from io import BytesIO
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

__all__ = ["ITALIC", "ITALIC_REST", "UPRIGHT", "UPRIGHT_REST", "cut", "kept", "points"]

UPRIGHT = (
    "U+20-7E, U+A0, U+A9, U+AB, U+AE, U+B0-B3, U+B7, U+BB, U+BD, U+C4, U+D6-D7, U+DC, U+DF-E0, U+E4, U+E7-EA, "
    "U+F1, U+F6-F7, U+FC, U+2013-2014, U+2018-2019, U+201C-201E, U+2026, U+2039-203A, U+20AC, U+2122, U+2192, "
    "U+2212"
)
"""What the pages are written with, as the property `unicode-range` of a style sheet has it."""

UPRIGHT_REST = (
    "U+A1-A8, U+AA, U+AC-AD, U+AF, U+B4-B6, U+B8-BA, U+BC, U+BE-C3, U+C5-D5, U+D8-DB, U+DD-DE, U+E1-E3, U+E5-E6, "
    "U+EB-F0, U+F2-F5, U+F8-FB, U+FD-FF, U+131, U+152-153, U+2C6, U+2DA, U+2DC, U+201A, U+2020-2022, U+2030, "
    "U+2044, U+2191, U+2193, U+2215"
)
"""What the whole file has beside it, for whoever types other letters."""

ITALIC = (
    "U+20-22, U+26-29, U+2C-3B, U+3F, U+41-5A, U+61-7A, U+A0, U+AE, U+E4, U+E9, U+F6, U+FC, U+2013, U+2018-2019, "
    "U+201C-201D, U+2026, U+2122"
)
"""The same for titles and stressed words, which need fewer signs."""

ITALIC_REST = (
    "U+23-25, U+2A-2B, U+3C-3E, U+40, U+5B-60, U+7B-7E, U+A1-AD, U+AF-E3, U+E5-E8, U+EA-F5, U+F7-FB, U+FD-FF, "
    "U+131, U+152-153, U+2C6, U+2DA, U+2DC, U+2014, U+201A, U+201E, U+2020-2022, U+2030, U+2039-203A, U+2044, "
    "U+20AC, U+2191-2193, U+2212, U+2215"
)

FEATURES = ("ccmp", "kern", "liga", "locl", "mark")


def kept(source: Path, *, characters: str, weights: tuple[int, int] | int, folder: Path) -> Path:
    """Give the file of the part in `folder`, made only where it is not there yet for this very source.

    `characters` are a `unicode-range`, `weights` the lightest and the heaviest that the pages use, or the only one.
    """
    made = hashlib.sha256(source.read_bytes() + repr((characters, FEATURES, weights)).encode()).hexdigest()[:16]
    path = folder / f"{source.stem}.{made}.woff2"
    if not path.is_file():
        folder.mkdir(parents=True, exist_ok=True)
        new = path.with_suffix(f".{os.getpid()}")
        new.write_bytes(cut(source.read_bytes(), characters=characters, weights=weights))
        new.replace(path)  # whoever builds at the same moment never sees half a file
    return path


def cut(font: bytes, *, characters: str, weights: tuple[int, int] | int) -> bytes:
    """Give the font with the characters and the weights named, without hints, which screens ignore now."""
    options = Options(layout_features=list(FEATURES), hinting=False, name_IDs=[0, 1, 2, 13, 14])
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=points(characters))
    part = TTFont(BytesIO(font), recalcTimestamp=False)
    subsetter.subset(part)
    part.flavor = None
    between = (
        BytesIO()
    )  # the weights are cut in a font read anew: the subset still looks for glyphs that it has dropped
    part.save(between)
    between.seek(0)
    part = instantiateVariableFont(TTFont(between, recalcTimestamp=False), {"wght": weights})
    part.flavor = "woff2"
    written = BytesIO()
    part.save(written)
    return written.getvalue()


def points(unicode_range: str) -> frozenset[int]:
    """Give the code points that a `unicode-range` names.

    >>> sorted(map(chr, points("U+20, U+61-63")))
    [' ', 'a', 'b', 'c']
    """
    ends = [each.strip().removeprefix("U+").partition("-") for each in unicode_range.split(",")]
    return frozenset(
        point for first, _, last in ends for point in range(int(first, base=16), int(last or first, base=16) + 1)
    )
