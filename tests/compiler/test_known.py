"""Tests of assessments.compiler.known."""

import re

import pytest

from assessments.compiler.known import NAMES, known
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
    steps = html[: html.index("nn-sources")].count("<li")
    starts = [int(each["start"]) for each in elements(html, "ol") if "start" in each]
    assert (13, 1, sorted(starts)) == (steps, starts[0], starts)


def test_a_step_that_nobody_confirmed_says_so() -> None:
    """Only the first label of the path is confirmed; all others carry a mark."""
    assert 12 == known("path").count("unverified</span>")


def test_selling_enters_once() -> None:
    """The path marks the one step at which selling enters."""
    assert 1 == known("path").count("Selling enters here.")
