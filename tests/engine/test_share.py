"""Tests of assessments.engine.share."""

import string
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessments.engine import linking
from assessments.engine.days import iso
from assessments.engine.envelope import Envelope
from assessments.engine.envelope import pack as sealed
from assessments.engine.model import Assessment
from assessments.engine.packing import fingerprint
from assessments.engine.reply import Reply
from assessments.engine.responses import respond
from assessments.engine.share import (
    Invitation,
    Peeked,
    decode,
    encode,
    find_links,
    invite,
    invited,
    peek,
    plain,
    reply_of,
)
from tests.engine.making import FIVE, make_assessment, make_choice
from tests.engine.replying import EVERY, KNOWN, make_reply, refusal

SITE = "https://site.example/nn/assess/sample/"
FULL = make_reply(
    {"a": "?", "ticks": ("mail", 3), "years": 40, "grid.one": "yes", "grid.two": "no"},
    id=0xABCDEF,
    role="decider",
    label="Zoë",
    day="2026-09-01",
    perspective="guess",
    openly=True,
)
EMPTY = make_reply({})
REPLIES = [make_reply(), FULL, EMPTY]
FRAGMENT = "r=AQAgBnNhbXBsZQABJx6rze8fAVDZBFpvw6unCrKel-I"


def answering(count: int, **keys: Any) -> Assessment:  # noqa: ANN401  # as the keys of a definition are
    """Give an assessment of so many items with five options and "?", each called as the first one has it."""
    return make_assessment(*(make_choice(f"rules-{number}") for number in range(count)), id="team-readiness", **keys)


def test_the_same_reply_gives_the_same_link_everywhere() -> None:
    """CPython of any version and the browser's Python give these very bytes, and read them."""
    assert (FRAGMENT, FULL) == (encode(EVERY, FULL), decode(FRAGMENT, KNOWN))


@pytest.mark.parametrize(("count", "most"), [(25, 90), (150, 300)])
def test_a_link_is_short(count: int, most: int) -> None:
    """25 items of five options fit into 90 characters without a label, and 150 into 300 with the longest."""
    assessment = answering(count, roles={"ask": "?", "options": [{"id": "user", "title": "User"}]})
    names = [f"rules-{number}" for number in range(count)]
    reply = Reply(
        assessment="team-readiness",
        version=1,
        answers=dict.fromkeys(names, "?"),
        id=0xFFFFFF,
        role="user",
        day="2149-06-06",
        label="A" * 40 if count == 150 else None,
    )
    fragment = encode(assessment, reply)
    assert (True, reply) == (
        len(fragment.removeprefix("r=")) <= most,
        decode(fragment, {("team-readiness", 1): assessment}),
    )


@pytest.mark.parametrize("reply", REPLIES, ids=["one answer", "everything", "nothing"])
def test_each_cut_is_refused(reply: Reply) -> None:
    """No link that lost its end, be it one letter, is read; and none is found in a text."""
    fragment = encode(EVERY, reply)
    for end in range(len(fragment)):
        assert 1 == len(refusal(decode, fragment[:end], KNOWN)), end
        assert () == find_links(f"{SITE}#{fragment[:end]} Regards")


@pytest.mark.parametrize("reply", REPLIES, ids=["one answer", "everything", "nothing"])
def test_each_changed_character_is_refused(reply: Reply) -> None:
    """No link in which one character is another one is read, wherever it stands and whatever it is."""
    fragment = encode(EVERY, reply)
    for place, right in enumerate(fragment):
        for wrong in string.printable + "é\u200b\x00":
            if wrong != right:
                changed = fragment[:place] + wrong + fragment[place + 1 :]
                assert 1 == len(refusal(decode, changed, KNOWN)), changed
                assert () == find_links(f"{SITE}#{changed}")


@pytest.mark.parametrize("reply", REPLIES, ids=["one answer", "everything", "nothing"])
def test_each_lost_doubled_or_swapped_character_is_refused(reply: Reply) -> None:
    """No link is read that lacks a character, has one twice or has two in the wrong order."""
    fragment = encode(EVERY, reply)
    for place in range(len(fragment) - 1):
        before, one, other, after = fragment[:place], fragment[place], fragment[place + 1], fragment[place + 2 :]
        for changed in (before + other + after, before + one + one + other + after, before + other + one + after):
            assert changed == fragment or 1 == len(refusal(decode, changed, KNOWN)), changed


ELSEWHERE = "open it in a browser, on the site that it names"


def test_a_reserved_kind_is_named() -> None:
    """A kind that no version makes yet is called by its name, whether it is opened or looked at."""
    text = f"{SITE}#s={FRAGMENT[2:]}"
    expected = [f"link: it is a sealed reply, which this version cannot read; {ELSEWHERE}"]
    assert expected == refusal(decode, text, KNOWN) == refusal(peek, text)


@pytest.mark.parametrize(("letter", "what"), [("i", "an invitation"), ("t", "a team report")])
def test_another_kind_is_no_reply(letter: str, what: str) -> None:
    """Where a reply is wanted, a whole link of another kind is named."""
    link = linking.made(letter, EVERY, b"")
    assert [f"link: it is {what}, and a reply is wanted here; {ELSEWHERE}"] == refusal(decode, link, KNOWN)


def test_a_reply_is_no_invitation() -> None:
    """Where an invitation is wanted, a reply is named."""
    expected = [f"link: it is a reply, and an invitation is wanted here; {ELSEWHERE}"]
    assert expected == refusal(invited, FRAGMENT, KNOWN)


def test_the_kind_is_part_of_the_check() -> None:
    """A reply whose letter was changed is damaged, not a link of another kind."""
    fault = "link: it was altered on the way: the check sum in it does not fit the rest"
    text = f"{SITE}#i={FRAGMENT[2:]}"
    assert [f"{fault}; ask for the link again and copy it whole"] == refusal(peek, text)


def test_an_unknown_assessment_is_refused() -> None:
    """A link to what is not here names it, and the nearest that is."""
    fault = 'link: it is about "sample", which is not here'
    assert [f'{fault}; did you mean "simple"?'] == refusal(decode, FRAGMENT, {("simple", 1): EVERY})
    assert [f"{fault}; none is defined here"] == refusal(decode, FRAGMENT, {})


def test_an_unknown_version_is_refused() -> None:
    """A link to a version that is not here names those that are."""
    fault = "link: it is about version 1 of sample, and here are only: 2, 3"
    known = {("sample", 3): EVERY, ("other", 1): EVERY, ("sample", 2): EVERY}
    advice = "reload the page or update, or open it on the site that it names"
    assert [f"{fault}; {advice}"] == refusal(decode, FRAGMENT, known)


def test_other_items_under_the_same_name_are_refused() -> None:
    """Where the same version asks something else here, no answer is put to a question that was not asked."""
    other = make_assessment(make_choice("b"))
    fault = "link: it was made with other items than those of sample, version 1, here"
    assert [f"{fault}; open it on the site that it names"] == refusal(decode, FRAGMENT, {("sample", 1): other})


def test_better_wording_keeps_a_link() -> None:
    """A link opens though title, sentence and labels are other ones now."""
    reply = Reply(assessment="sample", version=1, answers={"a": 5}, id=1)
    before = make_assessment(make_choice("a"))
    after = make_assessment(
        make_choice("a", ask="Better.", options=[{**each, "label": "Better"} for each in FIVE]), title="Better"
    )
    assert reply == decode(encode(before, reply), {("sample", 1): after})


def test_a_body_that_no_form_makes_is_refused() -> None:
    """A right check sum around nonsense is refused like any other damage."""
    envelope = Envelope(kind="r", assessment="sample", version=1, fingerprint=fingerprint(EVERY), body=b"")
    assert 1 == len(refusal(decode, f"r={sealed(envelope)}", KNOWN))


def test_a_reply_that_is_too_long_is_refused() -> None:
    """Where answers would make a link longer than addresses may be, they are sent as a file."""
    options = [{"value": number, "label": "Label"} for number in range(50_000)]
    many = make_assessment({"id": "many", "kind": "checklist", "ask": "Which?", "options": options})
    reply = Reply(assessment="sample", version=1, answers={"many": (1,)}, id=1)
    assert ["answers: they are too many for a link; send them as a file"] == refusal(encode, many, reply)


def test_peek_tells_which_definition_a_link_needs() -> None:
    """Kind, assessment and version are read before any definition is at hand, and what was done to it is undone."""
    expected = Peeked(kind="reply", assessment="sample", version=1, fragment=FRAGMENT, language=None)
    assert expected == peek(f"{SITE}%23{FRAGMENT[:9]}\n{FRAGMENT[9:]}.")


def test_peek_tells_the_language_of_an_invitation() -> None:
    """Whoever is invited goes to the page in the language of the invitation."""
    link = invite(EVERY, Invitation(assessment="sample", version=1, language="pt-BR"))
    assert ("invitation", "pt-BR") == (peek(link).kind, peek(link).language)


def test_an_invitation_opens_as_it_was_made() -> None:
    """What was settled is there again, and as plain data it has the keys of the contract first."""
    asked = Invitation(assessment="sample", version=1, language="en", sender="Ann", roles=("user",), replies_to="me")
    opened = invited(f"{SITE}#{invite(EVERY, asked)}", KNOWN)
    keys = ["kind", "assessment", "language", "change", "team", "note", "from", "roles", "replies_to"]
    assert (asked, [*keys, "mail", "openly", "perspective", "version"]) == (opened, list(plain(opened)))


def test_responses_make_a_reply() -> None:
    """Role and day come from the responses, free text stays behind, and the rest is as it is called."""
    data = {"a": "?", "note": "Hello", "respondent": "Ann", "team": "north", "role": "user", "when": "2026-09-01"}
    expected = make_reply({"a": "?"}, id=7, role="user", label="A.", day="2026-09-01", perspective="guess", openly=True)
    made = reply_of(EVERY, respond(EVERY, data), number=7, label="A.", perspective="guess", openly=True)
    assert expected == made


def test_a_reply_as_plain_data() -> None:
    """Keys are always the same and in the same order; what is not known is none, and unanswered items are left out."""
    answers = {"a": "?", "ticks": ["mail", 3], "years": 40, "grid.one": "yes", "grid.two": "no"}
    start = {"kind": "reply", "assessment": "sample", "version": 1}
    full = {**start, "answers": answers, "role": "decider", "label": "Zoë", "day": "2026-09-01"} | {
        "perspective": "guess",
        "id": 0xABCDEF,
    }
    empty = {**start, "answers": {}, "role": None, "label": None, "day": None, "perspective": "member", "id": 1}
    assert [list(full.items()), list(empty.items())] == [list(plain(each).items()) for each in (FULL, EMPTY)]


ANSWERS = st.fixed_dictionaries(
    {},
    optional={
        "a": st.sampled_from([1, 2, 3, 4, 5, "?"]),
        "ticks": st.sampled_from([("mail",), ("mail", "phone", 3), ("none",), (3,), "?"]),
        "years": st.integers(-3, 40),
        "grid.one": st.sampled_from(["yes", "no"]),
        "grid.two": st.sampled_from(["yes", "no"]),
    },
)
LABELS = st.text(alphabet=st.characters(categories=["L", "N", "S"]), min_size=1, max_size=40)
ANY_REPLY = st.builds(
    make_reply,
    ANSWERS,
    id=st.integers(0, (1 << 24) - 1),
    role=st.sampled_from([None, "user", "decider", "buyer"]),
    label=st.none() | LABELS,
    day=st.none() | st.integers(0, 65535).map(iso),
    perspective=st.sampled_from(["member", "guess"]),
    openly=st.booleans(),
)


@given(ANY_REPLY, st.text(max_size=20))
def test_any_reply_comes_back(reply: Reply, around: str) -> None:
    """Whatever is encoded is what is decoded, and its link is found in any text; questions come in the order asked."""
    fragment = encode(EVERY, reply)
    found = decode(f"{SITE}#{fragment}", KNOWN)
    assert (reply, True) == (found, fragment in find_links(f"{around}\n{SITE}#{fragment}\n. {around}"))
    assert list(found.answers) == [
        name for name in ("a", "ticks", "years", "grid.one", "grid.two") if name in found.answers
    ]


@given(ANY_REPLY, st.data())
def test_any_damage_is_refused(reply: Reply, data: st.DataObject) -> None:
    """Any link with any short stretch of it replaced is refused, or is the link that it was."""
    fragment = encode(EVERY, reply)
    start = data.draw(st.integers(0, len(fragment) - 1))
    size = data.draw(st.integers(1, 5))
    letters = st.text(alphabet=string.ascii_letters + string.digits + "-_", max_size=5)
    changed = fragment[:start] + data.draw(letters) + fragment[start + size :]
    assert changed == fragment or 1 == len(refusal(decode, changed, KNOWN))


HEADS = st.sampled_from(["", "r=", "#r=", FRAGMENT[:20], f"{SITE}#{FRAGMENT}", "%23r%3D", "i=", "r=AQ"])


@given(HEADS, st.text() | st.text(alphabet=f"{string.ascii_letters}{string.digits}-_=#%> \n"))
def test_any_text_is_a_reply_or_refused(head: str, text: str) -> None:
    """Whatever the text, it gives a reply or a LinkError with what to do, and nothing else is raised."""
    find_links(head + text)
    assert refusal(decode, head + text, KNOWN) or decode(head + text, KNOWN) == FULL


BODIES = st.binary(max_size=40)


@given(BODIES)
def test_any_body_is_a_reply_or_refused(body: bytes) -> None:
    """Whatever stands in a whole and unaltered link, it is a reply that gives this very link again, or a LinkError."""
    envelope = Envelope(kind="r", assessment="sample", version=1, fingerprint=fingerprint(EVERY), body=body)
    fragment = f"r={sealed(envelope)}"
    assert refusal(decode, fragment, KNOWN) or fragment == encode(EVERY, decode(fragment, KNOWN))


def test_a_whole_reply_is_kept_apart_from_the_version() -> None:
    """A reply is encoded with the assessment that it answers and no other version of it."""
    expected = "assessment: these are answers to sample 2, not to sample 1; take the version that was answered"
    assert [expected] == refusal(encode, EVERY, replace(FULL, version=2))
