"""Tests of assessments.compiler.unlisted."""

from dataclasses import replace
from typing import Any

import pytest

from assessments.compiler.unlisted import unlisted
from assessments.engine.model import Assessment
from assessments.engine.structure import structure
from tests.engine.making import make_data

HEAD = ("## More", "", "| Assessment | What it looks at | Time |", "| --- | --- | --- |")


def offer(**own: Any) -> Assessment:  # noqa: ANN401  # fields of any type
    """Give an assessment with some words of its own."""
    told = {"language": "en", "title": "Meetings", "summary": "How you meet.", "minutes": 2}
    return replace(structure(make_data()), **{**told, **own})


def listed(text: str, place: str = "assess/index.md", **offered: Assessment) -> tuple[str, ...]:
    """Give the lines for a page, where the assessments on offer have pages of their names."""
    return unlisted("More", text, place=place, offered={f"assess/{name}/": each for name, each in offered.items()})


def test_nothing_stands_where_every_assessment_is_linked() -> None:
    """There is no heading over an empty table."""
    assert () == listed("See [one](one.md).", one=offer())


def test_one_that_is_not_linked_has_its_row() -> None:
    """Title and link, one sentence, and minutes stand below the heading."""
    row = "| [Meetings](two.md) | How you meet. | 2 minutes |"
    assert (*HEAD, row) == listed("See [one](one.md).", one=offer(), two=offer())


def test_several_stand_in_the_order_of_the_offer() -> None:
    """A single minute is one."""
    rows = ("| [Meetings](one.md) | How you meet. | 2 minutes |", "| [B](two.md) | How you meet. | 1 minute |")
    assert (*HEAD, *rows) == listed("", one=offer(), two=offer(title="B", minutes=1))


@pytest.mark.parametrize(
    "text",
    [
        "[one](one.md#part)",
        "[one](<one.md>)",
        '[one](../assess/one.md "Title")',
        "[one][1]\n\n[1]: one.md",
        '<a class="x" href="one/">one</a>',
    ],
)
def test_a_link_may_be_written_in_any_way(text: str) -> None:
    """With an anchor, a title or a detour, at the end of the page, or as HTML."""
    assert () == listed(text, one=offer())


@pytest.mark.parametrize("text", ["one.md", "[one](one-more.md)", "[one](one/version-1.md)", "[one](../one.md)"])
def test_what_leads_elsewhere_is_no_link_to_it(text: str) -> None:
    """A name in passing, a longer one, an older version and another folder list nothing."""
    assert 5 == len(listed(text, one=offer()))


def test_links_are_seen_from_the_page() -> None:
    """A page in another folder, or in none, leads to the same pages."""
    assert "| [Meetings](../assess/one.md) |" in listed("[one](one.md)", "help/index.md", one=offer())[-1]
    assert "| [Meetings](assess/one.md) |" in listed("[one](one.md)", "index.md", one=offer())[-1]


def test_what_an_author_wrote_stays_text() -> None:
    """Signs of Markdown, of tables and of HTML are written so that they mean nothing."""
    row = listed("", one=offer(title="A|b *c* [d](e)", summary="<b>&amp;\n{ x }</b>"))[-1]
    title = "A&#124;b &#42;c&#42; &#91;d&#93;&#40;e&#41;"
    assert f"| [{title}](one.md) | &#60;b&#62;&#38;amp&#59; &#123; x &#125;&#60;&#47;b&#62; | 2 minutes |" == row


def test_another_language_is_marked() -> None:
    """A screen reader picks the right voice for title and sentence."""
    row = listed("", one=offer(language="de", title="Gespräche", summary="Wie ihr sprecht."))[-1]
    title, summary = ('<span lang="de">Gespräche</span>', '<span lang="de">Wie ihr sprecht.</span>')
    assert f"| [{title}](one.md) | {summary} | 2 minutes |" == row
