"""A text from a reader or a link goes in; whether it can be shown as it is, with nothing in it hidden, comes out."""

import re

__all__ = ["legible", "plain_address"]

HIDDEN = re.compile(
    r"[\x00-\x1f\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff"
    r"\u115f\u1160\u180e\u2800\u3164\uffa0\ud800-\udfff\U000e0000-\U000e007f]"
)
"""What turns or hides text, or is no character: controls, marks and overrides of direction, invisible signs, halves.

Letters that look like nothing are among them: Hangul's fillers, a Mongolian separator and Braille's empty pattern.

A list of our own, because what Python calls printable changes with the Unicode version that it was built with.
"""

ADDRESS = re.compile(
    r"(?=.{3,100}\Z)[A-Za-z0-9_+-]+(\.[A-Za-z0-9_+-]+)*@[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?"
    r"(\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)+"
)
"""One plain mail address: letters, digits and `._+-`, one @, and a domain with a dot in it (a part of RFC 5321)."""


def legible(text: str, *, most: int, lines: int = 1) -> bool:
    r"""Tell whether a text has 1 to `most` characters in at most so many lines, no blanks around it, nothing hidden.

    >>> legible("two\nlines", most=20), legible("two\nlines", most=20, lines=2), legible("a\u202eb", most=20)
    (False, True, False)
    """
    pieces = text.split("\n")
    return (
        0 < len(text) <= most
        and text == text.strip()
        and len(pieces) <= lines
        and not any(HIDDEN.search(piece) for piece in pieces)
    )


def plain_address(text: str) -> bool:
    """Tell whether a text is one plain mail address, which can be part of no header but the one that it is put into.

    >>> plain_address("ann+team@site.example"), plain_address("ann@site.example?bcc=eve@site.example")
    (True, False)
    """
    return ADDRESS.fullmatch(text) is not None
