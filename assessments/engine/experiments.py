"""A control group and a treated group, with how many of each won, go in; how far apart they are comes out."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import ceil

from assessments.engine.errors import ResponseError
from assessments.engine.fisher import Counts, fisher
from assessments.engine.intervals import Group, difference, ratio, wilson
from assessments.engine.quantiles import significant, upper
from assessments.engine.reading import Reader, shown
from assessments.engine.samples import FEW, sample, share
from assessments.engine.words import listed

__all__ = ["Comparison", "compare", "plan"]

MOST = 10_000_000
UNEQUAL = 4
METHOD = "Fisher's test with mid-p, two-sided"


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """How a treated group differs from a control group: shares from 0 to 1, None where undefined.

    `ratio` is None where nobody in the control group won; its bounds also where nobody in the treated group did, or
    everybody in both. `number_needed` and its bounds are None unless the whole interval of the difference lies above 0.
    `p_value` is `p_mid`, as `method` says; `p_exact` is Fisher's exact test.
    """

    control: Group
    treated: Group
    confidence: float
    difference: float
    difference_low: float
    difference_high: float
    ratio: float | None
    ratio_low: float | None
    ratio_high: float | None
    method: str
    p_value: float
    p_exact: float
    p_mid: float
    number_needed: int | None
    number_needed_low: int | None
    number_needed_high: int | None
    warnings: tuple[str, ...]

    @property
    def doubts(self) -> tuple[str, ...]:
        """Which figures fit no difference as well, in words, where the interval of the difference leaves out 0."""
        if self.difference_low <= 0 <= self.difference_high:
            return ()
        alpha = significant(1 - self.confidence)
        p_values = (("Fisher's test with mid-p", self.p_mid), ("Fisher's exact test", self.p_exact))
        ends = None if self.ratio_low is None or self.ratio_high is None else (self.ratio_low, self.ratio_high)
        ratio = ("the interval of the ratio includes 1",) if ends and ends[0] <= 1 <= ends[1] else ()
        return (*ratio, *(f"{test} gives {p:.4f} ({alpha:.4g} or more)" for test, p in p_values if p >= alpha))

    def to_data(self) -> dict[str, object]:
        """Give it as plain data, numbers unrounded, keys in a fixed order."""
        return {
            "control": self.control.to_data(),
            "treated": self.treated.to_data(),
            "confidence": self.confidence,
            "difference": self.difference,
            "difference_low": self.difference_low,
            "difference_high": self.difference_high,
            "ratio": self.ratio,
            "ratio_low": self.ratio_low,
            "ratio_high": self.ratio_high,
            "method": self.method,
            "p_value": self.p_value,
            "p_exact": self.p_exact,
            "p_mid": self.p_mid,
            "number_needed": self.number_needed,
            "number_needed_low": self.number_needed_low,
            "number_needed_high": self.number_needed_high,
            "warnings": list(self.warnings),
        }


def compare(control: Counts, treated: Counts, confidence: float = 0.95, *, planned: int | None = None) -> Comparison:
    """Compare two groups, each given as (won, n); `planned` is the size of each group that was decided beforehand.

    - Each share has Wilson's interval, their difference (treated less control) Newcombe's, their ratio (treated by
      control) that of Katz and others: see `intervals`.
    - The p-value is Fisher's test with mid-p, which Lydersen, Fagerland and Laake 2009 (doi:10.1002/sim.3531)
      recommend over the exact one: see `fisher`.
    - The number needed is 1 / difference, rounded up: so many treated for one more who wins.

    >>> found = compare(control=(48, 80), treated=(56, 70))
    >>> [round(each, 4) for each in (found.difference, found.difference_low, found.difference_high)]
    [0.2, 0.0524, 0.3339]
    >>> found.number_needed_low, found.number_needed, found.number_needed_high
    (3, 5, 20)

    Raises:
        ResponseError: with every figure that cannot be; each place is `control`, `treated`, `confidence` or `planned`.

    """
    read = Reader()
    one, other = _counts(read, control, "control"), _counts(read, treated, "treated")
    level = share(read, confidence, "confidence")
    if planned is not None and not _whole(planned, 1):
        read.note("planned", f"expected a whole number, found {shown(planned)}", f"write one from 1 to {MOST}")
    if read.problems:
        raise ResponseError(tuple(read.problems))
    z = upper((1 - level) / 2)
    groups = wilson(one, z), wilson(other, z)
    apart, low, high = difference(*groups)
    times, times_low, times_high = ratio(*groups, z)
    exact, mid = fisher(one, other)
    needed = [_needed(each) if low > 0 else None for each in (high, apart, low)]
    found = Comparison(
        control=groups[0],
        treated=groups[1],
        confidence=level,
        difference=apart,
        difference_low=low,
        difference_high=high,
        ratio=times,
        ratio_low=times_low,
        ratio_high=times_high,
        method=METHOD,
        p_value=mid,
        p_exact=exact,
        p_mid=mid,
        number_needed=needed[1],
        number_needed_low=needed[0],
        number_needed_high=needed[2],
        warnings=(),
    )
    return replace(found, warnings=(*_on_counts(one, other, planned), *_on_difference(found)))


def plan(baseline: float, expected: float, power: float = 0.8, alpha: float = 0.05) -> int:
    """Give how many each of two groups needs; `samples.sample` says by which formula, and more about the result.

    >>> plan(0.07, 0.4)
    25

    Raises:
        ResponseError: as `samples.sample` does.

    """
    return sample(baseline=baseline, expected=expected, power=power, alpha=alpha).per_group


def _counts(read: Reader, data: object, place: str) -> Counts:
    """Give how many won of how many; whatever cannot be is noted, and one of two stands in for it."""
    if not isinstance(data, list | tuple) or len(data) != len(("won", "n")):
        read.note(place, f"expected two whole numbers, found {shown(data)}", "write how many won, and of how many")
        return 1, 2
    won, n = data
    if not _whole(won, 0):
        read.note(place, f"{shown(won)} cannot have won", f"write a whole number from 0 to {MOST}")
    if not _whole(n, 1):
        read.note(place, f"a group of {shown(n)} cannot be", f"write a whole number from 1 to {MOST}")
    if _whole(won, 0) and _whole(n, 1) and won > n:
        read.note(place, f"{won} won of only {n}", "write how many won first, and then of how many in all")
    return won, n


def _whole(data: object, least: int) -> bool:
    return isinstance(data, int) and not isinstance(data, bool) and least <= data <= MOST


def _needed(apart: float) -> int:
    return ceil(significant(1 / apart))


def _on_counts(control: Counts, treated: Counts, planned: int | None) -> Iterator[str]:
    sizes = control[1], treated[1]
    won, everyone = control[0] + treated[0], sum(sizes)
    lost = everyone - won
    if planned is not None and min(sizes) < planned:
        yield (
            f"Groups of {planned} were planned, and at least one has only {min(sizes)} so far. "
            "Whoever stops as soon as the figures look good finds differences that are not there."
        )
    if min(won, lost) * min(sizes) < FEW * everyone:
        yield (
            f"The groups are small: without any difference, fewer than {FEW} in one of them would be expected to win, "
            "or not to win (a rule of thumb). One person more or less changes the picture."
        )
    if not won or not lost:
        yield f"{'Nobody' if not won else 'Everybody'} won, in both groups: these figures cannot show a difference."
    elif not control[0]:
        yield "Nobody in the control group won, so there is no ratio."
    elif not treated[0]:
        yield "Nobody in the treated group won, so the ratio is 0 and has no interval."
    if max(sizes) >= UNEQUAL * min(sizes):
        yield (
            f"One group is at least {UNEQUAL} times as large as the other: the smaller one sets how much can be seen. "
            "If they were meant to be equal, ask how people came into them."
        )


def _on_difference(found: Comparison) -> Iterator[str]:
    if found.doubts:
        yield (
            "These figures are at the border: the interval of the difference leaves out 0, but "
            f"{listed(found.doubts)}. They fit no difference too."
        )
    if found.difference_high < 0:
        yield "The treated group did worse than the control group, so there is no number needed for one more who wins."
    elif found.difference_low <= 0:
        yield (
            "The interval of the difference includes 0: these figures do not rule out that there is no difference, "
            "so there is no number needed."
        )
