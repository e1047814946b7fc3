"""Tests of assessments.engine.path."""

import pytest

from assessments.engine.errors import DefinitionError
from assessments.engine.path import path
from tests.engine.boarding import PATH, PATH_DATA


def told(data: object) -> list[str]:
    """Give what is wrong with data, a line a problem."""
    with pytest.raises(DefinitionError) as error:
        path(data)
    return [str(problem) for problem in error.value.problems]


def test_a_step_is_in_one_phase() -> None:
    """Each step has its phase, and where the step is not known there is none."""
    assert ["Before", "After", None] == [
        phase.title if phase else None for phase in (PATH.phase_of(2), PATH.phase_of(3), PATH.phase_of(None))
    ]


def test_what_cannot_be_read_is_told() -> None:
    """A step that is none, a phase without a title and an unknown key are told together."""
    phase = {key: value for key, value in PATH_DATA["phases"][0].items() if key != "title"}
    found = told({**PATH_DATA, "phases": [{**phase, "steps": [5]}], "sells_from": 0, "score": 1})
    assert ["path.score", "path.phases[0]", "path.phases[0].steps[0]", "path.sells_from"] == [
        each.split(":", maxsplit=1)[0] for each in found
    ]


def test_an_empty_path_is_refused() -> None:
    """Data of any other shape is no path."""
    assert told(None)
