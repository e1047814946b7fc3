"""The text of a board's file, or one card as plain data, comes in; a checked Board or Card comes out, and back."""

import json
import re
from collections.abc import Callable, Mapping
from typing import TypeVar

from assessments.engine import days, linking
from assessments.engine.board import (
    LAST_STEP,
    LONGEST_NAME,
    LONGEST_NOTES,
    MOST_CARDS,
    MOST_REPLIES,
    MOST_ROUNDS,
    Board,
    Card,
    Round,
)
from assessments.engine.errors import LinkError, Problem, ResponseError
from assessments.engine.reading import Reader, join, shown

__all__ = ["FORMAT", "LONGEST_FILE", "VERSION", "read_board", "read_card", "to_data"]

FORMAT = "neutral-navigator workbench"
VERSION = 1
LONGEST_FILE = 20_000_000
"""Characters: more than any browser keeps for a site, so that every board that was kept can be read again."""
DEEPEST = 50
TEXTS = re.compile(r'"(?:[^"\\]|\\.)*"')
BRACKET = re.compile(r"[\[\]{}]")
HALF = re.compile(r"[\ud800-\udfff]")
"""Half a character, which no file can be written with."""

T = TypeVar("T")


def read_board(text: str) -> Board:
    """Give the board in the text of a file.

    Raises:
        ResponseError: with every problem of it, whatever the text is; nothing else.

    """
    reader = Reader()
    found = reader.mapping(_parsed(text), "", required=("format", "version", "cards"))
    if found.get("format", FORMAT) != FORMAT:
        fault = f"{shown(found['format'])} is no format of a workbench"
        reader.note("format", fault, "take a file that was saved on the workbench")
    if found.get("version", VERSION) != VERSION:
        fault = f"version {shown(found['version'])} cannot be read here"
        reader.note("version", fault, "reload the page, which may bring a newer version of it")
    if reader.problems:
        raise ResponseError(tuple(reader.problems))
    cards = _entries(reader, found, "cards", "", _card, most=MOST_CARDS)
    seen: set[str] = set()
    for number, card in enumerate(cards):
        if card.name and card.name in seen:
            place = f"cards[{number}].name"
            reader.note(place, f"another card is called {shown(card.name)} too", "give each card a name of its own")
        seen.add(card.name)
    return _whole(reader, Board(cards=cards))


def read_card(data: object) -> Card:
    """Give one card.

    Raises:
        ResponseError: with every problem of it.

    """
    reader = Reader()
    return _whole(reader, _card(reader, data, "card"))


def to_data(board: Board) -> dict[str, object]:
    """Give a board as the plain data of its file, which `read_board` gives back."""
    return {"format": FORMAT, "version": VERSION, "cards": [_data(card) for card in board.cards]}


def _data(card: Card) -> dict[str, object]:
    rounds = [{"day": each.day, "replies": list(each.replies)} for each in card.rounds]
    return {"name": card.name, "notes": card.notes, "step": card.step, "rounds": rounds}


def _whole(reader: Reader, found: T) -> T:
    if reader.problems:
        raise ResponseError(tuple(reader.problems))
    return found


def _parsed(text: str) -> object:
    if len(text) > LONGEST_FILE:
        fault = f"{len(text)} characters are more than the {LONGEST_FILE} that a workbench has at most"
        raise ResponseError((Problem(place="", fault=fault, remedy="take a file that was saved on the workbench"),))
    remedy = "take the file as it was saved on the workbench"
    if _is_deep(text):  # a browser's stack ends before Python's does, and everything with it
        fault = f"it is nested deeper than {DEEPEST} levels, as no workbench is"
        raise ResponseError((Problem(place="", fault=fault, remedy=remedy),))
    try:
        return json.loads(text.removeprefix("\ufeff"))
    except ValueError as error:
        fault = "it is no file of a workbench, or only a part of one"
        if isinstance(error, json.JSONDecodeError):
            fault += f": it cannot be read beyond line {error.lineno}"
        raise ResponseError((Problem(place="", fault=fault, remedy=remedy),)) from error


def _is_deep(text: str) -> bool:
    """Tell whether brackets outside of texts stand deeper in one another than a board's do."""
    depth = 0
    for bracket in BRACKET.finditer(TEXTS.sub("", text)):
        depth += 1 if bracket[0] in "[{" else -1
        if depth > DEEPEST:
            return True
    return False


def _card(reader: Reader, data: object, place: str) -> Card:
    found = reader.mapping(data, place, required=("name",), optional=("notes", "step", "rounds"))
    return Card(
        name=_text(reader, found, "name", place, most=LONGEST_NAME),
        notes=_text(reader, found, "notes", place, most=LONGEST_NOTES),
        step=reader.whole(found, "step", place, None, low=1, high=LAST_STEP),
        rounds=_entries(reader, found, "rounds", place, _round, most=MOST_ROUNDS),
    )


def _round(reader: Reader, data: object, place: str) -> Round:
    found = reader.mapping(data, place, required=("day",), optional=("replies",))
    day = found.get("day", "1970-01-01")
    if not isinstance(day, str) or days.number(day) is None:
        reader.note(join(place, "day"), f"{shown(day)} is no day", "write it as 2026-09-01")
    return Round(day=str(day), replies=_entries(reader, found, "replies", place, _reply, most=MOST_REPLIES))


def _reply(reader: Reader, data: object, place: str) -> str:
    """Give a reply's fragment as it was made; whether its answers can be read is seen when it is opened."""
    try:
        seen = linking.look(data if isinstance(data, str) else "")
    except LinkError as error:
        reader.note(place, error.problems[0].fault, error.problems[0].remedy)
        return ""
    if seen.kind != "reply":
        reader.note(place, "it is a link, and the link of no reply", "take it out of the file")
    return seen.fragment


def _text(reader: Reader, data: Mapping[str, object], key: str, place: str, *, most: int) -> str:
    """Give a text as it was typed, blanks and all; a name is one line with something in it."""
    value = data.get(key, "")
    needed = key == "name" and key in data
    if not isinstance(value, str):
        reader.note(join(place, key), f"expected text, found {shown(value)}", "write it in quotes")
        return ""
    checks = (
        (len(value) <= most, f"it has {len(value)} characters", f"shorten it to {most}"),
        (not HALF.search(value), "it has half a character in it", "delete what cannot be shown and type it again"),
        (not needed or bool(value.strip()), "it is empty", "give the card a name"),
        (not needed or not re.search(r"[\r\n]", value), "it has more than one line", "write it in one line"),
    )
    for holds, fault, remedy in checks:
        if not holds:
            reader.note(join(place, key), fault, remedy)
    return value


def _entries(
    reader: Reader,
    data: Mapping[str, object],
    key: str,
    place: str,
    read: Callable[[Reader, object, str], T],
    *,
    most: int,
) -> tuple[T, ...]:
    """Read every entry of a list, which may be empty; one that is too long is not looked into."""
    found = data.get(key, [])
    if isinstance(found, list) and len(found) > most:
        reader.note(join(place, key), f"there are {len(found)}", f"{most} are the most that there may be")
        return ()
    if found == []:
        return ()
    return reader.each(data, key, place, lambda entry, at: read(reader, entry, at))
