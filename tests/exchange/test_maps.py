"""Tests of assessments.exchange.maps."""

import pytest

from assessments.exchange.maps import read_map
from tests.exchange.making import problems


@pytest.mark.parametrize(
    "content",
    [
        b'{"Q1": "a", "Q2": "b"}',
        b"Q1,a\nQ2,b\n",
        b"code;item\r\nQ1;a\r\n\r\nQ2; b\r\n",
        "\ufeffQ1\ta\nQ2\tb".encode(),
    ],
)
def test_a_map_is_read(content: bytes) -> None:
    """JSON, or two columns with or without a header, say the same."""
    assert {"Q1": "a", "Q2": "b"} == read_map(content)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", "map: is empty; write at least one line"),
        (b"{", "map: is no JSON; mend it, or write two columns as CSV"),
        (b'["Q1"]', 'map: expected names with ids; write an object such as {"Q1": "rules-1"}'),
        (b'{"Q1": 1}', 'map: expected names with ids; write an object such as {"Q1": "rules-1"}'),
        (b"Q1,a,b\n", "map line 1: has 3 columns; write two: their name, our id"),
        (b'{"Q1": "a", "Q1": "b"}', 'map: "Q1" stands twice; keep one'),
        (b"Q1,a\nQ1,b\n", 'map: "Q1" stands twice; keep one'),
    ],
)
def test_a_map_that_cannot_be_read_is_a_problem(content: bytes, expected: str) -> None:
    """Whatever is wrong with a map is told in words."""
    assert [expected] == problems(lambda: read_map(content))
