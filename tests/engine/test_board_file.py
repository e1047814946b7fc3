"""Tests of assessments.engine.board_file."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessments.engine.board import LONGEST_NAME, MOST_CARDS, Board, Card, Round
from assessments.engine.board_file import LONGEST_FILE, read_board, read_card, to_data
from assessments.engine.errors import ResponseError
from assessments.engine.invitation import Invitation
from assessments.engine.share import invite
from tests.engine.boarding import ABOUT, make_card, make_reply

REPLY = make_reply(1, {"a": 5})
PLACE = "cards[0].rounds[0].replies[0]"


def told(text: str) -> list[str]:
    """Give what is wrong with the text of a file, a line a problem."""
    with pytest.raises(ResponseError) as error:
        read_board(text)
    return [str(problem) for problem in error.value.problems]


def written(*cards: object, **keys: object) -> str:
    """Give the text of a file with these cards."""
    return json.dumps({"format": "neutral-navigator workbench", "version": 1, "cards": cards, **keys})


def test_what_is_saved_is_read_again() -> None:
    """A board comes back from its file as it was, notes with their blanks and line ends included."""
    board = Board(cards=(make_card((REPLY,), (), name=" Hill ", notes=" One\n\ttwo ", step=4), Card(name="Ann")))
    assert board == read_board(json.dumps(to_data(board)))


NAMES = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\n"), min_size=1, max_size=LONGEST_NAME)
CARDS = st.builds(
    Card,
    name=NAMES.filter(str.strip),
    notes=st.text(st.characters(exclude_categories=["Cs"]), max_size=50),
    step=st.none() | st.integers(1, 13),
    rounds=st.lists(
        st.builds(Round, day=st.just("2026-09-01"), replies=st.lists(st.just(REPLY), max_size=2).map(tuple)), max_size=2
    ).map(tuple),
)


@given(st.lists(CARDS, max_size=3, unique_by=lambda card: card.name))
def test_whatever_is_typed_is_read_again(cards: list[Card]) -> None:
    """Whatever names and notes hold, the file gives it back."""
    board = Board(cards=tuple(cards))
    assert board == read_board(json.dumps(to_data(board), ensure_ascii=False))


def test_an_empty_board_is_a_board() -> None:
    """A file without a card is read, with the mark that some editors put at its beginning."""
    assert Board() == read_board("\ufeff" + written())


def test_all_but_the_name_may_be_left_out() -> None:
    """A card of a name alone has no notes, no step and no round."""
    assert Card(name="Hill") == read_card({"name": "Hill"})


@pytest.mark.parametrize("text", ["", "{", "[" * 100_000, "9" * 5000])
def test_what_is_no_json_is_refused(text: str) -> None:
    """A text that cannot be read is one problem."""
    assert ["take the file as it was saved on the workbench"] == [each.split("; ")[-1] for each in told(text)]


def test_a_cut_file_is_told_by_the_line_where_it_ends() -> None:
    """Whoever saved it reads no program's words, and how far it goes."""
    fault = "it is no file of a workbench, or only a part of one: it cannot be read beyond line 2"
    assert [f"{fault}; take the file as it was saved on the workbench"] == told('{\n"cards": "Te')


def test_brackets_in_a_text_are_not_depth() -> None:
    """Notes may hold as many brackets as they like, and what is nested like them is refused by its depth."""
    notes = "[" * 90 + '"{'
    board = Board(cards=(Card(name="Hill", notes=notes),))
    assert board == read_board(json.dumps(to_data(board)))
    assert ["it is nested deeper than 50 levels, as no workbench is"] == [
        each.split("; ")[0].removeprefix(": ") for each in told("[{}," * 60)
    ]


def test_a_file_that_is_too_long_is_not_looked_into() -> None:
    """A text that is longer than any board is refused by its length."""
    assert [f"{LONGEST_FILE + 1} characters"] == [each[:19] for each in told(" " * (LONGEST_FILE + 1))]


@pytest.mark.parametrize(
    ("keys", "place"), [({"format": "x"}, "format"), ({"version": 2}, "version"), ({"score": 1}, "score")]
)
def test_another_format_is_refused(keys: dict[str, object], place: str) -> None:
    """What is no board, is newer, or has a key that boards do not have, is told by its place."""
    assert [place] == [each.split(":", maxsplit=1)[0] for each in told(written(**keys))]


def test_a_list_is_no_board() -> None:
    """A file of another shape is refused."""
    assert ["expected keys and values, found an empty list; write format, version, cards below it"] == told("[]")


@pytest.mark.parametrize(
    ("card", "problem"),
    [
        ({}, 'cards[0]: "name" is missing; add the key "name" with a value'),
        ({"name": " "}, "cards[0].name: it is empty; give the card a name"),
        ({"name": "a\nb"}, "cards[0].name: it has more than one line; write it in one line"),
        ({"name": 5}, "cards[0].name: expected text, found 5; write it in quotes"),
        ({"name": "a" * 81}, "cards[0].name: it has 81 characters; shorten it to 80"),
        (
            {"name": "a", "notes": "\ud800"},
            "cards[0].notes: it has half a character in it; delete what cannot be shown and type it again",
        ),
        (
            {"name": "a", "step": 14},
            "cards[0].step: expected a whole number, found 14; write a whole number from 1 to 13",
        ),
        (
            {"name": "a", "rounds": [{"day": "1.9.2026"}]},
            'cards[0].rounds[0].day: "1.9.2026" is no day; write it as 2026-09-01',
        ),
        (
            {"name": "a", "rounds": [{"day": 7}]},
            "cards[0].rounds[0].day: 7 is no day; write it as 2026-09-01",
        ),
        (
            {"name": "a", "rounds": "x"},
            'cards[0].rounds: expected a list, found "x"; write each entry on a line that begins with -',
        ),
    ],
)
def test_what_is_wrong_with_a_card_is_told(card: dict[str, object], problem: str) -> None:
    """Each fault is told with its place and what to do."""
    assert [problem] == told(written(card))


def replies(*entries: object) -> str:
    """Give the text of a file with a card that has one round of these replies."""
    return written({"name": "a", "rounds": [{"day": "2026-09-01", "replies": entries}]})


def test_a_damaged_reply_is_refused() -> None:
    """A reply that is cut, and what is no reply at all, are told by their places."""
    found = told(replies(REPLY[:-2], 5))
    assert [PLACE, "cards[0].rounds[0].replies[1]"] == [each.split(":", maxsplit=1)[0] for each in found]
    assert "it is cut" in found[0]


def test_an_invitation_is_no_reply() -> None:
    """A link of another kind is refused."""
    link = invite(ABOUT, Invitation(assessment=ABOUT.id, version=ABOUT.version, language="en"))
    assert [f"{PLACE}: it is a link, and the link of no reply; take it out of the file"] == told(replies(link))


def test_two_cards_have_two_names() -> None:
    """The second card of a name is told."""
    advice = "give each card a name of its own"
    assert [f'cards[1].name: another card is called "a" too; {advice}'] == told(written({"name": "a"}, {"name": "a"}))


def test_there_may_not_be_too_many_cards() -> None:
    """A board with more cards than any is refused by their number."""
    cards: list[Any] = [{"name": str(number)} for number in range(MOST_CARDS + 1)]
    assert [f"cards: there are {MOST_CARDS + 1}; {MOST_CARDS} are the most that there may be"] == told(written(*cards))


def test_every_problem_is_told_at_once() -> None:
    """A card with several faults has each of them told."""
    with pytest.raises(ResponseError) as error:
        read_card({"name": "", "step": "x", "mood": 1})
    assert ["card.mood", "card.name", "card.step"] == [each.place for each in error.value.problems]
