"""The folder of a definition goes in; every case in it whose answers do not give what it says is raised."""

from collections.abc import Mapping
from pathlib import Path

from assessments.compiler.source import locate, read, written
from assessments.engine.errors import DefinitionError, Problem, ProblemsError
from assessments.engine.findings import find
from assessments.engine.model import Assessment
from assessments.engine.nearest import remedy
from assessments.engine.reading import Reader, join
from assessments.engine.report.data import data
from assessments.engine.responses import respond
from assessments.engine.scoring import score

__all__ = ["check_cases"]

CASES = "cases.yaml"


def check_cases(assessment: Assessment, folder: Path) -> None:
    """Work out every case that stands in the folder of an assessment's definition.

    Raises:
        DefinitionError: where there are no cases, and with every one that does not give what it says.

    """
    if not (folder / CASES).exists():
        place = f"{folder / 'assessment.yaml'}:1"
        advice = "write at least one case: answers and what they must give"
        raise DefinitionError((Problem(place=place, fault=f"no {CASES} stands beside it", remedy=advice),))
    source = read(folder / CASES)
    reader = Reader()
    top = reader.mapping(source.data, "", required=("cases",))
    reader.each(top, "cases", "", lambda case, path: _case(reader, assessment, case, path))
    if reader.problems:
        raise DefinitionError(locate(reader.problems, source))


def _case(reader: Reader, assessment: Assessment, case: object, path: str) -> None:
    found = reader.mapping(case, path, required=("name", "answers", "gives"), optional=("about",))
    if "answers" not in found or "gives" not in found:
        return
    try:
        responses = respond(assessment, found["answers"])
    except ProblemsError as error:
        for each in error.problems:
            reader.note(join(join(path, "answers"), each.place), each.fault, each.remedy)
        return
    scores = score(assessment, responses)
    findings = find(assessment, responses, scores)
    gives: dict[str, object] = data(assessment, scores, findings)
    gives["findings"] = [each.finding.id for each in findings.applied]
    _compare(reader, found["gives"], gives, join(path, "gives"))


def _compare(reader: Reader, wanted: object, given: object, path: str) -> None:
    if isinstance(wanted, Mapping) and isinstance(given, Mapping):
        for key, value in wanted.items():
            if key in given:
                _compare(reader, value, given[key], join(path, key))
            else:
                reader.note(join(path, key), f'a score has no "{key}"', remedy(key, given))
    elif wanted != given:
        fault = f"expected {written(wanted)}, the answers give {written(given)}"
        reader.note(path, fault, "mend the case or the definition")
