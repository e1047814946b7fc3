"""Tests of assessments.engine.charts.distribution."""

import pytest

from assessments.engine.charts.distribution import Distribution, distribution
from tests.engine.charts.drawing import drawn, spoken, texts

OPTIONS = (("No", 2), ("Partly", 0), ("Yes", 4))
ITEM = Distribution(title="We know", options=OPTIONS, unknown=1, unanswered=1, mean=2.33, median=3, split="Two camps")


def test_every_answer_stands_in_order_with_its_count() -> None:
    """Options in order, then the mean and the median, then who did not know or answer, and the split in words."""
    options = ["No", "2", "Partly", "0", "Yes", "4"]
    rest = ["mean 2.3", "median 3", "I don’t know", "1", "no answer", "1", "Two camps"]
    assert ["We know", *options, *rest] == texts(distribution(ITEM, name="d"))


def test_the_table_holds_the_same_numbers() -> None:
    """Each answer with its count, and the middle below."""
    counts = (("No", "2"), ("Partly", "0"), ("Yes", "4"), ("I don’t know", "1"), ("no answer", "1"))
    assert (*counts, ("mean", "2.3"), ("median", "3")) == distribution(ITEM, name="d").rows


def test_says_all_of_it() -> None:
    """The description tells the counts, the middle and the split."""
    said = "No: 2; Partly: 0; Yes: 4; I don’t know: 1; no answer: 1; mean: 2.3; median: 3; Two camps."
    assert said == spoken(distribution(ITEM, name="d"))


def test_what_is_no_answer_is_hatched() -> None:
    """Bars of who did not know or answer have a pattern, those of options are filled."""
    plain = Distribution(title="We know", options=(("Yes", 1),), unknown=1, unanswered=1)
    fills = [each.attrib["fill"] for each in drawn(distribution(plain, name="d")).iter("rect")]
    assert ["#1d5753", "url(#d-hatch)", "url(#d-hatch)"] == fills


def test_a_bar_is_as_long_as_its_count() -> None:
    """The bars are in proportion, and nothing has none."""
    wide = [float(each.attrib["width"]) for each in drawn(distribution(ITEM, name="d")).iter("rect")][:2]
    assert wide[0] * 2 == pytest.approx(wide[1], abs=0.02)


def test_without_a_middle_no_line_for_it_is_drawn() -> None:
    """Without mean and median only the counts are shown."""
    plain = Distribution(title="We know", options=OPTIONS)
    shown = texts(distribution(plain, name="d"))
    assert ["We know", "No", "2", "Partly", "0", "Yes", "4", "I don’t know", "0", "no answer", "0"] == shown


@pytest.mark.parametrize(("mean", "median"), [(2.0, 2.0), (2.1, 2.0), (2.0, 2.1), (1.0, 3.0), (None, 2.0)])
def test_words_of_the_middle_never_touch(mean: float | None, median: float | None) -> None:
    """Mean and median may be equal; their words stand a line apart, the higher one above."""
    item = Distribution(title="We know", options=OPTIONS, mean=mean, median=median)
    lines = [each for each in drawn(distribution(item, name="d")).iter("text") if (each.text or "").startswith("me")]
    feet = [float(each.attrib["y"]) for each in lines]
    assert feet == sorted(feet, reverse=mean == 2.1) or mean is None
    assert max(feet) - min(feet) >= (17.5 if mean is not None else 0)
