"""Tests of assessments.engine.nearest."""

import pytest

from assessments.engine.nearest import remedy


@pytest.mark.parametrize(
    ("name", "known", "advice"),
    [
        ("clarty", ["trust", "clarity"], 'did you mean "clarity"?'),
        ("xyz", ["trust", "clarity"], "known here: trust, clarity"),
        ("xyz", [], "none is defined here"),
        ("xyz", ["", "trust"], "known here: trust"),
    ],
)
def test_the_nearest_name_is_offered(name: str, known: list[str], advice: str) -> None:
    """A near name is offered, else all that there are, else it is said that there is none."""
    assert advice == remedy(name, iter(known))
