"""Tests of assessments.engine.suppression."""

from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessments.engine.suppression import suppress
from assessments.engine.team import Picture, Team, picture
from tests.engine.making import make_assessment, several

ROLES = {"ask": "Your part?", "options": [{"id": "user", "title": "User"}, {"id": "decider", "title": "Decider"}]}
ASSESSMENT = make_assessment(scales=[{"id": "all", "title": "All", "items": ["a", "b", "c"]}], roles=ROLES)
PERSON: dict[str, object] = {"a": 2, "b": 4, "c": "?", "role": "user"}


def team_of(people: int, *others: dict[str, object], openly: bool = False) -> Team:
    """Give what may be shown of so many people with the same answers, and of others."""
    return suppress(picture(ASSESSMENT, several(ASSESSMENT, *[PERSON] * people, *others), openly=openly))


def shown(figures: Picture) -> set[str]:
    """Give the names of the figures of a scale that are there."""
    return {field.name for field in fields(figures) if getattr(figures, field.name) is not None} - {"id"}


@pytest.mark.parametrize("people", [0, 1, 2])
def test_below_three_only_replies_and_missing_roles_are_told(people: int) -> None:
    """Two people could each work out the other's answers from anything else."""
    team = team_of(people)
    assert (people, None, "decider") == (team.responses, team.roles, team.missing_roles[-1])
    assert (set(), set()) == (shown(team.overall), shown(team.scales[0]))
    assert [(None, None, None)] * 3 == [(item.n, item.unknown, item.counts) for item in team.items]


@pytest.mark.parametrize("people", [3, 4])
def test_from_three_means_are_shown_and_neither_spread_nor_items(people: int) -> None:
    """Means of scales and of the whole say where a team stands without saying who stands where."""
    team = team_of(people)
    assert ({"n", "mean", "band"}, {"n", "mean", "band"}) == (shown(team.overall), shown(team.scales[0]))
    assert [None, None, None] == [item.n for item in team.items]
    assert (None, ("decider",)) == (team.roles, team.missing_roles)


def test_from_five_everything_is_shown() -> None:
    """Five people with the same answers have all their figures, but for the item that nobody could answer."""
    team = team_of(5)
    assert (("user", 5), ("decider", 0)) == team.roles
    assert (shown(picture(ASSESSMENT, several(ASSESSMENT, *[PERSON] * 5)).scales[0])) == shown(team.scales[0])
    assert (5, 0, 5) == (team.items[0].n, team.items[0].unknown, team.items[2].unknown)
    assert () == tuple(path for path in team.suppressed if not path.startswith("items.c."))


def test_a_figure_goes_by_its_own_number() -> None:
    """Of six people two answered an item: how many did not know is shown, and what the two said is not."""
    nobody = {"a": "?", "b": "?", "c": "?"}
    team = suppress(
        picture(ASSESSMENT, several(ASSESSMENT, {"a": 1, "b": 1, "c": 1}, {"a": 5, "b": 5, "c": 5}, *[nobody] * 4))
    )
    item, scale = team.items[0], team.scales[0]
    assert (2, 4, None, None) == (item.n, item.unknown, item.counts, item.mean)
    assert {"n", "unknown"} == shown(scale)


def test_what_is_held_back_is_named() -> None:
    """Each figure that is withheld stands in the list by its path, in the order of the picture."""
    held = team_of(3).suppressed
    assert ("overall.unknown", "overall.counts", "overall.sd") == held[:3]
    assert {"scales.all.min", "scales.all.r_wg_j", "items.a.counts", "items.b.split", "findings"} <= set(held)


def test_roles_are_named_among_what_is_held_back() -> None:
    """Below five, how many named a part says who answered."""
    assert (True, True, False) == tuple("roles" in team_of(people).suppressed for people in (2, 4, 5))


def test_what_was_undefined_is_not_called_held_back() -> None:
    """An item that nobody answered has no mean to hide."""
    assert "items.c.mean" not in team_of(6).suppressed


def test_a_team_that_answers_openly_holds_nothing_back() -> None:
    """What was agreed before anyone answered stands, even for one."""
    team = team_of(1, openly=True)
    assert ((), 50.0, (("user", 1), ("decider", 0))) == (team.suppressed, team.overall.mean, team.roles)


def test_twice_is_as_good_as_once() -> None:
    """What is held back already stays so, and nothing new is named."""
    once = team_of(4)
    assert (once.overall, once.scales, once.items) == (
        suppress(once).overall,
        suppress(once).scales,
        suppress(once).items,
    )


@given(
    st.lists(st.fixed_dictionaries({}, optional={name: st.sampled_from([1, 3, 5, "?"]) for name in "abc"}), max_size=7)
)
def test_no_figure_of_an_item_rests_on_fewer_than_five(answers: list[dict[str, object]]) -> None:
    """Whoever answers what, no count is shown of an item that fewer than five answered."""
    whole = picture(ASSESSMENT, several(ASSESSMENT, *answers))
    few = [now for now, was in zip(suppress(whole).items, whole.items, strict=True) if (was.n or 0) < 5]
    assert all((item.counts, item.mean, item.sd, item.ad_m, item.split) == (None,) * 5 for item in few)
