"""Tests of assessments.engine.charts.lettering."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessments.engine.charts.lettering import Lines, clean, width, wrap


def test_what_xml_forbids_is_replaced() -> None:
    """Control characters and halves of pairs become the sign for a character that is not known."""
    assert "a\ufffdb \ufffd\ufffd c" == clean("a\x00b\n\ud800\ufffe\t c ")


@pytest.mark.parametrize(
    ("text", "expected"),
    [("", 0), ("il", 84), ("ab", 128), ("AB", 160), ("m@", 200), ("жш", 160), ("是", 100), ("“—”", 260), ("🎉", 140)],
)
def test_widths_are_estimated_by_class(text: str, expected: int) -> None:
    """Narrow, middle and wide letters, capitals, other alphabets, squares and pictures have a width each."""
    assert expected == width(text, 100)


@pytest.mark.parametrize("text", ["e\u0301", "e\u00ad", "e\u200f"])
def test_marks_have_no_width(text: str) -> None:
    """An accent of its own, a soft hyphen and a sign for direction take no room."""
    assert width("e", 10) == width(text, 10)


def test_bold_is_wider() -> None:
    """Bold letters take more room."""
    assert width("ab", 10, bold=True) > width("ab", 10)


def test_lines_end_between_words() -> None:
    """Text is broken at spaces where it fits."""
    assert Lines(lines=("who decides", "in the end"), cut=False) == wrap(
        "who decides in the end", room=70, size=10, lines=3
    )


def test_a_word_that_fits_no_line_is_broken_with_a_hyphen() -> None:
    """A long word goes over lines, and a hyphen shows that it goes on."""
    assert ("Kapitäns-", "mützen") == wrap("Kapitänsmützen", room=60, size=10, lines=2).lines


def test_a_line_may_end_after_a_hyphen_or_a_stroke() -> None:
    """Where a word has a hyphen or a stroke of its own, it is broken there and gets no other."""
    assert ("change-", "ready/", "willing") == wrap("change-ready/willing", room=48, size=10, lines=3).lines


def test_scripts_without_spaces_are_broken_anywhere() -> None:
    """Chinese and Japanese lines are filled, without hyphens."""
    assert ("我们是", "否认识") == wrap("我们是否认识", room=35, size=10, lines=2).lines


def test_what_belongs_together_stays_together() -> None:
    """A joined picture, a skin tone, a flag and an accent are never parted from what they belong to."""
    family, thumb, flag = "👩‍👩‍👧", "👍🏽", "🇩🇪"
    assert (family, thumb, flag, flag) == wrap(family + thumb + flag + flag, room=30, size=10, lines=9).lines


def test_what_does_not_fit_ends_in_an_ellipsis() -> None:
    """The last line that is allowed says that there is more."""
    assert Lines(lines=("Who is", "touched…"), cut=True) == wrap("Who is touched, and who", room=55, size=10, lines=2)


def test_an_ellipsis_keeps_the_direction_of_its_text() -> None:
    """After text that is read from right to left a mark keeps the dots at its end."""
    (line,) = wrap("مرحبا بكم", room=45, size=10, lines=1).lines
    assert line.endswith("…\u200f")


def test_room_for_nothing_still_gives_a_character_a_line() -> None:
    """Without any room a text goes on one character at a time and does not go on for ever."""
    assert ("a-", "b…") == wrap("abc", room=0, size=10, lines=2).lines


@given(st.text(max_size=120), st.integers(60, 300))
def test_no_line_is_wider_than_its_room(text: str, room: int) -> None:
    """Whatever the text, no line is estimated to be wider than the room."""
    assert [] == [line for line in wrap(text, room=room, size=14, lines=3).lines if width(line, 14) > room]


@given(st.text(st.characters(categories=["Ll"], max_codepoint=0x7F), max_size=60))
def test_nothing_is_lost_where_nothing_is_cut(text: str) -> None:
    """Joined again, the lines are the text."""
    lines = wrap(text, room=60, size=10, lines=99).lines
    assert text == "".join(line.removesuffix("-") for line in lines)
