"""Tests of assessments.engine.typed."""

import pytest

from assessments.engine.reading import Reader
from assessments.engine.typed import line, number, percent, whole


def refused(read: Reader) -> list[str]:
    """Give what was noted, a line a problem."""
    return [str(problem) for problem in read.problems]


@pytest.mark.parametrize(("typed", "text"), [(" a ", "a"), ("", ""), (None, ""), (7, "")])
def test_a_line_is_text_without_blanks_around_it(typed: object, text: str) -> None:
    """What is no text counts as nothing."""
    assert text == line({"x": typed}, "x")


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("48", 48),
        (" 48 ", 48),
        ("1,000", 1000),
        ("1.000", 1000),
        ("1 000 000", 1_000_000),
        ("1\u202f000", 1000),
        ("12'500", 12_500),
        ("-1", -1),
        ("\u22121", -1),
        ("\u0664\u0668", 48),
        ("", None),
    ],
)
def test_a_whole_number_is_read_as_people_write_it(typed: str, value: int | None) -> None:
    """Thousands may be set apart, digits may be those of any script, and an empty field is no number."""
    read = Reader()
    assert (value, []) == (whole(read, {"x": typed}, "x"), read.problems)


@pytest.mark.parametrize("typed", ["4.8", "many", "1,00", "4 8", "1,000.000", "9" * 19])
def test_what_is_no_whole_number_is_noted(typed: str) -> None:
    """It is told as it was typed, with what to write."""
    read = Reader()
    assert None is whole(read, {"x": typed}, "x")
    assert [f'x: "{typed}" is no whole number; write one in digits, such as 48'] == refused(read)


@pytest.mark.parametrize(
    ("typed", "value"),
    [("40", 40), ("2.5", 2.5), ("2,5", 2.5), ("0.125", 0.125), ("12 500", 12_500), ("1,000,000", 1_000_000)],
)
def test_a_number_has_decimals_behind_a_point_or_a_comma(typed: str, value: float) -> None:
    """One that was typed without decimals is a whole number, as the command line reads it."""
    found = number(Reader(), {"x": typed}, "x")
    assert (value, type(value)) == (found, type(found))


def test_an_empty_field_is_no_number() -> None:
    """Nothing is noted, since something may still be typed."""
    read = Reader()
    assert (None, []) == (number(read, {}, "x"), read.problems)


def test_a_number_that_can_be_read_in_two_ways_is_noted() -> None:
    """A sign before three digits may stand between thousands or before decimals."""
    read = Reader()
    assert None is number(read, {"x": "2,500"}, "x")
    remedy = "leave out the sign between thousands, or write at most two decimals"
    assert [f'x: "2,500" can be read in two ways; {remedy}'] == refused(read)


def test_what_is_no_number_is_noted() -> None:
    """It is told as it was typed, with what to write."""
    read = Reader()
    assert None is number(read, {"x": "a week"}, "x")
    assert ['x: "a week" is no number that can be read; write it in digits, such as 12 or 2.5'] == refused(read)


@pytest.mark.parametrize(
    ("typed", "value"), [("7", 0.07), ("7%", 0.07), ("7 %", 0.07), ("7,5%", 0.075), ("0.5%", 0.005), ("99.9", 0.999)]
)
def test_a_percentage_is_a_share(typed: str, value: float) -> None:
    """With its sign or without, it gives the very number that the command line gives."""
    assert value == percent(Reader(), {"x": typed}, "x", ends=False)


@pytest.mark.parametrize(("typed", "value"), [("0", 0), ("100%", 1)])
def test_the_ends_may_be_let_in(typed: str, value: float) -> None:
    """Where none or all of something can be meant, both are read."""
    assert value == percent(Reader(), {"x": typed}, "x", ends=True)


@pytest.mark.parametrize(
    ("typed", "ends", "told"),
    [
        ("0", False, '"0" cannot be; write a percentage above 0% and below 100%'),
        ("140%", False, '"140%" cannot be; write a percentage above 0% and below 100%'),
        ("-1%", True, '"-1%" cannot be; write one from 0% to 100%'),
        ("0.07", False, '"0.07" could mean 0.07% or 7%; write the one that you mean, with its sign %'),
        ("half", False, '"half" is no number that can be read; write it in digits, such as 12 or 2.5'),
        ("%", False, '"%" is no number that can be read; write it in digits, such as 12 or 2.5'),
    ],
)
def test_a_percentage_that_cannot_be_or_be_told_is_noted(typed: str, told: str, *, ends: bool) -> None:
    """Nothing is guessed at: a bare number below 1 could be a share."""
    read = Reader()
    assert None is percent(read, {"x": typed}, "x", ends=ends)
    assert [f"x: {told}"] == refused(read)
