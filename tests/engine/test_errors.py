"""Tests of assessments.engine.errors."""

import pytest

from assessments.engine.errors import DefinitionError, LinkError, Problem, ProblemsError, ResponseError


def test_a_problem_is_one_line() -> None:
    """A problem reads as place, fault and remedy."""
    assert "a.b: is wrong; mend it" == str(Problem(place="a.b", fault="is wrong", remedy="mend it"))


def test_a_problem_of_the_whole_has_no_place() -> None:
    """A problem without a place begins with its fault."""
    assert "is wrong; mend it" == str(Problem(place="", fault="is wrong", remedy="mend it"))


@pytest.mark.parametrize("kind", [DefinitionError, ResponseError, LinkError])
def test_an_error_keeps_all_problems(kind: type[ProblemsError]) -> None:
    """An error holds its problems in their order and says each on a line of its own."""
    problems = tuple(Problem(place=place, fault="is wrong", remedy="mend it") for place in ("b", "a"))
    error = kind(problems)
    assert (problems, "b: is wrong; mend it\na: is wrong; mend it") == (error.problems, str(error))
