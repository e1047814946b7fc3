"""Arguments and standard input come in; what the command line says to them goes out."""

import json
from pathlib import Path

from click.testing import CliRunner, Result

from assessments.cli import main

__all__ = ["run", "said", "scored"]


def run(*arguments: str | Path, given: str | bytes = "") -> Result:
    """Give what the command line says to some arguments and to some standard input."""
    return CliRunner().invoke(main, [str(each) for each in arguments], input=given, prog_name="assessments")


def scored(given: object, *options: str) -> Result:
    """Give what scoring says to responses: plain data, or a file as it stands."""
    content = given if isinstance(given, str | bytes) else json.dumps(given)
    return run("score", "team-readiness@1", "-", *options, given=content)


def said(result: Result) -> tuple[int, str, list[str]]:
    """Give exit code, standard output and the lines on standard error."""
    return result.exit_code, result.stdout, result.stderr.splitlines()
