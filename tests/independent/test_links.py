"""A second reader of reply links, written from docs/reference/links.md alone, must read what the engine reads."""

import base64
import struct
import zlib
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
import yaml

from assessments.engine.share import encode
from tests.engine.replying import EVERY, make_reply
from tests.machine import ROOT

READINESS = ROOT / "assessments" / "definitions" / "team-readiness"
PUBLISHED = yaml.safe_load((ROOT / "tests" / "links" / "1.yaml").read_text(encoding="utf-8"))
LINKS = [
    entry for entry in PUBLISHED if entry["shows"]["kind"] == "reply" and entry["shows"]["assessment"] == READINESS.name
]
"""The replies that this reader can read: it knows one assessment, in all its versions."""
OF_EVERY: dict[str, Any] = {
    "a": ("choice", [1, 2, 3, 4, 5], True),
    "ticks": ("checklist", ["mail", "phone", 3, "none"], True),
    "years": ("number", list(range(-3, 41)), False),
    "grid.one": ("choice", ["yes", "no"], False),
    "grid.two": ("choice", ["yes", "no"], False),
}
"""Each question with its kind, its values and whether "?" may be said."""


def read(link: str, questions: dict[str, Any], roles: list[str]) -> dict[str, Any]:
    """Give what a link holds, with each step as the page describes it."""
    letters = link.partition("#r=")[2]
    data = base64.urlsafe_b64decode(letters + "=" * (-len(letters) % 4))
    assert (1, len(data)) == struct.unpack(">BH", data[:3])
    assert zlib.crc32(b"r" + data[:-4]) == int.from_bytes(data[-4:], "big")
    name = data[4 : 4 + data[3]].decode("ascii")
    version, fingerprint = struct.unpack(">HH", data[4 + data[3] : 8 + data[3]])
    assert fingerprint == zlib.crc32("\n".join(lines(questions)).encode()) & 0xFFFF
    body = data[8 + data[3] : -4]
    number, flags, rest = int.from_bytes(body[:3], "big"), body[3], body[4:]
    found: dict[str, Any] = {"assessment": name, "version": version, "id": number, "openly": bool(flags & 2)}
    found |= {"perspective": "guess" if flags & 1 else "member", "role": None, "day": None, "label": None}
    if flags & 4:
        found["role"], rest = roles[rest[0]], rest[1:]
    if flags & 8:
        found["day"], rest = str(date(1970, 1, 1) + timedelta(days=struct.unpack(">H", rest[:2])[0])), rest[2:]
    if flags & 16:
        found["label"], rest = rest[1 : 1 + rest[0]].decode(), rest[1 + rest[0] :]
    return {**found, "answers": dict(answers(int.from_bytes(rest, "big"), questions))}


def lines(questions: dict[str, Any]) -> Iterator[str]:
    """Give the lines of the fingerprint."""
    for name, (kind, values, unknown) in questions.items():
        shown = [values[0], values[-1]] if kind == "number" else values
        yield "\t".join(map(str, [name, kind, *shown, *(["?"] if unknown else [])]))


def answers(number: int, questions: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """Give each question that has an answer, with it, from the lowest digit on."""
    for name, (kind, values, unknown) in questions.items():
        last = 2 ** len(values) - 1 if kind == "checklist" else len(values)
        number, digit = divmod(number, last + 1 + unknown)
        if digit > last:
            yield name, "?"
        elif digit and kind == "checklist":
            yield name, [value for place, value in enumerate(values) if digit & 2**place]
        elif digit:
            yield name, values[digit - 1]
    assert number == 0


@pytest.mark.parametrize("entry", LINKS, ids=[entry["about"] for entry in LINKS])
def test_published_links_are_read_alike(entry: dict[str, Any]) -> None:
    """The second reader shows of a published link what it must show."""
    folder = READINESS / str(entry["shows"]["version"])
    definition = yaml.safe_load((folder / "assessment.yaml").read_text(encoding="utf-8"))
    items = [item["id"] for section in definition["sections"] for item in section["items"]]
    questions = dict.fromkeys(items, ("choice", [1, 2, 3, 4, 5], True))
    roles = [role["id"] for role in definition["roles"]["options"]]
    shown = {key: value for key, value in entry["shows"].items() if key != "kind"}
    assert {**shown, "openly": entry["openly"]} == read(entry["link"], questions, roles)


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ({}, {}),
        ({"ticks": "?", "years": -3, "grid.two": "no"}, {"ticks": "?", "years": -3, "grid.two": "no"}),
        ({"a": "?", "ticks": ("mail", 3), "years": 40}, {"a": "?", "ticks": ["mail", 3], "years": 40}),
        ({"ticks": ("none",), "grid.one": "yes"}, {"ticks": ["none"], "grid.one": "yes"}),
    ],
)
def test_every_kind_of_question_is_read_alike(given: dict[str, Any], shown: dict[str, Any]) -> None:
    """Choices, checklists, numbers and grids come out of a link by the description as they went in."""
    found = read(f"#{encode(EVERY, make_reply(given))}", OF_EVERY, ["user", "decider", "buyer"])
    assert list(shown.items()) == list(found["answers"].items())
