"""An assessment goes in; invented answers of a small team come out, the same ones every time.

They are made so that a report has something of everything: agreement, a split, what nobody knows, a missing role.
They say nothing about any team.
"""

from collections.abc import Callable

from assessments.engine.model import Assessment
from assessments.engine.points import Answer
from assessments.engine.questions import UNKNOWN, Question, counted, questions
from assessments.engine.responses import Responses, respond

__all__ = ["ASKED", "PEOPLE", "example"]

PEOPLE = 7
ASKED = 9
"""How many were asked, as the example has it."""
AGREE, MIXED, SPLIT, OPEN = range(4)
TURNS = (AGREE, MIXED, SPLIT, OPEN, AGREE)
"""What becomes of the sections in turn, or of the questions where there is one section."""


def example(assessment: Assessment) -> tuple[Responses, ...]:
    """Give the answers of seven invented people; the last role of the assessment is nobody's."""
    asked = counted(questions(assessment.sections))
    sections = list(dict.fromkeys(question.section for question in asked))
    roles = [role.id for role in assessment.roles.options][:-1] if assessment.roles else []
    return tuple(
        respond(
            assessment,
            {
                **{
                    question.id: _answer(
                        question, sections.index(question.section) if len(sections) > 1 else place, place, person
                    )
                    for place, question in enumerate(asked)
                },
                "role": roles[person % len(roles)] if roles else None,
            },
        )
        for person in range(PEOPLE)
    )


def _answer(question: Question, turn: int, place: int, person: int) -> Answer | list[Answer] | None:
    kind = TURNS[turn % len(TURNS)]
    if (kind == OPEN and person % 3) or (place + 3 * person) % 17 == 0:
        return UNKNOWN if question.item.unknown else None
    return ANSWERS[question.kind](question, SHARES[kind](place, person))


def _chosen(question: Question, share: float) -> Answer:
    told = [option for option in question.options if option.points is not None] or question.options
    return told[round(share * (len(told) - 1))].value


def _ticked(question: Question, share: float) -> list[Answer]:
    several = [option.value for option in question.options if not option.exclusive]
    return list(several[: 1 + round(share * (len(several) - 1))])


def _number(question: Question, share: float) -> Answer:
    low, high = question.item.low or 0, question.item.high or 0
    return low + round(share * (high - low))


SHARES: dict[int, Callable[[int, int], float]] = {
    AGREE: lambda place, person: 0.75 - 0.25 * ((place + person) % 4 == 0),
    MIXED: lambda place, person: (place * 3 + person * 2) % 5 / 4,
    SPLIT: lambda place, person: float((person + place // 3) % 2),
    OPEN: lambda place, _: 0.25 + 0.25 * (place % 2),
}
"""How high an answer is, from 0 to 1."""
ANSWERS: dict[str, Callable[[Question, float], Answer | list[Answer] | None]] = {
    "choice": _chosen,
    "checklist": _ticked,
    "number": _number,
}
