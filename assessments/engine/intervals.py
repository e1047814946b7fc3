"""How many of how many won goes in; the share of a group, and how two differ, come out, each with its interval."""

from dataclasses import dataclass
from math import exp, sqrt

from assessments.engine.fisher import Counts
from assessments.engine.quantiles import significant

__all__ = ["Group", "difference", "ratio", "wilson"]

Ratio = tuple[float | None, float | None, float | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """One group: how many of how many won, the share from 0 to 1, and its interval."""

    won: int
    n: int
    rate: float
    low: float
    high: float

    def to_data(self) -> dict[str, object]:
        """Give it as plain data, keys in a fixed order."""
        return {"won": self.won, "n": self.n, "rate": self.rate, "low": self.low, "high": self.high}


def wilson(counts: Counts, z: float) -> Group:
    """Give the share of one group with its score interval, for the value z that a normal variable exceeds.

    (won + z^2/2 -+ z sqrt(won (n - won)/n + z^2/4)) / (n + z^2): Wilson 1927, Journal of the American Statistical
    Association 22(158), 209-212.

    >>> found = wilson((81, 263), 1.95996398454)
    >>> round(found.low, 4), round(found.high, 4)
    (0.2553, 0.3662)
    """
    won, n = counts
    middle = won + z * z / 2
    reach = z * sqrt(won * (n - won) / n + z * z / 4)
    return Group(
        won=won,
        n=n,
        rate=won / n,
        low=(middle - reach) / (n + z * z) if won else 0.0,
        high=(middle + reach) / (n + z * z) if won < n else 1.0,
    )


def difference(control: Group, treated: Group) -> tuple[float, float, float]:
    """Give the share of the treated less that of the control group, and the bounds of its interval.

    The distances from each share to its own score bounds are combined as the sides of a right angle: method 10 of
    Newcombe 1998, Statistics in Medicine 17(8), 873-890.
    """
    apart = (treated.won * control.n - control.won * treated.n) / (control.n * treated.n)
    down = _root(treated.rate - treated.low, control.high - control.rate)
    up = _root(treated.high - treated.rate, control.rate - control.low)
    return apart, apart - down, apart + up


def ratio(control: Group, treated: Group, z: float) -> Ratio:
    """Give the share of the treated by that of the control group, and the bounds of its interval; None is undefined.

    ratio x exp(-+ z sqrt((n - won)/(n won) of the one + the same of the other)): Katz, Baptista, Azen and Pike 1978,
    Biometrics 34(3), 469-474. Nothing is added to zero cells: without a winner among the controls there is no ratio,
    and without one among the treated, or a loser in either, there is no interval.
    """
    if not control.won:
        return None, None, None
    found = treated.won * control.n / (control.won * treated.n)
    spread = (control.n - control.won) / (control.n * control.won)
    if not treated.won or (control.won, treated.won) == (control.n, treated.n):
        return found, None, None
    spread += (treated.n - treated.won) / (treated.n * treated.won)
    factor = exp(z * sqrt(spread))
    return found, significant(found / factor), significant(found * factor)


def _root(one: float, other: float) -> float:
    return sqrt(one * one + other * other)
