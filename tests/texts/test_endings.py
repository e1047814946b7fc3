"""Tests of where a page leads, and of the sentence that stands for it in a list of results."""

import pytest

from tests.texts.pages import Written

ACTION = "{ .nn-action }"
# Pages to work on, to choose from or to look something up in lead nowhere by themselves.
TOOLS = ("assess/", "authors/", "calculate/", "reference/", "share.md", "team.md", "workbench.md")
READ = ("reference/faq.md", "reference/glossary.md", "reference/notices.md")


@pytest.fixture(name="reading")
def pages_to_read(pages: dict[str, Written]) -> dict[str, str]:
    """The texts of those pages that are there to be read, the first page aside, which offers several ways."""
    return {
        page.name: page.text
        for page in pages.values()
        if page.name != "index.md" and (page.name in READ or not page.name.startswith(TOOLS))
    }


def test_a_page_to_read_has_one_next_step(reading: dict[str, str]) -> None:
    """Whoever has read to the end need not choose."""
    assert {} == {name: text.count(ACTION) for name, text in reading.items() if text.count(ACTION) != 1}


def test_no_page_has_two_next_steps(pages: dict[str, Written]) -> None:
    """What looks like the one thing to do next is the one thing."""
    assert [] == [page.name for page in pages.values() if page.text.count(ACTION) > 1]


def test_the_next_step_stands_at_the_end(reading: dict[str, str]) -> None:
    """No heading comes after it."""
    assert [] == [name for name, text in reading.items() if "\n#" in text.partition(ACTION)[2]]


def test_a_next_step_leads_to_a_page_of_this_site(pages: dict[str, Written]) -> None:
    """Nobody is sent away."""
    lines = (line for page in pages.values() for line in page.text.splitlines() if ACTION in line)
    assert [] == [line for line in lines if "://" in line]
