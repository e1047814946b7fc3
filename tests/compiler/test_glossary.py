"""Tests of assessments.compiler.glossary and of what it reads."""

import re
from collections import Counter

import markdown

from assessments.compiler.glossary import glossary, terms
from tests.compiler.making import elements
from tests.machine import ROOT

DOCS = ROOT / "docs"
LONGEST = 160  # letters of a tip, which has to be read at a glance


def test_each_term_stands_once() -> None:
    """No two entries have the same id, and no form belongs to two terms."""
    ids = Counter(term.id for term in terms())
    forms = Counter(form.lower() for term in terms() for form in term.forms)
    assert ([], []) == tuple([each for each, number in counted.items() if number > 1] for counted in (ids, forms))


def test_each_tip_is_one_short_sentence() -> None:
    """It is text without Markdown, ends with a full stop and is short."""
    assert [] == [
        term.id
        for term in terms()
        if not re.fullmatch(r"[^*_\[\]<>`]+\.", term.short) or len(term.short) > LONGEST or ". " in term.short
    ]


def test_each_term_leads_to_a_page() -> None:
    """The page that explains a term is there, and those on which it is left alone."""
    named = {page for term in terms() for page in (term.see.partition("#")[0], *term.not_on)}
    assert [] == sorted(page for page in named if not (DOCS / page).is_file())


def test_each_source_is_cited_and_each_citation_has_its_source() -> None:
    """Footnotes of the glossary come in pairs."""
    text = glossary()
    noted = set(re.findall(r"^\[\^(\w+)\]:", text, re.MULTILINE))
    assert noted == set(re.findall(r"\[\^(\w+)\](?!:)", text))


def test_the_glossary_has_an_anchor_for_each_term() -> None:
    """Links to a term find it, in the order of the file."""
    html = markdown.markdown(glossary(), extensions=["attr_list", "def_list", "footnotes"])
    assert [f"term-{term.id}" for term in terms()] == [each["id"] for each in elements(html, "dt")]


def test_terms_follow_the_alphabet() -> None:
    """A reader finds a word by its letter, within headings that say which letters they hold."""
    html = markdown.markdown(glossary(), extensions=["attr_list", "def_list", "footnotes"])
    words = [re.sub(r"[^\w ]", "", each["text"].lower().replace("-", " ")) for each in elements(html, "dt")]
    assert sorted(words) == words
