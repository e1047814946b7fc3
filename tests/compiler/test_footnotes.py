"""Tests of assessments.compiler.footnotes."""

import pytest

from assessments.compiler.footnotes import apart, in_order


@pytest.mark.parametrize(
    ("text", "ordered"),
    [
        ("No note.", "No note."),
        ("A[^a] b[^b]\n\n[^a]: A\n[^b]: B\n", "A[^a] b[^b]\n\n[^a]: A\n[^b]: B\n"),
        ("A[^a] b[^b] a[^a]\n\n[^b]: B\n[^a]: A\n", "A[^a] b[^b] a[^a]\n\n[^a]: A\n[^b]: B\n"),
        ("A[^a] b[^b]\n\n[^b]: B\n    more\n[^a]: A\n\nEnd.", "A[^a] b[^b]\n\n[^a]: A\n[^b]: B\n    more\n\nEnd."),
        ("[^c]: C\n\nB[^b]\n\n[^b]: B [^c]", "[^b]: B [^c]\n\nB[^b]\n\n[^c]: C"),
    ],
    ids=["none", "in order", "out of order", "of several lines", "never mentioned"],
)
def test_notes_stand_in_the_order_of_their_first_mention(text: str, ordered: str) -> None:
    """Notes change places with each other; nothing else moves, and ordering again changes nothing."""
    assert ordered == in_order(text) == in_order(ordered)


def test_only_neighbours_are_kept_apart() -> None:
    """A comma comes between two numbers, and none where a word stands between them."""
    one, two = '<sup id="fnref:a"><a href="#a">1</a></sup>', '<sup id="fnref2:b"><a href="#b">2</a></sup>'
    assert f"{one} and {two}" == apart(f"{one} and {two}")
    assert f'{one}<sup class="nn-comma">,\N{THIN SPACE}</sup>{two}' == apart(one + two)
