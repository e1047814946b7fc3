"""Tests of assessments.compiler.known."""

import re

import pytest

from assessments.compiler.known import NAMES, known, where
from assessments.engine.errors import ProblemsError
from tests.compiler.making import elements


@pytest.mark.parametrize("name", NAMES)
def test_what_is_known_names_its_sources(name: str) -> None:
    """Below each list stand its sources, and every number in it points at one of them."""
    html = known(name)
    sources = html[html.index("nn-sources") :].count("<li>")
    cited = {int(number) for number in re.findall(r"\[(\d+)\]", html)}
    assert sources > 0
    assert cited <= set(range(1, sources + 1))


@pytest.mark.parametrize("name", NAMES)
def test_what_is_known_has_no_blank_line(name: str) -> None:
    """Markdown takes a blank line for the end of HTML, so there is none."""
    assert [] == [line for line in known(name).splitlines() if not line.strip()]


def test_there_are_five_elements() -> None:
    """The model's elements are all shown."""
    assert ["Rules", "Roles", "People", "Money", "Management"] == [
        each["text"] for each in elements(known("elements"), "dt")
    ]


def test_the_path_is_counted_through() -> None:
    """The steps of all phases count on from one to thirteen."""
    html = known("path")
    starts = [int(each["start"]) for each in elements(html, "ol") if "start" in each]
    steps = [each["id"] for each in elements(html, "li") if each.get("id")]
    assert ([f"step-{number}" for number in range(1, 14)], [1, 4, 7, 10]) == (steps, starts)


def test_a_step_that_nobody_confirmed_says_so() -> None:
    """Only the first label of the path is confirmed; all others are marked as a common rendering."""
    marks = re.findall(r'<span class="nn-status">(.*?)</span>', known("path"))
    assert ["label confirmed", *["commonly repeated rendering"] * 12] == marks


def test_selling_enters_once() -> None:
    """The list of steps marks the one at which selling enters, and so does its stone on the map."""
    html = known("path")
    entering = re.findall(r'data-step="(\d+)"[^\n]*<em>Selling enters here</em></a>', html)
    assert (1, ["10"]) == (html.count("<em>Selling enters here.</em>"), entering)


def test_each_stone_leads_to_the_page_of_its_step() -> None:
    """A stone without any script is a link, and the list has the same thirteen links."""
    pages = [f"../path/step-{number:02}/" for number in range(1, 14)]
    links = [each for each in elements(known("path"), "a") if each["href"].startswith("..")]
    assert (pages, pages) == (
        [each["href"] for each in links if each.get("role") == "tab"],
        [each["href"] for each in links if "role" not in each],
    )


def test_each_phase_has_its_questions() -> None:
    """What may be asked stands once for each phase."""
    assert 4 == known("path").count("Questions to ask in this phase:")


def test_a_strip_says_where_a_step_is() -> None:
    """The step of the page is the one that is current, and no link; the others lead to their pages."""
    html = where("5")
    current = re.findall(r'<b aria-current="step"><span>(\d+)</span></b>', html)
    links = [each["href"] for each in elements(html, "a")]
    others = [f"../step-{number:02}/" for number in range(1, 14) if number != 5]
    assert (["5"], [*others, "../#step-5"]) == (current, links)


def test_a_strip_names_steps_and_phases() -> None:
    """A small stone has the name of its step, and a group of stones that of its phase."""
    html = where("9")
    phases = [each["aria-label"] for each in elements(html, "ol")]
    titles = [each["title"] for each in elements(html, "a") if "title" in each]
    assert (["Notice and gather", "Look inside first", "Agree", "Choose and bring in"], "Step 1: Idea.") == (
        phases,
        titles[0],
    )
    assert "Step 10: Action. Selling enters here." in titles


@pytest.mark.parametrize("step", ["0", "14", "five", "05"])
def test_a_step_that_is_not_on_the_path_is_refused(step: str) -> None:
    """A strip is for a step from 1 to 13, written as a plain number."""
    with pytest.raises(ProblemsError) as caught:
        where(step)
    [problem] = caught.value.problems
    assert (f'unknown step "{step}"', "known here: 1 to 13") == (problem.fault, problem.remedy)
