"""Tests of assessments.compiler.drawings.sheet and of assessments/knowledge/figures.yaml."""

import re
from pathlib import Path

import pytest

from assessments.compiler.drawings import NAMES
from assessments.compiler.drawings.sheet import Figure, sheet
from assessments.compiler.facts import facts
from tests.machine import ROOT

DOCS = ROOT / "docs"
ENTRY = re.compile(r"\{ #([a-z0-9-]+) \}")
END = re.compile(r"[Aa]t step (\d+)")


def page(name: str) -> str:
    """Give the text of the one page that shows a picture."""
    [found] = [path for path in DOCS.rglob("*.md") if f"```picture\n{name}\n```" in path.read_text("utf-8")]
    return found.read_text("utf-8")


def story(title: str) -> str:
    """Give the text of a story."""
    return Path(DOCS / "stories" / f"{title.lower()}.md").read_text("utf-8")


def test_every_source_stands_in_the_bibliography() -> None:
    """What figures and pictures cite are entries of the bibliography, and all of them are named for the caption."""
    data = facts("figures")
    entries = set(ENTRY.findall((DOCS / "evidence" / "bibliography.md").read_text("utf-8")))
    cited = {source for each in data["figures"] + data["pictures"] for source in each["sources"]}
    assert (set(), cited) == (cited - entries, {each["id"] for each in data["sources"]})


def test_every_figure_says_how_it_is_known() -> None:
    """A figure was read where it was found, or in a copy of that, or it is retold."""
    assert {"read", "copy", "retold"} == {each["status"] for each in facts("figures")["figures"]}


def test_no_figure_is_called_read_beyond_what_the_bibliography_says() -> None:
    """What is drawn as read, or as read in a copy, is so by the entries that it cites."""
    text = (DOCS / "evidence" / "bibliography.md").read_text("utf-8")
    entries = {ENTRY.findall(each)[0]: each for each in text.split("\n- ") if ENTRY.search(each)}
    wrong = {"read": ("in a copy", "Retells"), "copy": ("Retells",), "retold": ()}
    kept = [(each, entries[source]) for each in facts("figures")["figures"] for source in each["sources"]]
    assert [] == [each["id"] for each, entry in kept if any(words in entry for words in wrong[each["status"]])]
    assert [] == [each["id"] for each, entry in kept if each["status"] == "copy" and "in a copy" not in entry]


def test_every_figure_is_drawn_once() -> None:
    """No figure is kept for nothing, and none stands in two pictures."""
    data = facts("figures")
    drawn = [figure for each in data["pictures"] for figure in each.get("figures", ())]
    assert sorted(each["id"] for each in data["figures"]) == sorted(drawn)


@pytest.mark.parametrize("name", NAMES)
def test_a_picture_cites_the_sources_of_its_figures(name: str) -> None:
    """Every source of a figure that a picture draws is below it."""
    figures = {each["id"]: each["sources"] for each in facts("figures")["figures"]}
    wanted = {source for each in sheet(name).figures for source in figures[each.id]}
    assert set() == wanted - {each.id for each in sheet(name).sources}


@pytest.mark.parametrize("name", NAMES)
def test_a_picture_shows_what_its_page_says(name: str) -> None:
    """Each figure stands in the text of the page too, with each source that the picture cites."""
    text = page(name)
    numbers = {f"{end:g}" for each in sheet(name).figures for end in (each.low, each.high) if end is not None}
    words = {"9": "nine"} if name == "ninety-and-ten" else {}
    missing = {number for number in numbers if not re.search(rf"\b{words.get(number, number)}\b", text)}
    uncited = {each.id for each in sheet(name).sources if f"bibliography.md#{each.id})" not in text}
    assert (set(), set()) == (missing, uncited)


@pytest.mark.parametrize("told", sheet("stories").more["stories"], ids=lambda told: str(told["title"]))
def test_a_story_ends_and_goes_back_where_its_page_says(told: dict[str, object]) -> None:
    """The picture of the stories has the steps that each of them names."""
    text = story(str(told["title"]))
    ends = text.partition("\n## Where it could have ended well")[2].partition("\n## ")[0]
    eleventh = text.partition("\n**[11. ")[2].partition("<br>")[0]
    back = [[11, int(step)] for step in re.findall(r"step (\d+)", eleventh)]
    assert (told["ends"], told["returns"]) == ([int(step) for step in END.findall(ends)], back)


@pytest.mark.parametrize(
    ("low", "high", "words"), [(5.4, 5.4, "5.4"), (13, 13, "13"), (6, 10, "6 to 10"), (None, 38, "up to 38")]
)
def test_a_figure_is_said_as_people_say_it(low: float | None, high: float, words: str) -> None:
    """A value, a range and an upper end read differently."""
    assert words == Figure(id="a", low=low, high=high, unit="", by="", counted="", status="read").words
