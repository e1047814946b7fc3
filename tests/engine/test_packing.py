"""Tests of assessments.engine.packing."""

from binascii import crc32
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessments.engine.packing import fingerprint, pack, unpack
from assessments.engine.points import Answer
from assessments.engine.questions import Question, counted, questions
from tests.engine.making import FIVE, make_assessment, make_choice
from tests.engine.replying import EVERY, foreign, refusal

STATES = 7 * 17 * 45 * 3 * 3
"""What `EVERY` can be answered with: a choice of 5 and "?", 4 ticks and "?", 44 numbers and two rows of 2 options."""


def test_the_first_question_is_the_lowest_digit() -> None:
    """Answers are one number: no answer is 0, the options follow, and I don't know comes last."""
    answers: dict[str, Answer] = {"a": 4, "ticks": ("phone", 3), "years": -3, "grid.one": "no", "grid.two": "yes"}
    number = 4 + 7 * (0b0110 + 17 * (1 + 45 * (2 + 3 * 1)))
    assert number.to_bytes(2, "big") == pack(EVERY, answers)


@pytest.mark.parametrize("number", [0, 6, 7 * 16, STATES - 1])
def test_each_number_below_the_product_is_a_set_of_answers(number: int) -> None:
    """From no answer at all to the last of each, packing undoes unpacking."""
    data = number.to_bytes(2, "big")
    assert data == pack(EVERY, unpack(EVERY, data))


def test_the_last_state_is_i_do_not_know() -> None:
    """Where "?" may be said it is the highest digit; elsewhere that is the last option, or the upper end."""
    expected = {"a": "?", "ticks": "?", "years": 40, "grid.one": "no", "grid.two": "no"}
    assert expected == unpack(EVERY, (STATES - 1).to_bytes(2, "big"))


@pytest.mark.parametrize(
    "data", [b"", b"\x00", b"\x00\x00\x00", STATES.to_bytes(2, "big"), b"\xff\xff"], ids=lambda data: data.hex()
)
def test_bytes_that_no_answers_give_are_refused(data: bytes) -> None:
    """Too few or too many bytes, and a number beyond the last state, are refused."""
    assert foreign("its answers do not fit the questions") == refusal(unpack, EVERY, data)


def test_free_text_is_left_out() -> None:
    """What somebody wrote is never part of a link."""
    assert pack(EVERY, {"a": 4}) == pack(EVERY, {"a": 4, "note": "Hello"})


def test_without_questions_there_are_no_bytes() -> None:
    """An assessment of free text alone packs to nothing."""
    only_text = make_assessment({"id": "note", "kind": "text", "ask": "What?"})
    assert (b"", {}) == (pack(only_text, {"note": "Hello"}), unpack(only_text, b""))


def test_packing_is_tighter_than_whole_bits() -> None:
    """25 questions of five options with "?" take 9 bytes, 150 take 53."""
    sizes = [len(pack(make_assessment(*(make_choice(f"a{n}") for n in range(count))), {})) for count in (25, 150)]
    assert [9, 53] == sizes


def changed(**keys: object) -> int:
    """Give the fingerprint of an assessment of two items, the first of them changed."""
    return fingerprint(make_assessment(make_choice("a", **keys), make_choice("b")))


def test_wording_is_not_in_the_fingerprint() -> None:
    """A better sentence, label, number of points or scale leaves every published link readable."""
    reworded = [{**each, "label": "Better", "points": 2 * number} for number, each in enumerate(FIVE)]
    other = {"options": reworded, "ask": "Better?", "help": "Help.", "unknown": "Not sure", "reverse": True}
    text = {"id": "note", "kind": "text", "ask": "What?"}
    texts = make_assessment(make_choice("a"), text, make_choice("b"), title="Better", version=2)
    assert [changed()] * 2 == [changed(**other), fingerprint(texts)]


def test_items_and_values_are_in_the_fingerprint() -> None:
    """What would make a link be misread gives another fingerprint: ids, order, kinds, values, ends and "?"."""
    ends = [{"id": "a", "kind": "number", "ask": "How many?", "low": 0, "high": high} for high in (9, 10)]
    others = [
        make_assessment(make_choice("b"), make_choice("a")),
        make_assessment(make_choice("a"), make_choice("c")),
        make_assessment(make_choice("a")),
        make_assessment(make_choice("a", options=FIVE[::-1]), make_choice("b")),
        make_assessment(make_choice("a", options=FIVE[:4]), make_choice("b")),
        make_assessment(make_choice("a", unknown=None), make_choice("b")),
        make_assessment(make_choice("a", kind="checklist"), make_choice("b")),
        *(make_assessment(each, make_choice("b")) for each in ends),
        EVERY,
    ]
    assert len(others) + 1 == len({changed(), *map(fingerprint, others)})


def test_the_fingerprint_is_part_of_the_format() -> None:
    """It comes out as it did when links were first made."""
    assert 0x2357 == crc32(b"a\tchoice\t1\t2\t3\t4\t5\t?\nb\tchoice\t1\t2\t3\t4\t5\t?") & 0xFFFF == changed()


VALUES = st.lists(st.integers(-9, 9) | st.sampled_from(["yes", "no", "a_b"]), min_size=2, max_size=9, unique_by=str)


@st.composite
def items(draw: st.DrawFn) -> list[dict[str, Any]]:
    """Give the plain data of some items of every kind."""
    found: list[dict[str, Any]] = []
    for number, kind in enumerate(draw(st.lists(st.sampled_from(["choice", "checklist", "number", "grid", "text"])))):
        item: dict[str, Any] = {"id": f"i{number}", "kind": kind, "ask": "Ask?"}
        if kind in {"choice", "checklist", "grid"}:
            item["options"] = [{"value": value, "label": "Label"} for value in draw(VALUES)]
        if kind == "grid":
            item["rows"] = [{"id": f"r{row}", "ask": "Ask?"} for row in range(draw(st.integers(1, 4)))]
        if kind == "number":
            item["low"] = draw(st.integers(-1000, 1000))
            item["high"] = item["low"] + draw(st.integers(1, 100_000))
        if kind != "text" and draw(st.booleans()):
            item["unknown"] = "I don't know"
        found.append(item)
    return found


def answer_to(question: Question) -> "st.SearchStrategy[Answer]":
    """Give any answer to a question but I don't know."""
    values = [option.value for option in question.options]
    if question.kind == "number":
        return st.integers(question.item.low, question.item.high)
    if question.kind == "choice":
        return st.sampled_from(values)
    return st.sets(st.sampled_from(values), min_size=1).map(lambda chosen: tuple(sorted(chosen, key=values.index)))


@given(items().filter(bool), st.data())
def test_any_answers_come_back(listed: list[dict[str, Any]], data: st.DataObject) -> None:
    """Whatever is asked and answered, unpacking undoes packing, and questions come in the order asked."""
    assessment = make_assessment(*listed)
    answers: dict[str, Answer] = {}
    for question in counted(questions(assessment.sections)):
        unknown = st.just("?") if question.item.unknown else st.none()
        answer = data.draw(st.none() | unknown | answer_to(question))
        if answer is not None:
            answers[question.id] = answer
    assert list(answers.items()) == list(unpack(assessment, pack(assessment, answers)).items())
