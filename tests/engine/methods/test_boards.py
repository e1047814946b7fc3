"""Tests of assessments.engine.methods.boards."""

import json
from typing import Any

from assessments.engine.api import call
from assessments.engine.board import Board, Card
from assessments.engine.board_file import to_data
from assessments.engine.structure import to_data as definition_of
from tests.engine.boarding import ABOUT, PATH_DATA, make_card, make_reply

GIVEN = {"definitions": [json.dumps(definition_of(ABOUT))], "path": PATH_DATA}


def told(method: str, **request: object) -> Any:  # noqa: ANN401  # whatever JSON can be
    """Give the value of an answer that can be given, else the places of its problems."""
    answer = json.loads(call(method, json.dumps(request)))
    return answer["value"] if answer["ok"] else [each["place"] for each in answer["problems"]]


def plain(card: Card) -> object:
    """Give a card as plain data."""
    return to_data(Board(cards=(card,)))["cards"][0]  # type: ignore[index]


def test_a_file_becomes_a_board() -> None:
    """The text of a file gives the board in it, or every problem of it."""
    data = to_data(Board(cards=(make_card((make_reply(1, {"a": 5}),)),)))
    assert {"board": data} == told("board", text=json.dumps(data))
    assert ["card 1"] == told("board", text=json.dumps({**data, "cards": [{"notes": "x"}]}))


def test_what_is_wrong_in_a_file_is_found_by_counting() -> None:
    """Cards, rounds and replies are numbered from 1, as whoever looks at the board counts them."""
    data = to_data(Board())
    rounds = [{"day": "2026-09-01", "replies": ["x"]}, {"day": "soon"}]
    assert ["card 2, round 1, reply 1", "card 2, round 2, day"] == told(
        "board", text=json.dumps({**data, "cards": [{"name": "Ann"}, {"name": "Bob", "rounds": rounds}]})
    )


def test_a_card_at_a_glance_is_its_face_and_its_replies() -> None:
    """Without being asked for all of it, the engine makes no report."""
    link = make_reply(1, {"a": 5}, label="Ann")
    value = told("card", card=plain(make_card((link,))), name="card-1", **GIVEN)
    assert {"face", "replies"} == set(value)
    assert (["Replies", "1 reply"], [{"fragment": link, "words": "A reply by “Ann”"}]) == (
        value["face"][1],
        value["replies"],
    )


def test_a_whole_card_has_its_page_and_its_reports() -> None:
    """Each id in the HTML begins with the name, and headings stand below that of the card."""
    value = told("card", card=plain(make_card((make_reply(1, {"a": 5}),))), name="card-1", whole=True, **GIVEN)
    assert value["html"].startswith('<header><h3 id="card-1-title" tabindex="-1">What this card shows</h3>')
    [report] = value["reports"]
    assert ("Round of 2026-09-01: Sample: somebody’s reply", True, True) == (
        report["title"],
        report["html"].startswith('<header><h4 id="card-1-0-title"'),
        "</h6>" not in value["html"],
    )


def test_what_a_stranger_wrote_is_never_markup() -> None:
    """A name on a card, a label in a reply and what stands in a team's report are texts."""
    harm = "<img src=x onerror=a>"
    links = tuple(make_reply(number, {"a": 5}, label=harm, openly=True) for number in (1, 2))
    value = told("card", card=plain(make_card(links, links[:1], name=harm)), name="card-1", whole=True, **GIVEN)
    assert [] == [each["title"] for each in value["reports"] if "<img" in each["html"]]


def test_a_card_that_is_none_is_told() -> None:
    """What is wrong with a card is told by its place."""
    assert ["card.step"] == told("card", card={"name": "a", "step": 99}, name="card-1", **GIVEN)


def test_a_board_becomes_a_table() -> None:
    """Each card is a line."""
    board = to_data(Board(cards=(make_card(step=4), make_card(name="Ann"))))
    table = "card,steps open,unknown,next question,notes\nHill,4,,Ask late?,\nAnn,,,,\n"
    assert {"csv": table} == told("board_csv", board=board, **GIVEN)
