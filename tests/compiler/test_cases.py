"""Tests of assessments.compiler.cases."""

from pathlib import Path

import pytest

from assessments.compiler.cases import check_cases
from assessments.engine.errors import DefinitionError
from tests.engine.making import make_assessment

OPTIONS = [{"value": 1, "label": "No", "points": 0}, {"value": 2, "label": "Yes", "points": 1}]
BANDS = [{"id": "all", "title": "All"}]
ASSESSMENT = make_assessment({"id": "a", "ask": "Ask.", "options": OPTIONS}, bands=BANDS)
CASES = """\
cases:
  - name: yes
    answers: {a: 2}
    gives: {answered: 1, overall: {score: 100.0, band: all}, weakest: null, findings: []}
"""


def problems(folder: Path, cases: str) -> list[str]:
    """Give every problem of some cases as a line, without their folder."""
    (folder / "cases.yaml").write_text(cases, encoding="utf-8")
    with pytest.raises(DefinitionError) as caught:
        check_cases(ASSESSMENT, folder)
    return [str(problem).removeprefix(f"{folder}/") for problem in caught.value.problems]


def test_a_case_that_holds_is_silent(tmp_path: Path) -> None:
    """A case whose answers give what it says raises nothing."""
    (tmp_path / "cases.yaml").write_text(CASES, encoding="utf-8")
    check_cases(ASSESSMENT, tmp_path)


def test_a_definition_needs_cases(tmp_path: Path) -> None:
    """Without cases nobody has said what the answers must give."""
    with pytest.raises(DefinitionError) as caught:
        check_cases(ASSESSMENT, tmp_path)
    advice = "write at least one case: answers and what they must give"
    assert f"{tmp_path}/assessment.yaml:1: no cases.yaml stands beside it; {advice}" == str(caught.value)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            "score: 100.0",
            "score: 99.0",
            ":4 cases[0].gives.overall.score: expected 99.0, the answers give 100.0; mend the case or the definition",
        ),
        (
            "findings: []",
            "findings: [left-out, 'no', é]",
            (
                ":4 cases[0].gives.findings: expected [left-out, 'no', é], the answers give []; "
                "mend the case or the definition"
            ),
        ),
        (
            "weakest: null",
            "weakest: first",
            ":4 cases[0].gives.weakest: expected first, the answers give null; mend the case or the definition",
        ),
        (
            "answered: 1",
            "answered: {a: true}",
            ":4 cases[0].gives.answered: expected {a: true}, the answers give 1; mend the case or the definition",
        ),
        (
            "answered: 1",
            "anwsered: 1",
            ':4 cases[0].gives.anwsered: a score has no "anwsered"; did you mean "answered"?',
        ),
        ("{a: 2}", "{a: 3}", ":3 cases[0].answers.a: 3 is not an answer to it; write one of 1, 2"),
        ("{a: 2}", "{b: 3}", ':3 cases[0].answers.b: unknown item "b"; known here: a, respondent, team, role, when'),
        ("    answers: {a: 2}\n", "", ':2 cases[0]: "answers" is missing; add the key "answers" with a value'),
        (
            CASES,
            "cases: []\n",
            ":1 cases: expected a list, found an empty list; write each entry on a line that begins with -",
        ),
        (CASES, "", ":1: expected keys and values, found nothing; write cases below it"),
    ],
)
def test_a_case_that_does_not_hold_is_said(tmp_path: Path, old: str, new: str, expected: str) -> None:
    """A case is told with its line, and what it expects and what the answers give as one writes them."""
    assert [f"cases.yaml{expected}"] == problems(tmp_path, CASES.replace(old, new))
