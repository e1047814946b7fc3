"""Tests of assessments.cli.pages and assessments.cli.arguments."""

import re

import click
import pytest

from assessments.cli import COMMANDS, main
from assessments.cli.arguments import Argument
from assessments.cli.pages import commands, usage
from tests.cli.making import run


def command(name: str) -> click.Command:
    """Give a command."""
    found = main.get_command(click.Context(main), name)
    assert found
    return found


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_stands_on_the_page(name: str) -> None:
    """Whatever can be written behind a command is explained on its page, in every spelling."""
    words = {each for param in command(name).params for each in param.opts if each.startswith("-")}
    assert words <= set(re.findall(r"<code>(-[\w-]+)", "".join(usage(name))))


@pytest.mark.parametrize("name", COMMANDS)
def test_everything_behind_a_command_is_explained(name: str) -> None:
    """Each argument and each option has its sentence."""
    said = [
        param.about if isinstance(param, Argument) else getattr(param, "help", None) for param in command(name).params
    ]
    assert [] == [each for each in said if not each or not each.endswith(".")]


@pytest.mark.parametrize("name", ["", *COMMANDS])
def test_help_fits_a_narrow_terminal(name: str) -> None:
    """No line of help is longer than 80 characters."""
    printed = run(*filter(None, [name, "--help"])).stdout
    assert [] == [line for line in printed.splitlines() if len(line) > 80]


def test_help_and_page_say_the_same() -> None:
    """Arguments are explained by `--help` in the words of the page."""
    printed = " ".join(run("score", "--help").stdout.split())
    assert "Arguments: ID An id that `assessments list` prints, ID@VERSION, or the path of a folder" in printed
    assert "An id that <code>assessments list</code> prints, ID@VERSION, or the path of a folder" in usage("score")[1]


def test_usage_shows_what_may_be_left_out() -> None:
    """What is in brackets may be left out, what has dots behind it may come again."""
    assert (
        '<pre class="nn-usage"><code>assessments team ID FILE [--format json|csv|html|markdown] [--asked N or TEAM=N]'
        "... [--openly] [--chart FILE]</code></pre>"
    ) == usage("team")[0]


def test_required_and_default_are_said() -> None:
    """An option says whether it has to be there, and what is taken without it."""
    text = usage("export")[1] + usage("score")[1]
    assert (1, 1) == (text.count("Required."), text.count("Default: <code>json</code>."))


def test_every_command_is_listed_with_its_page() -> None:
    """The list has a row for each command, in their order, with a link to its page."""
    assert list(COMMANDS) == re.findall(r"\]\((\w+)\.md\)", "\n".join(commands()))
