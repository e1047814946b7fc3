"""An assessment goes in; how the points of its answers add up to scores comes out, in whole numbers alone."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import lcm

from assessments.engine.errors import DefinitionError, Problem
from assessments.engine.model import Assessment
from assessments.engine.points import bounds, scored
from assessments.engine.questions import questions

__all__ = ["Batch", "Places", "Tally", "batches", "places", "tallies"]

EXACT = 2**53
"""Up to here a float holds every whole number, so a quotient of two of them is the float nearest to the true one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """Where the parts of a code stand, as digits stand in a number.

    The code of an answer is its points above the least, plus `scored` where it has points, plus `answered`, or
    `unknown` alone. Codes are added up as they are: no part of the sum can run over into the next, for `points` is
    larger than all points of the assessment together, and `counts` larger than the number of its questions.

    With `Places(points=9, counts=4)`, so `scored` 9, `answered` 36 and `unknown` 144, the answers of 4 and of 3 points
    and one of "I don't know" have the codes 49, 48 and 144. Their sum 241 reads 7 + 2 x 9 + 2 x 36 + 1 x 144.
    """

    points: int
    counts: int

    @property
    def scored(self) -> int:
        """What an answer with points adds for them to be counted."""
        return self.points

    @property
    def answered(self) -> int:
        """What an answer adds."""
        return self.points * self.counts

    @property
    def unknown(self) -> int:
        """What an answer of "I don't know" adds."""
        return self.points * self.counts**2


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """One score: the weight of each question in it, what all spreads divide, and the answers that it needs."""

    id: str
    weights: Mapping[str, int]
    common: int
    least_answered: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Questions that count alike wherever they count, so that their codes can be added up at once."""

    questions: tuple[str, ...]
    spread: int | None


def places(assessment: Assessment) -> Places:
    """Give where the parts of the codes of an assessment stand.

    Raises:
        DefinitionError: where sums of codes could be too large to be exact.

    """
    asked = questions(assessment.sections)
    spreads = _spreads(assessment)
    found = Places(points=sum(spreads.values()) + 1, counts=len(asked) + 1)
    if found.unknown * found.counts > EXACT:
        raise DefinitionError((_too_large("sections", "its numbers have too wide a range"),))
    return found


def tallies(assessment: Assessment) -> tuple[Tally, ...]:
    """Give every scale and, last, overall.

    Raises:
        DefinitionError: for each whose sums could be too large to be exact.

    """
    spreads = _spreads(assessment)
    in_scales = [{member.question: member.weight for member in scale.items} for scale in assessment.scales]
    weights = {question: weight for each in in_scales for question, weight in each.items()}
    named = [
        *((scale.id, each, scale.least_answered) for scale, each in zip(assessment.scales, in_scales, strict=True)),
        ("overall", {question: weights.get(question, 1) for question in spreads}, assessment.least_answered),
    ]
    found = tuple(
        Tally(id=name, weights=each, common=lcm(*(spreads[question] for question in each)), least_answered=least)
        for name, each, least in named
    )
    largest = max(100, sum(band.parts for band in assessment.bands))
    wrong = [tally.id for tally in found if largest * tally.common * sum(tally.weights.values()) > EXACT]
    if wrong:
        fault = "its weights and ranges of points are too many and too unlike"
        places_of = (name if name == "overall" else f"scales.{name}" for name in wrong)
        raise DefinitionError(tuple(_too_large(place, fault) for place in places_of))
    return found


def batches(assessment: Assessment, found: tuple[Tally, ...]) -> tuple[Batch, ...]:
    """Give every question but free text once, in batches whose questions have the same spread and the same weights."""
    spreads = _spreads(assessment)
    alike: dict[tuple[int | None, ...], list[str]] = {}
    for question in questions(assessment.sections):
        if question.kind != "text":
            weights = (tally.weights.get(question.id) for tally in found)
            alike.setdefault((spreads.get(question.id), *weights), []).append(question.id)
    return tuple(Batch(questions=tuple(each), spread=key[0]) for key, each in alike.items())


def _spreads(assessment: Assessment) -> dict[str, int]:
    """Give how far the most points of each scored question are above its least."""
    ends = {question.id: bounds(question) for question in scored(questions(assessment.sections))}
    return {name: end[1] - end[0] for name, end in ends.items() if end is not None}


def _too_large(place: str, fault: str) -> Problem:
    remedy = "score such responses one by one, or give the items more even points and weights"
    return Problem(place=place, fault=f"{fault} for exact sums in a table", remedy=remedy)
