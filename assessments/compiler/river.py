"""How many steps a path has and where selling enters go in; stones in a river, and its outlines, come out.

The stones before that step lie under water and the others on the bank. Lengths are columns across, one for each stone,
and units of the text's size down.
"""

from collections.abc import Callable
from dataclasses import dataclass
from math import exp, sin

__all__ = ["HEIGHT", "SURFACE", "River", "river"]

HEIGHT = 14.8
SURFACE = 5.9
"""How far below the top the water begins."""
BANK, BED = 2.2, 10.1
"""How far below the top the stones lie on the bank, and at the bottom of the river."""
STEEP = 0.6
"""Over how many columns the bottom rises by about a quarter of the way."""
UNDER = 0.7
"""How far below the middle of a stone the ground is."""
DOTS = 4
"""Points of an outline in each column."""


@dataclass(frozen=True, slots=True, kw_only=True)
class River:
    """How deep each stone lies, how steep it is there, and the outlines of ground, water and waves as paths of SVG."""

    stones: tuple[float, ...]
    slopes: tuple[float, ...]
    ground: str
    water: str
    waves: str


def river(many: int, sells_from: int) -> River:
    """Give the river of a path with so many steps, the water ending before the one at which selling enters."""
    shore = sells_from - 1

    def depth(across: float) -> float:
        under = 1 / (1 + exp((across - shore) / STEEP))
        return BANK + (BED - BANK) * under + 0.2 * sin(1.9 * across)

    def ground(across: float) -> float:
        return depth(across) + UNDER

    def wave(across: float) -> float:
        return min(SURFACE + 0.09 * sin(2.6 * across), ground(across))

    waves = _line(wave, next((step for step in range(shore, many) if ground(step) < SURFACE), many))
    middles = [step + 0.5 for step in range(many)]
    return River(
        stones=tuple(round(depth(middle), 2) for middle in middles),
        slopes=tuple(round(depth(middle - 0.5) - depth(middle + 0.5), 2) for middle in middles),
        ground=f"{_line(ground, many)}H{many + 1}V{HEIGHT + 1}H-1V{ground(0):.2f}z",
        water=f"{waves}V{HEIGHT}H0z",
        waves=waves,
    )


def _line(height: Callable[[float], float], end: int) -> str:
    points = (f"{place / DOTS:g} {height(place / DOTS):.2f}" for place in range(end * DOTS + 1))
    return "M" + "L".join(points)
