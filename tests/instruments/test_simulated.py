"""Tests of every current assessment on 500 simulated responses; what these assume is written in simulated.py."""

from pathlib import Path

import pytest

from tests.instruments.simulated import CURRENT, PEOPLE, PUBLISHED, bands, findings, links, means, sample


def named(folder: Path) -> str:
    """Give the name of a definition's folder for the report of the tests."""
    return f"{folder.parent.name}-{folder.name}"


@pytest.mark.parametrize("folder", CURRENT, ids=named)
def test_each_scale_moves_with_the_simulated_level(folder: Path) -> None:
    """The mean of a scale is higher in the upper third of the levels than in the lower third."""
    found = means(*sample(folder))
    assert [] == [name for name, (low, high) in found.items() if low >= high]


@pytest.mark.parametrize("folder", CURRENT, ids=named)
def test_no_finding_is_out_of_reach_or_always_there(folder: Path) -> None:
    """Each finding holds for some of the simulated persons and not for all."""
    found = findings(*sample(folder))
    assert {} == {name: count for name, count in found.items() if count in {0, PEOPLE}}


@pytest.mark.parametrize("folder", CURRENT, ids=named)
def test_each_band_of_each_scale_is_reached(folder: Path) -> None:
    """Some simulated score of each scale, and of the whole, lies in each band."""
    assert [] == [name for name, count in bands(*sample(folder)).items() if count == 0]


@pytest.mark.parametrize("folder", CURRENT, ids=named)
def test_each_link_can_be_the_first_weak_one(folder: Path) -> None:
    """For some simulated person the chain stops at each of its links."""
    assert [] == [name for name, count in links(*sample(folder)).items() if count == 0]


def test_the_sample_is_the_same_each_time() -> None:
    """Whoever draws it again gets the same simulated persons."""
    drawn = sample.__wrapped__(PUBLISHED[0])
    assert sample(PUBLISHED[0]) == drawn


def test_every_definition_is_drawn_for() -> None:
    """Those that come with the site are there and the invented one with every kind of item."""
    assert {"team-readiness", "every-kind"} <= {folder.parent.name for folder in CURRENT}
