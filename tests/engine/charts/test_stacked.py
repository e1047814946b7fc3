"""Tests of assessments.engine.charts.stacked."""

from assessments.engine.charts.distribution import Distribution
from assessments.engine.charts.stacked import Stacked, stacked
from tests.engine.charts.drawing import drawn, spoken, texts

FIRST = Distribution(title="We know", options=(("No", 2), ("Partly", 0), ("Yes", 4)), unknown=1, unanswered=1, mean=2.3)
SECOND = Distribution(title="We agree", options=(("No", 3), ("Yes", 3)), median=1.5, split="Two camps")
BOTH = Stacked(title="Items", items=(FIRST, SECOND))


def test_the_ends_of_the_options_are_named_once() -> None:
    """First and last option stand above all rows where they are the same, and each stretch has its count."""
    key = ["Items", "No", "Yes", "I don’t know", "no answer"]
    assert [*key, "We know", "2", "4", "1", "1", "We agree", "3", "3", "Two camps"] == texts(stacked(BOTH, name="s"))


def test_other_options_are_named_below_their_row() -> None:
    """Where items differ in their options, each names its own; one without options names none."""
    other = Distribution(title="How often", options=(("Never", 1), ("Always", 1)))
    none = Distribution(title="Nothing", options=(), unknown=1)
    shown = texts(stacked(Stacked(title="Items", items=(SECOND, other, none)), name="s"))
    assert ["Items", "I don’t know", "no answer", "We agree", "3", "3", "No", "Yes", "Two camps"] == shown[:9]
    assert ["How often", "1", "1", "Never", "Always", "Nothing", "1"] == shown[9:]


def test_an_item_without_any_answer_says_so() -> None:
    """Without anybody to count there is no bar but words."""
    none = Distribution(title="Nothing", options=(("No", 0), ("Yes", 0)))
    assert ["Nothing", "no answers"] == texts(stacked(Stacked(title="Items", items=(none,)), name="s"))[-2:]


def test_without_items_the_key_stands_alone() -> None:
    """No items are no error."""
    assert ["Items", "I don’t know", "no answer"] == texts(stacked(Stacked(title="Items", items=()), name="s"))


def test_the_table_holds_the_same_numbers() -> None:
    """One row an item; an option that an item does not have is a dash."""
    chart = stacked(BOTH, name="s")
    assert ("Item", "No", "Partly", "Yes", "I don’t know", "no answer", "Mean", "Median", "Split") == chart.head
    first = ("We know", "2", "0", "4", "1", "1", "2.3", "–", "")
    assert (first, ("We agree", "3", "3", "–", "0", "0", "–", "1.5", "Two camps")) == chart.rows


def test_says_every_item() -> None:
    """The description tells each item's counts."""
    first = "We know: No: 2; Partly: 0; Yes: 4; I don’t know: 1; no answer: 1."
    assert f"{first} We agree: No: 3; Yes: 3; I don’t know: 0; no answer: 0; Two camps." == spoken(
        stacked(BOTH, name="s")
    )


def test_stretches_differ_without_colour() -> None:
    """Options go from light to dark, who did not know is hatched, who did not answer has a dashed outline."""
    root = drawn(stacked(Stacked(title="Items", items=(FIRST,)), name="s"))
    look = [(each.get("fill-opacity"), each.get("fill"), each.get("stroke-dasharray")) for each in root.iter("rect")]
    dark = "#1d5753"
    stretches = [("0.12", dark, None), ("1.00", dark, None), (None, "url(#s-hatch)", None), (None, "none", "2 3")]
    assert stretches == look[-4:]


def test_a_count_without_room_is_left_to_the_table() -> None:
    """One of a thousand has a stretch too narrow for its number."""
    item = Distribution(title="We know", options=(("No", 1), ("Yes", 999)))
    assert ["We know", "999"] == texts(stacked(Stacked(title="Items", items=(item,)), name="s"))[-2:]
