"""Any text goes in; the links in it come out as kind and letters, with what mail and chat programs did to them undone.

Undone are line wraps, blanks, quoting marks, percent-encoding of any depth, quoted-printable and what stands around a
link. No letter is ever replaced: whether the letters are a link is for the length and the check sum in them to say.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assessments.engine.refusals import no_link, too_long

__all__ = ["LONGEST", "LONGEST_TEXT", "Candidate", "every", "one"]

LONGEST = 8000
"""Letters of the longest link: RFC 9110, section 4.1, asks every program to take addresses of 8000 octets."""
SHORTEST = 23
"""Letters of the shortest link: 17 bytes, an id of one letter and an empty body; what is shorter is passed over."""
LONGEST_TEXT = 4 * LONGEST
"""Characters that one link may take with all that was done to it."""

BREAKS = r"\s>|\u00ad\u200b\u2060\ufeff"
"""What programs put into a link: white space, marks of a quotation, invisible places for a line to break at."""
GAP = rf"(?:[{BREAKS}]|=(?=\r?\n)){{0,200}}"
"""Some of these, or the mark of quoted-printable for a line that goes on; the bound keeps the search linear."""
KIND = rf"(?P<kind>[irst]){GAP}(?:=3[Dd]|=|%(?:25)*3[Dd])"
HASH = rf"(?:#|%(?:25)*23){GAP}"
MARKED = re.compile(HASH + KIND)
START = re.compile(rf"(?:(?P<hash>{HASH})|(?<![^\s>|<(\[\"'])){KIND}")
"""The beginning of a link: behind a #, or without one where a word begins."""

ESCAPE = re.compile(r"%(?:25)*([0-9A-Fa-f]{2})")
SOFT_BREAK = re.compile(r"=\r?\n")
BREAK = re.compile(rf"[{BREAKS}]+")
END = re.compile(rf"https?://|[^A-Za-z0-9_\-{BREAKS}]", re.IGNORECASE)
"""What no link has, and the beginning of an address, where links are pasted one after another with nothing between."""
LETTERS = re.compile(r"[A-Za-z0-9_-]+")
AFTER = re.compile(r"&.*|:~:.*", re.DOTALL)
"""What others append to a fragment: parameters of a redirect, and a browser's pointer to a passage."""
AROUND = ">)]}.,;:!?\"'`*~’”»"


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """What may be a link: its kind, whether a # stands before it, and the pieces of letters up to anything else.

    `place` is where it begins in the text.
    """

    kind: str
    marked: bool
    pieces: tuple[str, ...]
    place: int


def one(text: str) -> tuple[str, str]:
    """Give kind and letters of the one link that a text is: a whole address or what follows its #, with or without it.

    Nothing but punctuation may stand behind it. The letters may still be anything.

    >>> one("<https://site.example/assess/x/%23r=AB%0A cd>.")
    ('r', 'ABcd')

    Raises:
        LinkError: where there is none, or where the text is longer than any link.

    """
    if len(text) > LONGEST_TEXT:
        raise too_long(len(text), LONGEST_TEXT)
    start = MARKED.search(text) or START.search(text)
    if start is None:
        raise no_link()
    letters = BREAK.sub("", AFTER.sub("", _plain(text[start.end() :]))).rstrip(AROUND)
    if len(letters) > LONGEST:
        raise too_long(len(letters), LONGEST)
    return start["kind"], letters


def every(text: str) -> Iterator[Candidate]:
    """Give what may be a link in any text: each beginning with room for a link behind it, and the last in any case.

    Where a link ends among its pieces, if it is one at all, is for its length to say. Each stretch of text is looked at
    once, so the time grows with the length of the text and no faster.
    """
    last: re.Match[str] | None = None
    for start in START.finditer(text):
        if last and start.start() - last.end() >= SHORTEST:
            yield _candidate(last, text[last.end() : min(start.start(), last.end() + LONGEST_TEXT)])
        last = start
    if last:
        yield _candidate(last, text[last.end() : last.end() + LONGEST_TEXT])


def _candidate(start: re.Match[str], text: str) -> Candidate:
    pieces = LETTERS.findall(END.split(_plain(text), maxsplit=1)[0])
    return Candidate(kind=start["kind"], marked=start["hash"] is not None, pieces=tuple(pieces), place=start.start())


def _plain(text: str) -> str:
    return SOFT_BREAK.sub("", ESCAPE.sub(lambda found: chr(int(found[1], 16)), text))
