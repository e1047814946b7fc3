"""Tests of assessments.compiler.tools."""

import pytest

from assessments.compiler.compile import compile_all
from assessments.compiler.tools import TOOLS, tool
from tests.compiler.making import elements

CURRENT = [each.assessment for each in compile_all().current.values()]


@pytest.mark.parametrize("name", TOOLS)
def test_a_tool_says_which_page_it_is(name: str) -> None:
    """The part of the page that the script looks for comes first, with the folder of the engine."""
    first = elements(tool(name, CURRENT, runtime="0123"), "div")[0]
    assert (name, "0123") == (first["data-page"], first["data-runtime"])


@pytest.mark.parametrize("name", TOOLS)
def test_a_tool_has_no_blank_line(name: str) -> None:
    """Markdown takes a blank line for the end of HTML, so there is none."""
    html = tool(name, CURRENT, runtime="0123")
    assert [] == [line for line in html.splitlines() if not line.strip()]


@pytest.mark.parametrize("name", TOOLS)
def test_a_tool_says_what_it_cannot_do_without_script(name: str) -> None:
    """Whoever has switched JavaScript off reads so, and is not left with a page that does nothing."""
    assert "<noscript>" in tool(name, CURRENT, runtime="0123")


def test_what_a_team_answers_together_is_offered_first() -> None:
    """On the page that makes invitations, what is each one's own stands below; otherwise the order stays."""
    asked = [f"{each.id} {each.version} en" for about in ("shared", "own") for each in CURRENT if each.about == about]
    offered = elements(tool("share", CURRENT, runtime="0123"), "option")
    assert asked == [each["value"] for each in offered]
