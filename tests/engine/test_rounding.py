"""Rounding for people."""

import pytest

from assessments.engine.rounding import whole


@pytest.mark.parametrize(("score", "shown"), [(62.5, "63"), (43.75, "44"), (0.4, "0"), (100.0, "100")])
def test_halves_are_rounded_upwards(score: float, shown: str) -> None:
    """A score is rounded as people round: halves upwards."""
    assert shown == whole(score)
