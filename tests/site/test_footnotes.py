"""Tests of the numbers of footnotes on the built pages."""

import re

from tests.site.built import Site

NUMBER = re.compile(r'<a class="footnote-ref" href="[^"]*">(\d+)</a>')


def test_footnotes_are_numbered_as_a_reader_meets_them(site: Site) -> None:
    """On every page the first is 1, and each new one is the next."""
    found = {page.address: [*dict.fromkeys(map(int, NUMBER.findall(page.html)))] for page in site.pages()}
    assert any(found.values())
    assert {} == {address: met for address, met in found.items() if met != [*range(1, len(met) + 1)]}


def test_no_two_numbers_of_footnotes_run_into_one(site: Site) -> None:
    """Between neighbours stands a comma."""
    assert [] == [page.address for page in site.pages() if '</a></sup><sup id="fnref' in page.html]
