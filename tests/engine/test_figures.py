"""Tests of assessments.engine.figures."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessments.engine.cursor import Cursor
from assessments.engine.figures import exact, read_exact, read_small, small
from tests.engine.replying import foreign, refusal

MOST = (1 << 28) - 1


def read(data: bytes, most: int = MOST) -> int:
    """Give the whole number in some bytes."""
    return read_small(Cursor(data), most=most, what="the people")


def figure(data: bytes) -> float:
    """Give the number of eight bytes from -1 to 100."""
    return read_exact(Cursor(data), low=-1, high=100, what="a mean")


@given(st.integers(0, MOST))
def test_any_whole_number_comes_back(number: int) -> None:
    """It takes a byte for each seven bits, and nothing behind it is read."""
    packed = small(number)
    cursor = Cursor(packed + b"x")
    found = read_small(cursor, most=MOST, what="the people")
    assert (number, b"x", max(1, (number.bit_length() + 6) // 7)) == (found, cursor.data, len(packed))


@pytest.mark.parametrize("data", [b"\x80\x00", b"\x85\x00", b"\x81\x80\x00", b"\xff\xff\xff\xff\x01", b"\x06"])
def test_a_number_in_more_bytes_than_it_takes_is_refused(data: bytes) -> None:
    """There is one way to write a number, none takes more than four bytes, and none is larger than may be."""
    assert foreign("the people cannot be that many") == refusal(read, data, 5)


def test_a_cut_number_is_refused() -> None:
    """A byte that says that another follows has another one behind it."""
    assert foreign("a field in it is longer than the link") == refusal(read, b"\x80")


@given(st.floats(-1, 100).map(lambda number: number + 0.0))
def test_any_number_comes_back_to_its_last_bit(number: float) -> None:
    """Eight bytes hold all of a number."""
    assert number == figure(exact(number))


@pytest.mark.parametrize("number", [math.nan, math.inf, -math.inf, -0.0, -1.0000001, 100.1])
def test_a_number_that_cannot_be_is_refused(number: float) -> None:
    """No figure is outside its ends, none is no number, and zero has no sign."""
    assert foreign("a mean cannot be that") == refusal(figure, exact(number))
