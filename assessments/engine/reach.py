"""An assessment that was read leniently goes in; what each fact that its rules may look at can be comes out."""

from collections.abc import Iterable
from dataclasses import dataclass

from assessments.engine.model import Assessment, Scale, Value
from assessments.engine.questions import UNKNOWN, Question, counted

__all__ = ["Reach", "reach"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """What a fact can be: some values, perhaps with an order, or every whole number of a span.

    `span` is the least and the most of what has an order, `every` whether all between them can be. `open` stands where
    other faults hide what can be.
    """

    values: tuple[Value, ...] = ()
    span: tuple[int, int] | None = None
    every: bool = False
    open: bool = False

    def holds(self, value: Value) -> bool:
        """Tell whether the fact can be this value."""
        if self.every and self.span and isinstance(value, int):
            return self.span[0] <= value <= self.span[1]
        return value in self.values


def reach(assessment: Assessment, asked: Iterable[Question]) -> dict[str, Reach]:
    """Give what every fact can be, by the name of the fact."""
    known = {question.id: question for question in asked if question.id}
    facts = {f"item.{name}": _question(question) for name, question in known.items()}
    bands = _one_of(band.id for band in assessment.bands)
    for scale in assessment.scales:
        if scale.id:
            facts |= {f"score.{scale.id}": _from_0_to(100), f"band.{scale.id}": bands}
            facts[f"unknown.{scale.id}"] = _of_scale(scale, known)
    items = counted(tuple(known.values()))
    facts |= {"score.overall": _from_0_to(100), "band.overall": bands}
    facts |= {"unknown.overall": _unknown(items), "answered.overall": _from_0_to(len(items))}
    if assessment.chain:
        facts["weakest"] = _one_of(link.id for link in assessment.chain.links)
    if assessment.roles:
        facts["role"] = _one_of(role.id for role in assessment.roles.options)
    return facts


def _from_0_to(most: int) -> Reach:
    return Reach(span=(0, most), every=True)


def _one_of(names: Iterable[str]) -> Reach:
    found = tuple(names)
    return Reach(values=found, open=not all(found) or not found)


def _unknown(items: Iterable[Question]) -> Reach:
    return _from_0_to(sum(question.item.unknown is not None for question in items))


def _of_scale(scale: Scale, known: dict[str, Question]) -> Reach:
    found = [known[member.question] for member in scale.items if member.question in known]
    return _unknown(found) if found and len(found) == len(scale.items) else Reach(open=True)


def _question(question: Question) -> Reach:
    if question.kind == "text":
        return Reach()
    unknown = (UNKNOWN,) if question.item.unknown else ()
    if question.kind == "number":
        low, high = question.item.low, question.item.high
        if low is None or high is None or low >= high:
            return Reach(open=True)
        return Reach(values=unknown, span=(low, high), every=True)
    values = tuple(option.value for option in question.options)
    numbers = [value for value in values if isinstance(value, int)]
    ordered = question.kind == "choice" and numbers and len(numbers) == len(values)
    return Reach(
        values=values + unknown,
        span=(min(numbers), max(numbers)) if ordered else None,
        open=not values or "" in values,
    )
