"""A question and its answer go in; the points that the answer scores come out, reverse-worded questions turned."""

from collections.abc import Callable
from functools import lru_cache

from assessments.engine.model import Value
from assessments.engine.questions import UNKNOWN, Question

__all__ = ["Answer", "bounds", "points", "scored"]

Answer = Value | tuple[Value, ...]
"""One answer: an option's value, `?`, a number, a text, or the ticked values of a checklist."""


@lru_cache(maxsize=1024)  # asked for again with every response
def bounds(question: Question) -> tuple[int, int] | None:
    """Give the least and the most points that a question can score; nothing where it is never scored."""
    return BOUNDS[question.kind](question)


def points(question: Question, answer: Answer) -> int | None:
    """Give the points of an answer; nothing for "I don't know" and for options without points.

    A reverse-worded question is turned first: x becomes least + most - x.
    """
    ends = bounds(question)
    if ends is None or answer == UNKNOWN:
        return None
    raw = RAW[question.kind](question, answer)
    if raw is None or not question.reverse:
        return raw
    return ends[0] + ends[1] - raw


def scored(questions: tuple[Question, ...]) -> tuple[Question, ...]:
    """Give the questions that can score at all."""
    return tuple(question for question in questions if bounds(question) is not None)


def _choice_bounds(question: Question) -> tuple[int, int] | None:
    scores = [option.points for option in question.options if option.points is not None]
    return (min(scores), max(scores)) if scores else None


def _checklist_bounds(question: Question) -> tuple[int, int] | None:
    scores = [option.points for option in question.options if option.points is not None and not option.exclusive]
    alone = [option.points for option in question.options if option.points is not None and option.exclusive]
    if not scores and not alone:
        return None
    least = sum(score for score in scores if score < 0)
    most = sum(score for score in scores if score > 0)
    return min(least, *alone) if alone else least, max(most, *alone) if alone else most


def _number_bounds(question: Question) -> tuple[int, int] | None:
    low, high = question.item.low, question.item.high
    return (low, high) if question.item.scored and low is not None and high is not None else None


def _no_bounds(_: Question) -> None:
    return None


def _ticked(question: Question, answer: Answer) -> int | None:
    values = answer if isinstance(answer, tuple) else (answer,)
    scores = [option.points for option in question.options if option.value in values and option.points is not None]
    return sum(scores) if scores else None


def _number(_: Question, answer: Answer) -> int | None:
    return answer if isinstance(answer, int) else None


BOUNDS: dict[str, Callable[[Question], tuple[int, int] | None]] = {
    "choice": _choice_bounds,
    "checklist": _checklist_bounds,
    "number": _number_bounds,
    "text": _no_bounds,
}
RAW: dict[str, Callable[[Question, Answer], int | None]] = {
    "choice": _ticked,
    "checklist": _ticked,
    "number": _number,
}
