"""Tests of assessments.engine.invitation."""

from dataclasses import replace

import pytest

from assessments.engine.errors import LinkError
from assessments.engine.invitation import Invitation, language_of, pack, unpack
from tests.engine.making import make_assessment
from tests.engine.replying import EVERY, refusal

BARE = Invitation(assessment="sample", version=1, language="en")
WHOLE = replace(
    BARE,
    language="pt-BR",
    change="A new booking system",
    team="Front desk",
    note="You know it best.\nThank you!",
    sender="Ann Ö.",
    roles=("user", "buyer"),
    replies_to="me",
    mail="ann+team@site.example",
    openly=True,
    perspective="guess",
)


@pytest.mark.parametrize("asked", [BARE, WHOLE, replace(BARE, note="x" * 500), replace(BARE, change="é" * 80)])
def test_unpacking_undoes_packing(asked: Invitation) -> None:
    """What was settled comes back, all of it."""
    assert asked == unpack(EVERY, pack(EVERY, asked))


def test_the_language_is_told_without_the_assessment() -> None:
    """It stands first, so that the page in that language can be found."""
    assert "pt-BR" == language_of(pack(EVERY, WHOLE))


FIT = "write 1 to 80 visible characters, or leave it out"


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"change": "x" * 81}, f"change: it has 81 characters, and 80 fit; {FIT}"),
        (
            {"note": "x\n" * 12 + "x"},
            "note: it has 13 lines, and 12 fit; write 1 to 500 visible characters in at most 12 lines, or leave it out",
        ),
        (
            {"change": "a\u202eb"},
            f"change: it is empty, begins or ends with a blank, or has characters that hide or turn text; {FIT}",
        ),
        ({"sender": "x" * 10_000}, "from: it has 10000 characters, and 60 fit; write 1 to 60 visible characters, or"),
        (
            {"mail": "a@b.example?cc=c@d.example"},
            'mail: "a@b.example?cc=c@d.example" is not one plain mail address; write it as name@site.example, or',
        ),
        ({"roles": ("usr",)}, 'roles: unknown role "usr"; did you mean "user"?'),
        ({"roles": ("buyer", "user")}, "roles: they are out of order; name each once, as the assessment does"),
        ({"roles": ("user", "user")}, "roles: they are out of order; name each once, as the assessment does"),
        ({"language": "english please"}, 'language: "english please" is no language; write it as en or pt-BR'),
        ({"version": 2}, "assessment: this invites to sample 2, not to sample 1; take the version that people"),
        ({"replies_to": "them"}, "replies_to: it is not settled who gathers the replies; write us or me"),
    ],
)
def test_what_cannot_travel_is_refused_at_its_field(change: dict[str, object], expected: str) -> None:
    """Each field that cannot be part of a link is named, with what is wrong and what to do."""
    [said] = refusal(pack, EVERY, replace(BARE, **change))  # type: ignore[arg-type]  # the wrong type is the point
    assert said.startswith(expected)


def test_an_assessment_without_roles_asks_nobody_in_particular() -> None:
    """A role is unknown where an assessment has none."""
    alone = make_assessment()
    body = pack(alone, BARE)
    assert (BARE, ["link: it was not made by a form of this site: the assessment has no role 0; ask whoever"]) == (
        unpack(alone, body),
        [each[:87] for each in refusal(unpack, alone, body + b"\x00")],
    )


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"\x00",
        b"\x02e!" + bytes(11),
        b"\x02en",
        b"\x02en\x08" + bytes(10),
        b"\x02en\x00\x00\x01\xff" + bytes(8),
        b"\x02en\x00\x00\x01 " + bytes(8),
        b"\x02en\x00" + bytes(10) + b"\x01\x00",
        b"\x02en\x00" + bytes(10) + b"\x07",
    ],
)
def test_what_no_builder_made_is_refused(body: bytes) -> None:
    """Nonsense, unknown flags, texts that are no text, and roles out of order or unknown."""
    with pytest.raises(LinkError):
        unpack(EVERY, body)
