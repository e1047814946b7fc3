"""Tests of what stands around a page for reading: its minutes, the pages beside it, and the footer."""

import json
from urllib.parse import urljoin

from tests.site.built import Element, Page, Site, absolute

STEPS = [f"path/step-{number:02}/" for number in range(1, 14)]
FOOTER = ("about/", "accessibility/", "authors/host/", "evidence/bibliography/", "privacy/", "reference/glossary/")
READING = {"aria-label": "Previous and next page"}
UNREAD = ("", "assess/team-readiness/", "team/", "share/", "workbench/", "calculate/control-group/", "reference/links/")


def pages(site: Site) -> dict[str, Page]:
    """Give the pages by their places below the site's address."""
    return {page.address.removeprefix(site.address): page for page in site.pages()}


def beside(page: Page, way: str) -> list[str]:
    """Give the addresses that the links to the page before or after lead to."""
    return [absolute(page, link["href"]) for link in page.all("a", **{"class": f"nn-neighbours__{way}"})]


def minutes(page: Page) -> tuple[Element, ...]:
    """Give the lines that say how long the page takes."""
    return page.all("p", **{"class": "nn-minutes"})


def test_the_steps_follow_each_other(site: Site) -> None:
    """The overview leads to step 1, each step to the next and back, and the last to the stories."""
    found = pages(site)
    way = [urljoin(site.address, place) for place in ("path/", *STEPS, "stories/")]
    assert [[address] for address in way[1:]] == [beside(found[place], "next") for place in ("path/", *STEPS)]
    assert [[], *([address] for address in way[:-2])] == [beside(found[place], "previous") for place in ("path/", *STEPS)]


def test_the_way_stays_within_its_section(site: Site) -> None:
    """The first page of a section has none before it, and the last none after it."""
    found = pages(site)
    assert ([], []) == (beside(found["model/"], "previous"), beside(found["model/where-selling-enters/"], "next"))


def test_a_page_for_reading_says_its_minutes_once(site: Site) -> None:
    """Every page with neighbours has them, and nothing that is worked with has either."""
    found = pages(site)
    assert {} == {
        place: len(minutes(page)) for place, page in found.items() if page.all("nav", **READING) and len(minutes(page)) != 1
    }
    assert [] == [place for place in UNREAD if minutes(found[place]) or found[place].all("nav", **READING)]


def test_the_footer_leads_to_what_every_page_may_ask_for(site: Site) -> None:
    """Sources, words, promises and the way to host a copy are one link away from everywhere."""
    wanted = {urljoin(site.address, place) for place in (*FOOTER, "reference/notices/")}
    for page in site.pages():
        assert wanted <= {absolute(page, link["href"]) for link in page.all("a")}, page.address


def test_the_search_knows_each_step_by_its_words(site: Site) -> None:
    """The page of a step has tags, its sections have none, and no sentence on minutes is indexed."""
    docs = json.loads((site.folder / "search" / "documents.json").read_text("utf-8"))
    assert STEPS == [each["location"] for each in docs if "tags" in each]
    assert [] == [each["location"] for each in docs if "Reading time:" in each["text"]]
