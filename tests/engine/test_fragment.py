"""Tests of assessments.engine.fragment."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessments.engine.fragment import LONGEST, LONGEST_TEXT, every, one
from tests.engine.replying import refusal

SITE = "https://site.example/nn/assess/x/"
LETTERS = "AQAoDnRlYW0tcmVhZGluZXNz_-09"
NO_LINK = ["link: there is no link in it; paste the whole address, from https:// to its last character"]


@pytest.mark.parametrize(
    "text",
    [
        f"r={LETTERS}",
        f"#r={LETTERS}",
        f"{SITE}#r={LETTERS}",
        f"  {SITE}#r={LETTERS}\r\n",
        f"{SITE}%23r={LETTERS}",
        f"{SITE}%2523r%253D{LETTERS}",
        f"{SITE}%252523r%25253d{LETTERS}",
        f"<{SITE}#r={LETTERS}>",
        f"({SITE}#r={LETTERS}).",
        f'"{SITE}#r={LETTERS}", ',
        f"[{SITE}#r={LETTERS}]:;!?'",
        f"r={LETTERS}>)].,;:!?\"'`*~’”»",
        f'"r={LETTERS}"',
        f"{SITE}#r={LETTERS[:9]}\r\n{LETTERS[9:]}",
        f"{SITE}#r={LETTERS[:9]}\n> > {LETTERS[9:]}",
        f"{SITE}#r={LETTERS[:9]} \t {LETTERS[9:]}",
        f"{SITE}#r={LETTERS[:9]}\u200b{LETTERS[9:]}\u00ad",
        f"{SITE}#\n> r=\n> {LETTERS}",
        f"{SITE}#r\n={LETTERS}",
        f"{SITE}#r=3D{LETTERS[:9]}=\r\n{LETTERS[9:]}=\n",
        f"{SITE}#r=\r\n=3D{LETTERS}",
        f"{SITE}#r={LETTERS[:9]}%0D%0A{LETTERS[9:]}%20",
        f"{SITE}#r={LETTERS}".replace("_", "%5F").replace("-", "%252D"),
        f"https://safe.example/?url=https%3A%2F%2Fsite.example%2F%23r%3D{LETTERS}&data=05%7C02",
        f"{SITE}#r={LETTERS}&utm_source=mail",
        f"{SITE}#r={LETTERS}:~:text=Rules",
        f"{SITE}?r=5#r={LETTERS}",
    ],
)
def test_what_programs_do_to_a_link_is_undone(text: str) -> None:
    """Encoding, wraps, quoting and what stands around a link change neither its kind nor its letters."""
    assert ("r", LETTERS) == one(text)
    assert [("r", LETTERS)] == [(found.kind, "".join(found.pieces)) for found in every(text)]


@pytest.mark.parametrize("kind", ["i", "r", "s", "t"])
def test_each_kind_is_known(kind: str) -> None:
    """Replies, invitations, team reports and sealed replies are told apart by the letter before the sign."""
    assert (kind, "AB") == one(f"{SITE}#{kind}=AB")


@pytest.mark.parametrize("text", ["", "r", "r-AB", SITE, f"{SITE}#about", f"{SITE}#x=AB", f"{SITE}?r=AB", "R=AB"])
def test_a_text_without_a_link_is_refused(text: str) -> None:
    """Where no link begins, that is said."""
    assert NO_LINK == refusal(one, text)


def test_a_link_behind_a_hash_comes_first() -> None:
    """What only looks like a link without its # is passed over where there is one with it."""
    assert ("r", LETTERS) == one(f"r=5, see {SITE}#r={LETTERS}")


@pytest.mark.parametrize("rest", [".AB", " https://elsewhere.example/", "#r=AB", "=", "ß", "%C3%9F", "/", "%", "\x00"])
def test_nothing_but_punctuation_may_follow_the_one_link(rest: str) -> None:
    """Whatever else follows stays among the letters, where it is refused."""
    assert ("r", "AB") != one(f"{SITE}#r=AB{rest}AB")


@pytest.mark.parametrize(
    ("text", "length", "limit"),
    [("x" * (LONGEST_TEXT + 1), LONGEST_TEXT + 1, LONGEST_TEXT), (f"r={'A' * (LONGEST + 1)}", LONGEST + 1, LONGEST)],
    ids=["text", "letters"],
)
def test_what_is_too_long_is_refused(text: str, length: int, limit: int) -> None:
    """No link is longer than addresses may be, and no text is read that is much longer than that."""
    fault = f"link: {length} characters are more than the {limit} of the longest link"
    assert [f"{fault}; paste the link alone"] == refusal(one, text)


def test_the_longest_letters_are_read() -> None:
    """At the limit itself nothing is refused."""
    assert ("r", "A" * LONGEST) == one(f"{' ' * 100}r={'A' * LONGEST}")


def test_pieces_end_at_anything_else() -> None:
    """White space parts the pieces, and what no link has, or the next link, ends them."""
    text = f"Hi, {SITE}#r={LETTERS}\n> ab c<b>d #i={LETTERS} e r={LETTERS}#r=short"
    expected = [("r", True, (LETTERS, "ab", "c")), ("i", True, (LETTERS, "e")), ("r", False, (LETTERS,))]
    assert [*expected, ("r", True, ("short",))] == [(found.kind, found.marked, found.pieces) for found in every(text)]


@pytest.mark.parametrize(
    "between", [SITE, SITE.upper(), SITE.replace("https", "Http"), SITE.replace(":", "%3A").replace("/", "%252F"), ""]
)
def test_a_link_ends_where_the_next_address_begins(between: str) -> None:
    """Links that were pasted one after another, with nothing between, are all read; so are those without an address."""
    text = f"{between}#r={LETTERS}" * 3
    assert [(LETTERS,)] * 3 == [found.pieces for found in every(text)]


@pytest.mark.parametrize("text", ["", "Hello", f"{'#r=AB r=' * 50}end", f"#r={'A' * 22}#r={'A' * 22}#i=end"])
def test_what_is_shorter_than_a_link_is_passed_over(text: str) -> None:
    """A beginning without room for a link before the next one is none; the last one is looked at in any case."""
    assert [("end",)] * (1 if text.endswith("end") else 0) == [found.pieces for found in every(text)]


@given(st.text() | st.text(alphabet="#r=AB%2353D \n>|<x", max_size=80))
def test_any_text_is_read_or_refused(text: str) -> None:
    """Whatever the text, there is a kind with letters or a LinkError, and looking for all links raises nothing."""
    list(every(text))
    assert refusal(one, text) or one(text)[0] in "irst"
