"""One respondent's plain answers and the assessment go in; checked Responses come out, or every problem at once."""

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from assessments.engine.errors import Problem, ResponseError
from assessments.engine.model import Assessment
from assessments.engine.nearest import remedy, remedy_of_item
from assessments.engine.points import Answer
from assessments.engine.questions import UNKNOWN, Question, questions
from assessments.engine.reading import Reader, shown
from assessments.engine.rules import holds

__all__ = ["RESERVED", "Responses", "respond", "respond_all"]

RESERVED = ("respondent", "team", "role", "when")
"""Keys beside the answers, echoed in what comes out."""
LONGEST_LABEL = 200
DIGITS = re.compile(r"-?[0-9]{1,9}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Responses:
    """What one respondent answered: by question, in the order asked, unanswered ones left out.

    `hidden` are the questions that were not shown, as the rule of their item did not hold; they have no answer.
    """

    answers: Mapping[str, Answer]
    respondent: str | None = None
    team: str | None = None
    role: str | None = None
    when: str | None = None
    hidden: tuple[str, ...] = ()


def respond(assessment: Assessment, data: object) -> Responses:
    """Check plain answers: keys are question ids and the reserved keys, `?` is "I don't know", null is unanswered.

    An item with a rule is shown when the rule holds on the role and on the answers to what was asked before it.
    An answer to a question that is not shown is checked like any other, then set aside: it is in no `answers`,
    and for the rules of later items it is not there.

    Raises:
        ResponseError: with every problem; each place is the key.

    """
    read = Reader()
    asked = {question.id: question for question in questions(assessment.sections)}
    if not isinstance(data, Mapping):
        read.note("", f"expected answers by item, found {shown(data)}", 'write an object such as {"item-id": 1}')
        raise ResponseError(tuple(read.problems))
    for key in data:
        if key not in asked and key not in RESERVED:
            read.note(str(key), f'unknown item "{key}"', remedy_of_item(str(key), [*asked, *RESERVED]))
    answers = {
        name: _answer(read, question, data[name])
        for name, question in asked.items()
        if data.get(name) not in (None, "", [])
    }
    labels = {key: _label(read, data, key) for key in RESERVED}
    _role(read, assessment, labels["role"])
    if read.problems:
        raise ResponseError(tuple(read.problems))
    hidden = _hidden(asked.values(), answers, labels["role"])
    shown_ones = {name: answer for name, answer in answers.items() if name not in hidden} if hidden else answers
    return Responses(answers=shown_ones, hidden=hidden, **labels)


def respond_all(assessment: Assessment, several: Iterable[object]) -> tuple[Responses, ...]:
    """Check the plain answers of several people, each as `respond` takes them.

    Raises:
        ResponseError: with every problem of all of them; each place is the number of the response and the key.

    """
    problems: list[Problem] = []
    found: list[Responses] = []
    for number, data in enumerate(several, start=1):
        try:
            found.append(respond(assessment, data))
        except ResponseError as error:
            problems += [
                replace(problem, place=f"response {number} {problem.place}".rstrip()) for problem in error.problems
            ]
    if problems:
        raise ResponseError(tuple(problems))
    return tuple(found)


def _answer(read: Reader, question: Question, data: object) -> Answer:
    if data == UNKNOWN and question.kind != "text":
        if not question.item.unknown:
            read.note(question.id, '"?" is no answer here', "this item has no such option; answer it or leave it out")
        return UNKNOWN
    return CHECKS[question.kind](read, question, data)


def _choice(read: Reader, question: Question, data: object) -> Answer:
    text = data.strip() if isinstance(data, str) else str(data)
    if isinstance(data, int | str) and not isinstance(data, bool):
        for option in question.options:
            if str(option.value) == text:
                return option.value
    values = [str(option.value) for option in question.options]
    listed = ", ".join([*values, UNKNOWN] if question.item.unknown else values)
    read.note(question.id, f"{shown(data)} is not an answer to it", f"write one of {listed}")
    return UNKNOWN


def _checklist(read: Reader, question: Question, data: object) -> Answer:
    if not isinstance(data, list | tuple):
        fault = f"expected a list of what applies, found {shown(data)}"
        read.note(question.id, fault, 'write a list such as ["a", "b"]')
        return UNKNOWN
    ticked = {_choice(read, question, entry) for entry in data}
    alone = [option for option in question.options if option.exclusive and option.value in ticked]
    if alone and len(ticked) > 1:
        fault = f'"{alone[0].value}" ({alone[0].label}) cannot stand beside others'
        read.note(question.id, fault, "keep it alone, or take it out")
    return tuple(option.value for option in question.options if option.value in ticked)


def _number(read: Reader, question: Question, data: object) -> Answer:
    low, high = question.item.low or 0, question.item.high or 0
    text = data.strip() if isinstance(data, str) else data
    if isinstance(text, str) and DIGITS.fullmatch(text):
        text = int(text)
    if isinstance(text, int) and not isinstance(text, bool) and low <= text <= high:
        return text
    read.note(question.id, f"{shown(data)} is not an answer to it", f"write a whole number from {low} to {high}")
    return UNKNOWN


def _text(read: Reader, question: Question, data: object) -> Answer:
    limit = question.item.limit or 0
    if isinstance(data, str) and len(data) <= limit:
        return data
    fault = f"{len(data)} characters are too many" if isinstance(data, str) else f"expected text, found {shown(data)}"
    read.note(question.id, fault, f"write at most {limit} characters")
    return ""


def _label(read: Reader, data: Mapping[str, object], key: str) -> str | None:
    value = data.get(key)
    if value is None or value == "":
        return None
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if isinstance(value, str) and len(value) <= LONGEST_LABEL:
        return value
    read.note(key, f"{shown(value)} is no label", f"write a text of at most {LONGEST_LABEL} characters")
    return None


def _hidden(asked: Collection[Question], answers: Mapping[str, Answer], role: str | None) -> tuple[str, ...]:
    if all(question.item.shown_when is None for question in asked):
        return ()
    facts: dict[str, Answer | None] = {"role": role}
    hidden: list[str] = []
    for question in asked:
        rule = question.item.shown_when
        if rule is not None and not holds(rule, facts):
            hidden.append(question.id)
        else:
            facts[f"item.{question.id}"] = answers.get(question.id)
    return tuple(hidden)


def _role(read: Reader, assessment: Assessment, role: str | None) -> None:
    known = [option.id for option in assessment.roles.options] if assessment.roles else []
    if role is not None and role not in known:
        read.note("role", f'unknown role "{role}"', remedy(role, known))


CHECKS: dict[str, Callable[[Reader, Question, object], Answer]] = {
    "choice": _choice,
    "checklist": _checklist,
    "number": _number,
    "text": _text,
}
