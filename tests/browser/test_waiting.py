"""Tests of what tells somebody who comes back that answers wait."""

import json
from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.form import ADDRESS, ASSESSMENT, open_form, pick
from tests.browser.watch import Watch
from tests.server import Server

PHONE = 360
MARKED = "article a:has(.nn-waiting)"

pytestmark = pytest.mark.usefixtures("resting")


def marked(page: Page) -> list[tuple[str, str]]:
    """Give the address and the last words of each way to answers that wait."""
    page.wait_for_load_state("networkidle")
    found: list[list[str]] = page.locator(MARKED).evaluate_all(
        "links => links.map(link => [link.href, link.querySelector('.nn-waiting').textContent])"
    )
    return [(href, words) for href, words in found]


def test_the_first_page_and_the_list_say_that_answers_wait(visit: Callable[..., Page], server: Server) -> None:
    """Somebody who was called away finds the way back, and nobody else is told anything."""
    page = visit(PHONE)
    before = [marked(page) for place in ("", "assess/") if page.goto(server.url + place)]
    open_form(page, server.url)
    page.click("[data-step=next]")
    pick(page, "rules-1", "4")
    first = []
    for place in ("", "assess/"):
        page.goto(server.url + place)
        page.wait_for_selector(MARKED)
        first.append(set(marked(page)))
    open_form(page, server.url)
    pick(page, "rules-2", "?")
    page.goto(server.url)
    page.wait_for_selector(MARKED)
    link = server.url + ADDRESS
    assert [[], []] == before
    assert [{(link, " (1 answer waits here)")}] * 2 == first
    assert [(link, " (2 answers wait here)")] == marked(page)


def test_what_is_no_draft_marks_nothing(page: Page, server: Server) -> None:
    """Something else, or something broken, under the name of a draft is passed over."""
    page.goto(server.url)
    for kept in ("[", '"x"', '{"answers": 3}', "{}"):
        page.evaluate("pair => localStorage.setItem(...pair)", [f"neutral-navigator:{server.url}:{ASSESSMENT}", kept])
        page.reload()
        assert [] == marked(page)


def test_erased_answers_are_not_said_to_wait(page: Page, server: Server) -> None:
    """A page that the browser had put aside is right again when it comes back."""
    key = f"neutral-navigator:{server.url}:{ASSESSMENT}"
    page.goto(server.url)
    page.evaluate("pair => localStorage.setItem(...pair)", [key, json.dumps({"answers": {"rules-1": "4"}})])
    page.reload()
    page.wait_for_selector(MARKED)
    before = len(marked(page))
    page.evaluate("key => localStorage.setItem(key, '{}')", key)
    page.evaluate("() => dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))")
    page.wait_for_selector(MARKED, state="detached")
    assert 1 == before


def test_a_browser_that_keeps_nothing_is_left_alone(page: Page, server: Server, watch: Watch) -> None:
    """Without storage no page says anything of answers."""
    watch.forgive("storage is blocked")
    page.add_init_script("Object.defineProperty(window, 'localStorage', {get() { throw Error('storage is blocked') }})")
    page.goto(server.url)
    assert [] == marked(page)
