"""An opened card and the path come in; what it shows, what is not known, who is missing and what to ask come out."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, zip_longest

from assessments.engine.board import Card
from assessments.engine.findings import find
from assessments.engine.gathering import Gathering, gather
from assessments.engine.model import Assessment
from assessments.engine.opened import Group, OpenedRound, answers, openly
from assessments.engine.path import Path, Phase
from assessments.engine.responses import Responses
from assessments.engine.scoring import score

__all__ = ["MOST_QUESTIONS", "NextQuestion", "Standing", "Unknown", "standing"]

MOST_QUESTIONS = 3
"""How many questions are proposed: who has more than a few in hand begins to interrogate."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unknown:
    """Something that people marked as not known: how many of how many, and who may know."""

    ask: str
    who: str | None
    said: int
    of: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NextQuestion:
    """A Facilitative Question that fits next, and what it is about."""

    ask: str
    about: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What a card shows.

    `current` is the last round in which people answered; None where nobody did. `unknown` is None where it is held
    back, as too few people stand behind it. `open_steps` are those from where they are to the end; None where the
    inviter does not know where that is.
    """

    current: OpenedRound | None
    phase: Phase | None
    open_steps: tuple[int, ...] | None
    unknown: tuple[Unknown, ...] | None
    missing: tuple[str, ...]
    questions: tuple[NextQuestion, ...]


def standing(card: Card, rounds: Sequence[OpenedRound], path: Path) -> Standing:
    """Give what a card shows, by the last round in which people answered."""
    current = next((each for each in reversed(rounds) if each.members), None)
    groups = [group for group in current.groups if group.members] if current else []
    seen = [_seen(group) for group in groups]
    phase = path.phase_of(card.step)
    unknown = [each.unknown for each in seen]
    found = chain.from_iterable(zip_longest(*(each.questions for each in seen)))
    return Standing(
        current=current,
        phase=phase,
        open_steps=None if card.step is None else tuple(range(card.step, len(path.labels) + 1)),
        unknown=None if None in unknown else tuple(chain.from_iterable(each or () for each in unknown)),
        missing=_missing(groups),
        questions=_first(each for each in (*found, *_asks(phase)) if each is not None),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Seen:
    """What one group of replies shows."""

    unknown: tuple[Unknown, ...] | None
    questions: tuple[NextQuestion, ...]


def _seen(group: Group) -> _Seen:
    given = answers(group.assessment, group.members)
    if len(given) == 1:
        return _one(group.assessment, given[0])
    return _several(gather(group.assessment, given, openly=openly(group.members)))


def _one(assessment: Assessment, given: Responses) -> _Seen:
    found = find(assessment, given, score(assessment, given))
    asked = [(each.finding.questions, each.finding.title) for each in found.applied]
    if found.weakest:
        asked.append((found.weakest.questions, found.weakest.title))
    return _Seen(
        unknown=tuple(Unknown(ask=each.ask, who=each.who_knows, said=1, of=1) for each in found.unknown),
        questions=tuple(NextQuestion(ask=questions[0], about=title) for questions, title in asked if questions),
    )


def _several(found: Gathering) -> _Seen:
    held = "findings" in found.team.suppressed
    counted = [(each, each.unknown, (each.n or 0) + each.unknown) for each in found.team.items if each.unknown]
    ranked = sorted(counted, key=lambda entry: -entry[1] / entry[2])
    return _Seen(
        unknown=None
        if held
        else tuple(
            Unknown(ask=each.question.ask, who=each.question.who_knows, said=said, of=of) for each, said, of in ranked
        ),
        questions=tuple(
            NextQuestion(ask=each.questions[0], about=each.title) for each in found.agenda if each.questions
        ),
    )


def _asks(phase: Phase | None) -> Iterator[NextQuestion]:
    for ask in phase.asks if phase else ():
        yield NextQuestion(ask=ask, about=phase.title if phase else "")


def _first(asked: Iterable[NextQuestion]) -> tuple[NextQuestion, ...]:
    """Give the first few questions, each once."""
    once: dict[str, NextQuestion] = {}
    for each in asked:
        once.setdefault(each.ask, each)
    return tuple(once.values())[:MOST_QUESTIONS]


def _missing(groups: Sequence[Group]) -> tuple[str, ...]:
    """Give the parts that nobody named, in any assessment that asks for them, by their titles."""
    asking = [group.assessment.roles for group in groups if group.assessment.roles]
    titles = {role.id: role.title for roles in asking for role in roles.options}
    held = {each.role for group in groups for each in group.members}
    return tuple(title for role, title in titles.items() if role not in held)
