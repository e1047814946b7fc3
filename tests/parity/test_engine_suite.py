"""The engine's own tests, inside Pyodide, against the very zip that the site publishes."""

from pathlib import Path

from tests.parity.pyodide import suite

SAMPLE = '''"""A test of the engine, as it stands in tests/engine."""

import json

import pytest
from hypothesis import given, strategies

import assessments.engine.api
from assessments.engine.errors import Problem


def test_comes_from_the_zip():
    assert assessments.engine.api.__file__.endswith(".zip/assessments/engine/api.pyc")


def test_has_no_docstrings():
    assert assessments.engine.api.call.__doc__ is None


def test_dataclasses_work():
    problem = Problem(place="here", fault="wrong", remedy="mend it")
    assert "Problem(place='here', fault='wrong', remedy='mend it')" == repr(problem)
    with pytest.raises(AttributeError):
        problem.place = "there"


@given(strategies.integers())
def test_property(number):
    raise ValueError(number)
'''


def test_engine_suite() -> None:
    """Every example test of the engine passes inside Pyodide."""
    code, output = suite("tests/engine")
    assert code == 0, output


def test_sample(tmp_path: Path) -> None:
    """What is tested inside Pyodide is the compiled engine of the zip; properties are skipped."""
    (tmp_path / "tests").mkdir()
    (tmp_path / "tests" / "test_sample.py").write_text(SAMPLE, encoding="utf-8")
    code, output = suite("tests", root=tmp_path)
    assert (code, True) == (0, "3 passed, 1 skipped" in output), output


def test_failures_are_shown(tmp_path: Path) -> None:
    """A test that fails inside Pyodide fails the run, and the difference is shown."""
    (tmp_path / "tests").mkdir()
    (tmp_path / "tests" / "test_sample.py").write_text(
        "def test_it():\n    assert [1, 2] == [1, 3]\n", encoding="utf-8"
    )
    code, output = suite("tests", root=tmp_path)
    assert (code, True) == (1, "At index 1 diff: 2 != 3" in output)
