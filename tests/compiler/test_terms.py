"""Tests of assessments.compiler.terms."""

import re

import pytest

from assessments.compiler.glossary import Term
from assessments.compiler.terms import LIMIT, mark


def term(name: str, *forms: str, see: str = "model/x.md", not_on: tuple[str, ...] = ()) -> Term:
    """Give a term with these forms."""
    return Term(id=name, forms=forms, short=f"What {name} is.", see=see, not_on=not_on)


BUY_IN = term("buy-in", "buy-in", see="model/buy-in.md#it")
WORDS = (
    BUY_IN,
    term("alpha", "Cronbach’s alpha"),
    term("fallout", "fallout", "Fallouts", not_on=("path/step-08.md",)),
    term("method", "Buying Facilitation"),
    term("navigator", "neutral navigator", "neutral navigators"),
    term("system"),
)


def marked(html: str, *, page: str = "start/a.md", words: tuple[Term, ...] = WORDS) -> str:
    """Give a page's HTML with its terms linked."""
    return mark(html, words, page=page, glossary="../g/")


def linked(html: str, *, page: str = "start/a.md", words: tuple[Term, ...] = WORDS) -> list[str]:
    """Give the words that are linked, in the order of the page."""
    return re.findall('<a class="nn-term"[^>]*>(.*?)</a>', marked(html, page=page, words=words))


def test_a_term_leads_to_its_entry_and_is_described_by_its_tip() -> None:
    """The word is a link to the glossary; what it means stands once, hidden, at the end of the page."""
    link = '<a class="nn-term" href="../g/#term-buy-in" aria-describedby="tip-buy-in">buy-in</a>'
    tip = '<div id="tip-buy-in" role="tooltip" hidden>What buy-in is.</div>'
    assert f'<p>No {link} yet.</p>\n<div class="nn-tips">{tip}</div>' == marked("<p>No buy-in yet.</p>")


def test_a_page_without_terms_stays_as_it_is() -> None:
    """Nothing is added to it."""
    assert "<p>A system &amp; more.</p>" == marked("<p>A system &amp; more.</p>")


def test_without_any_forms_nothing_is_linked() -> None:
    """An everyday word, which has no forms, is never taken for the term."""
    assert [] == linked("<p>system</p>", words=(term("system"),))


def test_only_the_first_appearance_is_linked() -> None:
    """Whatever its form, a term is linked once."""
    html = marked("<p>Fallout, then fallout.</p><p>Fallouts.</p>")
    assert (["Fallout"], 1) == (linked("<p>Fallout, then fallout.</p><p>Fallouts.</p>"), html.count("tooltip"))


@pytest.mark.parametrize(
    "html",
    [
        '<p><a href="x">buy-in</a></p>',
        "<p><code>buy-in</code></p>",
        "<blockquote><p>buy-in</p></blockquote>",
        "<table><tr><th>buy-in</th></tr></table>",
        '<div class="nn-known"><p>buy-in</p></div>',
        "<p>“I hear no buy-in yet”, she said.</p>",
        "<p>&ldquo;I hear <em>no</em> buy-in yet&rdquo;, she said.</p>",
    ],
)
def test_other_peoples_words_and_links_are_passed(html: str) -> None:
    """The first appearance in running text is the one behind them."""
    assert (["buy-in"], True) == (
        linked(f"{html}<p>Of buy-in.</p>"),
        marked(f"{html}<p>Of buy-in.</p>").startswith(html),
    )


def test_a_quote_that_has_ended_is_no_hindrance() -> None:
    """Behind it, and in the next paragraph whatever was left open, words are the page's own."""
    assert (["buy-in"], ["buy-in"]) == (linked("<p>“Yes” is buy-in.</p>"), linked("<p>“Yes</p><p>is buy-in.</p>"))


@pytest.mark.parametrize("tag", ["h2", "em", "strong", "dt"])
def test_a_term_that_the_page_sets_off_is_not_linked(tag: str) -> None:
    """A page with a heading or emphasis on a word explains it, before or behind."""
    assert [] == linked(f"<p>Of buy-in.</p><{tag}>Buy-in</{tag}>")


@pytest.mark.parametrize(("page", "words"), [("model/buy-in.md", ["fallout"]), ("path/step-08.md", ["buy-in"])])
def test_a_term_is_not_linked_where_it_is_explained(page: str, words: list[str]) -> None:
    """The page to which its entry leads, and those that the term names, do without."""
    assert words == linked("<p>buy-in and fallout</p>", page=page)


def test_a_page_links_few_terms() -> None:
    """The first of them are linked, and no more than the limit."""
    many = tuple(term(f"w{number}", f"word{number}") for number in range(LIMIT + 2))
    text = " ".join(each.forms[0] for each in reversed(many))
    assert [each.forms[0] for each in reversed(many)][:LIMIT] == linked(f"<p>{text}</p>", words=many)


@pytest.mark.parametrize(
    "text", ["Cronbach’s alpha", "Cronbach's alpha", "Cronbach&rsquo;s\nalpha", "Cronbach&#8217;s&nbsp;alpha"]
)
def test_quotes_and_blanks_may_be_written_in_any_way(text: str) -> None:
    """An apostrophe is one however it is set, and a term may run over a line's end."""
    assert f">{text}</a>" in marked(f"<p>{text}</p>")


@pytest.mark.parametrize("text", ["Buying Facilitation®", "Buying Facilitation&reg;", "Buying Facilitation"])
def test_a_sign_of_ownership_belongs_to_the_word(text: str) -> None:
    """The link takes the sign in."""
    assert f">{text}</a>," in marked(f"<p>{text}, she says</p>")


@pytest.mark.parametrize("text", ["buy-ins", "rebuy-in", "a-buy-in", "buy-in-free", "BUY-IN"])
def test_a_part_of_another_word_is_no_term(text: str) -> None:
    """A term begins and ends where a word does."""
    assert [] == linked(f"<p>{text}</p>")


def test_capitals_inside_a_term_count() -> None:
    """A term may begin a sentence; a name written with capitals is another thing."""
    assert ["Neutral navigators"] == linked("<p>Neutral Navigator. Neutral navigators.</p>")


def test_the_longest_form_is_linked() -> None:
    """A plural is not cut."""
    assert ["neutral navigators"] == linked("<p>neutral navigators</p>")


def test_what_a_tip_says_is_text() -> None:
    """Signs of HTML in a sentence are shown as they are."""
    sharp = Term(id="sharp", forms=("sharp",), short="a < b & c", see="", not_on=())
    assert ">a &lt; b &amp; c</div>" in marked("<p>sharp</p>", words=(sharp,))
