"""Tests of assessments.compiler.river."""

import re
from itertools import pairwise

from assessments.compiler.river import HEIGHT, SURFACE, river

RIVER = river(13, 10)


def points(outline: str) -> list[tuple[float, float]]:
    """Give the points of an outline, as far as it is drawn from left to right."""
    return [(float(across), float(down)) for across, down in re.findall(r"[ML]([\d.]+) ([\d.]+)", outline)]


def test_the_stones_before_selling_lie_under_water() -> None:
    """Nine stones are below the surface, and the four from the tenth on above it."""
    assert [True] * 9 + [False] * 4 == [stone > SURFACE for stone in RIVER.stones]


def test_the_line_of_the_water_moves_with_the_step() -> None:
    """Where selling enters elsewhere, as many stones as come before it are under water."""
    assert 4 == sum(stone > SURFACE for stone in river(7, 5).stones)


def test_it_is_steepest_at_the_shore() -> None:
    """The ground rises most on both sides of the line."""
    steepest = sorted(range(13), key=lambda place: RIVER.slopes[place])[-2:]
    assert {8, 9} == set(steepest)


def test_the_ground_reaches_from_edge_to_edge() -> None:
    """The ground is drawn from the first column to the last, every point further right than the one before."""
    across = [point[0] for point in points(RIVER.ground)]
    assert (0, 13) == (across[0], across[-1])
    assert all(left < right for left, right in pairwise(across))


def test_everything_is_inside_the_picture() -> None:
    """No point is above the top or below the bottom."""
    assert all(0 < down < HEIGHT for outline in (RIVER.ground, RIVER.waves) for _, down in points(outline))


def test_the_water_ends_at_the_ground() -> None:
    """The water's last point is on the ground, near the shore."""
    across, down = points(RIVER.waves)[-1]
    assert ((across, down) in points(RIVER.ground), 9 <= across <= 10) == (True, True)
