"""Tests of assessments.engine.questions."""

import pytest

from assessments.engine.questions import Question, answer_label, counted, questions
from tests.engine.making import FIVE, make_assessment, make_choice

GRID: dict[str, object] = {
    "id": "grid",
    "kind": "grid",
    "ask": "How much",
    "options": FIVE,
    "who_knows": "The lead.",
    "rows": [{"id": "one", "ask": "of this?"}, {"id": "two", "ask": "of that?", "reverse": True, "who_knows": "Me."}],
}


def test_each_row_of_a_grid_is_a_choice() -> None:
    """A row is named after item and row, asks for both, and has its own turn and its own who knows, or the grid's."""
    assessment = make_assessment(GRID)
    item = assessment.sections[0].items[0]
    expected = tuple(
        Question(
            id=name,
            kind="choice",
            ask=ask,
            item=item,
            section="part",
            options=item.options,
            reverse=turned,
            who_knows=who,
        )
        for name, ask, turned, who in (
            ("grid.one", "How much of this?", False, "The lead."),
            ("grid.two", "How much of that?", True, "Me."),
        )
    )
    assert expected == questions(assessment.sections)


def test_questions_keep_the_order_asked() -> None:
    """Questions come section by section, item by item."""
    items = [make_choice("b"), GRID, make_choice("a")]
    assert ["b", "grid.one", "grid.two", "a"] == [each.id for each in questions(make_assessment(*items).sections)]


def test_sections_of_one_name_keep_their_own_questions() -> None:
    """What is asked is told apart by all that it says, not by its ids, however often it was looked up before."""
    first, second = (make_assessment(make_choice("a", ask=ask)) for ask in ("One.", "Two."))
    assert ["One.", "Two.", "One."] == [questions(each.sections)[0].ask for each in (first, second, first)]


def test_free_text_is_not_counted() -> None:
    """Nobody has to write, so text is no item of the assessment."""
    text = {"id": "t", "kind": "text", "ask": "Say."}
    assert ["a"] == [each.id for each in counted(questions(make_assessment(text, make_choice("a")).sections))]


@pytest.mark.parametrize(
    ("item", "answer", "label"),
    [
        (make_choice("q"), 2, "Label 2"),
        (make_choice("q", unknown="No idea"), "?", "No idea"),
        (make_choice("q", kind="checklist"), (1, 3), "Label 1; Label 3"),
        ({"id": "q", "ask": "A.", "kind": "number", "low": 0, "high": 9, "unit": "weeks"}, 3, "3 weeks"),
        ({"id": "q", "ask": "A.", "kind": "number", "low": 0, "high": 9}, 3, "3"),
        ({"id": "q", "ask": "A.", "kind": "text"}, "?", "?"),
    ],
)
def test_an_answer_is_said_in_the_respondents_words(item: dict[str, object], answer: object, label: str) -> None:
    """An answer is named by the words that were shown for it."""
    assert label == answer_label(questions(make_assessment(item).sections)[0], answer)
