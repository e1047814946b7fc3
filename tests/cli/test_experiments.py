"""Tests of assessments.cli.experiments."""

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from assessments.cli import main
from assessments.engine.experiments import compare
from assessments.engine.report.experiment import experiment
from assessments.engine.samples import sample
from tests.machine import ROOT

PAGE = ROOT / "docs" / "reference" / "experiments.md"
ROW = re.compile(r"\| ([0-9,]+) \| ([0-9]+) and ([0-9]+) \| (.*) points, (.*) to (.*) \| (.*), (.*) to (.*) \| (.*) \|")
GROUPS = ("--control", "48/80", "--treated", "56/70")


def run(*arguments: str) -> Result:
    """Give what the command line says to some arguments."""
    return CliRunner().invoke(main, list(arguments))


def said(*arguments: str) -> tuple[int, str, list[str]]:
    """Give exit code, standard output and the lines on standard error."""
    result = run(*arguments)
    return result.exit_code, result.stdout, result.stderr.splitlines()


def test_two_groups_are_compared() -> None:
    """JSON is what the engine gives, keys in the same order."""
    result = run("experiment", *GROUPS)
    assert (0, list(compare((48, 80), (56, 70)).to_data().items())) == (
        result.exit_code,
        list(json.loads(result.stdout).items()),
    )


def test_people_get_markdown() -> None:
    """The report is the one that the engine writes."""
    expected = experiment(compare((48, 80), (56, 70)))
    assert (0, expected, []) == said("experiment", *GROUPS, "--format", "markdown")


@pytest.mark.parametrize("written", ["0.99", ".99", "99%", "99.0%"])
def test_confidence_is_a_number_or_in_percent(written: str) -> None:
    """Both ways of writing it mean the same."""
    found = json.loads(run("experiment", *GROUPS, "--confidence", written).stdout)
    assert compare((48, 80), (56, 70), 0.99).to_data() == found


def test_what_was_planned_is_passed_on() -> None:
    """A group that is smaller than planned is warned of."""
    found = json.loads(run("experiment", *GROUPS, "--planned", "80").stdout)
    assert list(compare((48, 80), (56, 70), planned=80).warnings) == found["warnings"]


def test_a_plan_is_one_number() -> None:
    """The size of each group stands alone on its line, whichever way the rates are written."""
    assert [(0, "25\n", [])] * 2 == [
        said("plan", "--baseline", "7%", "--expected", "40%"),
        said("plan", "--baseline", "0.07", "--expected", "0.4"),
    ]


def test_a_plan_can_say_more() -> None:
    """JSON has what the size rests on beside it."""
    options = ("--power", "90%", "--alpha", "0.01", "--format", "json")
    result = run("plan", "--baseline", "25%", "--expected", "0.4", *options)
    expected = sample(baseline=0.25, expected=0.4, power=0.9, alpha=0.01).to_data()
    assert (0, expected) == (result.exit_code, json.loads(result.stdout))


@pytest.mark.parametrize(
    ("arguments", "lines"),
    [
        (
            ["experiment", "--control", "81/80", "--treated", "-1/70"],
            [
                "control: 81 won of only 80; write how many won first, and then of how many in all",
                "treated: -1 cannot have won; write a whole number from 0 to 10000000",
            ],
        ),
        (
            ["experiment", "--control", "0/0", "--treated", "5/70"],
            ["control: a group of 0 cannot be; write a whole number from 1 to 10000000"],
        ),
        (
            ["experiment", *GROUPS, "--confidence", "95"],
            ["confidence: expected a number above 0 and below 1, found 95.0; write a share, such as 0.5 for a half"],
        ),
        (
            ["experiment", *GROUPS, "--planned", "0"],
            ["planned: expected a whole number, found 0; write one from 1 to 10000000"],
        ),
        (
            ["plan", "--baseline", "7%", "--expected", "0.07"],
            ["expected: 0.07 is the same as baseline, 0.07; write the share that would be worth finding"],
        ),
    ],
)
def test_figures_that_cannot_be_are_told(arguments: list[str], lines: list[str]) -> None:
    """Wrong data is told line by line, nothing is printed, and the exit code is 1."""
    assert (1, "", lines) == said(*arguments)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            ["--control", "48 of 80", "--treated", "56/70"],
            '"48 of 80" is not WON/N; write two whole numbers such as 48/80.',
        ),
        (
            ["--control", "4.8/80", "--treated", "56/70"],
            '"4.8/80" is not WON/N; write two whole numbers such as 48/80.',
        ),
        (["--control", "48/80", "--treated", "/"], '"/" is not WON/N; write two whole numbers such as 48/80.'),
        ([*GROUPS, "--confidence", "much"], '"much" is no share; write a number such as 0.07, or 7%.'),
        ([*GROUPS, "--confidence", "nan"], '"nan" is no share; write a number such as 0.07, or 7%.'),
    ],
)
def test_what_is_not_written_as_asked_is_wrong_usage(arguments: list[str], message: str) -> None:
    """What cannot be read as figures is told with the option, and the exit code is 2."""
    code, out, lines = said("experiment", *arguments)
    assert (2, "", True) == (code, out, lines[-1].endswith(f": {message}"))


@pytest.mark.parametrize(
    "arguments",
    [
        ["experiment", "--control", "48/80"],
        ["experiment", *GROUPS, "--planned", "many"],
        ["experiment", *GROUPS, "--format", "xml"],
        ["plan", "--baseline", "7%"],
        ["plan", "--baseline", "7 percent", "--expected", "40%"],
    ],
)
def test_wrong_usage_is_2(arguments: list[str]) -> None:
    """What is missing or unknown is told on standard error."""
    code, out, lines = said(*arguments)
    assert (2, "", True) == (code, out, lines[-1].startswith("Error: "))


def test_the_page_says_what_is_worked_out() -> None:
    """Each row of the example with supposed sizes holds the figures that the engine gives."""
    rows = [match.groups() for match in map(ROW.fullmatch, PAGE.read_text(encoding="utf-8").splitlines()) if match]
    assert ["15", "50", "100", "1,000"] == [row[0] for row in rows]
    for size, lost, won, *shown, tested in rows:
        n = int(size.replace(",", ""))
        found = compare((int(lost), n), (int(won), n))
        shares = [found.difference, found.difference_low, found.difference_high]
        ratios = [found.ratio or 0, found.ratio_low or 0, found.ratio_high or 0]
        assert [f"{100 * share:.1f}" for share in shares] + [f"{ratio:.1f}" for ratio in ratios] == shown
        assert tested in {
            f"{found.p_value:.3f} (exact test: {found.p_exact:.3f})",
            f"{found.p_value:.4f}",
            "below 0.0001" if found.p_value < 0.0001 else None,
        }


def test_a_chart_is_written_beside_the_figures(tmp_path: Path) -> None:
    """The figures come out as ever, and the picture is in its file."""
    picture = tmp_path / "groups.svg"
    result = run("experiment", "--control", "48/80", "--treated", "56/70", "--chart", str(picture))
    assert (0, True) == (result.exit_code, picture.read_text(encoding="utf-8").startswith("<?xml"))
    assert 0.2 == json.loads(result.stdout)["difference"]
