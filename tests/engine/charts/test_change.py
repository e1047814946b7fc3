"""Tests of assessments.engine.charts.change."""

from dataclasses import replace

import pytest

from assessments.engine.charts.change import GUESSED, Change, ChangeRow, change
from tests.engine.charts.drawing import drawn, spoken, texts


def one(before: float | None, after: float | None) -> Change:
    """Give a change of one row."""
    row = ChangeRow(title="Rules", before=before, after=after)
    return Change(title="Change", rows=(row,), before="spring", after="autumn")


@pytest.mark.parametrize(
    ("before", "after", "words", "numbers"),
    [
        (48, 62, "↑ up 14", "48 → 62"),
        (71, 55.5, "↓ down 15", "71 → 56"),
        (25.6, 68.5, "↑ up 43", "26 → 69"),
        (48.6, 33.4, "↓ down 16", "49 → 33"),
        (60, 60.2, "the same", "60 → 60"),
        (None, 44, "new", "– → 44"),
        (35, None, "no score now", "35 → –"),
        (None, None, "no score", "– → –"),
    ],
)
def test_the_direction_stands_in_words(before: float | None, after: float | None, words: str, numbers: str) -> None:
    """Up, down, the same, new or gone: an arrow and words, and both scores; the words agree with the scores shown."""
    shown = texts(change(one(before, after), name="c"))
    assert ["Change", "spring", "autumn", "0", "100", "50", "Rules", words, numbers] == shown


def test_the_table_holds_the_same_numbers() -> None:
    """Both rounds' scores and the direction."""
    chart = change(one(48, 62), name="c")
    assert (("Scale", "spring", "autumn", "Change"), (("Rules", "48", "62", "up 14"),)) == (chart.head, chart.rows)


def test_says_every_row() -> None:
    """The description tells both scores and the direction."""
    assert "Rules: spring 71, autumn 56; down 15." == spoken(change(one(71, 55.5), name="c"))


@pytest.mark.parametrize(("before", "after"), [(48, 62), (62, 48)])
def test_before_is_a_ring_and_after_a_disc(before: float, after: float) -> None:
    """The rounds differ by shape, and the arrow's head stands at the later score."""
    root = drawn(change(one(before, after), name="c"))
    fills = [each.attrib["fill"] for each in root.iter("circle")]
    assert ["#ffffff", "#1d5753", "#ffffff", "#1d5753"] == fills
    assert 1 == len(list(root.iter("path")))


@pytest.mark.parametrize(("after", "lines"), [(51, 4), (55, 5)])
def test_near_scores_have_no_arrow(after: float, lines: int) -> None:
    """Where ring and disc touch there is no line, and where they nearly do there is no head."""
    root = drawn(change(one(50, after), name="c"))
    assert (lines, []) == (len(list(root.iter("line"))), list(root.iter("path")))


@pytest.mark.parametrize(
    ("before", "after", "words", "numbers"),
    [
        (26, 69, "guessed higher by 43", "26 and 69"),
        (49, 33, "guessed lower by 16", "49 and 33"),
        (60, 60.2, "the same", "60 and 60"),
        (None, 44, "not compared", "– and 44"),
        (35, None, "not compared", "35 and –"),
        (None, None, "not compared", "– and –"),
    ],
)
def test_a_guess_has_not_changed(before: float | None, after: float | None, words: str, numbers: str) -> None:
    """Beside a guess nothing went up or down, and no arrow leads from one to the other."""
    chart = change(replace(one(before, after), wording=GUESSED), name="c")
    shown = "".join(texts(chart))
    assert (True, True, False) == ("".join(words.split()) in "".join(shown.split()), numbers in shown, "→" in shown)
    assert (("Scale", "spring", "autumn", "Apart"), words, []) == (
        chart.head,
        chart.rows[0][3],
        list(drawn(chart).iter("path")),
    )
