"""What a link holds goes in, whatever its kind; its letters come out, and back, where they are whole and unaltered."""

import re
from binascii import a2b_base64, b2a_base64, crc32
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from assessments.engine.cursor import Cursor
from assessments.engine.refusals import altered, cut, foreign, newer

__all__ = ["Envelope", "pack", "unpack", "whole"]

FORMAT = 1
HEAD = 4
"""Letters that hold format and length, the first three bytes."""
CHECK = 4
"""Bytes of the check sum."""
LETTERS = re.compile(r"[A-Za-z0-9_-]*")
ID = re.compile(rb"(?=.{1,40}\Z)[a-z][a-z0-9]*(-[a-z0-9]+)*")
TO_URL = bytes.maketrans(b"+/", b"-_")
FROM_URL = bytes.maketrans(b"-_", b"+/")


@dataclass(frozen=True, slots=True, kw_only=True)
class Envelope:
    """What every link holds: what it is about, a fingerprint of the items there, and a body that its kind explains."""

    kind: str
    assessment: str
    version: int
    fingerprint: int
    body: bytes


def pack(envelope: Envelope) -> str:
    """Give the letters of a link: base64url of format, length, id, version, fingerprint, body and CRC-32."""
    name = envelope.assessment.encode("ascii")
    numbers = envelope.version.to_bytes(2, "big") + envelope.fingerprint.to_bytes(2, "big")
    content = bytes([len(name)]) + name + numbers + envelope.body
    head = bytes([FORMAT]) + (3 + len(content) + CHECK).to_bytes(2, "big")
    return _letters(head + content + _check(envelope.kind, head + content))


def unpack(kind: str, letters: str) -> Envelope:
    """Give what the letters of a link hold.

    Raises:
        LinkError: where a letter is missing, too many or another one, or where the format is unknown.

    """
    if not LETTERS.fullmatch(letters):
        raise altered(how="it has characters that no link has")
    size = _size(letters)
    if len(letters) < size:
        raise cut(len(letters), size)
    if len(letters) > size:
        raise altered(how=f"{len(letters) - size} characters are too many")
    data = _bytes(letters)
    content, check = data[:-CHECK], data[-CHECK:]
    if _letters(data) != letters or _check(kind, content) != check:
        raise altered(how="the check sum in it does not fit the rest")
    return _content(kind, Cursor(content[3:]))


def whole(pieces: Sequence[str]) -> str | None:
    """Give the letters of a link that is as many of the pieces, joined, as its length says; nothing where none is."""
    letters = "".join(pieces)
    if len(letters) < HEAD or _bytes(letters[:HEAD])[0] != FORMAT:
        return None
    size = _size(letters)
    return letters[:size] if size in accumulate(map(len, pieces)) else None


def _content(kind: str, cursor: Cursor) -> Envelope:
    name = cursor.take(cursor.number(1))
    version, fingerprint = cursor.number(2), cursor.number(2)
    if not ID.fullmatch(name) or version == 0:
        raise foreign(how="it names no assessment")
    return Envelope(
        kind=kind, assessment=name.decode("ascii"), version=version, fingerprint=fingerprint, body=cursor.rest()
    )


def _size(letters: str) -> int:
    if len(letters) < HEAD:
        raise cut(len(letters), HEAD)
    head = _bytes(letters[:HEAD])
    if head[0] != FORMAT:
        if letters[0] == "a" and letters == letters.lower():  # every link begins with an A, as long as the format is 1
            raise altered(how="its capital letters became small ones")
        raise newer(what=f"format {head[0]}")
    return (int.from_bytes(head[1:], "big") * 8 + 5) // 6


def _check(kind: str, content: bytes) -> bytes:
    return crc32(kind.encode("ascii") + content).to_bytes(4, "big")


def _letters(data: bytes) -> str:
    return b2a_base64(data, newline=False).translate(TO_URL).rstrip(b"=").decode("ascii")


def _bytes(letters: str) -> bytes:
    padded = letters + "=" * (-len(letters) % 4)
    return a2b_base64(padded.encode("ascii").translate(FROM_URL))
