"""Tests of what the pages say about the names of the 13 steps."""

import re

import pytest

from tests.texts.pages import Written

# One of her two addresses of the article that lists the steps.
ARTICLE = re.compile(r"\]\(http://sharondrewmorgen\.com/steps-along-the-buying-decision-path/\)")
STEPS = tuple(f"path/step-{number:02}.md" for number in range(1, 14))


@pytest.mark.parametrize("name", ["path/index.md", *STEPS])
def test_the_labels_are_called_a_rendering_and_the_author_is_linked(pages: dict[str, Written], name: str) -> None:
    """Nobody takes the names for hers without being told, and her own article is one click away."""
    text = " ".join(pages[name].text.split())
    assert "a commonly repeated rendering" in text
    assert ARTICLE.search(text)


def test_there_are_thirteen_pages_of_steps(pages: dict[str, Written]) -> None:
    """A page that is added is held to the same."""
    assert STEPS == tuple(sorted(name for name in pages if name.startswith("path/step-")))
