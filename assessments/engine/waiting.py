"""The reader's own figures go in; how long a path takes when people are found late comes out, with what is assumed."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import fsum

from assessments.engine.errors import ResponseError
from assessments.engine.naming import Naming
from assessments.engine.reading import Reader, join, shown

__all__ = ["Late", "Span", "Waiting", "waiting"]

MOST_DAYS = 100_000
MOST_COST = 1_000_000_000_000
DAYS_IN_A_WEEK = 7
LONGEST_LABEL = 200
REQUIRED = ("path_days_low", "path_days_high", "rework_low", "rework_high", "people")
OPTIONAL = ("cost_per_week", "days_per_week", "currency")
PERSON = ("title", "found_after_days", "days_low", "days_high")

ASSUMPTIONS = (
    "Every figure is the reader's own estimate; nothing here comes from a study.",
    "The path needs the same days of work either way, apart from work that is gone over again.",
    "Bringing a person in takes the same days at the start and later; the path waits for each person in turn.",
    "Bringing people in side by side at the start would make the difference larger; working on meanwhile, smaller.",
    "Whoever is found late has the same share of the work done so far gone over again, whoever it is.",
    "Work done so far counts days of work on the path; days that it waited, or went over work again, are not added.",
    "Low takes every estimate at its low end, high every one at its high end; what happens may still lie outside.",
)
COST_ASSUMPTION = "A day of delay costs its share of a week, whatever happens on it."


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """The least and the most that something comes to."""

    low: float
    high: float

    def to_data(self) -> dict[str, object]:
        """Give it as plain data, keys in a fixed order."""
        return {"low": self.low, "high": self.high}


@dataclass(frozen=True, slots=True, kw_only=True)
class Late:
    """One person, the days of work that were done without them, and the days that are gone over again for it."""

    title: str
    found_after_days: float
    again: Span

    def to_data(self) -> dict[str, object]:
        """Give it as plain data, keys in a fixed order."""
        return {"title": self.title, "found_after_days": self.found_after_days, "again_days": self.again.to_data()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """How many days the path takes, and what finding people late adds; `cost` is None without a cost of a week."""

    from_start: Span
    as_it_went: Span
    difference: Span
    cost: Span | None
    currency: str | None
    people: tuple[Late, ...]
    assumptions: tuple[str, ...]

    def to_data(self) -> dict[str, object]:
        """Give it as plain data, numbers unrounded, keys in a fixed order."""
        return {
            "from_start_days": self.from_start.to_data(),
            "as_it_went_days": self.as_it_went.to_data(),
            "difference_days": self.difference.to_data(),
            "cost": self.cost.to_data() if self.cost else None,
            "currency": self.currency,
            "people": [each.to_data() for each in self.people],
            "assumptions": list(self.assumptions),
        }


def waiting(data: object, naming: Naming | None = None) -> Waiting:
    """Work out how long a path takes with everybody in from the start, and as it went. No figure has a default.

    `data` maps `path_days_low` and `path_days_high` (days of work with everybody there), `rework_low` and `rework_high`
    (share, 0 to 1, of the work done so far that is gone over again when somebody is found late) and `people`, a list of
    `title`, `found_after_days` (days of work done by then, 0 for in from the start), `days_low` and `days_high` (to
    bring them in). With `cost_per_week` goes `days_per_week`, and `currency` may stand beside it.

    From the start = path + days to bring in; as it went = that + rework x work done so far, summed over all people.
    Work done so far is never more than the path itself. `naming` says how figures are called in what is wrong.

    >>> legal = {"title": "Legal", "found_after_days": 20, "days_low": 2, "days_high": 5}
    >>> path = {"path_days_low": 40, "path_days_high": 60, "rework_low": 0.25, "rework_high": 0.5}
    >>> found = waiting({**path, "people": [legal]})
    >>> (found.from_start.low, found.from_start.high), (found.as_it_went.low, found.as_it_went.high)
    ((42.0, 65.0), (47.0, 75.0))

    Raises:
        ResponseError: with every figure that is missing, cannot be or contradicts another.

    """
    read, naming = Reader(), naming or Naming()
    given = read.mapping(data, "", required=REQUIRED, optional=OPTIONAL)
    path = _span(read, given, "path_days", "", MOST_DAYS, naming=naming)
    rework = _span(read, given, "rework", "", 1, naming=naming)
    people = read.each(
        given, "people", "", lambda entry, place: _person(read, entry, place, path, rework, naming=naming)
    )
    week = _week(read, given, naming)
    currency = _label(read, given, "currency", "")
    if read.problems:
        raise ResponseError(tuple(read.problems))
    from_start = _sum(path, *(days for days, _ in people))
    difference = _sum(*(late.again for _, late in people))
    cost = None
    if week:
        per_week, days = week
        cost = Span(low=difference.low * per_week / days, high=difference.high * per_week / days)
    return Waiting(
        from_start=from_start,
        as_it_went=_sum(path, *(days for days, _ in people), *(late.again for _, late in people)),
        difference=difference,
        cost=cost,
        currency=currency,
        people=tuple(late for _, late in people),
        assumptions=(*ASSUMPTIONS, COST_ASSUMPTION) if cost else ASSUMPTIONS,
    )


def _person(read: Reader, data: object, place: str, path: Span, rework: Span, *, naming: Naming) -> tuple[Span, Late]:
    given = read.mapping(data, place, required=PERSON)
    found = _number(read, given, "found_after_days", place, most=MOST_DAYS, stand_in=0, naming=naming)
    if found > path.high:
        days, longest = naming.value(join(place, "found_after_days"), found), naming.value("path_days_high", path.high)
        fault = f"{days} is after the path had ended: its work takes at most {longest} days"
        read.note(join(place, "found_after_days"), fault, "count only days of work on the path, or lengthen the path")
    again = Span(low=rework.low * min(found, path.low), high=rework.high * min(found, path.high))
    late = Late(title=_label(read, given, "title", place) or "", found_after_days=found, again=again)
    return _span(read, given, "days", place, MOST_DAYS, naming=naming), late


def _week(read: Reader, given: Mapping[str, object], naming: Naming) -> tuple[float, float] | None:
    """Give what a week costs and how many days it has; nothing where no cost is given."""
    if "cost_per_week" not in given:
        for key in ("days_per_week", "currency"):
            if key in given:
                read.note(key, "says nothing without a cost", 'add "cost_per_week", or leave it out')
        return None
    if "days_per_week" not in given:
        remedy = "say how many of the days above make a week: 5 for working days, 7 for all"
        read.note("", '"days_per_week" is missing', remedy)
    week = DAYS_IN_A_WEEK
    days = _number(read, given, "days_per_week", "", least=1, most=week, stand_in=week, naming=naming)
    return _number(read, given, "cost_per_week", "", most=MOST_COST, stand_in=0, naming=naming), days


def _label(read: Reader, given: Mapping[str, object], key: str, place: str) -> str | None:
    text = read.text(given, key, place, None)
    if text and len(text) > LONGEST_LABEL:
        read.note(join(place, key), f"{len(text)} characters are too many", f"write at most {LONGEST_LABEL}")
    return text


def _span(read: Reader, given: Mapping[str, object], name: str, place: str, most: float, *, naming: Naming) -> Span:
    low = _number(read, given, f"{name}_low", place, most=most, stand_in=0, naming=naming)
    high = _number(read, given, f"{name}_high", place, most=most, stand_in=most, naming=naming)
    if low > high:
        one, other = join(place, f"{name}_low"), join(place, f"{name}_high")
        fault = f"{naming.value(one, low)} is more than {naming.name(other)}, {naming.value(other, high)}"
        read.note(one, fault, "write the lower figure as the low one")
    return Span(low=low, high=high)


def _number(
    read: Reader,
    given: Mapping[str, object],
    key: str,
    place: str,
    *,
    least: float = 0,
    most: float,
    stand_in: float,
    naming: Naming,
) -> float:
    """Give the number under a key, from the least to the most; the stand-in where there is none, or a wrong one."""
    value, at = given.get(key, stand_in), join(place, key)
    if isinstance(value, bool) or not isinstance(value, int | float):
        fault = f"expected a number from {least} to {most}, found {shown(value)}"
        read.note(at, fault, "write it as digits, with a point before decimals")
        return stand_in
    if least <= value <= most:
        return value
    read.note(at, f"{naming.value(at, value)} cannot be", f"write a number from {least} to {most}")
    return stand_in


def _sum(*spans: Span) -> Span:
    return Span(low=fsum(span.low for span in spans), high=fsum(span.high for span in spans))
