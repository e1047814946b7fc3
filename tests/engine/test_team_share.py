"""Tests of assessments.engine.team_share."""

import string
from random import Random

import pytest

from assessments.engine import linking
from assessments.engine.gathering import gather
from assessments.engine.responses import respond
from assessments.engine.team_body import pack
from assessments.engine.team_link import TeamLink, for_outside, for_us
from assessments.engine.team_share import share_team, team_of
from tests.engine.making import make_assessment, make_choice
from tests.engine.replying import EVERY, KNOWN, refusal
from tests.engine.teaming import AT_HAND, TEAM, alike, gathered

SIX = gathered(*alike(6, 1, role="user"), name="north", asked=8)
SITE = "https://site.example/nn/team/"
LINKS: list[TeamLink] = [for_us(TEAM, SIX), for_outside(TEAM, SIX), for_outside(TEAM, gathered())]
EACH = pytest.mark.parametrize("made", LINKS, ids=["us", "outside", "nobody"])


@EACH
def test_a_report_opens_as_it_was_made(made: TeamLink) -> None:
    """With what mail programs do to a link undone."""
    fragment = share_team(TEAM, made)
    assert made == team_of(f"<{SITE}%23{fragment[:20]}\n> {fragment[20:]}>.", AT_HAND)


@EACH
def test_each_cut_is_refused(made: TeamLink) -> None:
    """No link that lost its end, be it one letter, is read."""
    fragment = share_team(TEAM, made)
    assert [] == [end for end in range(len(fragment)) if not refusal(team_of, fragment[:end], AT_HAND)]


@EACH
def test_each_changed_character_is_refused(made: TeamLink) -> None:
    """No link in which one character is another one is read, wherever it stands and whatever it is."""
    fragment = share_team(TEAM, made)
    for place, right in enumerate(fragment):
        for wrong in string.ascii_letters + string.digits + "-_+/=%#é\u200b\x00":
            changed = fragment[:place] + wrong + fragment[place + 1 :]
            assert wrong == right or 1 == len(refusal(team_of, changed, AT_HAND)), changed


def test_another_kind_is_no_team_report() -> None:
    """Where a team report is wanted, a whole link of another kind is named."""
    expected = "link: it is a reply, and a team report is wanted here; open it in a browser, on the site that it names"
    assert [expected] == refusal(team_of, linking.made("r", EVERY, b""), KNOWN)


def test_a_newer_link_is_refused_in_words() -> None:
    """A flag that this version does not know is no damage, and a newer version may read it."""
    body = pack(TEAM, LINKS[1])
    link = linking.made("t", TEAM, bytes([body[0] | 8]) + body[1:])
    fault = "link: flag 9 is unknown here: the link is damaged, or newer than this version; reload the page or update"
    assert [fault] == refusal(team_of, link, AT_HAND)


def test_fifty_replies_to_25_items_fit_into_2000_characters() -> None:
    """The whole address, with the longest texts and whatever was answered."""
    random = Random(5)  # noqa: S311  # the same numbers each time are wanted, and nothing is kept secret
    names = [f"rules-{number}" for number in range(25)]
    scales = [{"id": f"s{place}", "title": "S", "items": names[place : place + 5]} for place in range(0, 25, 5)]
    about = make_assessment(*map(make_choice, names), id="team-readiness", scales=scales)
    answers = [{name: random.choice((1, 2, 3, 4, 5, "?")) for name in names} for _ in range(50)]
    found = gather(about, [respond(about, each) for each in answers], name="é" * 60, asked=60)
    link = f"https://site.example/neutral-navigator/team/#{share_team(about, for_us(about, found, change='é' * 80))}"
    assert len(link) <= 2000
