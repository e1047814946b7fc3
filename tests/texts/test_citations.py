"""Tests of the sources: what is claimed points to them, and nothing is listed that nothing rests on."""

import re
from collections import Counter

from tests.texts.pages import Written

BIBLIOGRAPHY = "evidence/bibliography.md"
CITED = re.compile(r"bibliography\.md#([\w-]+)")
ENTRY = re.compile(r"^  \{ #([\w-]+) \}$", re.MULTILINE)
PERCENTAGE = re.compile(r"\d ?%|\bper cent\b")
# A figure that is no claim about the world says so where it stands, or leads to the page that takes it apart.
OURS = re.compile(r"\bours?\b|\binvented\b|\]\((?:figures|arithmetic)\.md", re.IGNORECASE)
WHOLLY_OURS = "The sums are ours, and so are all the examples."


def test_every_citation_leads_to_an_entry(pages: dict[str, Written]) -> None:
    """Whoever follows a footnote arrives at its source."""
    entries = set(ENTRY.findall(pages[BIBLIOGRAPHY].text))
    assert {} == {page.name: missing for page in pages.values() if (missing := set(CITED.findall(page.text)) - entries)}


def test_every_entry_is_cited(pages: dict[str, Written]) -> None:
    """The list holds what the site rests on, and no more."""
    cited = {key for page in pages.values() if page.name != BIBLIOGRAPHY for key in CITED.findall(page.text)}
    assert [] == [key for key in ENTRY.findall(pages[BIBLIOGRAPHY].text) if key not in cited]


def test_every_item_of_the_bibliography_can_be_cited(pages: dict[str, Written]) -> None:
    """Each source below the first heading of its kind has one key, and no two have the same."""
    _, _, sources = pages[BIBLIOGRAPHY].text.partition("\n## ")
    keys = ENTRY.findall(sources)
    assert len(re.findall(r"^- ", sources, re.MULTILINE)) == len(keys)
    assert [] == [key for key, number in Counter(keys).items() if number > 1]


def test_every_footnote_is_used_and_defined_once(pages: dict[str, Written]) -> None:
    """No number leads nowhere, and no source stands below a page that does not need it."""
    wrong = {
        page.name: sorted(page.marks ^ set(page.notes))
        + [name for name in set(page.notes) if page.notes.count(name) > 1]
        for page in pages.values()
    }
    assert {} == {name: notes for name, notes in wrong.items() if notes}


def test_no_source_runs_into_the_next(pages: dict[str, Written]) -> None:
    """What follows the link to a source in a note is set apart from it."""
    runs = re.compile(r"\[Source\]\([^)]*\) +[A-Z].*")
    assert {} == {page.name: found for page in pages.values() if (found := runs.findall(page.text))}


def test_a_percentage_has_its_source_beside_it(pages: dict[str, Written]) -> None:
    """On the pages of Evidence it carries a footnote, or says that it is a sum or an example of ours."""
    evidence = [page for page in pages.values() if page.name.startswith("evidence/") and page.name != BIBLIOGRAPHY]
    assert [] == [
        f"{page.name}: {part}"
        for page in evidence
        for part in page.parts
        if PERCENTAGE.search(part) and "[^" not in part and not OURS.search(part) and WHOLLY_OURS not in page.text
    ]
