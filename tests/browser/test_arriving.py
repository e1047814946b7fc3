"""While a link is being read, and when it turns out to be none: whose answers are whose, and which numbers stand."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route

from assessments.engine import api
from assessments.engine.share import decode
from tests.browser.form import ADDRESS, answer_one, answers_of, asked, kept, open_form, pick, submit
from tests.browser.links import KNOWN, invitation, link_of, somebodys
from tests.server import Server

KEPT = """() => Object.fromEntries(Object.entries(localStorage).filter(([key]) => key.startsWith("neutral-navigator:"))
  .map(([key, text]) => [key.split("/").at(-1).slice(1), JSON.parse(text).answers]))"""
OPENED = "[data-invitation]:not([hidden])"
REFUSED = "() => document.querySelector('[data-came-words]').textContent.includes('cannot be opened')"
ASKED = invitation(sender="Ann")


class Gate:
    """A part of the site that comes when the gate is opened."""

    def __init__(self, page: Page, address: str = "**/worker.mjs") -> None:
        self.waiting: list[Route] | None = []
        page.route(address, self.come)

    def come(self, route: Route) -> None:
        """Let a request wait at the gate while it is closed."""
        if self.waiting is None:
            route.fallback()
        else:
            self.waiting.append(route)

    def open(self) -> None:
        """Let everything come."""
        waiting, self.waiting = self.waiting or [], None
        for each in waiting:
            each.fallback()


@pytest.fixture(name="gate")
def engine_behind_a_gate(page: Page) -> Iterator[Gate]:
    """The page's engine does not begin to load before the test lets it."""
    gate = Gate(page)
    yield gate
    gate.open()


def go(page: Page, server: Server, fragment: str) -> None:
    """Open the link as another program would, and wait until the form has come to life."""
    page.goto("about:blank")
    page.goto(f"{server.url}{ADDRESS}#{fragment}")
    page.wait_for_selector("form[data-mounted]")


def answer_own(page: Page, server: Server, *items: str) -> None:
    """Answer some items of the own draft with 1."""
    open_form(page, server.url)
    page.click("[data-step=next]")
    for item in items:
        pick(page, item, "1")


def by_draft(page: Page) -> dict[str, dict[str, str]]:
    """Give the answers that the device keeps by what they belong to."""
    found: dict[str, dict[str, str]] = page.evaluate(KEPT)
    return found


def test_early_answers_belong_to_the_invitation(page: Page, server: Server, gate: Gate) -> None:
    """What is answered before the invitation is read stands in the form once it is, and the own draft is untouched."""
    answer_own(page, server, "rules-1")
    go(page, server, ASKED)
    assert {} == answers_of(page)
    page.click("[data-step=next]")
    pick(page, "rules-2", "5")
    gate.open()
    page.wait_for_selector(OPENED)
    assert {"rules-2": "5"} == answers_of(page)
    assert page.is_visible("[name=rules-2]")
    assert {"team-readiness": {"rules-1": "1"}, f"team-readiness:{ASKED}": {"rules-2": "5"}} == by_draft(page)


def test_a_mangled_invitation_is_kept_as_the_whole_one(page: Page, server: Server, gate: Gate) -> None:
    """Answers given under a rewritten link are found by the link as it was made, beside those given before."""
    gate.open()
    go(page, server, ASKED)
    page.wait_for_selector(OPENED)
    page.click("[data-step=next]")
    pick(page, "rules-1", "2")
    late = Gate(page)
    go(page, server, ASKED.replace("=", "%3D"))
    page.click("[data-step=next]")
    pick(page, "rules-2", "5")
    late.open()
    page.wait_for_selector(OPENED)
    expected = {"rules-1": "2", "rules-2": "5"}
    assert (expected, {f"team-readiness:{ASKED}": expected}) == (answers_of(page), by_draft(page))


def test_answers_to_a_refused_invitation_become_ones_own(page: Page, server: Server, gate: Gate) -> None:
    """Where the own draft had no answer they stand in it; what it had answered stays as it was."""
    answer_own(page, server, "rules-1")
    go(page, server, ASKED[:-3])
    page.click("[data-step=next]")
    pick(page, "rules-1", "5")
    pick(page, "rules-2", "5")
    gate.open()
    page.wait_for_function(REFUSED)
    expected = {"rules-1": "1", "rules-2": "5"}
    assert (expected, {"team-readiness": expected}) == (answers_of(page), by_draft(page))
    assert page.is_visible("[name=rules-2]")


def test_an_invitation_to_something_else_takes_no_answers_along(page: Page, server: Server, gate: Gate) -> None:
    """What was answered on the wrong page stays with that page's assessment, and the right page opens empty."""
    page.goto(f"{server.url}assess/every-kind/#{ASKED}")
    page.wait_for_selector("form[data-mounted]")
    page.locator("[data-step=next]").click()
    page.locator("fieldset:visible input").first.check()
    gate.open()
    page.wait_for_url(f"**/{ADDRESS}#{ASKED}")
    page.wait_for_selector(OPENED)
    assert ({}, ["every-kind"]) == (answers_of(page), list(by_draft(page)))


def test_asking_for_the_report_early(page: Page, server: Server, gate: Gate) -> None:
    """Who presses submit while the invitation is being read gets the report, and the link goes to the inviter."""
    go(page, server, invitation(mail="ann@site.example"))
    page.click("[data-step=next]")
    pick(page, "rules-1", "5")
    page.click("button[type=submit]")
    assert "working" == page.get_attribute("[data-report]", "data-state")
    gate.open()
    page.wait_for_selector("[data-report][data-state=ready]")
    assert {"rules-1": 5} == decode(link_of(page), KNOWN).answers
    assert "ann@site.example" == page.inner_text("[data-send-address]")


def test_answers_before_the_script(page: Page, server: Server) -> None:
    """What is picked before the script has come is kept as soon as it has, with the section where it was picked."""
    script = Gate(page, "**/assessment.mjs")
    page.goto(f"{server.url}{ADDRESS}", wait_until="commit")
    page.locator("input[name=roles-1][value='4']").check()
    script.open()
    page.wait_for_selector("form[data-mounted]")
    assert {"team-readiness": {"roles-1": "4"}} == by_draft(page)
    assert page.is_visible("[name=roles-1]")


@pytest.mark.parametrize("fragment", [somebodys()[:-3], ASKED[:-3]], ids=["reply", "invitation"])
def test_no_number_beside_a_refused_link(page: Page, server: Server, fragment: str) -> None:
    """A report that stood is set aside while a link is read, stays away when it is refused, and comes at closing."""
    answer_own(page, server, "rules-1", "rules-2", "rules-3")
    submit(page)
    page.evaluate("fragment => { location.hash = fragment; }", fragment)
    page.wait_for_function("() => document.querySelector('[data-came-words]').textContent !== ''")
    reading = (page.get_attribute("[data-report]", "data-state"), page.is_visible("[data-reply]"))
    page.wait_for_function(REFUSED)
    refused = (page.get_attribute("[data-report]", "data-state"), page.is_visible("form[data-assessment]"))
    assert (("empty", False), ("empty", True)) == (reading, refused)
    page.click("[data-tool=close]")
    page.wait_for_selector("[data-report][data-state=ready]")
    assert {"rules-1": "1", "rules-2": "1", "rules-3": "1"} == answers_of(page)


def test_the_own_report_comes_again_after_somebodys(page: Page, server: Server) -> None:
    """Whoever had a report before opening somebody's has it again after closing that."""
    answer_own(page, server, "rules-1", "rules-2", "rules-3")
    submit(page)
    own = page.inner_html("[data-report-body]")
    page.evaluate("fragment => { location.hash = fragment; }", somebodys())
    page.wait_for_function("() => document.querySelector('[data-came-words]').textContent.includes('somebody')")
    theirs = page.inner_html("[data-report-body]")
    page.click("[data-tool=close]")
    page.wait_for_selector("[data-reply]:not([hidden])")
    assert (True, own) == (own != theirs, page.inner_html("[data-report-body]"))


def test_closing_a_reply_leads_back_to_the_invitation(page: Page, server: Server) -> None:
    """Who reads somebody's reply while answering an invitation is back at the invitation, in the address too."""
    go(page, server, ASKED)
    page.wait_for_selector(OPENED)
    page.evaluate("fragment => { location.hash = fragment; }", somebodys())
    page.wait_for_selector("[data-report][data-state=ready]")
    page.click("[data-tool=close]")
    assert (True, ASKED) == (page.is_visible("[data-invitation]"), page.url.partition("#")[2])


def test_a_page_that_slept_takes_over(page: Page, server: Server) -> None:
    """A page that comes out of the browser's cache shows what was saved meanwhile, and does not write over it."""
    answer_own(page, server, "rules-1")
    page.evaluate(
        """() => {
          const [key] = Object.keys(localStorage).filter((each) => each.endsWith(":team-readiness"));
          const draft = JSON.parse(localStorage.getItem(key));
          localStorage.setItem(key, JSON.stringify({...draft, answers: {"rules-1": "3", "rules-2": "2"}}));
          dispatchEvent(new PageTransitionEvent("pageshow", {persisted: true}));
        }"""
    )
    assert {"rules-1": "3", "rules-2": "2"} == answers_of(page)
    pick(page, "rules-3", "1")
    assert {"rules-1": "3", "rules-2": "2", "rules-3": "1"} == (kept(page) or {})["answers"]


def test_erasing_empties_the_other_tab(page: Page, server: Server) -> None:
    """The other tab's form is emptied too and says why; its next answer is kept alone."""
    answer_own(page, server, "rules-1", "rules-2")
    other = page.context.new_page()
    open_form(other, server.url)
    page.on("dialog", lambda dialog: dialog.accept())
    page.click("[data-tool=erase]")
    other.wait_for_function("() => document.querySelector('[data-said]').textContent.includes('erased in another tab')")
    assert ({}, None) == (answers_of(other), kept(other))
    other.click("[data-step=next]")
    pick(other, "rules-3", "4")
    assert ({"rules-3": "4"}, "") == ((kept(other) or {})["answers"], other.inner_text("[data-said]"))


def test_a_guess_without_an_invitation(page: Page, server: Server) -> None:
    """Who is outside the team says so below the report: the link and what is said about it follow, and it is kept."""
    answer_own(page, server, "rules-1")
    submit(page)
    assert "member" == decode(link_of(page), KNOWN).perspective
    before = link_of(page)
    page.check("[name=perspective][value=guess]")
    page.wait_for_function("old => document.querySelector('[data-reply-link]').value !== old", arg=before)
    assert "your own guess" in page.inner_text("[data-reply-sees]")
    page.reload()
    page.wait_for_selector("form[data-mounted]")
    submit(page)
    assert ("guess", "guess") == (decode(link_of(page), KNOWN).perspective, (kept(page) or {})["perspective"])


def test_an_invitation_settles_whose_view_it_is(page: Page, server: Server) -> None:
    """Who was invited is not asked whether they are one of the team: the invitation says it."""
    go(page, server, invitation(perspective="guess"))
    page.wait_for_selector(OPENED)
    answer_one(page)
    submit(page)
    assert ("guess", False) == (
        decode(link_of(page), KNOWN).perspective,
        page.is_visible("[name=perspective]"),
    )


def test_answers_that_nothing_keeps_survive_an_invitation(visit: Callable[..., Page], server: Server) -> None:
    """Where storage is full, one's own answers are there again after a link was refused."""
    page = visit()
    page.add_init_script("Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };")
    answer_own(page, server, "rules-1")
    page.evaluate("fragment => { location.hash = fragment; }", ASKED[:-3])
    page.wait_for_function(REFUSED)
    assert {"rules-1": "1"} == answers_of(page)


def test_going_back_leads_to_the_own_draft(page: Page, server: Server) -> None:
    """Whoever pasted an invitation into the address of the page and goes back finds the own answers."""
    answer_own(page, server, "rules-1")
    page.evaluate("fragment => { location.hash = fragment; }", ASKED)
    page.wait_for_selector(OPENED)
    invited = answers_of(page)
    page.go_back()
    page.wait_for_selector(OPENED, state="hidden")
    assert ({}, {"rules-1": "1"}) == (invited, answers_of(page))


def test_what_was_kept_under_the_old_name_is_taken_over(page: Page, server: Server, folder: Path) -> None:
    """Answers to an invitation that an earlier version of the page kept are in the form, under the name of today."""
    request = {"link": ASKED, "definition": asked(folder).definition}
    key = json.loads(api.call("invited", json.dumps(request)))["value"]["key"]
    page.goto(f"{server.url}privacy/")
    page.evaluate(
        "([key, text]) => localStorage.setItem(key, text)",
        [f"neutral-navigator:{server.url}:team-readiness:{key}", '{"version":1,"answers":{"rules-1":"2"}}'],
    )
    go(page, server, ASKED)
    page.wait_for_selector(OPENED)
    expected = {"rules-1": "2"}
    assert (expected, {f"team-readiness:{ASKED}": expected}) == (answers_of(page), by_draft(page))


def test_a_link_calls_nobody_back(page: Page, server: Server, gate: Gate) -> None:
    """Whoever goes to another page while a link is being read stays there."""
    page.goto(f"{server.url}assess/every-kind/#{ASKED}")
    page.wait_for_selector("form[data-mounted]")
    page.locator(".md-tabs").get_by_role("link", name="The model").click()
    page.wait_for_url("**/model/")
    gate.open()
    page.wait_for_selector("html[data-engine=ready]")
    page.locator(".md-tabs").get_by_role("link", name="Assessments").click()
    page.wait_for_url("**/assess/")
    assert f"{server.url}assess/" == page.url
