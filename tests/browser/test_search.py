"""The theme's search: a step of the path is found by the words that people have for it."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from assessments.compiler.known import also_said
from tests.server import Server

NOWHERE = "zzqqxy"
FOUND = "[data-md-component=search-result] .md-search-result__item > a"
SHOWN = 3
FEW = 3
"""As many words of each step as are typed in; all of them would take more than a minute."""


def results(page: Page, words: str) -> list[str]:
    """Give the addresses of the first pages found, without their places, once what was found before has gone."""
    box = page.locator("[data-md-component=search-query]")
    for typed, found in ((NOWHERE, False), (words, True)):
        box.fill(typed)
        box.press("End")  # the theme listens to keys, and not to what is filled in
        page.wait_for_function("([found, hits]) => Boolean(document.querySelector(hits)) === found", arg=[found, FOUND])
    hrefs: list[str] = page.locator(FOUND).evaluate_all("links => links.map(({pathname}) => pathname)")
    return list(dict.fromkeys(hrefs))[:SHOWN]


def misses(page: Page) -> Iterator[tuple[str, list[str]]]:
    """Give the words that find other pages before its step."""
    for step, said in also_said().items():
        for words in said[:FEW]:
            found = results(page, words)
            if not any(address.endswith(f"/path/step-{step:02}/") for address in found):
                yield words, found


@pytest.mark.usefixtures("resting")
def test_every_step_is_found_by_its_everyday_words(page: Page, server: Server) -> None:
    """The step stands among the first three pages for each of the first words that its page shows."""
    page.goto(server.url + "about/")
    page.locator("[data-md-component=search-query]").click()
    assert [] == list(misses(page))


@pytest.mark.usefixtures("resting")
def test_a_question_finds_what_it_names_before_any_step(page: Page, server: Server) -> None:
    """A small word in a question begins many words of the steps, and still the page that is asked for comes first."""
    page.goto(server.url + "about/")
    page.locator("[data-md-component=search-query]").click()
    assert results(page, "what is a facilitative question")[0].endswith("/skills/facilitative-questions/")


@pytest.mark.usefixtures("resting")
@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("who decides", "/model/decision-team/"),
        ("what does a change cost", "/model/cost-of-change/"),
        ("how are scores computed", "/reference/scores/"),
        ("where does selling enter", "/model/where-selling-enters/"),
    ],
)
def test_small_words_do_not_outweigh_what_is_asked(page: Page, server: Server, question: str, answer: str) -> None:
    """The page that answers a question stands among the first, as it does for the telling words alone."""
    page.goto(server.url + "about/")
    page.locator("[data-md-component=search-query]").click()
    found = results(page, question)
    assert [answer] == [answer for address in found if address.endswith(answer)], found


@pytest.mark.usefixtures("resting")
@pytest.mark.parametrize("words", ["who", "what is the"])
def test_small_words_alone_find_something(page: Page, server: Server, words: str) -> None:
    """Where nothing else is typed, none is left out."""
    page.goto(server.url + "about/")
    page.locator("[data-md-component=search-query]").click()
    assert [] != results(page, words)
