"""Names of columns and an assessment go in; what each column answers comes out, and which answer nothing."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from assessments.engine.errors import Problem
from assessments.engine.model import Assessment, Value
from assessments.engine.questions import UNKNOWN, Question, questions
from assessments.engine.responses import RESERVED
from assessments.exchange.labels import brief, code, plain

__all__ = ["Matched", "Target", "match", "nearest", "targets"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What a column can answer: a question, one option of a checklist, or a key beside the answers.

    `key` is the key of a response that it goes into, `texts` are the words that stand for it in the survey.
    """

    name: str
    key: str
    texts: tuple[str, ...]
    question: Question | None = None
    option: Value | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Matched:
    """Columns by position: what those answer that answer something, and those that answer nothing."""

    columns: tuple[tuple[int, Target], ...]
    unmatched: tuple[int, ...]
    problems: tuple[Problem, ...]


def targets(assessment: Assessment) -> dict[str, Target]:
    """Give everything that a column can answer, by name, such as `rules-1`, `lines.first`, `tick[a]` or `role`."""
    found = [Target(name=key, key=key, texts=(key,)) for key in RESERVED if key != "role"]
    if assessment.roles:
        found.append(Target(name="role", key="role", texts=(assessment.roles.ask,)))
    for question in questions(assessment.sections):
        found += _of_question(question)
    return {target.name: target for target in found}


def match(
    known: Mapping[str, Target],
    names: Sequence[str],
    *,
    given: Mapping[str, str],
    word: str,
    also: Callable[[str], Iterable[str]] = lambda name: (name,),
) -> Matched:
    """Match columns: as `given` says, else by the name, else by the text, else by the letters and digits of the name.

    `also` gives the ways to read a name, `word` is what the tool calls a column. Nothing is matched that fits two
    things, or that a second column fits too: these are problems.
    """
    texts: dict[str, set[str]] = {}
    codes: dict[str, set[str]] = {}
    for target in known.values():
        if target.option != UNKNOWN:  # its code would be that of the whole item
            codes.setdefault(code(target.name), set()).add(target.name)
        for text in target.texts:
            texts.setdefault(plain(text), set()).add(target.name)

    def fits(name: str) -> list[str]:
        if name in given:
            return [given[name]]
        read = [each.strip() for each in also(name)]
        ways = [
            {each for each in read if each in known},
            {target for each in read for target in texts.get(plain(each), ())},
            {target for each in read if code(each) for target in codes.get(code(each), ())},
        ]
        return sorted(next(filter(None, ways), set()))

    found = [fits(name) for name in names]
    problems = [_two_meanings(names[place], fit, word) for place, fit in enumerate(found) if len(fit) > 1]
    columns = tuple((place, known[fit[0]]) for place, fit in enumerate(found) if len(fit) == 1)
    problems += _two_columns(columns, names, word)
    unmatched = tuple(place for place, fit in enumerate(found) if not fit)
    return Matched(columns=columns, unmatched=unmatched, problems=tuple(problems))


def nearest(known: Mapping[str, Target], name: str) -> str:
    """Give the remedy that names what a column could have been meant to answer, and else how to say it."""
    texts = {plain(text): target.name for target in known.values() for text in (target.name, *target.texts)}
    close = get_close_matches(plain(name), texts, n=1, cutoff=0.6)
    return f'did you mean "{texts[close[0]]}"?' if close else "name it by an item's id or text, or map it with --map"


def _of_question(question: Question) -> list[Target]:
    whole = Target(name=question.id, key=question.id, texts=_texts(question), question=question)
    if question.kind != "checklist":
        return [whole]
    options: list[tuple[Value, str]] = [(option.value, option.label) for option in question.options]
    if question.item.unknown:
        options.append((UNKNOWN, question.item.unknown))
    return [whole] + [
        Target(
            name=f"{question.id}[{value}]",
            key=question.id,
            texts=(f"{question.ask} [{label}]",),
            question=question,
            option=value,
        )
        for value, label in options
    ]


def _texts(question: Question) -> tuple[str, ...]:
    item = question.item
    if not item.rows:
        return (question.ask,)
    row = question.ask.removeprefix(f"{item.ask} ")
    return (question.ask, f"{item.ask} [{row}]")


def _two_meanings(name: str, fit: list[str], word: str) -> Problem:
    fault = f"fits {' and '.join(fit)}"
    return Problem(place=f"{word} {brief(name)}", fault=fault, remedy="name it by the id, or map it with --map")


def _two_columns(columns: Iterable[tuple[int, Target]], names: Sequence[str], word: str) -> list[Problem]:
    taken: dict[str, list[int]] = {}
    parts: dict[str, set[bool]] = {}
    for place, target in columns:
        taken.setdefault(target.name, []).append(place)
        parts.setdefault(target.key, set()).add(target.option is None)
    problems = [
        Problem(
            place=f"{word}s {' and '.join(brief(names[place]) for place in places)}",
            fault=f'more than one answers "{name}"',
            remedy=f"keep one {word} of them",
        )
        for name, places in taken.items()
        if len(places) > 1
    ]
    return problems + [
        Problem(
            place=f"{word}s of {key}",
            fault="its options have columns of their own beside a column for all of them",
            remedy="keep the one or the others",
        )
        for key, kinds in parts.items()
        if len(kinds) > 1
    ]
