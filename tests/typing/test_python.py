"""What type checkers know of `import assessments`: mypy checks this file, and pytest runs it."""

from pathlib import Path
from typing import assert_type

import assessments
from assessments.engine.model import Assessment
from assessments.results import Result
from assessments.team_results import TeamResult


def test_types_are_known() -> None:
    """Whoever types on sees what comes out, and what can be done with it."""
    readiness = assert_type(assessments.load("team-readiness"), Assessment)
    result = assert_type(assessments.score(readiness, {"rules-1": 5}), Result)
    assert_type(result.to_data(), dict[str, object])
    assert_type(result.report("markdown"), str)
    assert_type(result.scores.overall.score, float | None)
    group = assert_type(assessments.team(readiness, [{"rules-1": 5}], asked=3), TeamResult)
    assert_type(group.to_data(), dict[str, object])


def test_a_path_is_a_name_too() -> None:
    """A folder may be given as text or as a path."""
    folder = Path(__file__).parents[2] / "assessments" / "definitions" / "team-readiness"
    assert_type(assessments.load(folder), Assessment)
