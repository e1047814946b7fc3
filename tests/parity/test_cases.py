"""Every case of every definition: the answer to a page is the same bytes in every CPython here and in Pyodide."""

import json
from functools import cache
from pathlib import Path

import pytest

from assessments.compiler.checks import folders
from assessments.compiler.library import find
from assessments.compiler.source import read
from assessments.engine.api import call as call_here
from assessments.engine.structure import to_data
from tests.machine import ROOT
from tests.parity.pyodide import call
from tests.parity.pythons import answers, others

EVERY_KIND = ROOT / "tests" / "data" / "definitions" / "every-kind"
FOLDERS = (*folders(ROOT / "assessments" / "definitions"), *folders(EVERY_KIND))


@cache
def requests(folder: Path) -> tuple[tuple[str, str], ...]:
    """Give a request for a score for each case of a definition, and one for all of them as a team and as two rounds."""
    definition = json.dumps(to_data(find(str(folder))), ensure_ascii=False)
    cases = read(folder / "cases.yaml").data
    listed = cases["cases"] if isinstance(cases, dict) else []
    given = [case["answers"] for case in listed]
    team = {"definition": definition, "answers": given, "asked": len(given) + 2, "name": "Ö"}
    rounds = {"definition": definition, "before": given, "after": given[::-1][:5]}
    return (
        *(
            ("score", json.dumps({"definition": definition, "answers": case["answers"], "change": case["name"]}))
            for case in listed
        ),
        ("team", json.dumps(team)),
        ("team", json.dumps({**team, "answers": given[:3]})),
        ("compare", json.dumps(rounds)),
    )


@cache
def here(folder: Path) -> tuple[str, ...]:
    """Give what this Python answers."""
    return tuple(call_here(*each) for each in requests(folder))


def named(folder: Path) -> str:
    """Give the name of a definition's folder for the report of the tests."""
    return f"{folder.parent.name}-{folder.name}"


@pytest.mark.parametrize("folder", FOLDERS, ids=named)
def test_every_case_is_answered_alike_in_the_browser(folder: Path) -> None:
    """Scores, reports, charts and tables of all cases are equal, byte for byte, and none is refused."""
    assert all(json.loads(answer)["ok"] for answer in here(folder))
    assert list(here(folder)) == call(requests(folder))


@pytest.mark.parametrize("python", others() or [None])
@pytest.mark.parametrize("folder", FOLDERS, ids=named)
def test_every_case_is_answered_alike_in_other_pythons(folder: Path, python: str | None) -> None:
    """The same in every other version of Python that is on this machine."""
    if python is None:
        pytest.skip("no other Python from 3.11 on is here")
    assert list(here(folder)) == answers(python, requests(folder))


def test_there_are_cases() -> None:
    """At least one definition with at least one case was compared."""
    assert sum(len(requests(folder)) for folder in FOLDERS) > 3 * len(FOLDERS)
