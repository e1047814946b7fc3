"""Tests of the commands `export` and `import`."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from assessments.cli import main
from assessments.cli.catalogue import find
from assessments.compiler.compile import compile_all
from assessments.exchange.surveys import survey
from tests.machine import ROOT

DATA = ROOT / "tests" / "data"
EXCHANGE = DATA / "exchange"


def run(*arguments: str | Path, given: str | bytes = "") -> Result:
    """Give what the command line says to some arguments and to some standard input."""
    return CliRunner().invoke(main, [str(each) for each in arguments], input=given)


def said(result: Result) -> tuple[int, str, list[str]]:
    """Give exit code, standard output and the lines on standard error."""
    return result.exit_code, result.stdout, result.stderr.splitlines()


def scored(answers: str | Path, given: str = "") -> list[object]:
    """Give the scores of a file of answers, without what stands beside them."""
    found = json.loads(run("score", "team-readiness@1", answers, given=given).stdout)
    return [{key: value for key, value in each.items() if key not in {"respondent", "role", "when"}} for each in found]


def test_the_definition_is_exported_as_published() -> None:
    """JSON is the very file that the site publishes."""
    assert (0, compile_all().find("team-readiness@1").content, []) == said(
        run("export", "team-readiness@1", "--to", "json")
    )


def test_an_empty_table_is_exported() -> None:
    """CSV is the header, which with a line below it can be scored."""
    result = run("export", "team-readiness@1", "--to", "csv")
    assert (0, "respondent,team,role,when,rules-1,rules-2") == (result.exit_code, result.stdout[:41])
    assert 1 == len(scored("-", result.stdout + "Ann,,user,,5,4\n"))


def test_a_survey_is_exported(tmp_path: Path) -> None:
    """SurveyJS's JSON goes to standard output, or into a file."""
    file = tmp_path / "survey.json"
    result = run("export", "team-readiness@1", "--to", "surveyjs")
    assert (0, "", []) == said(run("export", "team-readiness@1", "--to", "surveyjs", "--into", file))
    assert (result.stdout, survey(find("team-readiness@1"))) == (file.read_text("utf-8"), json.loads(result.stdout))


def test_a_file_that_cannot_be_written_is_a_problem(tmp_path: Path) -> None:
    """A folder that is not there is told in words."""
    file = tmp_path / "none" / "survey.json"
    expected = f"{file}: cannot be written (No such file or directory); check name and rights"
    assert (1, "", [expected]) == said(run("export", "team-readiness@1", "--to", "json", "--into", file))


@pytest.mark.parametrize(
    "arguments",
    [
        ["google-forms", EXCHANGE / "google-forms.csv"],
        ["limesurvey", EXCHANGE / "limesurvey.csv"],
        ["limesurvey", EXCHANGE / "limesurvey-codes.csv", "--map", EXCHANGE / "limesurvey-map.csv"],
        ["surveyjs", EXCHANGE / "surveyjs.json"],
        ["csv", DATA / "answers" / "teams.csv"],
    ],
    ids=lambda arguments: Path(arguments[1]).stem,
)
@pytest.mark.parametrize("wanted", ["json", "csv"])
def test_what_is_imported_scores_the_same(arguments: list[str | Path], wanted: str, tmp_path: Path) -> None:
    """The same answers score the same, whichever tool they come from and whichever way they go on."""
    tool, file, *rest = arguments
    result = run("import", "team-readiness@1", file, "--from", tool, "--format", wanted, *rest)
    answers = tmp_path / f"answers.{wanted}"
    answers.write_text(result.stdout, encoding="utf-8")
    expected = DATA / "answers" / ("teams.csv" if tool == "csv" else "six.json")
    found = scored(answers)
    assert (0, scored(expected)[: len(found)]) == (result.exit_code, found)


def test_what_did_not_match_is_told_beside_it() -> None:
    """Responses go to standard output, the report to standard error, and the exit code is 0."""
    given = "rules-1,colour\nFully true,red\n"
    code, out, lines = said(run("import", "team-readiness@1", "-", "--from", "csv", given=given))
    assert (0, [{"rules-1": 5}], 2) == (code, json.loads(out), len(lines))
    assert lines[0].startswith('column "colour": answers no item and was left out; ')
    assert lines[1].startswith("no column answers rules-2, rules-3, ")


def test_strict_makes_a_column_without_an_item_a_problem() -> None:
    """With --strict nothing is printed as long as a column answers no item; an item without a column is none."""
    arguments = ["import", "team-readiness@1", "-", "--from", "csv", "--strict"]
    code, out, [line] = said(run(*arguments, given="rules-1,colour\n5,red\n"))
    assert (1, "", 'column "colour": answers no item') == (code, out, line[:32])
    assert 0 == run(*arguments, given="rules-1\n5\n").exit_code


def test_a_value_that_is_no_answer_is_a_problem() -> None:
    """As a guess would change scores, nothing is printed."""
    expected = 'row 2, column "rules-1": "Fuly true" is no answer to it; did you mean "Fully true"?'
    given = "rules-1\nFuly true\n"
    assert (1, "", [expected]) == said(run("import", "team-readiness@1", "-", "--from", "csv", given=given))


def test_a_respondent_is_kept_when_asked_for() -> None:
    """--respondent keeps one column as the name of who answered."""
    file = EXCHANGE / "google-forms.csv"
    result = run("import", "team-readiness@1", file, "--from", "google-forms", "--respondent", "Email Address")
    expected = ["ann@example.org", "bob@example.org", "cem@example.org"]
    assert expected == [each["respondent"] for each in json.loads(result.stdout)]


@pytest.mark.parametrize(
    "arguments",
    [
        ["export", "team-readiness@1"],
        ["export", "team-readiness@1", "--to", "xml"],
        ["import", "team-readiness@1", "-"],
        ["import", "team-readiness@1", "-", "--from", "excel"],
        ["import", "team-readiness@1", "none.csv", "--from", "csv"],
        ["import", "team-readiness@1", "-", "--from", "csv", "--map", "none.csv"],
    ],
)
def test_wrong_usage_is_2(arguments: list[str]) -> None:
    """What cannot be understood as a command is told on standard error."""
    code, out, lines = said(run(*arguments))
    assert (2, "", True) == (code, out, any(line.startswith("Error: ") for line in lines))


@pytest.mark.parametrize("command", [["export", "nothing", "--to", "csv"], ["import", "nothing", "-", "--from", "csv"]])
def test_an_unknown_assessment_is_a_problem(command: list[str]) -> None:
    """A misspelt assessment is told, and nothing is printed."""
    code, out, [line] = said(run(*command))
    assert (1, "", 'unknown assessment "nothing"') == (code, out, line.split(";")[0])
