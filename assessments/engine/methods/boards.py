"""A card or a whole board comes in; what it shows, its file's content or its table comes out."""

import json
import re

from assessments.engine.board_file import read_board, read_card, to_data
from assessments.engine.errors import Problem, ResponseError
from assessments.engine.methods.request import Request, assessments
from assessments.engine.opened import opened
from assessments.engine.path import path
from assessments.engine.report.board import face, page, words_of
from assessments.engine.report.board_csv import board_csv
from assessments.engine.report.board_rounds import reports
from assessments.engine.report.html import html
from assessments.engine.standing import standing

__all__ = ["board", "card", "csv"]

ENTRY = re.compile(r"(cards|rounds|replies)\[(\d+)\]")
ENTRIES = {"cards": "card", "rounds": "round", "replies": "reply"}
TOP = 3
"""The level of a card's headings; its name stands above them."""


def board(request: Request) -> dict[str, object]:
    """Take `text`, the text of a file; give `board`, the plain data that it holds, checked.

    Raises:
        ResponseError: with every problem of it, its place in words.

    """
    try:
        return {"board": to_data(read_board(str(request["text"])))}
    except ResponseError as error:
        raise ResponseError(tuple(_in_words(each) for each in error.problems)) from error


def card(request: Request) -> dict[str, object]:
    """Take `card` (plain data), `definitions`, `path`, `name`, which begins the ids in the HTML, and perhaps `whole`.

    Give `face` (pairs of texts) and `replies` (`fragment` and `words` of each). With `whole` give also `html` and
    `reports` (`title` and `html` of each, the most telling first), which take longer.
    """
    found = read_card(request["card"])
    known = path(request["path"])
    name = str(request["name"])
    rounds = opened(found, assessments(request))
    seen = standing(found, rounds, known)
    shown: dict[str, object] = {
        "face": [list(pair) for pair in face(found, rounds, seen, known)],
        "replies": [{"fragment": one.fragment, "words": words_of(one)} for each in rounds for one in each.replies],
    }
    if request.get("whole") is not True:
        return shown
    more = enumerate(reports(rounds, whose=found.name, name=name))
    return {
        **shown,
        "html": html(page(found, seen, known), name=name, level=TOP),
        "reports": [
            {"title": each.title, "html": html(each, name=f"{name}-{number}", level=TOP + 1)} for number, each in more
        ],
    }


def csv(request: Request) -> dict[str, object]:
    """Take `board` (plain data), `definitions` and `path`; give `csv`, a table for other programs."""
    known = path(request["path"])
    at_hand = assessments(request)
    cards = read_board(json.dumps(request["board"])).cards
    return {"csv": board_csv((each, standing(each, opened(each, at_hand), known)) for each in cards)}


def _in_words(problem: Problem) -> Problem:
    """Give a problem whose place names card, round and reply as people count them: `card 1, round 2, day`."""
    place = ENTRY.sub(lambda found: f"{ENTRIES[found[1]]} {int(found[2]) + 1}", problem.place)
    return Problem(place=place.replace(".", ", "), fault=problem.fault, remedy=problem.remedy)
