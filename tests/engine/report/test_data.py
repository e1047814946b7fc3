"""Tests of assessments.engine.report.data."""

import json

from assessments.engine.report.data import data
from tests.engine.making import make_assessment, results


def test_the_result_is_plain_data_in_a_fixed_order() -> None:
    """The result holds counts, scales, overall, the lowest, the weakest link and the findings with their reasons."""
    rule = {"fact": "item.a", "is": 1}
    assessment = make_assessment(
        scales=[
            {"id": "one", "title": "One", "items": ["a"]},
            {"id": "two", "title": "Two", "items": ["b", "c"]},
        ],
        chain={"title": "Chain", "links": [{"id": "first", "title": "First", "holds": {"fact": "item.a", "is": 5}}]},
        findings=[{"id": "f", "title": "F", "when": rule, "says": "Says."}],
    )
    _, scores, findings = results(assessment, a=1, b="?")
    expected = {
        "assessment": "sample",
        "version": 1,
        "items": 3,
        "answered": 1,
        "unknown": 1,
        "complete": False,
        "scales": {
            "one": {"score": 0.0, "band": "low", "items": 1, "answered": 1, "unknown": 0},
            "two": {"score": None, "band": None, "items": 2, "answered": 0, "unknown": 1},
        },
        "overall": {"score": None, "band": None},
        "lowest": ["one"],
        "weakest": "first",
        "findings": [{"id": "f", "reason": "You answered “Label 1” to “Ask a”."}],
    }
    assert json.dumps(expected) == json.dumps(data(assessment, scores, findings))
