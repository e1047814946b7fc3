"""A card or a whole board comes in; what it shows, its file's content or its table comes out."""

import json

from assessments.engine.board_file import read_board, read_card, to_data
from assessments.engine.methods.request import Request, assessments
from assessments.engine.opened import opened
from assessments.engine.path import path
from assessments.engine.report.board import face, page, words_of
from assessments.engine.report.board_csv import board_csv
from assessments.engine.report.board_rounds import reports
from assessments.engine.report.html import html
from assessments.engine.standing import standing

__all__ = ["board", "card", "csv"]

TOP = 3
"""The level of a card's headings; its name stands above them."""


def board(request: Request) -> dict[str, object]:
    """Take `text`, the text of a file; give `board`, the plain data that it holds, checked."""
    return {"board": to_data(read_board(str(request["text"])))}


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
