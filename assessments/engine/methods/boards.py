"""A card or a whole board comes in; what it shows, its file's content or its table comes out."""

import json
from collections.abc import Sequence

from assessments.engine.board_file import read_board, read_card, to_data
from assessments.engine.methods.request import Request, assessments
from assessments.engine.opened import OpenedRound, opened
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
    """Take `card` (plain data), `definitions`, `path` and `name`, which begins the ids in the HTML.

    Give `face` (pairs of texts), `html`, `reports` (`title` and `html` of each, the most telling first) and `rounds`:
    for each of them `day` and `replies`, with the `fragment` and the `words` of each.
    """
    found = read_card(request["card"])
    known = path(request["path"])
    name = str(request["name"])
    rounds = opened(found, assessments(request))
    seen = standing(found, rounds, known)
    more = [
        {"title": each.title, "html": html(each, name=f"{name}-{number}", level=TOP + 1)}
        for number, each in enumerate(reports(rounds, name=name))
    ]
    return {
        "face": [list(pair) for pair in face(found, rounds, seen, known)],
        "html": html(page(found, seen, known), name=name, level=TOP),
        "reports": more,
        "rounds": _listed(rounds),
    }


def csv(request: Request) -> dict[str, object]:
    """Take `board` (plain data), `definitions` and `path`; give `csv`, a table for other programs."""
    known = path(request["path"])
    at_hand = assessments(request)
    cards = read_board(json.dumps(request["board"])).cards
    return {"csv": board_csv((each, standing(each, opened(each, at_hand), known)) for each in cards)}


def _listed(rounds: Sequence[OpenedRound]) -> list[dict[str, object]]:
    return [
        {
            "day": each.day,
            "replies": [{"fragment": one.fragment, "words": words_of(one)} for one in each.replies],
        }
        for each in rounds
    ]
