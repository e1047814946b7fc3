"""Tests of assessments.page."""

from assessments.engine.markup import Markup, element
from assessments.page import page
from tests.compiler.making import elements


def test_a_page_stands_by_itself() -> None:
    """It has a language, a title and its own style, and asks nobody for anything."""
    html = page([element("p", "A < B")], title="<Title>", language="en")
    [policy] = elements(html, "meta", http_equiv="Content-Security-Policy")
    assert (True, "en", "<Title>", True, []) == (
        html.startswith("<!doctype html>\n"),
        elements(html, "html")[0]["lang"],
        elements(html, "title")[0]["text"],
        policy["content"].startswith("default-src 'none'; "),
        [each for tag in ("script", "link", "img") for each in elements(html, tag)],
    )


def test_each_report_is_an_article() -> None:
    """Reports stand under each other, each by itself."""
    html = page([Markup("<p>One</p>"), Markup("<p>Two</p>")], title="T", language="en")
    assert 2 == len(elements(html, "article", class_="nn-report"))


def test_the_style_is_written_as_it_is() -> None:
    """Nothing in it is escaped, and nothing in it could end it early."""
    style = page([], title="T", language="en").partition("<style>")[2].partition("</style>")[0]
    assert (True, False) == ("article + article {" in style, "&" in style)
