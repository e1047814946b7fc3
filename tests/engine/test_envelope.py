"""Tests of assessments.engine.envelope."""

import base64
from binascii import crc32
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessments.engine.envelope import Envelope, pack, unpack, whole
from tests.engine.replying import foreign, refusal

SAMPLE = Envelope(kind="r", assessment="sample", version=258, fingerprint=0xABCD, body=b"\x00body\xff")
LETTERS = pack(SAMPLE)
AGAIN = "ask for the link again and copy it whole"
CHECK = [f"link: it was altered on the way: the check sum in it does not fit the rest; {AGAIN}"]


def letters(data: bytes) -> str:
    """Give bytes as base64url without padding."""
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def sealed(content: bytes, *, kind: bytes = b"r") -> str:
    """Give the letters of a link with right length and check sum, whatever else is in it."""
    head = b"\x01" + (3 + len(content) + 4).to_bytes(2, "big") + content
    return letters(head + crc32(kind + head).to_bytes(4, "big"))


def test_the_bytes_are_those_of_the_format() -> None:
    """Format, length, id, version, fingerprint, body and check sum follow each other, the highest byte first."""
    content = b"\x06sample" + b"\x01\x02" + b"\xab\xcd" + b"\x00body\xff"
    assert sealed(content) == LETTERS == "AQAYBnNhbXBsZQECq80AYm9kef9xgAoT"


def test_unpacking_undoes_packing() -> None:
    """What was packed is what comes out."""
    assert unpack("r", LETTERS) == SAMPLE


@pytest.mark.parametrize("end", range(len(LETTERS)))
def test_a_cut_link_is_refused(end: int) -> None:
    """Without its end, however much is there, a link says how much of it there is."""
    least = len(LETTERS) if end >= 4 else 4
    expected = [f"link: it is cut: {end} of at least {least} characters are there; {AGAIN}"]
    assert expected == refusal(unpack, "r", LETTERS[:end])


@pytest.mark.parametrize("more", [1, 2, 40])
def test_a_lengthened_link_is_refused(more: int) -> None:
    """With more behind it, a link says how much that is."""
    expected = [f"link: it was altered on the way: {more} characters are too many; {AGAIN}"]
    assert expected == refusal(unpack, "r", f"{LETTERS}{'A' * more}")


def test_another_kind_is_refused() -> None:
    """The kind is part of the check sum, so a reply is never read as something else."""
    assert CHECK == refusal(unpack, "t", LETTERS)


def test_unused_bits_are_zero() -> None:
    """The last letter of a link is one letter alone, though others would give the same bytes."""
    packed = pack(replace(SAMPLE, body=b"abcd"))
    others = [packed[:-1] + last for last in "BCDEFGHIJKLMNOPQRSTUVWXYZabcdef" if last != packed[-1]]
    assert [CHECK] * len(others) == [refusal(unpack, "r", other) for other in others]


@pytest.mark.parametrize("character", ["+", "/", "=", " ", "é", "A\n", "\ud800"])
def test_other_characters_are_refused(character: str) -> None:
    """Only the letters of base64url stand in a link."""
    expected = [f"link: it was altered on the way: it has characters that no link has; {AGAIN}"]
    assert expected == refusal(unpack, "r", LETTERS[:-1] + character)


def test_small_letters_for_capitals_are_told() -> None:
    """A link that some program has written in small letters is no newer one."""
    expected = [f"link: it was altered on the way: its capital letters became small ones; {AGAIN}"]
    assert expected == refusal(unpack, "r", LETTERS.lower())


@pytest.mark.parametrize("number", [0, 2, 104, 255])
def test_another_format_is_refused(number: int) -> None:
    """A link of a later format says that it may be newer."""
    fault = f"link: format {number} is unknown here: the link is damaged, or newer than this version"
    assert [f"{fault}; reload the page or update"] == refusal(unpack, "r", letters(bytes([number]) + b"abcdefgh"))


@pytest.mark.parametrize(
    "content",
    [
        b"\x00\x00\x01\xab\xcd",
        b"\x06Sample\x00\x01\xab\xcd",
        b"\x06sample\x00\x00\xab\xcd",
        b"\x06sam\nle\x00\x01\xab\xcd",
        b"\x07sample-\x00\x01\xab\xcd",
        b"\x02\xc3\xa4\x00\x01\xab\xcd",
        b"\x29" + b"a" * 41 + b"\x00\x01\xab\xcd",
    ],
    ids=["no id", "capital", "version 0", "line end", "last hyphen", "not ASCII", "too long"],
)
def test_a_link_that_names_no_assessment_is_refused(content: bytes) -> None:
    """Even a link with a right check sum is read only when it names an assessment and a version."""
    assert foreign("it names no assessment") == refusal(unpack, "r", sealed(content))


@pytest.mark.parametrize("content", [b"", b"\x06", b"\x06sampl", b"\x06sample\x00", b"\x06sample\x00\x01\xab"])
def test_a_field_that_is_not_all_there_is_refused(content: bytes) -> None:
    """A link with a right check sum that ends within a field is refused."""
    assert foreign("a field in it is longer than the link") == refusal(unpack, "r", sealed(content))


@pytest.mark.parametrize("length", range(8))
def test_a_link_shorter_than_its_frame_is_refused(length: int) -> None:
    """A length that leaves no room for a check sum is no reason to stumble."""
    data = b"\x01" + length.to_bytes(2, "big") + bytes(8)
    assert 1 == len(refusal(unpack, "r", letters(data)[: max(4, (length * 8 + 5) // 6)]))


@pytest.mark.parametrize(
    ("pieces", "expected"),
    [
        ((LETTERS,), LETTERS),
        ((LETTERS[:5], LETTERS[5:], "and", "more"), LETTERS),
        ((LETTERS[:2], LETTERS[2:3], LETTERS[3:]), LETTERS),
        ((f"{LETTERS}and",), None),
        ((LETTERS[:5],), None),
        ((LETTERS[:3],), None),
        ((f"B{LETTERS[1:]}",), None),
        ((), None),
    ],
)
def test_a_link_ends_where_a_piece_ends(pieces: tuple[str, ...], expected: str | None) -> None:
    """As many pieces as the length asks for are the link; a length that ends within a piece is none."""
    assert expected == whole(pieces)


IDS = st.from_regex(r"[a-z][a-z0-9]{0,9}(-[a-z0-9]{1,9}){0,3}", fullmatch=True)
SHORT = st.integers(min_value=0, max_value=65535)
ENVELOPES = st.builds(
    Envelope,
    kind=st.sampled_from("irst"),
    assessment=IDS,
    version=SHORT.filter(bool),
    fingerprint=SHORT,
    body=st.binary(max_size=300),
)


@given(ENVELOPES)
def test_any_envelope_comes_back(envelope: Envelope) -> None:
    """Whatever is packed is what comes out, and it ends where its length says."""
    packed = pack(envelope)
    assert (envelope, packed) == (unpack(envelope.kind, packed), whole((packed, "more")))


@given(st.binary(max_size=80), st.text(alphabet="AQIBg_-", max_size=80))
def test_any_content_is_read_or_refused(content: bytes, text: str) -> None:
    """Bytes with a right check sum and letters of any kind are an envelope or a LinkError."""
    for each in (sealed(content), text):
        assert refusal(unpack, "r", each) or pack(unpack("r", each)) == each
