"""Tests of assessments.engine.trimming."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from assessments.engine.trimming import options_of, trim
from tests.engine.teaming import ANSWERS, TEAM, alike, gathered, of


def test_no_median_and_no_end_is_left() -> None:
    """Of scores there are n, unknown, mean, sd and agreement, of questions what their counts say."""
    team = trim(TEAM, gathered(*alike(5), of(5)).team)
    for each in (team.overall, *team.scales):
        assert (None, None, None, None) == (each.median, each.min, each.max, each.counts)
    assert ([None] * len(team.items), None) == ([each.median for each in team.items], team.roles)


def test_what_follows_from_counts_is_as_it_was() -> None:
    """Mean, spread and agreement of a question, and the words for a scale, are those of the team itself."""
    whole = gathered(*alike(5), of(5), of("?")).team
    team = trim(TEAM, whole)
    assert replace(whole.items[0], median=None) == team.items[0]
    assert [(each.band, each.agreement) for each in whole.scales] == [
        (each.band, each.agreement) for each in team.scales
    ]


def test_a_number_leaves_how_many_gave_one() -> None:
    """Of numbers and of checklists nothing is worked out."""
    team = trim(TEAM, gathered(*alike(5, years=7, ticks=["mail"])).team)
    ticks, years = team.items[4:]
    assert (5, (("mail", 5), ("phone", 0)), None) == (ticks.n, ticks.counts, ticks.mean)
    assert (5, None, None, None) == (years.n, years.counts, years.mean, years.sd)


def test_what_is_held_back_is_named() -> None:
    """Of four people every figure that rests on fewer than five is named, where it can have been defined at all."""
    suppressed = trim(TEAM, gathered(*alike(3), of("?")).team).suppressed
    assert [
        *(f"overall.{name}" for name in ("unknown", "sd", "split")),
        *(f"scales.all.{name}" for name in ("unknown", "sd", "ad_m", "r_wg_j", "r_star", "split")),
        *(f"scales.mixed.{name}" for name in ("unknown",)),
    ] == list(suppressed[:10])
    assert ("items.years.n", "items.years.unknown", "findings") == suppressed[-3:]


def test_with_two_replies_it_is_not_even_told_what_was_defined() -> None:
    """Whether anybody has a score is a figure too."""
    assert trim(TEAM, gathered({}, {}).team).suppressed == trim(TEAM, gathered(*alike(2)).team).suppressed


def test_an_open_team_holds_nothing_back() -> None:
    """Who answers openly has no figure left out but those that no link holds."""
    team = trim(TEAM, gathered(of(2), of(4), openly=True).team)
    assert ((), 2, ((1, 0), (2, 1), (3, 0), (4, 1), (5, 0))) == (
        team.suppressed,
        team.scales[0].n,
        team.items[0].counts,
    )


def test_agreement_is_of_one_length_of_options() -> None:
    """A scale whose questions have five options has five; one of five and three has none to speak of."""
    assert [5, None] == [options_of(TEAM, scale) for scale in TEAM.scales]


@given(ANSWERS, st.booleans())
def test_trimming_twice_changes_nothing(answers: list[dict[str, object]], openly: bool) -> None:  # noqa: FBT001  # drawn
    """What is left is what a link can hold, so that it may be packed, opened and trimmed again."""
    team = trim(TEAM, gathered(*answers, openly=openly).team)
    assert team == trim(TEAM, team)
