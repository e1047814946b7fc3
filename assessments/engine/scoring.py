"""An assessment and one respondent's Responses go in; the scores of every scale and overall come out."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import lcm

from assessments.engine.model import Assessment, Band
from assessments.engine.points import Answer, bounds, points, scored
from assessments.engine.questions import UNKNOWN, Question, counted, questions
from assessments.engine.responses import Responses

__all__ = ["Score", "Scores", "band_of", "lowest", "score"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """The score of one scale, or overall: 0 to 100, or None where too few items were answered.

    `items`, `answered` and `unknown` count its items; an answer of "I don't know" is unknown and not answered.
    """

    id: str
    score: float | None
    band: Band | None
    items: int
    answered: int
    unknown: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """What one respondent's answers score; the counts are over all items of the assessment, free text apart."""

    items: int
    answered: int
    unknown: int
    complete: bool
    scales: tuple[Score, ...]
    overall: Score


def score(assessment: Assessment, responses: Responses) -> Scores:
    """Score one respondent's answers.

    The score of a scale is the percentage of the maximum possible (POMP: Cohen, Cohen, Aiken and West 1999):
    100 x sum of w(x - min)/(max - min) over the answered items / sum of their w, reverse-worded items turned first.
    It is None when fewer than `least_answered` items were answered by something that scores.
    What was not shown counts nowhere: a scale has the fewer items, and `least_answered` stays as it is written.
    """
    asked = questions(assessment.sections)
    if responses.hidden:
        asked = tuple(question for question in asked if question.id not in responses.hidden)
    by_id = {question.id: question for question in asked}
    weights = {member.question: member.weight for scale in assessment.scales for member in scale.items}
    everything = {question.id: weights.get(question.id, 1) for question in scored(asked)}
    scales = tuple(
        _score(
            scale.id,
            {member.question: member.weight for member in scale.items if member.question in by_id},
            scale.least_answered,
            by_id=by_id,
            answers=responses.answers,
            bands=assessment.bands,
        )
        for scale in assessment.scales
    )
    overall = _score(
        "overall",
        everything,
        assessment.least_answered,
        by_id=by_id,
        answers=responses.answers,
        bands=assessment.bands,
    )
    given = [responses.answers.get(question.id) for question in counted(asked)]
    unknown = given.count(UNKNOWN)
    missing = given.count(None)
    return Scores(
        items=len(given),
        answered=len(given) - unknown - missing,
        unknown=unknown,
        complete=missing == 0,
        scales=scales,
        overall=overall,
    )


def band_of(bands: tuple[Band, ...], numerator: int, denominator: int) -> Band:
    """Give the band that a share of the maximum lies in; on an edge, the upper one.

    >>> thirds = tuple(Band(id=name, title=name) for name in ("low", "mid", "high"))
    >>> [band_of(thirds, share, 3).id for share in range(4)]
    ['low', 'mid', 'high', 'high']
    """
    total = sum(band.parts for band in bands)
    reached = 0
    for band in bands:
        reached += band.parts
        if numerator * total < reached * denominator:
            return band
    return bands[-1]


def lowest(scores: Scores) -> tuple[Score, ...]:
    """Give the scale with the lowest score, or all that tie for it; none where no scale has a score."""
    found = [(scale.score, scale) for scale in scores.scales if scale.score is not None]
    least = min((value for value, _ in found), default=None)
    return tuple(scale for value, scale in found if value == least)


def _score(
    name: str,
    weights: Mapping[str, int],
    least_answered: int,
    *,
    by_id: Mapping[str, Question],
    answers: Mapping[str, Answer],
    bands: tuple[Band, ...],
) -> Score:
    parts = [_part(by_id[question], answers.get(question), weight) for question, weight in weights.items()]
    counted_parts = [part for part in parts if part is not None]
    common = lcm(*(spread for _, spread, _ in counted_parts))
    numerator = sum(weight * over * (common // spread) for over, spread, weight in counted_parts)
    denominator = common * sum(weight for _, _, weight in counted_parts)
    enough = len(counted_parts) >= least_answered
    given = [answers.get(question) for question in weights]
    return Score(
        id=name,
        score=100 * numerator / denominator if enough else None,
        band=band_of(bands, numerator, denominator) if enough else None,
        items=len(weights),
        answered=sum(answer is not None and answer != UNKNOWN for answer in given),
        unknown=given.count(UNKNOWN),
    )


def _part(question: Question, answer: Answer | None, weight: int) -> tuple[int, int, int] | None:
    """Give how far above the least an answer is, how far the most is, and its weight."""
    ends = bounds(question)
    found = None if answer is None else points(question, answer)
    return None if ends is None or found is None else (found - ends[0], ends[1] - ends[0], weight)
