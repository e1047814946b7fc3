"""An assessment comes in; 500 simulated responses to it, and what they led to, go out.

Nobody gave these answers: they show how an instrument behaves, and nothing about people. What is assumed:

- Each simulated person has one level, drawn evenly from 0 to 1, and the same level for everything that is asked.
- An ordered answer lies at the level plus noise (normal, standard deviation 0.25, cut off at the ends). The options are
  ordered by their points; where the question is worded the other way round, the answer is turned.
- Of a checklist, each box that gives points is ticked with the chance that the same sum gives, each that takes points
  away with the opposite chance, each without points with one half; where none is, a box that stands alone is.
- What has no order (options without points, a number that is not scored, the role) is drawn evenly.
- Beside ordered options, one without points is taken one time in twenty.
- "I don't know" has a share of its own in each person, half of the square of an even draw: one in six on average, below
  one in eight for half of the people, never above one in two.
- One question in fifty is left open. Free text is always left open.

Each draw comes from a generator that the id and the version start, so the sample is the same on every machine.
`python -m tests.instruments.simulated [FOLDER ...]` prints how often each finding, band and link occurred.
"""

import sys
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache
from math import fsum
from pathlib import Path
from random import Random

from assessments.compiler.library import find as definition
from assessments.compiler.library import versions
from assessments.engine.findings import Findings, find
from assessments.engine.model import Assessment
from assessments.engine.points import bounds
from assessments.engine.questions import UNKNOWN, Question, questions
from assessments.engine.responses import respond
from assessments.engine.scoring import Score, Scores, score
from tests.instruments.ours import OURS
from tests.machine import ROOT

__all__ = ["CURRENT", "PUBLISHED", "Simulated", "bands", "findings", "links", "means", "sample"]

PEOPLE = 500
NOISE = 0.25
MOST_UNKNOWN = 0.5
LEFT_OPEN = 0.02
UNORDERED = 0.05


def _current(root: Path, names: Collection[str]) -> tuple[Path, ...]:
    return tuple(root / name / str(found[-1]) for name, found in versions(root).items() if name in names)


PUBLISHED = _current(ROOT / "assessments" / "definitions", OURS)
"""The folder of the current version of each assessment that comes with the site."""
CURRENT = (*PUBLISHED, *_current(ROOT / "tests" / "data" / "definitions", ("every-kind",)))
"""The same, with the invented one that has every kind of item."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Simulated:
    """One simulated person: the level that was assumed, and what the answers led to."""

    level: float
    scores: Scores
    findings: Findings


@cache
def sample(folder: Path) -> tuple[Assessment, tuple[Simulated, ...]]:
    """Give an assessment and the simulated responses to it."""
    assessment = definition(str(folder))
    draw = Random(f"{assessment.id} {assessment.version}")  # noqa: S311  # nothing here is a secret
    return assessment, tuple(_person(assessment, draw) for _ in range(PEOPLE))


def findings(assessment: Assessment, people: tuple[Simulated, ...]) -> dict[str, int]:
    """Give how many simulated persons each finding held for."""
    found = Counter(each.finding.id for person in people for each in person.findings.applied)
    return {each.id: found[each.id] for each in assessment.findings}


def links(assessment: Assessment, people: tuple[Simulated, ...]) -> dict[str, int]:
    """Give for how many simulated persons each link of the chain was the first weak one."""
    found = Counter(person.findings.weakest.id for person in people if person.findings.weakest)
    return {each.id: found[each.id] for each in (assessment.chain.links if assessment.chain else ())}


def bands(assessment: Assessment, people: tuple[Simulated, ...]) -> dict[str, int]:
    """Give how many simulated scores lay in each band, by `scale band`, the whole included."""
    found = Counter((each.id, each.band.id) for person in people for each in _scores(person) if each.band)
    names = [*(scale.id for scale in assessment.scales), "overall"]
    return {f"{name} {band.id}": found[name, band.id] for name in names for band in assessment.bands}


def means(assessment: Assessment, people: tuple[Simulated, ...]) -> dict[str, tuple[float, float]]:
    """Give the mean score of each scale in the lower and in the upper third of the levels that were assumed."""
    ranked = sorted(people, key=lambda person: person.level)
    third = len(ranked) // 3
    return {
        scale.id: (_mean(ranked[:third], scale.id), _mean(ranked[-third:], scale.id)) for scale in assessment.scales
    }


def _mean(people: list[Simulated], scale: str) -> float:
    found = [each.score for person in people for each in _scores(person) if each.id == scale and each.score is not None]
    return fsum(found) / len(found)


def _scores(person: Simulated) -> tuple[Score, ...]:
    return (*person.scores.scales, person.scores.overall)


def _person(assessment: Assessment, draw: Random) -> Simulated:
    level = draw.random()
    unknown = MOST_UNKNOWN * draw.random() ** 2
    answers = {each.id: _answer(each, level, unknown, draw) for each in questions(assessment.sections)}
    roles = [role.id for role in assessment.roles.options] if assessment.roles else [None]
    responses = respond(assessment, {**answers, "role": draw.choice(roles)})
    scores = score(assessment, responses)
    return Simulated(level=level, scores=scores, findings=find(assessment, responses, scores))


def _answer(question: Question, level: float, unknown: float, draw: Random) -> object:
    if question.kind == "text" or draw.random() < LEFT_OPEN:
        return None
    if question.item.unknown and draw.random() < unknown:
        return UNKNOWN
    high = min(1.0, max(0.0, draw.gauss(level, NOISE)))
    share = 1 - high if question.reverse else high
    match question.kind:
        case "checklist":
            return _ticked(question, share, draw)
        case "number":
            low, most = question.item.low or 0, question.item.high or 0
            return low + round((share if question.item.scored else draw.random()) * (most - low))
        case _:
            return _picked(question, share, draw)


def _picked(question: Question, share: float, draw: Random) -> object:
    ordered = sorted((each for each in question.options if each.points is not None), key=lambda each: each.points or 0)
    loose = [each for each in question.options if each.points is None]
    if bounds(question) is None or (loose and draw.random() < UNORDERED):
        return draw.choice(loose or ordered).value
    return ordered[round(share * (len(ordered) - 1))].value


def _ticked(question: Question, share: float, draw: Random) -> object:
    several = [each for each in question.options if not each.exclusive]
    chances = [(each, 0.5 if not each.points else share if each.points > 0 else 1 - share) for each in several]
    ticked = [each.value for each, chance in chances if draw.random() < chance]
    alone = [each.value for each in question.options if each.exclusive]
    return ticked or ([draw.choice(alone)] if alone else None)


def _table(folder: Path) -> Iterator[str]:
    assessment, people = sample(folder)
    yield f"{assessment.id} {assessment.version}: {PEOPLE} simulated responses, none of them a person's"
    for name, (low, high) in means(assessment, people).items():
        yield f"  scale    {name:40} {low:5.1f} in the lower third of levels, {high:5.1f} in the upper"
    for kind, counts in (("finding", findings), ("first", links), ("band", bands)):
        for name, count in counts(assessment, people).items():
            yield f"  {kind:8} {name:40} {100 * count / PEOPLE:5.1f} %"


if __name__ == "__main__":
    for each in map(Path, sys.argv[1:]) if sys.argv[1:] else CURRENT:
        print("\n".join(_table(each)))
