"""An assessment and one respondent's Responses go in; the scores of every scale and overall come out."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
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
    key, answers = _key(assessment), responses.answers
    hidden = frozenset(responses.hidden)
    parts = {name: found for name, answer in answers.items() if (found := _part(key, name, answer)) is not None}
    scores = [_score(weighing, parts, answers, hidden, assessment.bands) for weighing in key.weighings]
    asked = [name for name in key.counted if name not in hidden]
    given = [answers.get(name) for name in asked]
    unknown = given.count(UNKNOWN)
    missing = given.count(None)
    return Scores(
        items=len(given),
        answered=len(given) - unknown - missing,
        unknown=unknown,
        complete=missing == 0,
        scales=tuple(scores[:-1]),
        overall=scores[-1],
    )


def band_of(bands: tuple[Band, ...], numerator: float, denominator: int) -> Band:
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


@dataclass(frozen=True, slots=True, kw_only=True)
class _Weighing:
    """What a score is made of: its questions, each with its weight, and how many of them it takes."""

    id: str
    weights: Mapping[str, int]
    least_answered: int


@dataclass(frozen=True, slots=True, kw_only=True)
class _Key:
    """What is the same for every response to an assessment: its scoring key, the answers to choices looked up."""

    counted: tuple[str, ...]
    scored: Mapping[str, tuple[Question, int, int]]
    choices: Mapping[tuple[str, Answer], tuple[int, int] | None]
    weighings: tuple[_Weighing, ...]


@lru_cache(maxsize=8)  # asked for again with every response
def _key(assessment: Assessment) -> _Key:
    asked = questions(assessment.sections)
    weights = {member.question: member.weight for scale in assessment.scales for member in scale.items}
    spans = [(question, bounds(question)) for question in asked]
    scales = [
        _Weighing(
            id=scale.id,
            weights={member.question: member.weight for member in scale.items},
            least_answered=scale.least_answered,
        )
        for scale in assessment.scales
    ]
    everything = {question.id: weights.get(question.id, 1) for question in scored(asked)}
    overall = _Weighing(id="overall", weights=everything, least_answered=assessment.least_answered)
    counts = {question.id: (question, ends[0], ends[1] - ends[0]) for question, ends in spans if ends is not None}
    return _Key(
        counted=tuple(question.id for question in counted(asked)),
        scored=counts,
        choices={
            (name, option.value): _above(question, least, spread, option.value)
            for name, (question, least, spread) in counts.items()
            if question.kind == "choice"
            for option in question.options
        },
        weighings=(*scales, overall),
    )


def _part(key: _Key, name: str, answer: Answer) -> tuple[int, int] | None:
    """Give how far above the least an answer is, and how far the most is."""
    known = (name, answer)
    if known in key.choices:
        return key.choices[known]
    return _above(*key.scored[name], answer) if name in key.scored else None


def _above(question: Question, least: int, spread: int, answer: Answer) -> tuple[int, int] | None:
    found = points(question, answer)
    return None if found is None else (found - least, spread)


def _score(
    weighing: _Weighing,
    parts: Mapping[str, tuple[int, int]],
    answers: Mapping[str, Answer],
    hidden: frozenset[str],
    bands: tuple[Band, ...],
) -> Score:
    shown = [(name, weight) for name, weight in weighing.weights.items() if name not in hidden]
    weighed = [(*parts[name], weight) for name, weight in shown if name in parts]
    common = lcm(*(spread for _, spread, _ in weighed))
    numerator = sum(weight * over * (common // spread) for over, spread, weight in weighed)
    denominator = common * sum(weight for _, _, weight in weighed)
    enough = len(weighed) >= weighing.least_answered
    given = [answers.get(name) for name, _ in shown]
    unknown = given.count(UNKNOWN)
    return Score(
        id=weighing.id,
        score=100 * numerator / denominator if enough else None,
        band=band_of(bands, numerator, denominator) if enough else None,
        items=len(shown),
        answered=len(given) - unknown - given.count(None),
        unknown=unknown,
    )
