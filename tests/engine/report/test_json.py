"""Tests of assessments.engine.report.json."""

import pytest

from assessments.engine.report.json import json


def test_json_is_readable() -> None:
    """Data is indented by two blanks, keeps its order and its letters, and ends its last line."""
    assert '{\n  "b": "ö",\n  "a": [\n    0.1\n  ]\n}\n' == json({"b": "ö", "a": [0.1]})


def test_what_json_does_not_know_is_refused() -> None:
    """A number that is none is never written."""
    with pytest.raises(ValueError, match="Out of range float values are not JSON compliant"):
        json(float("nan"))
