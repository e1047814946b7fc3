"""Sections go in; every single question that they ask comes out, each row of a grid as one."""

from dataclasses import dataclass
from functools import lru_cache

from assessments.engine.model import Item, Kind, Option, Section

__all__ = ["UNKNOWN", "Question", "answer_label", "counted", "of_item", "questions"]

UNKNOWN = "?"
"""The answer "I don't know", in answers, links and tables alike."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question that can be answered; `kind` is never `grid`, whose rows are choices."""

    id: str
    kind: Kind
    ask: str
    item: Item
    section: str
    options: tuple[Option, ...]
    reverse: bool
    who_knows: str | None

    def __hash__(self) -> int:
        """Give a number by which what was worked out for it is found fast; every word of it would take long."""
        return hash(self.id)


@lru_cache(maxsize=8)  # asked for again with every response
def questions(sections: tuple[Section, ...]) -> tuple[Question, ...]:
    """Give every question of some sections in the order in which it is asked."""
    return tuple(
        question for section in sections for item in section.items for question in of_item(item, section=section.id)
    )


def counted(asked: tuple[Question, ...]) -> tuple[Question, ...]:
    """Give the questions that count as items of the assessment: all but free text, which nobody has to write."""
    return tuple(question for question in asked if question.kind != "text")


def of_item(item: Item, *, section: str) -> tuple[Question, ...]:
    """Give the questions of one item: one, or one a row of a grid, named `<item>.<row>`."""
    if item.kind != "grid":
        return (
            Question(
                id=item.id,
                kind=item.kind,
                ask=item.ask,
                item=item,
                section=section,
                options=item.options,
                reverse=item.reverse,
                who_knows=item.who_knows,
            ),
        )
    return tuple(
        Question(
            id=f"{item.id}.{row.id}",
            kind="choice",
            ask=f"{item.ask} {row.ask}",
            item=item,
            section=section,
            options=item.options,
            reverse=row.reverse,
            who_knows=row.who_knows or item.who_knows,
        )
        for row in item.rows
    )


def answer_label(question: Question, answer: object) -> str:
    """Give an answer in the words that the respondent saw."""
    if answer == UNKNOWN and question.item.unknown:
        return question.item.unknown
    if question.kind == "number":
        return f"{answer} {question.item.unit}" if question.item.unit else str(answer)
    ticked = answer if isinstance(answer, tuple) else (answer,)
    labels = {option.value: option.label for option in question.options}
    return "; ".join(str(labels.get(value, value)) for value in ticked)
