"""Tests of assessments.engine.charts.profile."""

from assessments.engine.charts.profile import Profile, ProfileRow, profile
from assessments.engine.model import Band
from tests.engine.charts.drawing import drawn, spoken, texts

BANDS = (Band(id="early", title="Early"), Band(id="ready", title="Ready"))
RULES = ProfileRow(title="Rules", score=61.5, band="Ready", low=47.2, high=75.5, second=40)
ROLES = ProfileRow(title="Roles", score=None)
WHOLE = Profile(title="Us", rows=(RULES, ROLES), overall=ProfileRow(title="Overall", score=58.9), bands=BANDS)


def test_the_words_of_a_row_stand_beside_it() -> None:
    """Bands and numbers of the axis, then each row with score, band, spread and second value, the overall one last."""
    axis = ["Early", "Ready", "0", "100", "50"]
    rules = ["Rules", "62", "Ready · spread 47 to 76", "guess 40"]
    assert [*["Us"], *axis, *rules, "Roles", "–", "not enough answers", "Overall", "59"] == texts(
        profile(WHOLE, name="p")
    )


def test_the_table_holds_the_same_numbers() -> None:
    """Score, words, spread and second value are columns; what is missing is a dash."""
    chart = profile(WHOLE, name="p")
    assert ("Scale", "Score", "In words", "Spread", "Guess") == chart.head
    rules = ("Rules", "62", "Ready", "47 to 76", "40")
    assert (rules, ("Roles", "–", "not enough answers", "–", "–"), ("Overall", "59", "", "–", "–")) == chart.rows


def test_columns_that_would_be_empty_are_left_out() -> None:
    """Without a spread and a second value in any row the table has neither."""
    chart = profile(Profile(title="Me", rows=(ROLES,)), name="p")
    assert (("Scale", "Score", "In words"), (("Roles", "–", "not enough answers"),)) == (chart.head, chart.rows)


def test_says_every_row() -> None:
    """The description tells the rows in words."""
    said = "Rules: 62; Ready; spread 47 to 76; guess 40. Roles: not enough answers. Overall: 59."
    assert said == spoken(profile(WHOLE, name="p"))


def test_names_of_bands_that_do_not_fit_stand_below_each_other() -> None:
    """Where a band's name is longer than its stretch, each band has a line with its scores."""
    bands = (Band(id="a", title="Much of it is still quite open"), Band(id="b", title="Ready"))
    shown = texts(profile(Profile(title="Me", rows=(), bands=bands), name="p"))
    assert ["Me", "0 to 50", "Much of it is still quite open", "50 to 100", "Ready"] == shown


def test_without_bands_the_axis_has_its_ends() -> None:
    """Without bands the numbers 0 and 100 stand above the rows."""
    assert ["Me", "0", "100"] == texts(profile(Profile(title="Me", rows=()), name="p"))


def test_the_band_of_the_score_has_an_outline() -> None:
    """The stretch of the row's band is drawn unlike the others, by its words and not by the number."""
    only = Profile(title="Me", rows=(ProfileRow(title="Rules", score=50, band="Early"),), bands=BANDS)
    strokes = [each.attrib["stroke"] for each in drawn(profile(only, name="p")).iter("rect")]
    assert ["#1d5753", "#d9cfbf"] == strokes


def test_a_second_value_has_another_shape() -> None:
    """The score is a disc and the second value a diamond, on the axis and beside its words."""
    only = Profile(title="Me", rows=(ProfileRow(title="Rules", score=50, second=20),))
    root = drawn(profile(only, name="p"))
    assert (1, 2) == (len(list(root.iter("circle"))), len(list(root.iter("path"))))


def test_without_a_score_no_disc_is_drawn() -> None:
    """A row without a score has a dashed axis and no mark on it."""
    root = drawn(profile(Profile(title="Me", rows=(ROLES,)), name="p"))
    assert ([], ["2 3"]) == (list(root.iter("circle")), [each.attrib["stroke-dasharray"] for each in root.iter("rect")])
