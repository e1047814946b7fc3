"""Tests of what `import assessments` offers, and of assessments.python."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

import assessments
from assessments.engine.errors import ProblemsError, ResponseError
from tests.compiler.making import write
from tests.machine import ROOT


def test_an_assessment_is_loaded_by_id_or_path(tmp_path: Path) -> None:
    """An id is one that comes with the package; a path, also as such, leads to one's own."""
    folder = write(tmp_path)
    found = [assessments.load(name).id for name in ("team-readiness", "team-readiness@1", str(folder), folder)]
    assert ["team-readiness", "team-readiness", "sample", "sample"] == found


def test_a_name_that_nothing_has_is_refused() -> None:
    """The nearest is named."""
    with pytest.raises(ProblemsError, match='unknown assessment "team-read"; did you mean "team-readiness"'):
        assessments.load("team-read")


def test_answers_are_scored() -> None:
    """What comes out is what the command line prints."""
    answers = {"respondent": "Ann", "rules-1": 5, "rules-2": 4, "rules-3": 1}
    found = assessments.score(assessments.load("team-readiness@1"), answers)
    assert ("Ann", 91.66666666666667) == (found.to_data()["respondent"], found.scores.scales[0].score)


def test_answers_that_do_not_fit_are_refused() -> None:
    """Every problem is raised at once."""
    with pytest.raises(ResponseError) as caught:
        assessments.score(assessments.load("team-readiness@1"), {"rules-1": 6, "rules-2": 7})
    assert ["rules-1", "rules-2"] == [problem.place for problem in caught.value.problems]


def test_problems_of_all_members_are_gathered() -> None:
    """Each is placed by the number of its response."""
    with pytest.raises(ResponseError) as caught:
        assessments.team(assessments.load("team-readiness@1"), [{"rules-1": 6}, {}, 5])
    assert ["response 1 rules-1", "response 3"] == [problem.place for problem in caught.value.problems]


def test_a_team_is_what_its_members_answered() -> None:
    """What comes out is what the command line prints for the same answers."""
    answers = json.loads((ROOT / "tests" / "data" / "answers" / "six.json").read_text(encoding="utf-8"))
    found = assessments.team(assessments.load("team-readiness@1"), answers, name="north", asked=8)
    assert ("north", 6, 8) == tuple(found.to_data()[key] for key in ("team", "responses", "asked"))


def test_what_is_offered_is_listed() -> None:
    """Whoever explores the package sees its names, and no other can be asked for."""
    assert {"load", "score", "score_frame", "team"} <= set(dir(assessments))
    with pytest.raises(AttributeError, match="module 'assessments' has no attribute 'lod'"):
        assessments.lod  # noqa: B018  # that it is refused is the point


def test_the_engine_alone_loads_nothing_else() -> None:
    """Whoever imports the engine, as the browser does, loads no other part of the package and none of others."""
    code = (
        "import sys; import assessments.engine.api; from assessments.engine.api import call;"
        "print([name for name in sys.modules if name.startswith('assessments.') and '.engine' not in name],"
        "[name for name in ('click', 'yaml', 'jinja2', 'markdown', 'narwhals') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert "[] []\n" == done.stdout
