"""Tests of assessments.compiler.runs."""

import pytest

from assessments.compiler.runs import runs


def prose(html: str) -> list[str]:
    """Give what may be changed."""
    return [html[run.start : run.end] for run in runs(html) if run.prose]


def set_off(html: str) -> list[str]:
    """Give what is explained where it stands."""
    return [html[run.start : run.end] for run in runs(html) if run.set_off]


def test_text_between_tags_is_prose() -> None:
    """Each stretch is found where it stands, lines and entities included."""
    assert ["One &amp; two\nthree ", "four", "\n", "Five"] == prose(
        "<p>One &amp; two\nthree <b>four</b></p>\n<p>Five</p>"
    )


def test_a_text_without_tags_is_prose() -> None:
    """The last stretch ends where the text ends."""
    assert ["Only this"] == prose("Only this")


@pytest.mark.parametrize("tag", ["a", "blockquote", "code", "details", "figure", "form", "pre", "sup", "svg", "table"])
def test_what_is_no_running_text_is_passed(tag: str) -> None:
    """Links, code, quotes, pictures, tables and what is folded away are neither changed nor an explanation."""
    html = f"<p>Before <{tag}>in <b>it</b> <em>and</em></{tag}> behind</p>"
    assert (["Before ", " behind"], []) == (prose(html), set_off(html))


@pytest.mark.parametrize("name", ["nn-known", "a nn-note", "footnote", "admonition-title"])
def test_our_own_blocks_are_passed(name: str) -> None:
    """What the build has made, notes and titles of boxes are no running text."""
    assert ["behind"] == prose(f'<div class="{name}"><p>Within</p></div>behind')


def test_a_box_is_prose() -> None:
    """What stands in an admonition, under its title, is running text."""
    assert ["Within"] == prose('<div class="admonition note"><p>Within</p></div>')


@pytest.mark.parametrize("tag", ["h1", "h6", "em", "strong", "dt", "dfn"])
def test_headings_and_emphasis_are_set_off(tag: str) -> None:
    """What a page names in a heading or by emphasis is told apart from its prose."""
    html = f"<{tag}>Word</{tag}> behind"
    assert (["Word"], [" behind"]) == (set_off(html), prose(html))


def test_elements_without_an_end_hold_nothing() -> None:
    """A line's break, a rule or a picture leaves what follows as it is."""
    assert ["One", "two", "three", "four"] == prose('One<br>two<hr/>three<img alt="in" src="x">four')


def test_an_element_that_is_left_open_ends_with_the_one_around_it() -> None:
    """Text behind them is prose again, and an end without a beginning changes nothing."""
    assert ["One", "two"] == prose("<div><code>in</div>One</em>two")


def test_a_comment_is_no_text() -> None:
    """What stands in a comment is not found."""
    assert ["One ", " two"] == prose("One <!-- in it --> two")


def test_a_stretch_knows_where_its_paragraph_begins() -> None:
    """Emphasis and links within a paragraph do not begin another one."""
    html = "<p>One <em>two</em> three</p><p>four</p>"
    begins = [html[run.block : run.end] for run in runs(html)]
    assert ["One ", "One <em>two", "One <em>two</em> three", "four"] == begins
