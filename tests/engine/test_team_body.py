"""Tests of assessments.engine.team_body."""

from collections.abc import Callable
from dataclasses import replace
from math import nan
from struct import pack as double
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessments.engine.errors import LinkError
from assessments.engine.gathering import Gathering
from assessments.engine.suppression import suppress
from assessments.engine.team import picture
from assessments.engine.team_body import MOST_PEOPLE, pack, unpack
from assessments.engine.team_link import ForUs, TeamLink, for_outside, for_us
from tests.engine.making import make_assessment, make_choice, several
from tests.engine.replying import foreign, refusal
from tests.engine.teaming import ANSWERS, TEAM, alike, gathered, of

KINDS = pytest.mark.parametrize("make", [for_us, for_outside], ids=["us", "outside"])
Make = Callable[..., TeamLink]
SIX = gathered(*alike(6, 1, role="user"), name="north", asked=8)


@given(ANSWERS, st.booleans(), st.none() | st.integers(0, MOST_PEOPLE), st.sampled_from([for_us, for_outside]))
def test_any_report_comes_back(answers: list[dict[str, object]], openly: bool, asked: int | None, make: Make) -> None:  # noqa: FBT001  # drawn
    """Whatever a team answers, what its link holds is there again to the last bit, and so are all its words."""
    made = make(TEAM, gathered(*answers, openly=openly, asked=asked, name="Ö"), change="New desks")
    assert made == unpack(TEAM, pack(TEAM, made))


@given(ANSWERS, st.booleans())
def test_the_agenda_is_the_teams_own(answers: list[dict[str, object]], openly: bool) -> None:  # noqa: FBT001  # drawn
    """The team reads the same conversations with the same reasons, though not all that they rest on travels."""
    found = gathered(*answers, openly=openly)
    opened = unpack(TEAM, pack(TEAM, for_us(TEAM, found)))
    assert (found.agenda, found.findings) == (opened.agenda, opened.findings if isinstance(opened, ForUs) else None)


@given(st.binary(max_size=60), st.sampled_from([b"", pack(TEAM, for_us(TEAM, SIX))[:30], b"\x01\x00\x00\x05\x00\x02"]))
def test_any_body_is_a_report_or_refused(tail: bytes, head: bytes) -> None:
    """Whatever the bytes, they are those of one report alone, or are refused as a link is."""
    body = head + tail
    try:
        found = unpack(TEAM, body)
    except LinkError:
        return
    assert body == pack(TEAM, found)


def test_no_median_and_no_end_is_in_the_bytes() -> None:
    """A median, a lowest and a highest score that are no other figure stand nowhere in the body."""
    rows = [(1, 1, 4, 1), (2, 2, 3, 3), (3, 2, 3, 1), (4, 3, 2, 2), (5, 4, 2, 2), (5, 4, 1, 3)]
    whole = picture(TEAM, several(TEAM, *(dict(zip(("a", "b", "c", "short"), row, strict=True)) for row in rows)))
    scale = whole.scales[0]
    assert 6 == len({scale.mean, scale.median, scale.min, scale.max, scale.sd, whole.overall.mean})
    body = pack(TEAM, for_us(TEAM, Gathering(team=suppress(whole), findings=(), agenda=())))
    for hidden in (scale.median, scale.min, scale.max, whole.overall.median):
        assert double(">d", hidden) not in body
    assert double(">d", scale.mean) in body


def test_what_is_held_back_is_not_in_the_bytes() -> None:
    """Of a scale with four scores among six the spread is in the whole picture, and nowhere in the body."""
    people: list[dict[str, object]] = [of(1), of(2), of(4), of(5), {"short": 1}, {"short": 2}]
    scale = picture(TEAM, several(TEAM, *people)).scales[0]
    body = pack(TEAM, for_us(TEAM, gathered(*people)))
    assert 4 == scale.n
    for hidden in (scale.sd, scale.ad_m, scale.r_star):
        assert double(">d", hidden) not in body
    assert double(">d", scale.mean) in body


def test_figures_that_were_not_gathered_make_no_link() -> None:
    """A picture that nothing was held back of is trimmed first; figures put in by hand make no link."""
    whole = picture(TEAM, several(TEAM, of(1), of(2)))
    made = for_us(TEAM, Gathering(team=whole, findings=(), agenda=()))
    assert made == unpack(TEAM, pack(TEAM, made))
    fault = "team: its figures are not those that a team's link may hold"
    expected = [f"{fault}; make the link from what was gathered of a team's answers"]
    assert expected == refusal(pack, TEAM, replace(made, team=whole))
    odd = for_us(TEAM, SIX)
    assert expected == refusal(
        pack, TEAM, replace(odd, team=replace(odd.team, overall=replace(odd.team.overall, sd=nan)))
    )


def test_teams_that_differ_in_figures_alone_tell_outsiders_the_same() -> None:
    """Where bands, words, what is not known, roles and agenda are the same, so is every byte."""
    one = alike(6, 3)
    other = [*alike(5, 3), of(3) | {"b": 4}]
    assert for_us(TEAM, gathered(*one)) != for_us(TEAM, gathered(*other))
    assert pack(TEAM, for_outside(TEAM, gathered(*one, asked=7))) == pack(TEAM, for_outside(TEAM, gathered(*other)))


@KINDS
@pytest.mark.parametrize(
    ("change", "name", "expected"),
    [
        ("x" * 81, None, 'change: "xxx'),
        ("a\u202eb", None, 'change: "a\\u202eb" cannot be part of a link; write 1 to 80 visible characters in one'),
        (None, "two\nlines", 'team: "two\\nlines" cannot be part of a link; write 1 to 60 visible characters in one'),
        (None, "x" * 61, 'team: "xxx'),
    ],
)
def test_a_text_that_cannot_travel_is_refused(make: Make, change: str | None, name: str | None, expected: str) -> None:
    """What would hide or turn text, or is too long, is told at its place."""
    [said] = refusal(pack, TEAM, make(TEAM, gathered(*alike(3), name=name), change=change))
    assert said.startswith(expected)


def test_more_people_than_a_team_has_are_refused() -> None:
    """A number of people is from 0 to ten thousand."""
    advice = "write a whole number from 0 to 10000, or leave it out"
    assert [f"asked: -1 people are no team; {advice}"] == refusal(pack, TEAM, for_us(TEAM, gathered(asked=-1)))
    many = replace(for_outside(TEAM, gathered()), responses=MOST_PEOPLE + 1)
    assert [f"responses: 10001 people are no team; {advice}"] == refusal(pack, TEAM, many)


def test_another_version_is_refused() -> None:
    """A report is packed with the assessment that was answered."""
    advice = "take the version that was answered"
    made = replace(for_us(TEAM, SIX), version=2)
    assert [f"assessment: this tells of sample 2, not of sample 1; {advice}"] == refusal(pack, TEAM, made)


def test_roles_out_of_order_are_refused() -> None:
    """Each is named once, in the order of the assessment."""
    made = replace(for_outside(TEAM, SIX), missing_roles=("buyer", "decider"))
    expected = "missing_roles: they are out of order or unknown; name each role of the assessment once, in its order"
    assert [expected] == refusal(pack, TEAM, made)


def test_an_unknown_role_is_refused() -> None:
    """A role that the assessment does not have has no place."""
    made = replace(for_outside(TEAM, SIX), missing_roles=("boss",))
    assert 1 == len(refusal(pack, TEAM, made))


def test_a_role_added_at_the_end_keeps_a_link() -> None:
    """Roles are named by their place, and one that came later was not missed."""
    asked: dict[str, Any] = {"scales": [{"id": "all", "title": "All", "items": ["a"]}]}
    roles = [{"id": name, "title": name} for name in ("user", "decider", "buyer")]
    before = make_assessment(make_choice("a"), roles={"ask": "?", "options": roles[:2]}, **asked)
    after = make_assessment(make_choice("a"), roles={"ask": "?", "options": roles}, **asked)
    made = for_us(before, gathered(*[{"a": 3, "role": "user"}] * 6, assessment=before))
    assert made == unpack(after, pack(before, made))


@pytest.mark.parametrize(
    ("body", "how"),
    [
        (b"", "a field in it is longer than the link"),
        (b"\x00\x01\xff\x00", "a text in it is not UTF-8"),
        (b"\x00\x01 \x00\x00\x00\x02\x00\x00", "its change cannot be part of a team's report"),
        (b"\x00\x00\x00\x91\x4e", "those who replied cannot be that many"),
        (b"\x00\x00\x00\x01\x01\x03", "the assessment has no role 3"),
        (b"\x01\x00\x00\x01\x02\x01\x00", "its missing_roles cannot be part of a team's report"),
        (b"\x01\x00\x00\x01\x00\x00", "there is more in it than a team's report, or in another order"),
    ],
)
def test_what_no_site_made_is_refused(body: bytes, how: str) -> None:
    """Nonsense, texts that are none, too many people, unknown roles and bytes that are left over."""
    assert foreign(how) == refusal(unpack, TEAM, body)


def test_without_roles_none_can_be_missing() -> None:
    """A role is unknown where an assessment has none."""
    assert foreign("the assessment has no role 0") == refusal(unpack, make_assessment(), b"\x01\x00\x00\x01\x01\x00")


def test_a_flag_of_a_later_version_is_refused_in_words() -> None:
    """What this version does not know may be a new kind of report."""
    fault = "link: flag 8 is unknown here: the link is damaged, or newer than this version; reload the page or update"
    assert [fault] == refusal(unpack, TEAM, b"\x08\x00\x00\x00\x00")
