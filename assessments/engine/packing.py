"""The questions of an assessment and answers to them go in; one whole number as bytes comes out, and back.

Each question is a digit whose base is the number of its states: no answer, each possible answer, and "?" where it may
be said. That packs tighter than whole bits: 25 questions of five options with "?" take 9 bytes and not 10.
"""

from binascii import crc32
from collections.abc import Callable, Mapping
from functools import lru_cache

from assessments.engine.model import Assessment
from assessments.engine.points import Answer
from assessments.engine.questions import UNKNOWN, Question, counted, questions
from assessments.engine.refusals import foreign

__all__ = ["fingerprint", "line", "pack", "unpack"]


@lru_cache(maxsize=8)  # asked for again with every link
def fingerprint(assessment: Assessment) -> int:
    """Give 16 bits that differ, as a rule, where links of one definition would be misread with another.

    They are the lower half of a CRC-32 of one line a question: its id, its kind, the values of its options or its two
    ends, and "?" where that may be said. No wording is in it, and no free text, as that is never part of a link.
    """
    lines = ["\t".join(map(str, line(question))) for question, _ in _packed(assessment)]
    return crc32("\n".join(lines).encode()) & 0xFFFF


def line(question: Question) -> list[object]:
    """Give what the fingerprint has of a question: what an answer to it is read by, and no wording."""
    ends = [question.item.low, question.item.high] if question.kind == "number" else []
    unknown = [UNKNOWN] if question.item.unknown else []
    return [question.id, question.kind, *ends, *(option.value for option in question.options), *unknown]


def pack(assessment: Assessment, answers: Mapping[str, Answer]) -> bytes:
    """Give the bytes of checked answers; the first question is the lowest digit, and free text is left out."""
    number, product = 0, 1
    for question, states in reversed(_packed(assessment)):
        number = number * states + _digit(question, answers.get(question.id))
        product *= states
    return number.to_bytes(_size(product), "big")


def unpack(assessment: Assessment, data: bytes) -> dict[str, Answer]:
    """Give the answers in bytes, by question, unanswered ones left out.

    Raises:
        LinkError: where `pack` gives no such bytes.

    """
    asked = _packed(assessment)
    product = 1
    for _, states in asked:
        product *= states
    number = int.from_bytes(data, "big")
    if len(data) != _size(product) or number >= product:
        raise foreign(how="its answers do not fit the questions")
    answers: dict[str, Answer] = {}
    for question, states in asked:
        number, digit = divmod(number, states)
        if digit:
            answers[question.id] = _answer(question, digit)
    return answers


@lru_cache(maxsize=8)
def _packed(assessment: Assessment) -> tuple[tuple[Question, int], ...]:
    """Give each question that travels in a link, and the number of its states."""
    return tuple((question, _states(question)) for question in counted(questions(assessment.sections)))


def _size(product: int) -> int:
    return ((product - 1).bit_length() + 7) // 8


def _states(question: Question) -> int:
    return 1 + POSSIBLE[question.kind](question) + (1 if question.item.unknown else 0)


def _digit(question: Question, answer: Answer | None) -> int:
    if answer is None:
        return 0
    if answer == UNKNOWN:
        return _states(question) - 1
    if isinstance(answer, tuple):
        return sum(1 << place for place, option in enumerate(question.options) if option.value in answer)
    if question.kind == "number":
        return 1 + int(answer) - _low(question)
    return 1 + [option.value for option in question.options].index(answer)


def _answer(question: Question, digit: int) -> Answer:
    if digit > POSSIBLE[question.kind](question):
        return UNKNOWN
    if question.kind == "checklist":
        return tuple(option.value for place, option in enumerate(question.options) if digit >> place & 1)
    return _low(question) + digit - 1 if question.kind == "number" else question.options[digit - 1].value


def _low(question: Question) -> int:
    return question.item.low or 0


POSSIBLE: dict[str, Callable[[Question], int]] = {
    "choice": lambda question: len(question.options),
    "checklist": lambda question: (1 << len(question.options)) - 1,
    "number": lambda question: (question.item.high or 0) - _low(question) + 1,
}
