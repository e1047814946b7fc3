"""A question goes in; the rating scale that its options make, and the ratings among its answers, come out."""

from collections.abc import Iterable
from dataclasses import dataclass

from assessments.engine.points import Answer
from assessments.engine.questions import Question

__all__ = ["RatingScale", "rating_scale", "ratings"]


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingScale:
    """Options in order with equal steps, from `low` to `high`."""

    low: int
    high: int

    @property
    def options(self) -> int:
        """How many options there are."""
        return self.high - self.low + 1


def rating_scale(question: Question) -> RatingScale | None:
    """Give the rating scale of a question: one choice among options whose values are consecutive whole numbers.

    Where some options score points, those without points (such as "does not apply") are no part of it.
    None where there is no such order, since agreement is then undefined.
    """
    if question.kind != "choice":
        return None
    scoring = [option for option in question.options if option.points is not None] or question.options
    values = [option.value for option in scoring if isinstance(option.value, int)]
    low, high = min(values, default=0), max(values, default=0)
    if len(values) < len(scoring) or len(values) != high - low + 1 or low == high:
        return None
    return RatingScale(low=low, high=high)


def ratings(question: Question, answers: Iterable[Answer | None]) -> tuple[int, ...]:
    """Give the answers that are numbers to reckon with: points on the rating scale, or what a number item was given."""
    if question.kind == "number":
        return tuple(answer for answer in answers if isinstance(answer, int))
    scale = rating_scale(question)
    if scale is None:
        return ()
    return tuple(answer for answer in answers if isinstance(answer, int) and scale.low <= answer <= scale.high)
