"""Tests of assessments.engine.legible."""

import pytest

from assessments.engine.legible import legible, plain_address


@pytest.mark.parametrize("text", ["a", "Ärger im Büro", "x" * 20, "two words", "\U0001f30a"])
def test_visible_text_is_legible(text: str) -> None:
    """Letters of any script and signs, up to as many as fit."""
    assert legible(text, most=20)


@pytest.mark.parametrize(
    "text", ["", " a", "a ", "x" * 21, "a\nb", "a\u202eb", "a\u200bb", "a\x00b", "a\ud800", "a\tb"]
)
def test_hidden_or_turned_text_is_not_legible(text: str) -> None:
    """Nothing at all, blanks around it, too much, controls, marks of direction and halves of characters are refused."""
    assert not legible(text, most=20)


@pytest.mark.parametrize("letter", ["\u115f", "\u1160", "\u180e", "\u2800", "\u3164", "\uffa0"])
def test_letters_that_look_blank_are_not_legible(letter: str) -> None:
    """A letter that shows nothing is refused, alone and among others, so that no name can look empty."""
    assert (False, False) == (legible(letter, most=20), legible(f"a{letter}b", most=20))


def test_lines_may_be_allowed() -> None:
    """A note may have line feeds, up to as many lines as fit, and no other breaks."""
    assert (True, False, False) == (
        legible("a\n\nb", most=20, lines=3),
        legible("a\nb\nc", most=20, lines=2),
        legible("a\r\nb", most=20, lines=2),
    )


@pytest.mark.parametrize("address", ["a@b.example", "ann.b+team@site-1.sub.example", "o_k-1@x.co"])
def test_plain_addresses(address: str) -> None:
    """One local part and one domain with a dot."""
    assert plain_address(address)


@pytest.mark.parametrize(
    "address",
    [
        "",
        "ann",
        "ann@site",
        "a@b@c.example",
        "a b@c.example",
        "a@c.example?bcc=d@e.example",
        "a@c.example,d@e.example",
        "a@c.example\r\nBcc: d@e.example",
        "a%0d@c.example",
        "<a@c.example>",
        "a..b@c.example",
        "a@-c.example",
        "ä@c.example",
        "a" * 90 + "@site.example",
    ],
)
def test_what_could_add_a_header_is_no_address(address: str) -> None:
    """Anything that could name a second receiver or another header is refused."""
    assert not plain_address(address)
