"""Tests of assessments.cli.catalogue; what `find` gives is tested with assessments.compiler.library."""

import pytest

from tests.cli.making import run


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("assessments score team-rea", ["plain,team-readiness"]),
        ("assessments score nothing-of-the-kind", []),
        ("assessments sco", ["plain,score"]),
        ("assessments scroe xy", []),
        ("assessments score ./mi", ["dir,./mi"]),
    ],
)
def test_a_shell_completes(words: str, expected: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Ids, folders and names of commands are completed, and what is none ends in nothing, not in an error."""
    monkeypatch.setenv("_ASSESSMENTS_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_WORDS", words)
    monkeypatch.setenv("COMP_CWORD", str(len(words.split()) - 1))
    result = run()
    assert (expected, "") == (result.stdout.split(), result.stderr)


def test_a_shell_that_shows_help_gets_titles(monkeypatch: pytest.MonkeyPatch) -> None:
    """Beside an id stands what it is."""
    monkeypatch.setenv("_ASSESSMENTS_COMPLETE", "fish_complete")
    monkeypatch.setenv("COMP_WORDS", "assessments score team-read")
    monkeypatch.setenv("COMP_CWORD", "team-read")
    assert "plain,team-readiness\tTeam readiness\n" == run().stdout
