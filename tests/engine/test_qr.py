"""Tests of assessments.engine.qr, and of the method that gives it."""

import json
import re
from typing import Any

import pytest

from assessments.engine.api import call
from assessments.engine.errors import LinkError
from assessments.engine.qr import DENSE, MOST, Code, code

SITE = "https://site.example/assess/sample/#"
POINT = "Point a phone's camera here. It holds the link"


def drawn(made: Code) -> tuple[tuple[bool, ...], ...]:
    """Give the squares that the SVG's dark path fills, quiet zone and all."""
    side = int(re.findall(r'viewBox="0 0 (\d+) \1"', made.svg)[0])
    squares = [[False] * side for _ in range(side)]
    path = re.findall(r'fill="#000" d="([^"]*)"', made.svg)[0]
    for x, y, length, back in re.findall(r"M(\d+) (\d+)h(\d+)v1h-(\d+)z", path):
        assert length == back
        for step in range(int(length)):
            squares[int(y)][int(x) + step] = True
    return tuple(map(tuple, squares))


def ask(link: str) -> dict[str, Any]:
    """Give the worker's answer."""
    answer: dict[str, Any] = json.loads(call("qr", json.dumps({"link": link})))
    return answer


def test_the_drawing_is_the_code_with_four_free_squares_around_it() -> None:
    """What the SVG fills is what the rows say."""
    made = code(f"{SITE}r=A")
    side = len(made.rows)
    empty = (False,) * (side + 8)
    beside = (False,) * 4
    assert (*[empty] * 4, *(beside + row + beside for row in made.rows), *[empty] * 4) == drawn(made)


def test_the_drawing_is_dark_on_white_and_has_a_name() -> None:
    """White fills the whole picture, so that it is the same in every colour scheme."""
    svg = code("https://bb.example").svg
    assert svg.startswith(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 33 33" width="198" height="198" role="img" '
        'shape-rendering="crispEdges"><title>QR code of the link</title>'
        '<path fill="#fff" d="M0 0h33v33h-33z"></path><path fill="#000" d="M4 4h7v1h-7z'
    )


@pytest.mark.parametrize(
    ("length", "side", "shown"),
    [(17, 29, 174), (300, 69, 276), (1000, 113, 226), (MOST, 185, 370)],
)
def test_a_square_is_as_many_whole_pixels_as_there_is_room_for(length: int, side: int, shown: int) -> None:
    """The longest link has squares of two pixels, a short one of six."""
    svg = code("a" * length).svg
    assert (True, True) == (f'viewBox="0 0 {side} {side}"' in svg, f'width="{shown}" height="{shown}"' in svg)


@pytest.mark.parametrize(
    ("link", "words"),
    [
        (
            f"{SITE}r=A",
            f"{POINT}, and the link holds the answers. Whoever scans it, or a photo of it, can read them.",
        ),
        (f"{SITE}i=A", f"{POINT}, and the link holds the invitation, and no answers."),
        (
            f"{SITE}t=A",
            f"{POINT}, and the link holds the team's report. Whoever scans it, or a photo of it, can read that.",
        ),
        ("https://site.example/", f"{POINT}."),
    ],
)
def test_words_say_what_the_link_holds(link: str, words: str) -> None:
    """Somebody who shows a code knows what is handed on by it."""
    assert words == code(link).words


@pytest.mark.parametrize(("length", "dense"), [(2188, False), (2189, True), (MOST, True)])
def test_a_code_too_dense_for_a_narrow_screen_says_so(length: int, dense: bool) -> None:  # noqa: FBT001
    """Where a square would have less than two pixels on a page of 360, a mail is recommended."""
    assert dense == code("a" * length).words.endswith(DENSE)


def test_the_worker_gives_drawing_and_words() -> None:
    """The method gives what the page shows, and nothing else."""
    made = code(f"{SITE}r=A")
    assert {"ok": True, "value": {"svg": str(made.svg), "words": made.words}} == ask(f"{SITE}r=A")


@pytest.mark.parametrize(
    ("link", "fault", "remedy"),
    [
        (
            "a" * (MOST + 1),
            "the link has 2954 characters, and no QR code holds more than 2953",
            "send it by mail, or copy it",
        ),
        ("", "there is no link in it", "paste the whole address, from https:// to its last character"),
    ],
    ids=["too long", "none"],
)
def test_what_no_code_can_hold_is_refused_in_words(link: str, fault: str, remedy: str) -> None:
    """It says what is wrong, and another way."""
    assert [{"place": "link", "fault": fault, "remedy": remedy}] == ask(link)["problems"]
    with pytest.raises(LinkError):
        code(link)


def test_what_is_no_address_is_refused() -> None:
    """Addresses are ASCII; readers disagree on how to read anything else."""
    with pytest.raises(UnicodeEncodeError):
        code("https://site.example/é")
