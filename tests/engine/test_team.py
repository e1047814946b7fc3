"""Tests of assessments.engine.team."""

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessments.engine.model import Assessment
from assessments.engine.team import Team, picture
from tests.engine.making import make_assessment, make_choice, several

SCALE = [{"id": "all", "title": "All", "items": ["a", "b", "c"]}]
ROLES = {"ask": "Your part?", "options": [{"id": "user", "title": "User"}, {"id": "decider", "title": "Decider"}]}


def make_team(*answers: Mapping[str, object], assessment: Assessment | None = None, **options: Any) -> Team:  # noqa: ANN401  as picture takes them
    """Give the whole picture of some people's answers."""
    asked = assessment or make_assessment(scales=SCALE, roles=ROLES)
    return picture(asked, several(asked, *answers), **options)


def of(value: object) -> dict[str, object]:
    """Give answers with one value for all three items."""
    return {"a": value, "b": value, "c": value}


def test_a_scale_is_pictured_by_the_scores_of_its_members() -> None:
    """Mean, spread and ends are those of the persons' scores; sd has the divisor n - 1."""
    scale = make_team(of(1), of(2), of(5)).scales[0]
    assert (3, 0, 41.666666666666664, 52.04164998665332, 25.0, 0.0, 100.0) == (
        scale.n,
        scale.unknown,
        scale.mean,
        scale.sd,
        scale.median,
        scale.min,
        scale.max,
    )


def test_an_even_number_has_its_median_between() -> None:
    """The median of four scores lies halfway between the middle two."""
    assert 37.5 == make_team(of(1), of(2), of(3), of(5)).overall.median


def test_a_person_without_a_score_is_not_counted() -> None:
    """Whoever answered too little changes no mean, and what they do not know is counted."""
    scale = make_team(of(5), {"a": "?", "b": "?", "c": 1}).scales[0]
    assert (1, 2, 100.0, None) == (scale.n, scale.unknown, scale.mean, scale.sd)


def test_nobody_gives_nothing() -> None:
    """Without a reply every figure is empty and nobody is counted."""
    team = make_team()
    assert (0, 0, None, None, None) == (
        team.responses,
        team.overall.n,
        team.overall.mean,
        team.overall.median,
        team.overall.split,
    )
    assert (None, None, None, None) == (
        team.overall.band,
        team.items[0].mean,
        team.items[0].ad_m,
        team.items[0].split,
    )


def test_an_item_is_pictured_in_raw_values() -> None:
    """Counts, mean and spread are of what was picked, not turned; the figures are the first test vector's."""
    asked = make_assessment(make_choice("a", reverse=True))
    item = make_team(*({"a": value} for value in (4, 4, 5, 3, 4)), {"a": "?"}, assessment=asked).items[0]
    assert (5, 1, ((1, 0), (2, 0), (3, 1), (4, 3), (5, 1))) == (item.n, item.unknown, item.counts)
    assert (4.0, 4, 0.4, 0.75, False) == (item.mean, item.median, item.ad_m, item.r_wg, item.split)
    assert (0.7071067811865476, 0.7333333333333333) == (item.sd, item.a_wg)


def test_an_even_split_is_recognised() -> None:
    """Half at one end and half at the other is a split, whatever the mean says."""
    team = make_team(of(1), of(1), of(5), of(5))
    assert (50.0, True, True) == (team.scales[0].mean, team.scales[0].split, team.items[0].split)


def test_all_in_the_middle_is_no_split() -> None:
    """The same mean, and everybody means it."""
    team = make_team(*[of(3)] * 4)
    assert (50.0, False, False) == (team.scales[0].mean, team.scales[0].split, team.items[0].split)


@pytest.mark.parametrize(
    ("values", "word"),
    [
        ((3, 3, 3, 4, 3), "agree"),
        ((1, 2, 3, 4, 5), "differ"),
        ((1, 1, 1, 5, 5, 5), "split"),
        ((3, 3, 3, 3), None),
    ],
    ids=["close", "apart", "at both ends", "too few to praise"],
)
def test_agreement_is_a_word_from_five_on(values: tuple[int, ...], word: str | None) -> None:
    """Below five people nobody is told that they agree."""
    assert word == make_team(*map(of, values)).scales[0].agreement


def test_agreement_of_a_scale_is_over_all_ratings() -> None:
    """The figures of a scale of three items are those of the fact sheet's vector of four raters."""
    rows = [(4, 4, 5), (4, 3, 4), (5, 4, 4), (4, 4, 3)]
    scale = make_team(*(dict(zip("abc", row, strict=True)) for row in rows)).scales[0]
    assert (0.4167, 0.9255, 0.8056) == (
        round(scale.ad_m or 0, 4),
        round(scale.r_wg_j or 0, 4),
        round(scale.r_star or 0, 4),
    )


def test_items_of_different_lengths_share_no_agreement() -> None:
    """Steps of two sizes cannot be averaged."""
    short = make_choice("b", options=[{"value": value, "label": str(value), "points": value} for value in (1, 2, 3)])
    asked = make_assessment(make_choice("a"), short, scales=[{"id": "mixed", "title": "Mixed", "items": ["a", "b"]}])
    scale = make_team(*[{"a": 3, "b": 2}] * 5, assessment=asked).scales[0]
    assert (None, None, None, None) == (scale.ad_m, scale.r_wg_j, scale.r_star, scale.agreement)


def test_a_scale_of_numbers_has_no_agreement() -> None:
    """A number has no options that people could agree on."""
    asked = make_assessment(
        {"id": "n", "ask": "How many?", "kind": "number", "low": 0, "high": 4, "scored": True},
        scales=[{"id": "count", "title": "Count", "items": ["n"]}],
    )
    team = make_team({"n": 1}, {"n": 3}, assessment=asked)
    assert (50.0, None) == (team.scales[0].mean, team.scales[0].ad_m)
    assert (None, 2.0, None) == (team.items[0].counts, team.items[0].mean, team.items[0].r_wg)


def test_a_checklist_counts_each_option() -> None:
    """Several may apply, so the counts can be more than the people."""
    asked = make_assessment(make_choice("a", kind="checklist"))
    item = make_team({"a": [1, 2]}, {"a": [2]}, assessment=asked).items[0]
    assert (2, ((1, 1), (2, 2), (3, 0), (4, 0), (5, 0)), None) == (item.n, item.counts, item.mean)


def test_roles_are_counted_and_missing_ones_named() -> None:
    """A part that nobody named is missing; whoever named none is in no count."""
    team = make_team({"role": "user"}, {"role": "user"}, {})
    assert ((("user", 2), ("decider", 0)), ("decider",)) == (team.roles, team.missing_roles)


def test_without_roles_none_is_missing() -> None:
    """An assessment that asks for no part misses none."""
    team = make_team({"a": 1}, assessment=make_assessment())
    assert ((), ()) == (team.roles, team.missing_roles)


def test_what_the_caller_knows_is_kept() -> None:
    """Name, how many were asked and whether they answer openly come out as they went in."""
    team = make_team(name="north", asked=8, openly=True)
    assert ("north", 8, True, ()) == (team.name, team.asked, team.openly, team.suppressed)


def test_the_band_is_that_of_the_mean() -> None:
    """On an edge between two bands it is the upper one, and the last band holds the top."""
    asked = make_assessment(
        make_choice("a", options=[{"value": value, "label": str(value), "points": value} for value in (0, 1, 2, 3)])
    )
    bands = [make_team({"a": value}, assessment=asked).overall.band for value in (0, 1, 2, 3)]
    assert ["low", "mid", "high", "high"] == [band.id for band in bands if band]


@given(st.permutations([{"a": 1, "b": "?", "c": 5}, {"a": 2, "b": 4}, {"a": 5, "c": 3}, {"b": 1, "role": "user"}]))
def test_the_order_of_people_never_matters(answers: list[dict[str, object]]) -> None:
    """A picture is of a team, not of a queue."""
    assert make_team({"b": 1, "role": "user"}, {"a": 5, "c": 3}, {"a": 2, "b": 4}, {"a": 1, "b": "?", "c": 5}) == (
        make_team(*answers)
    )
