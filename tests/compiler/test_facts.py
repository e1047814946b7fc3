"""Tests of assessments.compiler.facts."""

from pathlib import Path

import pytest

from assessments.compiler import facts
from assessments.compiler.facts import FOLDER


def test_every_file_of_the_knowledge_holds_something() -> None:
    """Each of them can be read by its name."""
    names = [path.stem for path in sorted(FOLDER.glob("*.yaml"))]
    assert names
    assert all(facts.facts(name) for name in names)


def test_a_file_is_parsed_once_and_again_when_it_changes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same text gives the same object; another text gives what it says."""
    monkeypatch.setattr(facts, "FOLDER", tmp_path)
    file = tmp_path / "own.yaml"
    file.write_text("a: [1]\n", encoding="utf-8")
    first = facts.facts("own")
    assert first is facts.facts("own")
    file.write_text("a: [2]\n", encoding="utf-8")
    assert facts.facts("own") == {"a": [2]}
