"""Tests of how hard the assessments that come with the site are to read."""

import pytest

from assessments.compiler.library import current
from assessments.compiler.readability import grade
from assessments.engine.model import Assessment
from tests.instruments.ours import OURS

HARDEST = 9.0
"""The grade that none lies above: what people read in the eighth year of school, in the United States."""
ENGLISH = tuple(each for each in current() if each.id in OURS and grade(each) is not None)


@pytest.mark.parametrize("assessment", ENGLISH, ids=lambda each: f"{each.id}-{each.version}")
def test_it_is_read_at_about_grade_eight(assessment: Assessment) -> None:
    """Everything that it asks, taken together, is at grade 9.0 or below."""
    assert HARDEST >= (grade(assessment) or 0)


def test_there_are_some() -> None:
    """At least one of the published assessments is in English."""
    assert "team-readiness" in [each.id for each in ENGLISH]
