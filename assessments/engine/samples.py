"""Two expected rates go in; how large each of two groups has to be to tell them apart comes out."""

from dataclasses import dataclass
from math import ceil, sqrt

from assessments.engine.errors import ResponseError
from assessments.engine.naming import Naming
from assessments.engine.quantiles import significant, upper
from assessments.engine.reading import Reader, shown

__all__ = ["FEW", "Sample", "sample", "share"]

FEW = 10
"""Below this many won, or not won, a group is called small: a common rule of thumb of textbooks."""
CLOSE = 1e-6


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """How large each group has to be, and what that rests on: rates, power and alpha are shares from 0 to 1."""

    baseline: float
    expected: float
    power: float
    alpha: float
    per_group: int
    warnings: tuple[str, ...]

    def to_data(self) -> dict[str, object]:
        """Give it as plain data, keys in a fixed order."""
        return {
            "baseline": self.baseline,
            "expected": self.expected,
            "power": self.power,
            "alpha": self.alpha,
            "per_group": self.per_group,
            "total": 2 * self.per_group,
            "warnings": list(self.warnings),
        }


def sample(
    *, baseline: float, expected: float, power: float = 0.8, alpha: float = 0.05, naming: Naming | None = None
) -> Sample:
    """Give the size of each of two equal groups for a two-sided test at `alpha` to find the difference with `power`.

    With p0 and p1 the two rates, m their mean and z the values that a standard normal variable exceeds:
    ((z(alpha/2) sqrt(2m(1 - m)) + z(1 - power) sqrt(p0(1 - p0) + p1(1 - p1))) / (p1 - p0))^2, rounded up.
    The variance is pooled under no difference and unpooled under the expected one; there is no continuity correction
    (Fleiss, Levin and Paik 2003, Statistical Methods for Rates and Proportions, 3rd edition, chapter 4).
    `naming` says how figures are called in what is wrong.

    >>> sample(baseline=0.6, expected=0.8).per_group
    82

    Raises:
        ResponseError: with every rate that is not between 0 and 1, equal rates, and a power not above alpha.

    """
    read, naming = Reader(), naming or Naming()
    rates = share(read, baseline, "baseline"), share(read, expected, "expected")
    chances = share(read, power, "power"), share(read, alpha, "alpha")
    if not read.problems:
        _apart(read, *rates, naming)
    if not read.problems and chances[0] <= chances[1]:
        fault = f"{naming.value('power', power)} is not above {naming.name('alpha')}, {naming.value('alpha', alpha)}"
        read.note("power", fault, "write a higher chance here, or a lower one there")
    if read.problems:
        raise ResponseError(tuple(read.problems))
    per_group = _per_group(*rates, *chances)
    return Sample(
        baseline=baseline,
        expected=expected,
        power=power,
        alpha=alpha,
        per_group=per_group,
        warnings=_warnings(per_group, rates),
    )


def share(read: Reader, data: object, place: str) -> float:
    """Give a number above 0 and below 1; another one is noted, and a half stands in for it."""
    if isinstance(data, int | float) and not isinstance(data, bool) and 0 < data < 1:
        return data
    fault = f"expected a number above 0 and below 1, found {shown(data)}"
    read.note(place, fault, "write a share, such as 0.5 for a half")
    return 0.5


def _apart(read: Reader, baseline: float, expected: float, naming: Naming) -> None:
    here, there = naming.value("expected", expected), naming.name("baseline")
    if baseline == expected:
        fault = f"{here} is the same as {there}, {naming.value('baseline', baseline)}"
        read.note("expected", fault, "write the share that would be worth finding")
    elif abs(expected - baseline) < CLOSE:
        read.note("expected", f"{here} is less than one in a million away from {there}", "write a share further away")


def _per_group(baseline: float, expected: float, power: float, alpha: float) -> int:
    mean = (baseline + expected) / 2
    under_none = upper(alpha / 2) * sqrt(2 * mean * (1 - mean))
    under_expected = upper(1 - power) * sqrt(baseline * (1 - baseline) + expected * (1 - expected))
    root = (under_none + under_expected) / (expected - baseline)
    return ceil(significant(root * root))


def _warnings(per_group: int, rates: tuple[float, float]) -> tuple[str, ...]:
    least = min(min(rate, 1 - rate) for rate in rates)
    rough = (
        f"With groups of {per_group}, fewer than {FEW} are expected to win, or not to win, in one of them. "
        "The formula is rough there (a rule of thumb): take larger groups."
    )
    return (rough,) if per_group * least < FEW else ()
