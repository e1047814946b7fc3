"""Tests of the documentation: every command has its page, and every example does what the page says."""

import doctest
import pkgutil
import shlex
import shutil
from functools import partial
from importlib import import_module
from pathlib import Path

import pytest
from click.testing import CliRunner

import assessments
from assessments.cli import COMMANDS, main
from assessments.compiler.contributing import contributing
from assessments.engine.errors import ProblemsError
from assessments.reference import MADE, REFERENCES, reference
from tests.fences import Fence, fences, runs, same
from tests.instruments.ours import is_own
from tests.machine import ROOT

DOCS = ROOT / "docs"
PAGES = DOCS / "reference" / "commands"
BLOCKS = [block for page in sorted(DOCS.rglob("*.md")) for block in fences(page)]
CONSOLE = [block for block in BLOCKS if block.language == "console"]
PYTHON = [block for block in BLOCKS if block.language == "python" and block.text.startswith("# runs\n")]
SESSIONS = [block for block in BLOCKS if block.language == "pycon"]
OPTIONS = doctest.ELLIPSIS


def named(block: Fence) -> str:
    """Give page and line of a block, by which a failure is found."""
    return f"{block.page.relative_to(DOCS)}:{block.line}"


def modules() -> list[str]:
    """Give the name of every module of the package but the one that runs the command line."""
    found = (module.name for module in pkgutil.walk_packages(assessments.__path__, "assessments."))
    return [name for name in found if name != "assessments.__main__"]


def without_own(printed: str) -> str:
    """Give what is printed without the lines of a list that begin with an assessment of a fork's own."""
    lines = printed.splitlines(keepends=True)
    return "".join(line for line in lines if not is_own(line.partition("\t")[0]))


@pytest.fixture(name="_data")
def in_the_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Work in a copy of the files that the examples name."""
    shutil.copytree(ROOT / "tests" / "data", tmp_path / "data")
    monkeypatch.chdir(tmp_path / "data")


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_a_page_with_its_usage(name: str) -> None:
    """The page of a command has the block that the build fills from the program."""
    assert f"```reference\ncommand {name}\n```\n" in (PAGES / f"{name}.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", REFERENCES)
def test_every_reference_stands_on_one_page(name: str) -> None:
    """What can be written from the code is written, once."""
    assert 1 == sum(page.read_text(encoding="utf-8").count(f"```reference\n{name}\n```") for page in DOCS.rglob("*.md"))


def test_a_reference_that_is_misspelt_names_the_nearest() -> None:
    """Whoever writes a page is told at which word it went wrong."""
    with pytest.raises(ProblemsError) as caught:
        reference("command scroe")
    assert ['unknown reference "command scroe"; did you mean "command score"?'] == [
        str(each) for each in caught.value.problems
    ]


def test_a_reference_whose_source_is_away_says_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """An installed package has no repository around it, and says so in words."""
    monkeypatch.setitem(MADE, "contributing", partial(contributing, tmp_path))
    with pytest.raises(ProblemsError) as caught:
        reference("contributing")
    assert ["build in a copy of the repository"] == [each.remedy for each in caught.value.problems]


def test_no_page_is_left_of_a_command_that_is_gone() -> None:
    """The pages are those of the commands, and the one that lists them."""
    assert set() == {path.stem for path in PAGES.glob("*.md")} - {*COMMANDS, "index"}


@pytest.mark.parametrize("block", CONSOLE, ids=named)
@pytest.mark.usefixtures("_data")
def test_a_console_prints_what_the_page_shows(block: Fence) -> None:
    """Each command prints what stands below it, standard output first, and ends as it says, where it says so."""
    found = list(runs(block.text))
    assert found
    for run in found:
        program, *arguments = shlex.split(run.command)
        assert "assessments" == program
        result = CliRunner().invoke(main, arguments, prog_name="assessments")
        printed = without_own(result.stdout + result.stderr)
        shown = run.printed if same(run.printed, printed) else printed
        assert isinstance(result.exception, SystemExit | None)
        code = result.exit_code if run.code is None else run.code
        assert (run.command, run.printed, code) == (run.command, shown, result.exit_code)


@pytest.mark.parametrize("block", PYTHON, ids=named)
@pytest.mark.usefixtures("_data")
def test_an_example_in_python_runs(block: Fence) -> None:
    """A block that begins with the comment `# runs` does so, by itself."""
    exec(compile(block.text, named(block), "exec"), {"__name__": "example"})  # noqa: S102  # text of our own pages


@pytest.mark.parametrize("block", SESSIONS, ids=named)
@pytest.mark.usefixtures("_data")
def test_a_session_in_python_shows_what_comes_out(block: Fence) -> None:
    """What stands below a line that begins with `>>>` is what it gives."""
    test = doctest.DocTestParser().get_doctest(block.text, {}, named(block), str(block.page), block.line)
    report: list[str] = []
    result = doctest.DocTestRunner(optionflags=OPTIONS).run(test, out=report.append)
    assert (0, []) == (result.failed, report)


@pytest.mark.parametrize("name", modules())
def test_examples_of_a_module_are_true(name: str) -> None:
    """What the docstrings of a module show is what comes out."""
    assert 0 == doctest.testmod(import_module(name), optionflags=OPTIONS).failed
