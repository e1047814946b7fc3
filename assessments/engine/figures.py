"""A number goes in; as few bytes as it takes in a link come out, and back, where it is one that may stand there."""

from math import copysign, isfinite
from struct import pack, unpack

from assessments.engine.cursor import Cursor
from assessments.engine.refusals import foreign

__all__ = ["exact", "read_exact", "read_small", "small"]

BITS = 7
MORE = 1 << BITS
"""The bit of a byte that says that another one follows."""
MOST_BYTES = 4


def small(number: int) -> bytes:
    r"""Give a whole number from 0 on with seven bits a byte, the lowest first; all bytes but the last have bit 128.

    >>> small(5), small(300)
    (b'\x05', b'\xac\x02')
    """
    taken = bytearray()
    while number >= MORE:
        taken.append(number % MORE + MORE)
        number //= MORE
    return bytes([*taken, number])


def read_small(cursor: Cursor, *, most: int, what: str) -> int:
    """Give the next whole number; `what` says in a refusal what it counts.

    Raises:
        LinkError: where it is larger than `most`, or takes more bytes than it needs.

    """
    number, taken, byte = 0, 0, MORE
    while byte >= MORE and taken < MOST_BYTES:
        byte = cursor.number(1)
        number += byte % MORE << BITS * taken
        taken += 1
    if byte >= MORE or number > most or taken > len(small(number)):
        raise foreign(how=f"{what} cannot be that many")
    return number


def exact(number: float) -> bytes:
    """Give a number to its last bit, in eight bytes (IEEE 754 binary64), the highest first."""
    return pack(">d", number)


def read_exact(cursor: Cursor, *, low: float, high: float, what: str) -> float:
    """Give the next number of eight bytes; `what` says in a refusal what it is.

    Raises:
        LinkError: where it lies outside `low` to `high`, or is no number.

    """
    [number] = unpack(">d", cursor.take(8))
    if not isfinite(number) or not low <= number <= high or (number == 0 and copysign(1, number) < 0):
        raise foreign(how=f"{what} cannot be that")
    return float(number)
