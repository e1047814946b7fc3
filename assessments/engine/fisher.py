"""Two groups, each with how many of how many, go in; Fisher's test of no difference comes out, exact and mid-p."""

__all__ = ["Counts", "fisher"]

Counts = tuple[int, int]
"""How many won, and of how many."""

ONE = 1 << 1200
"""The weight of the most probable table: whole numbers, fine enough for probabilities down to the least float."""


def fisher(one: Counts, other: Counts) -> tuple[float, float]:
    """Give both two-sided p-values of Fisher's test: exact, and mid-p.

    All tables with the same margins are compared with the one observed. The exact value is the share of those that
    are as probable or less (method b in Agresti 1992, doi:10.1214/ss/1177011454); mid-p counts those that are equally
    probable, the observed one among them, by half (Lydersen, Fagerland and Laake 2009, doi:10.1002/sim.3531).
    Weights are whole numbers relative to the most probable table, so that ties are ties and no rounding adds up.
    A value below the least float is 0.

    >>> fisher((3, 4), (1, 4))
    (0.4857142857142857, 0.2571428571428571)
    """
    weights = _weights(one[1], other[1], one[0] + other[0])
    observed = weights.get(one[0], 0)
    # Each step rounds down by less than one, and what it rounds shrinks from then on.
    slack = len(weights)
    less = sum(weight for weight in weights.values() if weight + slack < observed)
    same = sum(weight for weight in weights.values() if abs(weight - observed) <= slack)
    total = sum(weights.values())
    return (less + same) / total, (2 * less + same) / (2 * total)


def _weights(first: int, second: int, won: int) -> dict[int, int]:
    """Give the weight of every table that has one, by how many of the first group won; from the most probable on."""
    mode = (first + 1) * (won + 1) // (first + second + 2)
    weights = {mode: ONE}
    here, weight = mode, ONE
    while weight := weight * (first - here) * (won - here) // ((here + 1) * (second - won + here + 1)):
        here += 1
        weights[here] = weight
    here, weight = mode, ONE
    while weight := weight * here * (second - won + here) // ((first - here + 1) * (won - here + 1)):
        here -= 1
        weights[here] = weight
    return weights
