"""Tests of assessments.engine.scoring."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessments.engine.model import Band
from assessments.engine.responses import respond
from assessments.engine.scoring import Score, Scores, band_of, lowest, score
from tests.engine.making import FIVE, answered, make_assessment, make_choice

LOW, MID, HIGH = (Band(id=name, title=name.title()) for name in ("low", "mid", "high"))
ALL = {"id": "all", "title": "All", "items": ["a", "b", "c"]}
OTHER = [*FIVE, {"value": "other", "label": "Other"}]
NUMBER = {"id": "n", "kind": "number", "ask": "N.", "low": 10, "high": 20, "scored": True}
TICKS = {
    "id": "t",
    "kind": "checklist",
    "ask": "T.",
    "options": [
        {"value": "x", "label": "X", "points": 1},
        {"value": "y", "label": "Y", "points": 2},
        {"value": "none", "label": "None", "points": 0, "exclusive": True},
    ],
}


def overall(*items: Mapping[str, object], **answers: object) -> float | None:
    """Give the overall score of some answers."""
    return answered(make_assessment(*items, least_answered=1), **answers).overall.score


def test_all_that_is_scored_is_counted() -> None:
    """Scores hold every scale, overall and the counts over all items, free text apart."""
    text = {"id": "s", "kind": "text", "ask": "S."}
    items = [make_choice(name) for name in ("a", "b", "c", "d")]
    scale = {"id": "pair", "title": "Pair", "items": ["a", "b"]}
    found = answered(make_assessment(*items, text, scales=[scale]), a=5, b="?", c=2, s="words")
    assert (
        Scores(
            items=4,
            answered=2,
            unknown=1,
            complete=False,
            scales=(Score(id="pair", score=100.0, band=HIGH, items=2, answered=1, unknown=1),),
            overall=Score(id="overall", score=62.5, band=MID, items=4, answered=2, unknown=1),
        )
        == found
    )


@pytest.mark.parametrize(
    ("item", "answer", "found"),
    [
        (make_choice("q"), 2, 25.0),
        (make_choice("q", reverse=True), 2, 75.0),
        (TICKS, ["y"], 100 * 2 / 3),
        (TICKS, ["none"], 0.0),
        ({**TICKS, "reverse": True}, ["y"], 100 / 3),
        (NUMBER, 15, 50.0),
        ({**NUMBER, "reverse": True}, 10, 100.0),
    ],
)
def test_an_answer_is_a_share_of_what_is_possible(item: Mapping[str, object], answer: object, found: float) -> None:
    """Each kind scores from its least, 0, to its most, 100, turned first where it is reverse-worded."""
    assert found == overall(item, **{str(item["id"]): answer})


def test_a_row_of_a_grid_scores_by_itself() -> None:
    """Each row of a grid is a question of its own, each turned or not."""
    rows = [{"id": "r", "ask": "R."}, {"id": "s", "ask": "S.", "reverse": True}]
    grid = {"id": "g", "kind": "grid", "ask": "G.", "options": FIVE, "rows": rows}
    assert 100.0 == overall(grid, **{"g.r": 5, "g.s": 1})


def test_unlike_ranges_count_alike() -> None:
    """A number from 10 to 20 moves the score as much as a choice from 0 to 4."""
    assert 50.0 == overall(NUMBER, make_choice("a"), n=20, a=1)


def test_weights_count_in_their_scale_and_overall() -> None:
    """An item of weight 3 counts as three; one outside every scale counts once."""
    scale = {"id": "pair", "title": "Pair", "items": {"a": 3, "b": 1}}
    found = answered(make_assessment(scales=[scale]), a=5, b=1, c=1)
    assert (75.0, 60.0) == (found.scales[0].score, found.overall.score)


@pytest.mark.parametrize(
    ("answers", "found"), [({"a": 5}, None), ({"a": 5, "b": "?"}, None), ({"a": 5, "b": 5}, 100.0)]
)
def test_too_few_answers_give_no_score(answers: dict[str, Any], found: float | None) -> None:
    """Half of the items, rounded up, must be answered by something that scores, unless it is said otherwise."""
    scores = answered(make_assessment(scales=[ALL]), **answers)
    assert (found, found) == (scores.scales[0].score, scores.overall.score)


def test_least_answered_is_as_it_is_written() -> None:
    """A scale and the whole each say how many answers they need."""
    scores = answered(make_assessment(scales=[{**ALL, "least_answered": 1}], least_answered=2), a=5)
    assert (100.0, None) == (scores.scales[0].score, scores.overall.score)


def test_an_answer_without_points_is_answered_and_never_scored() -> None:
    """An option without points counts as answered and neither scores nor reaches the least."""
    found = answered(make_assessment({**make_choice("a"), "options": OTHER}), a="other")
    expected = Score(id="overall", score=None, band=None, items=1, answered=1, unknown=0)
    assert (expected, True) == (found.overall, found.complete)


def test_not_knowing_completes() -> None:
    """Not knowing anything is complete, answered by nothing, and scores nothing."""
    assert Scores(
        items=3,
        answered=0,
        unknown=3,
        complete=True,
        scales=(),
        overall=Score(id="overall", score=None, band=None, items=3, answered=0, unknown=3),
    ) == answered(make_assessment(), a="?", b="?", c="?")


def test_what_is_not_shown_counts_nowhere() -> None:
    """An item that is not shown is no item: not answered, not unknown, not missing, and not scored if answered."""
    hidden = make_choice("b", shown_when={"fact": "item.a", "at_most": 2})
    scale = {"id": "pair", "title": "Pair", "items": ["a", "b"], "least_answered": 1}
    found = answered(make_assessment(make_choice("a"), hidden, scales=[scale], least_answered=1), a=5, b=1)
    assert (
        Scores(
            items=1,
            answered=1,
            unknown=0,
            complete=True,
            scales=(Score(id="pair", score=100.0, band=HIGH, items=1, answered=1, unknown=0),),
            overall=Score(id="overall", score=100.0, band=HIGH, items=1, answered=1, unknown=0),
        )
        == found
    )


def test_the_least_stays_the_authors_where_items_are_not_shown() -> None:
    """A scale of which fewer items are shown than must be answered has no score, and one without any has none."""
    hidden = [make_choice(name, shown_when={"fact": "item.a", "at_most": 2}) for name in ("b", "c")]
    scales = [ALL, {"id": "rest", "title": "Rest", "items": ["b", "c"]}]
    found = answered(make_assessment(make_choice("a"), *hidden, scales=scales), a=5)
    assert (
        Score(id="all", score=None, band=None, items=1, answered=1, unknown=0),
        Score(id="rest", score=None, band=None, items=0, answered=0, unknown=0),
    ) == found.scales


@pytest.mark.parametrize(
    ("numerator", "denominator", "band"),
    [(0, 3, LOW), (99, 300, LOW), (1, 3, MID), (199, 300, MID), (2, 3, HIGH), (3, 3, HIGH)],
)
def test_an_edge_belongs_to_the_upper_band(numerator: int, denominator: int, band: Band) -> None:
    """A third is mid exactly, though no decimal number is a third; the most is in the last band."""
    assert band == band_of((LOW, MID, HIGH), numerator, denominator)


def test_an_edge_is_exact_however_long_the_ranges() -> None:
    """A third of three long ranges is mid, where a sum of floats would fall just short of it."""
    thirds = {"a": 333_331, "b": 333_323, "c": 333_287}
    items = [{**NUMBER, "id": name, "low": 0, "high": 3 * third} for name, third in thirds.items()]
    assert MID == answered(make_assessment(*items), **thirds).overall.band


def test_scores_are_values() -> None:
    """Scores can be hashed, carry nothing else, and are made by naming each field."""
    found = answered(make_assessment(), a=5, b=1)
    assert hash(found) == hash(answered(make_assessment(), b=1, a=5))
    assert [False, False] == [hasattr(each, "__dict__") for each in (found, found.overall)]
    assert all(field.kw_only for kind in (Score, Scores) for field in fields(kind))


def test_bands_are_as_wide_as_their_parts() -> None:
    """Of bands with one part and three, the first ends at a quarter."""
    bands = (LOW, Band(id="rest", title="Rest", parts=3))
    assert ["low", "rest"] == [band_of(bands, share, 100).id for share in (24, 25)]


@pytest.mark.parametrize(
    ("answers", "names"),
    [
        ({}, []),
        ({"a": 1, "b": 1, "c": 5}, ["a", "b"]),
        ({"a": 5, "b": "?"}, ["a"]),
        ({"a": 2, "b": 1, "c": 5}, ["b"]),
    ],
)
def test_the_lowest_are_all_that_tie(answers: dict[str, Any], names: list[str]) -> None:
    """Every scale with the least score is lowest; scales without a score are not compared."""
    scales = [{"id": name, "title": name, "items": [name]} for name in ("a", "b", "c")]
    assert names == [each.id for each in lowest(answered(make_assessment(scales=scales), **answers))]


ITEMS = ("a", "b", "c", "d", "e")
PROPERTIES = make_assessment(
    make_choice("a"),
    make_choice("b", reverse=True),
    make_choice("c"),
    make_choice("d", options=[{"value": n, "label": str(n), "points": n} for n in range(1, 6)]),
    {**NUMBER, "id": "e", "low": 1, "high": 5, "unknown": "No idea"},
    scales=[{"id": "most", "title": "Most", "items": {"a": 2, "b": 3, "e": 1}}],
    least_answered=1,
)
ANSWERS = st.dictionaries(st.sampled_from(ITEMS), st.integers(1, 5) | st.just("?"))


def scores_of(answers: Mapping[str, object]) -> list[float | None]:
    """Give the score of the scale and overall."""
    found = score(PROPERTIES, respond(PROPERTIES, answers))
    return [each.score for each in (*found.scales, found.overall)]


@given(ANSWERS)
def test_a_score_lies_between_0_and_100(answers: dict[str, object]) -> None:
    """Whatever the answers, a score is from 0 to 100 or not there."""
    assert all(found is None or 0 <= found <= 100 for found in scores_of(answers))


@given(ANSWERS, st.sampled_from(ITEMS), st.integers(1, 4))
def test_a_higher_answer_never_lowers_a_score(answers: dict[str, object], item: str, value: int) -> None:
    """One step up, or down for a reverse-worded item, leaves every score or raises it."""
    before, after = (value + 1, value) if item == "b" else (value, value + 1)
    pairs = zip(scores_of({**answers, item: before}), scores_of({**answers, item: after}), strict=True)
    assert all(one is None or (other is not None and one <= other) for one, other in pairs)


@given(ANSWERS, st.sampled_from(ITEMS))
def test_an_unanswered_question_lowers_no_score(answers: dict[str, object], item: str) -> None:
    """Leaving an item out scores as "I don't know" does, and what is left out is no answer of the least."""
    without = {name: answer for name, answer in answers.items() if name != item}
    least = scores_of({**without, item: 5 if item == "b" else 1})
    pairs = list(zip(scores_of(without), least, strict=True))
    assert scores_of({**without, item: "?"}) == scores_of(without)
    assert all(left is None or (lowest_ is not None and lowest_ <= left) for left, lowest_ in pairs)


@given(ANSWERS.flatmap(lambda answers: st.tuples(st.just(answers), st.permutations(list(answers)))))
def test_the_order_of_answers_does_not_matter(given_: tuple[dict[str, object], list[str]]) -> None:
    """The same answers in any order give the same scores, to the last bit."""
    answers, order = given_
    assert scores_of(answers) == scores_of({name: answers[name] for name in order})
