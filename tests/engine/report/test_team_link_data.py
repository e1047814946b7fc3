"""Tests of assessments.engine.report.team_link_data."""

import json

from assessments.engine.report.team_data import team_data
from assessments.engine.report.team_link_data import team_link_data
from assessments.engine.team_link import for_outside, for_us
from tests.engine.teaming import TEAM, alike, gathered, of

SEVEN = gathered(*alike(6, 1, role="user"), of(4), name="north", asked=9)


def test_for_the_team_it_is_what_the_team_shows_without_median_and_ends() -> None:
    """Every figure that is there is the one of the team's own data, and its keys stand in a fixed order."""
    own, found = team_data(TEAM, SEVEN), team_link_data(for_us(TEAM, SEVEN, change="New desks"))
    start = ["for", "assessment", "version", "team", "change", "responses", "asked", "openly"]
    parts = ["overall", "scales", "items", "missing_roles", "findings", "agenda", "suppressed"]
    assert ([*start, *parts], "us", "New desks") == (list(found), found["for"], found["change"])
    for key in ("team", "responses", "asked", "openly", "missing_roles", "findings", "agenda"):
        assert own[key] == found[key]
    for part in ("scales", "items"):
        for name, figures in found[part].items():  # type: ignore[attr-defined]  # as JSON has it
            assert figures == {key: own[part][name][key] for key in figures}  # type: ignore[index]  # as JSON has it
    assert not any(f'"{word}"' in json.dumps(found) for word in ("median", "min", "max", "roles"))


def test_outsiders_get_words_alone() -> None:
    """The only number is how many replied; keys stand in a fixed order."""
    found = team_link_data(for_outside(TEAM, SEVEN))
    agenda = found.pop("agenda")
    assert {
        "for": "outside",
        "assessment": "sample",
        "version": 1,
        "team": "north",
        "change": None,
        "responses": 7,
        "openly": False,
        "scales": {"all": {"band": "mid", "agreement": "agree"}, "mixed": {"band": "low", "agreement": None}},
        "unknown": [],
        "missing_roles": ["decider", "buyer"],
        "suppressed": [],
    } == found
    assert ["Who is missing", "A is low", "B is low"] == [each["title"] for each in agenda]  # type: ignore[attr-defined]  # as JSON has it


def test_what_outsiders_are_not_told_is_named() -> None:
    """By kind, as a figure's path would tell how many there are."""
    kinds = [team_link_data(for_outside(TEAM, gathered(*alike(count))))["suppressed"] for count in (2, 4, 5)]
    assert [["scales", "unknown", "agenda"], ["agreement", "unknown", "agenda"], []] == kinds
