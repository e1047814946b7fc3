"""Every case of every definition: the answer to a page is the same bytes in CPython and in Pyodide."""

import json
from pathlib import Path

import pytest

from assessments.compiler.checks import folders, load
from assessments.compiler.source import read
from assessments.engine.api import call as call_here
from assessments.engine.structure import to_data
from tests.machine import ROOT
from tests.parity.pyodide import call

EVERY_KIND = ROOT / "tests" / "data" / "definitions" / "every-kind"
FOLDERS = (*folders(ROOT / "assessments" / "definitions"), *folders(EVERY_KIND))


def requests(folder: Path) -> list[tuple[str, str]]:
    """Give a request for a score for each case of a definition."""
    definition = json.dumps(to_data(load(folder).assessment), ensure_ascii=False)
    cases = read(folder / "cases.yaml").data
    listed = cases["cases"] if isinstance(cases, dict) else []
    return [
        ("score", json.dumps({"definition": definition, "answers": case["answers"], "change": case["name"]}))
        for case in listed
    ]


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: f"{folder.parent.name}-{folder.name}")
def test_every_case_is_answered_alike(folder: Path) -> None:
    """Scores, reports and tables of all cases of a definition are equal, byte for byte, and none is refused."""
    asked = requests(folder)
    here = [call_here(*each) for each in asked]
    assert all(json.loads(answer)["ok"] for answer in here)
    assert here == call(asked)


def test_there_are_cases() -> None:
    """At least one definition with at least one case was compared."""
    assert sum(len(requests(folder)) for folder in FOLDERS) > 0
