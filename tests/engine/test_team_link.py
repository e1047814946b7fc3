"""Tests of assessments.engine.team_link."""

from collections.abc import Mapping
from typing import Any

import pytest

from assessments.engine.team_link import ForOutside, Stand, for_outside, for_us, tells
from tests.engine.teaming import TEAM, alike, gathered, of


def outside(*answers: Mapping[str, object], **options: Any) -> ForOutside:  # noqa: ANN401  # as gather takes them
    """Give what a link for outsiders may hold of some people's answers."""
    return for_outside(TEAM, gathered(*answers, **options))


def words(found: ForOutside) -> list[tuple[str | None, str | None]]:
    """Give band and word of each scale."""
    return [(each.band.id if each.band else None, each.agreement) for each in found.scales]


def test_a_link_for_the_team_is_made_of_what_it_shows() -> None:
    """Findings and agenda are those of the team, and what the sender wrote is beside them."""
    found = gathered(*alike(6, 1), name="north")
    made = for_us(TEAM, found, change="New desks")
    assert ("New desks", "north", found.findings, found.agenda) == (
        made.change,
        made.team.name,
        made.findings,
        made.agenda,
    )


def test_below_five_it_has_no_findings() -> None:
    """They rest on answers to single questions."""
    assert () == for_us(TEAM, gathered(*alike(4, 1))).findings


def test_below_three_outsiders_are_told_how_many_and_who_is_missing() -> None:
    """No band, nothing that is not known and no conversation is there."""
    made = outside(*alike(2, 1, role="user"))
    assert (2, ("decider", "buyer"), [(None, None)] * 2, None, ()) == (
        made.responses,
        made.missing_roles,
        words(made),
        made.unknown,
        made.agenda,
    )


def test_from_three_outsiders_are_told_bands() -> None:
    """Whether people agree, and what they do not know, is still held back."""
    made = outside(*alike(4, 3, role="user"))
    assert ([("mid", None), ("mid", None)], None, ["missing"]) == (
        words(made),
        made.unknown,
        [each.kind for each in made.agenda],
    )


@pytest.mark.parametrize(
    ("people", "expected"),
    [
        (alike(6), [("mid", "agree"), ("mid", None)]),
        ([*alike(3, 1), *alike(3, 5)], [("mid", "split"), ("mid", "split")]),
        ([*alike(2, 1), *alike(2), *alike(2, 5)], [("mid", "differ"), ("mid", None)]),
    ],
    ids=["agree", "split", "differ"],
)
def test_from_five_outsiders_are_told_whether_people_agree(
    people: list[dict[str, object]], expected: list[tuple[str, str | None]]
) -> None:
    """One word stands for each scale, as far as its questions share their options."""
    turned = [
        {**each, "c": 6 - int(str(each["c"])), "short": min(3, max(1, int(str(each["c"])) - 1))} for each in people
    ]
    assert expected == words(outside(*turned))


def test_outsiders_are_told_what_half_do_not_know() -> None:
    """By its question, without how many they are."""
    made = outside(*alike(3), *alike(3, "?"), of(3, ticks="?"))
    assert ["ticks"] == [each.id for each in made.unknown or ()]


def test_an_open_team_tells_outsiders_what_two_say() -> None:
    """Nothing is held back, though two are too few for agreement to be praised."""
    made = outside(*alike(2, "?"), openly=True)
    assert (["a", "b", "c"], [(None, None)] * 2, True) == (
        [each.id for each in made.unknown or ()],
        words(made),
        bool(made.agenda),
    )


def test_an_open_team_of_two_camps_is_called_split() -> None:
    """That two see it in opposite ways shows at once."""
    assert (
        Stand(id="all", band=TEAM.bands[1], agreement="split")
        == outside({"a": 1, "b": 1, "c": 5}, {"a": 5, "b": 5, "c": 1}, openly=True).scales[0]
    )


@pytest.mark.parametrize(
    ("responses", "openly", "expected"),
    [(2, False, "nothing"), (3, False, "bands"), (4, False, "bands"), (5, False, "all"), (0, True, "all")],
)
def test_how_much_outsiders_are_told(responses: int, openly: bool, expected: str) -> None:  # noqa: FBT001  # a parameter of the test
    """It goes by how many replied, unless the team answers openly."""
    assert expected == tells(responses, openly=openly)
