"""Tests of assessments.engine.cursor."""

from assessments.engine.cursor import Cursor
from tests.engine.replying import foreign, refusal


def test_fields_come_in_order() -> None:
    """Bytes, numbers and the rest come from front to back, each once."""
    cursor = Cursor(b"ab\x01\x02cd")
    assert (b"ab", 258, b"cd", b"") == (cursor.take(2), cursor.number(2), cursor.rest(), cursor.rest())


def test_a_field_that_is_not_all_there_is_refused() -> None:
    """A field that would end behind the last byte is refused, and no part of it is given."""
    expected = foreign("a field in it is longer than the link")
    assert expected == refusal(Cursor(b"ab").take, 3) == refusal(Cursor(b"a").number, 2)
