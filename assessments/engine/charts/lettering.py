"""Text and room go in; lines come out that fit, by an estimate of widths that needs no font.

The estimate takes the widths of DejaVu Sans, one of the widest faces that a device sets by default, rounded up a class
of characters at a time; in a narrower face lines end early and nothing is cut. What it does not know counts as wide.
"""

from dataclasses import dataclass

__all__ = ["Lines", "clean", "width", "wrap"]

# Hundredths of the size of the text: whole numbers, so that the order in which they are added cannot matter.
NARROW, LETTER, CAPITAL, OTHER, SQUARE, PICTURE = 42, 64, 80, 80, 100, 140
BOLD = 1.12

NARROW_LETTERS = frozenset("iljtfrI.,:;'|!()[]-/ ·\u00a0")
WIDE_LETTERS = frozenset("mwMW@%&ÆæŒœ+=<>~#^±\u00d7÷®©")
LAST_LATIN = 0x24F
SOFT_HYPHEN = 0xAD
QUOTES = range(0x2010, 0x2014), range(0x2018, 0x2020)
FIRST_SQUARE = 0x1100
FIRST_PICTURE = 0x1F000
PICTURES = range(0x2600, 0x27C0)
JOINER = "\u200d"
FLAGS = range(0x1F1E6, 0x1F200)
NO_WIDTH = (
    range(SOFT_HYPHEN, SOFT_HYPHEN + 1),
    range(0x300, 0x370),
    range(0x200B, 0x2010),
    range(0x202A, 0x202F),
    range(0x2060, 0x2070),
    range(0xFE00, 0xFE10),
    range(0x1F3FB, 0x1F400),
)
"""Accents, joiners, signs for direction, variants and skin tones: they stand on or in what comes before them."""

UNSPACED = range(0x2E80, 0xA4D0), range(0xAC00, 0xD7B0), range(0xF900, 0xFB00), range(0xFF00, 0xFFF0)
"""Scripts whose lines may end after any character."""

LEFTWARD = range(0x590, 0x900), range(0xFB1D, 0xFE00), range(0xFE70, 0xFF00)
RIGHT_TO_LEFT_MARK = "\u200f"

FORBIDDEN = range(0x20), range(0x7F, 0xA0), range(0xD800, 0xE000), range(0xFFFE, 0x10000)
"""What XML does not take, or takes and advises against."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lines:
    """Text broken into lines, and whether its end had to be left out."""

    lines: tuple[str, ...]
    cut: bool


def clean(text: str) -> str:
    """Give text without what XML forbids, with every stretch of white space as one space.

    >>> clean("  one   two ")
    'one two'
    """
    words = (("\ufffd" if _within(letter, FORBIDDEN) else letter for letter in word) for word in text.split())
    return " ".join("".join(word) for word in words)


def width(text: str, size: float, *, bold: bool = False) -> float:
    """Give the estimated width of text set at a size, in the unit of the size.

    >>> width("Will", 10)
    22.6
    """
    return sum(map(_units, text)) * size * (BOLD if bold else 1) / 100


def wrap(text: str, *, room: float, size: float, lines: int, bold: bool = False) -> Lines:
    """Give text in at most so many lines, each within the room; a word that is too long is broken.

    >>> wrap("Who is touched, and who decides", room=100, size=12, lines=2).lines
    ('Who is', 'touched, and…')
    """

    def fits(line: str) -> bool:
        return width(line, size, bold=bold) <= room

    made: list[str] = []
    line = ""
    for word in clean(text).split(" "):
        for number, piece in enumerate(_pieces(word)):
            joint = " " if line and number == 0 else ""
            if fits(f"{line}{joint}{piece}"):
                line = f"{line}{joint}{piece}"
                continue
            made += [line] if line else []
            *whole, line = (
                [piece] if fits(piece) else _broken(piece, room - width("-", size, bold=bold), size, bold=bold)
            )
            made += whole
    made.append(line)
    if len(made) <= lines:
        return Lines(lines=tuple(made), cut=False)
    last = _clusters(made[lines - 1].removesuffix("-"))
    while len(last) > 1 and not fits(f"{''.join(last).rstrip()}…"):
        last = last[:-1]
    end = "".join(last).rstrip()
    # The mark keeps the dots at the end of what is read from right to left, which stands at the left.
    mark = RIGHT_TO_LEFT_MARK if _within(end[-1], LEFTWARD) else ""
    return Lines(lines=(*made[: lines - 1], f"{end}…{mark}"), cut=True)


def _pieces(word: str) -> list[str]:
    """Give the parts of a word between which a line may end."""
    pieces: list[str] = [""]
    for cluster in _clusters(word):
        pieces[-1] += cluster
        if cluster[0] in "-/" or _within(cluster[0], UNSPACED):
            pieces.append("")
    return [piece for piece in pieces if piece]


def _broken(piece: str, room: float, size: float, *, bold: bool) -> list[str]:
    """Give a piece that fits no line in parts that do, with a hyphen where Latin letters were parted."""
    parts: list[str] = [""]
    for cluster in _clusters(piece):
        if parts[-1] and width(parts[-1] + cluster, size, bold=bold) > room:
            parts[-1] += "-" if _latin(parts[-1][-1]) and _latin(cluster) else ""
            parts.append("")
        parts[-1] += cluster
    return parts


def _clusters(text: str) -> list[str]:
    """Give what is read as one character each, near enough: a letter with its accents, a joined picture, a flag."""
    found: list[str] = []
    for letter in text:
        stuck = _within(letter, NO_WIDTH) or (found[-1:] and found[-1][-1] == JOINER)
        flag = bool(found) and len(found[-1]) == 1 and _within(found[-1], (FLAGS,)) and _within(letter, (FLAGS,))
        if found and (stuck or flag):
            found[-1] += letter
        else:
            found.append(letter)
    return found


def _units(letter: str) -> int:
    if letter in NARROW_LETTERS:
        return NARROW
    if letter in WIDE_LETTERS:
        return SQUARE
    code = ord(letter)
    if code <= LAST_LATIN and code != SOFT_HYPHEN:
        return CAPITAL if letter.isupper() else LETTER
    if _within(letter, NO_WIDTH):
        return 0
    if code >= FIRST_PICTURE or code in PICTURES:
        return PICTURE
    return SQUARE if code >= FIRST_SQUARE and not _within(letter, QUOTES) else OTHER


def _latin(text: str) -> bool:
    return text[-1].isalpha() and ord(text[-1]) <= LAST_LATIN


def _within(letter: str, stretches: tuple[range, ...]) -> bool:
    return any(ord(letter) in stretch for stretch in stretches)
