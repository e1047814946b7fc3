"""Tests of the terms that the pages link to the glossary."""

import json

from assessments.compiler.glossary import terms
from assessments.compiler.terms import LIMIT
from tests.site.built import Site, absolute


def test_every_term_leads_to_its_entry_and_has_its_tip(site: Site) -> None:
    """The address is that of the glossary, the entry is there, and so is the sentence on the word."""
    entries = {f"term-{term.id}" for term in terms()}
    for page in site.pages():
        for term in page.all("a", **{"class": "nn-term"}):
            assert f"{site.address}reference/glossary/" == absolute(page, term["href"]), page.address
            assert term["href"].partition("#")[2] in entries, page.address
            assert 1 == len(page.all("div", id=term["aria-describedby"])), page.address


def test_pages_link_few_terms(site: Site) -> None:
    """Some pages link some; none links many, and forms and tools link none."""
    linked = {page.address: len(page.all("a", **{"class": "nn-term"})) for page in site.pages()}
    assert 0 < max(linked.values()) <= LIMIT
    assert 0 == sum(number for address, number in linked.items() if "/assess/" in address or "/calculate/" in address)


def test_the_search_does_not_find_tips(site: Site) -> None:
    """What a word means is found in the glossary alone, and not on each page that uses the word."""
    index = json.loads((site.folder / "search" / "documents.json").read_text("utf-8"))
    said = {term.short for term in terms() if term.forms and len(term.short) > 60}
    places = {entry["location"].partition("#")[0] for entry in index if any(each in entry["text"] for each in said)}
    assert {"reference/glossary/"} == places
