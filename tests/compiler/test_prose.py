"""Tests of assessments.compiler.prose."""

from pathlib import Path

import pytest
import yaml

from assessments.compiler.checks import load
from assessments.compiler.prose import page
from tests.compiler.making import write


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a definition and no prose."""
    return write(tmp_path)


def made(folder: Path, **prose: str) -> str:
    """Give the page of a definition with some prose."""
    (folder / "prose").mkdir()
    for name, text in prose.items():
        (folder / "prose" / f"{name}.md").write_text(text, encoding="utf-8")
    return page(load(folder).assessment, folder / "prose")


def test_prose_stands_around_the_form(folder: Path) -> None:
    """What comes before and after the form stands there, one blank line apart."""
    text = made(folder, before="\nBefore – the form.\n\n", after="After it.\n")
    body = text.split("---\n\n")[1]
    assert '# Sample "one"\n\nBefore – the form.\n\n```assessment\nsample\n```\n\nAfter it.\n' == body


def test_prose_is_optional(folder: Path) -> None:
    """Without prose a page has its title and the form."""
    assert '# Sample "one"\n\n```assessment\nsample\n```\n' == made(folder).split("---\n\n")[1]


def test_a_title_with_quotes_is_whole_in_the_head(folder: Path) -> None:
    """The head of a page is YAML that gives title and summary as their author wrote them."""
    head = yaml.safe_load(made(folder).split("---\n")[1])
    assert {"title": 'Sample "one"', "description": "A sample.", "hide": ["toc"]} == head
