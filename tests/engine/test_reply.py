"""Tests of assessments.engine.reply."""

from typing import Any

import pytest

from assessments.engine.errors import ResponseError
from assessments.engine.reply import Reply, pack, unpack
from tests.engine.making import make_assessment
from tests.engine.replying import EVERY, foreign, make_reply, refusal

ANSWERS = b"\x00\x04"
"""What the answers of `make_reply` pack to."""
ALL: dict[str, Any] = {"role": "decider", "day": "2026-09-01", "label": "Zoë", "perspective": "guess", "openly": True}


@pytest.mark.parametrize(
    ("fields", "body"),
    [
        ({}, b"\x00\x00\x01\x00"),
        ({"id": 0xFFFFFE}, b"\xff\xff\xfe\x00"),
        ({"perspective": "guess"}, b"\x00\x00\x01\x01"),
        ({"openly": True}, b"\x00\x00\x01\x02"),
        ({"role": "buyer"}, b"\x00\x00\x01\x04\x02"),
        ({"day": "2026-09-01"}, b"\x00\x00\x01\x08\x50\xd9"),
        ({"label": "Zoë"}, b"\x00\x00\x01\x10\x04Zo\xc3\xab"),
        (ALL, b"\x00\x00\x01\x1f\x01\x50\xd9\x04Zo\xc3\xab"),
    ],
)
def test_the_bytes_are_those_of_the_format(fields: dict[str, Any], body: bytes) -> None:
    """Id and flags come first, then role, day and label where they are there, then the answers; and all comes back."""
    reply = make_reply(**fields)
    assert (body + ANSWERS, reply) == (pack(EVERY, reply), unpack(EVERY, body + ANSWERS))


def test_answers_are_put_in_order() -> None:
    """However answers are sorted and written, the same ones give the same bytes."""
    one = make_reply({"ticks": ("mail", 3), "a": 4})
    other = make_reply({"a": "4", "ticks": [3, "mail", "mail"]})
    assert pack(EVERY, one) == pack(EVERY, other)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"id": -1}, "id: -1 is no id; take a random whole number below 16777216"),
        ({"id": 1 << 24}, "id: 16777216 is no id; take a random whole number below 16777216"),
        ({"role": "uses"}, 'role: unknown role "uses"; did you mean "user"?'),
        ({"role": ""}, 'role: unknown role ""; known here: user, decider, buyer'),
        (
            {"day": "1.9.2026"},
            'day: "1.9.2026" is no day that a link can hold; write it as 2026-09-01, from 1970-01-01 to 2149-06-06',
        ),
        ({"perspective": "boss"}, 'perspective: unknown perspective "boss"; write member or guess'),
        (
            {"version": 2},
            "assessment: these are answers to sample 2, not to sample 1; take the version that was answered",
        ),
    ],
)
def test_what_a_link_cannot_hold_is_refused(fields: dict[str, Any], expected: str) -> None:
    """No reply becomes a link that would say something else."""
    assert [expected] == refusal(pack, EVERY, make_reply(**fields))


HIDDEN = [
    *("\x00", "\n", "\x1f", "\x7f", "\x9f", "\xad", "\u061c", "\u200b", "\u200e", "\u200f", "\u2028", "\u2029"),
    *("\u202a", "\u202b", "\u202c", "\u202d", "\u202e", "\u2060", "\u2066", "\u2067", "\u2068", "\u2069", "\u206f"),
    *("\ufeff", "\ufff9", "\uffff", "\ud800", "\udfff", "\U000e0001", "\U000e007f"),
]


@pytest.mark.parametrize("label", ["", " ", " Ann", "Ann ", "A" * 41, *(f"A{hidden}n" for hidden in HIDDEN)], ids=ascii)
def test_a_label_is_short_and_visible(label: str) -> None:
    """An empty or long label, or one with what turns or hides text, is refused both ways."""
    advice = "write 1 to 40 visible characters, with blanks only between them"
    fault = f'label: "{ascii(label)[1:-1]}" cannot be a label'
    assert [f"{fault}; {advice}"] == refusal(pack, EVERY, make_reply(label=label))
    data = label.encode(errors="surrogatepass")
    body = b"\x00\x00\x01\x10" + bytes([len(data)]) + data + ANSWERS
    half = any("\ud800" <= character <= "\udfff" for character in label)
    reason = "is not UTF-8" if half else "is empty, too long or has hidden characters"
    assert foreign(f"its label {reason}") == refusal(unpack, EVERY, body)


@pytest.mark.parametrize(
    "label",
    ["A", "A" * 40, "\U0001d538" * 40, "Ann-Marie O'Neil", "علي", "<b>", "\u2018x\u2019 \U0001f469\u200d\U0001f4bb"],
    ids=ascii,
)
def test_a_label_may_be_in_any_script(label: str) -> None:
    """Forty characters of any script, joined signs among them, fit and come back."""
    reply = make_reply(label=label)
    assert reply == unpack(EVERY, pack(EVERY, reply))


def test_all_problems_are_told_at_once() -> None:
    """Whoever mends a reply sees everything that is wrong with it."""
    problems = refusal(pack, EVERY, make_reply(id=-1, role="", day="", label="", perspective=""))
    assert ["id", "role", "day", "label", "perspective"] == [problem.split(":")[0] for problem in problems]


def test_answers_that_do_not_fit_are_told_as_anywhere() -> None:
    """A wrong answer is a problem of the answers, with the item as its place."""
    with pytest.raises(ResponseError, match=r"^a: 9 is not an answer to it"):
        pack(EVERY, make_reply({"a": 9}))


@pytest.mark.parametrize(
    ("body", "how"),
    [
        (b"", "a field in it is longer than the link"),
        (b"\x00\x00\x01", "a field in it is longer than the link"),
        (b"\x00\x00\x01\x04", "a field in it is longer than the link"),
        (b"\x00\x00\x01\x08\x50", "a field in it is longer than the link"),
        (b"\x00\x00\x01\x10\x04Zo", "a field in it is longer than the link"),
        (b"\x00\x00\x01\x10\x02\xc3\x28" + ANSWERS, "its label is not UTF-8"),
        (b"\x00\x00\x01\x04\x03" + ANSWERS, "the assessment has no role 3"),
        (b"\x00\x00\x01\x04\xff" + ANSWERS, "the assessment has no role 255"),
        (b"\x00\x00\x01\x00", "its answers do not fit the questions"),
        (b"\x00\x00\x01\x00\xff\xff", "its answers do not fit the questions"),
        (b"\x00\x00\x01\x00" + ANSWERS + b"\x00", "its answers do not fit the questions"),
        (b"\x00\x00\x01\x00" + (9 * 7).to_bytes(2, "big"), 'ticks: "none" (None) cannot stand beside others'),
    ],
)
def test_a_body_that_no_form_makes_is_refused(body: bytes, how: str) -> None:
    """Whatever a stranger packs, it is a reply or it is refused in words."""
    assert foreign(how) == refusal(unpack, EVERY, body)


@pytest.mark.parametrize("flags", [0x20, 0x40, 0x80, 0xFF])
def test_an_unknown_flag_is_refused(flags: int) -> None:
    """What a later version may add is not passed over."""
    fault = f"link: flag {flags} is unknown here: the link is damaged, or newer than this version"
    assert [f"{fault}; reload the page or update"] == refusal(unpack, EVERY, bytes([0, 0, 1, flags]) + ANSWERS)


def test_a_role_needs_roles() -> None:
    """Where an assessment asks for no role, none is read and none is taken."""
    without = make_assessment()
    reply = Reply(assessment="sample", version=1, answers={}, id=1, role="user")
    assert ['role: unknown role "user"; none is defined here'] == refusal(pack, without, reply)
    assert foreign("the assessment has no role 0") == refusal(unpack, without, b"\x00\x00\x01\x04\x00\x00\x00")
