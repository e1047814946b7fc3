"""A survey and answers come in; what SurveyJS makes of them, under Node, goes out."""

import json
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from assessments.engine.model import Assessment
from assessments.exchange.surveys import survey
from tests.machine import node

__all__ = ["as_surveyjs", "run"]

RUN = Path(__file__).parent / "survey.mjs"


Fill = Mapping[str, object] | Sequence[tuple[str, object]]
"""Values by question, in the order in which they are given; as pairs where an answer is changed later."""


def run(assessment: Assessment, fills: Sequence[Fill]) -> dict[str, Any]:
    """Give the errors, the questions and, for each of some fills, the results of an assessment's survey."""
    steps = [list(fill.items()) if isinstance(fill, Mapping) else fill for fill in fills]
    task = json.dumps({"survey": survey(assessment), "fills": steps})
    done = subprocess.run([node(), str(RUN)], input=task, capture_output=True, text=True, check=False)
    if done.returncode or done.stderr:
        raise RuntimeError(done.stderr)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def as_surveyjs(assessment: Assessment, answers: Mapping[str, object]) -> dict[str, object]:
    """Give flat answers in the shape of SurveyJS: rows below their matrix, "I don't know" as a ticked box."""
    kinds = {item.id: item.kind for section in assessment.sections for item in section.items}
    shaped: dict[str, object] = {}
    for name, value in answers.items():
        item, _, row = name.partition(".")
        if value is None:
            continue
        if row:
            rows = shaped.setdefault(item, {})
            if isinstance(rows, dict):
                rows[row] = value
        elif value == "?" and kinds.get(item) == "number":
            shaped[f"{item}--unknown"] = ["?"]
        else:
            shaped[item] = ["?"] if value == "?" and kinds.get(item) == "checklist" else value
    return shaped
