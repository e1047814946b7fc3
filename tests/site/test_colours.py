"""Tests of the colours in docs/assets/site.css: contrast as WCAG 2.2 measures it, in both schemes."""

import re
from pathlib import Path

import pytest

from assessments.engine.charts.paint import COLOURS, Colour

STYLE = Path(__file__).parents[2] / "docs/assets/site.css"
TOKEN = re.compile(r"--nn-([a-z-]+): var\(--nn-light, #([0-9a-f]{6})\) var\(--nn-dark, #([0-9a-f]{6})\);")
GROUNDS = ("paper", "sheet", "sunk", "wash")
TEXTS = ("ink", "soft", "accent", "accent-strong", "good", "warn", "bad")


def colours(scheme: str) -> dict[str, str]:
    """Give the colours of a scheme by their names."""
    found = TOKEN.findall(STYLE.read_text("utf-8"))
    return {name: light if scheme == "light" else dark for name, light, dark in found}


def luminance(colour: str) -> float:
    """Give the relative luminance of a colour (WCAG 2.2, definitions)."""
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in (int(colour[place : place + 2], 16) / 255 for place in (0, 2, 4))
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Give the contrast ratio of two colours, from 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_black_on_white_is_21() -> None:
    """The measure agrees with the definition's own example."""
    assert 21 == pytest.approx(contrast("000000", "ffffff"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_can_be_read_on_every_ground(scheme: str) -> None:
    """Text has a contrast of at least 4.5 (criterion 1.4.3)."""
    named = colours(scheme)
    pairs = [(text, ground) for text in TEXTS for ground in GROUNDS] + [
        ("on-accent", "accent"),
        ("on-accent", "accent-strong"),
        ("ink", "mark"),
    ]
    assert {} == {pair: ratio for pair in pairs if (ratio := contrast(*(named[name] for name in pair))) < 4.5}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_control_can_be_seen_on_every_ground(scheme: str) -> None:
    """The edge of a control has a contrast of at least 3 (criterion 1.4.11)."""
    named = colours(scheme)
    pairs = [("edge", ground) for ground in GROUNDS]
    assert {} == {pair: ratio for pair in pairs if (ratio := contrast(*(named[name] for name in pair))) < 3}


def test_printed_charts_can_be_read_on_white() -> None:
    """A chart's printed colours have the same contrasts: 4.5 for words, 3 for marks and edges."""
    words: tuple[Colour, ...] = ("ink", "soft", "second", "split")
    marks: tuple[Colour, ...] = ("mark", "edge")
    assert [] == [name for name in words if contrast(COLOURS[name].removeprefix("#"), "ffffff") < 4.5]
    assert [] == [name for name in marks if contrast(COLOURS[name].removeprefix("#"), "ffffff") < 3]
