"""Tests of assessments.engine.search."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessments.engine.invitation import Invitation
from assessments.engine.search import find_links, search
from assessments.engine.share import encode, invite
from assessments.engine.team_link import for_outside
from assessments.engine.team_share import share_team
from tests.engine.replying import EVERY, make_reply
from tests.engine.teaming import TEAM, gathered

SITE = "https://site.example/nn/assess/sample/"
FIRST, SECOND, THIRD = (encode(EVERY, make_reply(id=number, label="Zoë")) for number in range(3))
INVITATION = invite(EVERY, Invitation(assessment=EVERY.id, version=EVERY.version, language="en"))
TEAM_LINK = share_team(TEAM, for_outside(TEAM, gathered()))
AGAIN = "ask for the link again and copy it whole"
ALTERED = "it was altered on the way"
CHECK = f"{ALTERED}: the check sum in it does not fit the rest"
WHOLE = len(FIRST) - 2


def found(text: str) -> tuple[tuple[str, ...], list[str]]:
    """Give the whole links in a text and what is said of the damaged ones."""
    result = search(text)
    return result.links, [str(problem) for problem in result.damaged]


def test_links_are_found_in_a_thread_of_mails() -> None:
    """Each whole link is found once, in order, however the mails were wrapped, quoted and encoded."""
    thread = f"""Hello all,
here is mine: <{SITE}#{FIRST}>. The week #r= was busy, r=5.

On Tuesday Bob wrote:
> Mine ({SITE[:20]}=
{SITE[20:]}%23{SECOND[:20]}
> {SECOND[20:]}), and the invitation: {SITE}#i={SECOND[2:]}
>> {SITE}#{FIRST}
[09:12] Cem: https://safe.example/?url=https%3A%2F%2Fx%2F%2523{THIRD.replace("=", "%253D")}&data=05
"""
    assert ((FIRST, SECOND, THIRD), (), 1, (FIRST, SECOND, THIRD)) == (
        search(thread).links,
        search(thread).damaged,
        search(thread).repeated,
        find_links(thread),
    )


@pytest.mark.parametrize(
    "text", ["", "Hello", SITE, "Hello #r= all", "r=requests", "The #r=5 of it", f"{SITE}#i={FIRST[2:]}", "r=A" * 99]
)
def test_a_text_without_links_has_none(text: str) -> None:
    """Where nothing was meant to be a reply, nothing is found and nothing is said."""
    assert ((), []) == found(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (INVITATION, ["an invitation"]),
        (f"Hello,\n> {SITE}#{INVITATION[:9]}\n> {INVITATION[9:]}", ["an invitation"]),
        (f"{SITE}#{TEAM_LINK} {SITE}#{INVITATION} {SITE}#{INVITATION}", ["an invitation", "a team's report"]),
        (f"{SITE}#{INVITATION[:-1]}", []),
        (f"{SITE}#{INVITATION} {SITE}#{FIRST}", []),
        (f"{SITE}#{INVITATION} {SITE}#{FIRST[:-1]}", []),
    ],
)
def test_links_of_other_kinds_are_told_where_no_reply_is(text: str, told: list[str]) -> None:
    """A whole invitation or team's report says what it is; beside a reply, whole or damaged, it is a quotation."""
    assert told == [each.fault.removeprefix("this is the link of ").split(",")[0] for each in search(text).others]


@pytest.mark.parametrize("between", [SITE, SITE.replace("https", "http"), ""])
def test_links_that_were_glued_are_all_found(between: str) -> None:
    """Whoever pastes one link after another, with nothing between, has pasted each of them."""
    assert ((FIRST, SECOND, THIRD), []) == found("".join(f"{between}#{each}" for each in (FIRST, SECOND, THIRD)))


def test_damaged_links_are_told() -> None:
    """Each damaged link is told once, with its number among the links of the text, its line and the words before it."""
    altered = f"{SECOND[:-1]}{'A' if SECOND[-1] != 'A' else 'B'}"
    text = (
        f"{SITE}#{FIRST[:30]}... {SITE}#{SECOND}\n"
        f"from <b>Dan</b>:\n\n> {SITE}#{altered} #{FIRST[:30]} #{SECOND} Zo\u202eë writes {SITE}#{THIRD}A"
    )
    assert (
        (SECOND,),
        [
            f"link 1 on line 1: it is cut: 28 of at least {WHOLE} characters are there; {AGAIN}",
            f"link 3 on line 4, after “from <b>Dan</b>:”: {CHECK}; {AGAIN}",
            f"link 6 on line 4, after “Zo ë writes”: {ALTERED}: 1 characters are too many; {AGAIN}",
        ],
    ) == found(text)


def test_damaged_links_keep_their_place_among_the_others() -> None:
    """All fragments, one on a line, are the same text once more: what was wrong is wrong again."""
    text = f"Hi {SITE}#{FIRST} and {SITE}#{SECOND[:30]} {SITE}#{FIRST} {SITE}#{THIRD}"
    [*fragments] = (each.fragment for each in search(text).found)
    again = search("".join(f"#{each}\n" for each in fragments))
    assert ([FIRST, SECOND[:30], THIRD], fragments, [f"link 2 on line 2: {search(text).damaged[0].fault}"]) == (
        fragments,
        [each.fragment for each in again.found],
        [f"{each.place}: {each.fault}" for each in again.damaged],
    )


def test_one_damaged_link_needs_no_number() -> None:
    """Where a text has one link alone, it is the link."""
    assert ((), [f"link: it is cut: 8 of at least {WHOLE} characters are there; {AGAIN}"]) == found(
        f"{SITE}#{FIRST[:10]} is mine"
    )


@pytest.mark.parametrize(
    "part", ["#r=", "r=AQ ", f"#r={'A' * 23}", "%2523r%253D", f"#{' ' * 300}", f"r{' ' * 190}", "\n> ", "=\n", "#\n"]
)
def test_hostile_texts_end(part: str) -> None:
    """A long text of nothing but beginnings, of any sort, is looked through and holds no reply."""
    assert () == find_links(part * (300_000 // len(part)))


@given(st.text(alphabet="#r=AQ%23 \n>") | st.text(), st.text(alphabet="#r=AQ%23 \n>") | st.text())
def test_a_whole_link_is_found_in_any_text(before: str, after: str) -> None:
    """Whatever stands before and after a link on a line of its own, it is found."""
    assert FIRST in find_links(f"{before}\n\0{SITE}#{FIRST}\n\0{after}")
