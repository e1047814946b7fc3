"""Tests of assessments.engine.words."""

import pytest

from assessments.engine.words import counted, listed


@pytest.mark.parametrize(
    ("names", "expected"), [(["A"], "A"), (["A", "B"], "A and B"), (["A", "B", "C"], "A, B and C")]
)
def test_names_are_listed_as_people_do(names: list[str], expected: str) -> None:
    """Commas between, and the last after "and"."""
    assert expected == listed(names)


def test_one_is_no_plural() -> None:
    """A noun agrees with its number; none is many."""
    assert ["0 replies", "1 reply", "2 replies"] == [counted(number, "reply", "replies") for number in range(3)]
