"""An assessment and the scored responses of one team go in; the picture of the team comes out."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import fsum, sqrt
from typing import Literal

from assessments.engine.agreement import (
    a_wg,
    ad_cutoff,
    ad_m,
    ad_m_j,
    enough_to_praise,
    is_split,
    r_star,
    r_wg,
    r_wg_j,
)
from assessments.engine.model import Assessment, Band, Value
from assessments.engine.points import Answer
from assessments.engine.questions import UNKNOWN, Question, counted, questions
from assessments.engine.ratings import rating_scale, ratings
from assessments.engine.responses import Responses
from assessments.engine.scoring import Score, Scores, band_of

__all__ = [
    "Agreement",
    "ItemPicture",
    "Picture",
    "Scored",
    "Team",
    "item_picture",
    "picture",
    "shared_options",
    "word",
]

Scored = tuple[Responses, Scores]
"""One member's answers and what they score."""
Agreement = Literal["agree", "differ", "split"]
LEAST_FOR_SPREAD = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """One scale, or the whole, over all members: figures of the members' scores from 0 to 100.

    `n` counts the members with a score, `unknown` every "I don't know" to its items, `counts` how many scores lie in
    each band. `sd` has the divisor n - 1.
    `ad_m`, `r_wg_j` and `r_star` are of the ratings themselves, in steps of the options; they are None where the items
    share no rating scale. `agreement` puts them into a word from five members on: `split` where the scores are, `agree`
    where the average deviation is within its cut-off (Burke and Dunlap 2002), else `differ`. The band is that of
    the mean; in a split it is where nobody stands. A figure is None where it is undefined or held back.
    """

    id: str
    n: int | None
    unknown: int | None
    counts: tuple[tuple[str, int], ...] | None
    mean: float | None
    sd: float | None
    median: float | None
    min: float | None
    max: float | None
    ad_m: float | None
    r_wg_j: float | None
    r_star: float | None
    band: Band | None
    split: bool | None
    agreement: Agreement | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemPicture:
    """One question over all members, in raw option values, not turned.

    `n` counts those who answered, `counts` how many picked each option (several may apply in a checklist). A figure is
    None where it is undefined or held back; `mean` and what follows it are there for numbers and rating scales alone.
    """

    question: Question
    n: int | None
    unknown: int | None
    counts: tuple[tuple[Value, int], ...] | None
    mean: float | None
    sd: float | None
    median: float | None
    ad_m: float | None
    r_wg: float | None
    a_wg: float | None
    split: bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Team:
    """What several people's answers say together; what is held back is named in `suppressed`, by its dotted path."""

    name: str | None
    responses: int
    asked: int | None
    openly: bool
    overall: Picture
    scales: tuple[Picture, ...]
    items: tuple[ItemPicture, ...]
    roles: tuple[tuple[str, int], ...] | None
    missing_roles: tuple[str, ...]
    suppressed: tuple[str, ...] = ()


def picture(
    assessment: Assessment,
    scored: Sequence[Scored],
    *,
    name: str | None = None,
    asked: int | None = None,
    openly: bool = False,
) -> Team:
    """Give the whole picture of a team, with nothing held back: `suppression.suppress` does that.

    `asked` is how many were asked to answer, where somebody knows it.
    """
    asked_for = counted(questions(assessment.sections))
    answers = {each.id: [responses.answers.get(each.id) for responses, _ in scored] for each in asked_for}
    by_id = {each.id: each for each in asked_for}
    scales = tuple(
        _agreeing(
            _picture([scores.scales[number] for _, scores in scored], scale.id, assessment),
            [(by_id[each.question], answers[each.question]) for each in scale.items],
        )
        for number, scale in enumerate(assessment.scales)
    )
    overall = _picture([scores.overall for _, scores in scored], "overall", assessment)
    roles = [role.id for role in assessment.roles.options] if assessment.roles else []
    held = [responses.role for responses, _ in scored]
    return Team(
        name=name,
        responses=len(scored),
        asked=asked,
        openly=openly,
        overall=replace(overall, unknown=sum(scores.unknown for _, scores in scored)),
        scales=scales,
        items=tuple(item_picture(each, answers[each.id]) for each in asked_for),
        roles=tuple((role, held.count(role)) for role in roles),
        missing_roles=tuple(role for role in roles if role not in held),
    )


def _picture(scores: Sequence[Score], name: str, assessment: Assessment) -> Picture:
    found = [each.score for each in scores if each.score is not None]
    bands = [each.band.id for each in scores if each.band is not None]
    middle = _mean(found)
    split = is_split(found, low=0, high=100) if len(found) > 1 else None
    return Picture(
        id=name,
        n=len(found),
        unknown=sum(each.unknown for each in scores),
        counts=tuple((band.id, bands.count(band.id)) for band in assessment.bands),
        mean=middle,
        sd=_sd(found),
        median=_median(found),
        min=min(found, default=None),
        max=max(found, default=None),
        ad_m=None,
        r_wg_j=None,
        r_star=None,
        band=None if middle is None else band_of(assessment.bands, middle, 100),
        split=split,
        agreement=None,
    )


def _agreeing(found: Picture, members: Sequence[tuple[Question, Sequence[Answer | None]]]) -> Picture:
    """Give a picture with the agreement on its items, as far as all of them share one rating scale."""
    options = shared_options([question for question, _ in members])
    if options is None:
        return found
    rated = [ratings(question, answers) for question, answers in members]
    apart = ad_m_j(rated)
    return replace(
        found,
        ad_m=apart,
        r_wg_j=r_wg_j(rated, options=options),
        r_star=r_star(rated, options=options),
        agreement=word(apart, n=found.n, split=found.split, options=options),
    )


def shared_options(members: Sequence[Question]) -> int | None:
    """Give how many options the one rating scale has that all questions of a scale share; None where they share none.

    Steps of two sizes cannot be averaged.
    """
    scales = [rating_scale(question) for question in members]
    lengths = {None if scale is None else scale.options for scale in scales}
    return lengths.pop() if len(lengths) == 1 else None


def word(apart: float | None, *, n: int | None, split: bool | None, options: int) -> Agreement | None:
    """Give the word for an average deviation; None where it is undefined or too few have a score."""
    if apart is None or not enough_to_praise(n or 0):
        return None
    return "split" if split else "agree" if apart <= ad_cutoff(options) else "differ"


def item_picture(question: Question, answers: Sequence[Answer | None]) -> ItemPicture:
    """Give what several people answered to one question."""
    given = [answer for answer in answers if answer is not None and answer != UNKNOWN]
    found, scale = ratings(question, answers), rating_scale(question)
    rated = scale is not None and len(found) > 1
    return ItemPicture(
        question=question,
        n=len(given),
        unknown=answers.count(UNKNOWN),
        counts=_counts(question, given),
        mean=_mean(found),
        sd=_sd(found),
        median=_median(found),
        ad_m=ad_m(found) if rated else None,
        r_wg=r_wg(found, options=scale.options) if scale is not None and rated else None,
        a_wg=a_wg(found, low=scale.low, high=scale.high) if scale is not None and rated else None,
        split=is_split(found, low=scale.low, high=scale.high) if scale is not None and rated else None,
    )


def _counts(question: Question, given: Sequence[Answer]) -> tuple[tuple[Value, int], ...] | None:
    """Give how many picked each option, in its order; None where there are no options."""
    if not question.options:
        return None
    ticked = [value for answer in given for value in (answer if isinstance(answer, tuple) else (answer,))]
    return tuple((option.value, ticked.count(option.value)) for option in question.options)


def _mean(values: Sequence[float]) -> float | None:
    return fsum(values) / len(values) if values else None


def _sd(values: Sequence[float]) -> float | None:
    if len(values) < LEAST_FOR_SPREAD:
        return None
    middle = fsum(values) / len(values)
    return sqrt(fsum((value - middle) ** 2 for value in values) / (len(values) - 1))


def _median(values: Sequence[float]) -> float | None:
    if not values:
        return None
    ordered, half = sorted(values), len(values) // 2
    return ordered[half] if len(values) % 2 else (ordered[half - 1] + ordered[half]) / 2
