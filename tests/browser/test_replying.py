"""Answers are handed on by a link, somebody's reply is read, an invitation is followed: in Chromium, as people do."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from assessments.engine.share import decode
from tests.browser.form import (
    ADDRESS,
    answer_one,
    answers_of,
    asked,
    expected,
    kept,
    open_form,
    pick,
    pick_all,
    read_report,
    submit,
)
from tests.browser.links import KNOWN, invitation, link_of, somebodys
from tests.server import Server

FORM = "form[data-assessment]"
INTRODUCTION = ".md-typeset > p"
"""What is said of one's own answers, such as that nobody sees them."""
LABEL = "<b onclick=x>Ann</b> https://x.example"


def test_the_link_of_a_reply_holds_the_answers(page: Page, server: Server, folder: Path) -> None:
    """The absolute link decodes to what was picked, and follows a correction under the same number."""
    questions = asked(folder)
    answers = questions.answers()
    open_form(page, server.url)
    page.select_option("[name=role]", "user")
    pick_all(page, questions, answers)
    submit(page)
    first = decode(link_of(page), KNOWN)
    last, before = questions.items()[-1], link_of(page)
    pick(page, last, "5" if answers[last] != "5" else "4")
    page.wait_for_function("old => document.querySelector('[data-reply-link]').value !== old", arg=before)
    second = decode(link_of(page), KNOWN)
    assert link_of(page).startswith(f"{server.url}{ADDRESS}#r=")
    assert ({item: str(value) for item, value in first.answers.items()}, "user") == (answers, first.role)
    assert (first.id, True) == (second.id, first.answers != second.answers)


def test_without_an_answer_there_is_nothing_to_hand_on(page: Page, server: Server) -> None:
    """The link is offered with the first answer, below the report that follows it."""
    open_form(page, server.url)
    submit(page)
    offered = page.is_visible("[data-reply]")
    answer_one(page)
    assert (False, {"rules-1": 4}) == (offered, decode(link_of(page), KNOWN).answers)


def test_a_label_travels_only_where_it_can(page: Page, server: Server) -> None:
    """A label that hides text is refused in words at its field, and another one is in the link."""
    open_form(page, server.url)
    answer_one(page)
    submit(page)
    link_of(page)
    page.fill("[name=label]", "a\u202eb")
    page.wait_for_function(
        "() => document.querySelector('[data-reply-problem]').textContent.includes('cannot be a label')"
    )
    assert "" == page.input_value("[data-reply-link]")
    page.fill("[name=label]", "Ann")
    page.wait_for_function("() => document.querySelector('[data-reply-problem]').textContent === ''")
    assert "Ann" == decode(link_of(page), KNOWN).label


def test_copying_is_confirmed(visit: Callable[..., Page], server: Server) -> None:
    """The message that was copied holds the link, and the page says that it was copied."""
    page = visit(360, permissions=["clipboard-read", "clipboard-write"])
    open_form(page, server.url)
    answer_one(page)
    submit(page)
    link = link_of(page)
    page.click("[data-way=message]")
    page.wait_for_function("() => document.querySelector('[data-send-said]').textContent === 'Copied.'")
    assert link in page.evaluate("navigator.clipboard.readText()")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_somebodys_reply_touches_nothing_saved(page: Page, server: Server, folder: Path) -> None:
    """A reply that came by a link is shown as a report, marked, without the introduction; what is kept stays."""
    open_form(page, server.url)
    page.click("[data-step=next]")
    pick(page, "rules-1", "1")
    before = page.evaluate("JSON.stringify(localStorage)")
    page.goto("about:blank")
    page.goto(f"{server.url}{ADDRESS}#{somebodys(label=LABEL[:40], role='user', day='2026-09-01')}")
    page.wait_for_selector("[data-came]:not([hidden])")
    introduced = [page.is_visible(INTRODUCTION)]
    report = read_report(page)
    introduced += [page.is_visible(INTRODUCTION)]
    answers = {"rules-1": "5", "rules-2": "4", "rules-3": "?", "rules-4": "2"}
    assert (expected(asked(folder), answers), before) == (report, page.evaluate("JSON.stringify(localStorage)"))
    words = page.inner_text("[data-came]")
    assert [True] * 4 == [part in words for part in ("somebody's reply", LABEL[:40], "User", "2026-09-01")]
    assert (0, False) == (
        page.locator(":is([data-came-words], [data-came-facts]) :is(a, b)").count(),
        page.is_visible(FORM),
    )
    page.click("[data-tool=close]")
    assert ({"rules-1": "1"}, True, False, [False, False, True]) == (
        answers_of(page),
        page.is_visible(FORM),
        "#" in page.url,
        [*introduced, page.is_visible(INTRODUCTION)],
    )


@pytest.mark.parametrize(
    "harm",
    [lambda text: text[:-3], lambda text: f"{text[:9]}_{text[10:]}", lambda _: "r=AAAAAAAAA"],
    ids=["cut", "altered", "another format"],
)
def test_a_damaged_link_is_refused_in_words(page: Page, server: Server, harm: Callable[[str], str]) -> None:
    """A link that is cut or altered says so and what to do, and no number is shown; the form can be used."""
    page.goto(f"{server.url}{ADDRESS}#{harm(somebodys())}")
    refused = "() => document.querySelector('[data-came-words]').textContent.includes('cannot be opened')"
    page.wait_for_function(refused)
    assert ("empty", True) == (
        page.get_attribute("[data-report]", "data-state"),
        page.is_visible(FORM) and page.is_visible(INTRODUCTION),
    )


def test_a_link_that_a_scanner_rewrote_opens(page: Page, server: Server) -> None:
    """Percent-encoding behind the # is undone."""
    page.goto(f"{server.url}{ADDRESS}#{somebodys().replace('=', '%3D')}")
    page.wait_for_selector("[data-report][data-state=ready]")
    assert "somebody's reply" in page.inner_text("[data-came]")


def test_an_invitation_says_who_will_see_the_answers(page: Page, server: Server) -> None:
    """The inviter's text is a quotation under the fixed warning; who sees the answers follows from the setting."""
    note = "<a href=//x.example>Nobody</a> will see it"
    page.goto(f"{server.url}{ADDRESS}#{invitation(sender='Ann', note=note, change='A move', replies_to='me')}")
    page.wait_for_selector("[data-invitation]:not([hidden])")
    words = page.inner_text("[data-invitation]")
    said = (
        "Whoever made this link wrote this; this site has not checked it.",
        note,
        "invited you",
    )
    assert ([True] * 3, 0) == ([part in words for part in said], page.locator("[data-invitation] a").count())
    assert "A move" == page.input_value("[name=change]")


def test_answers_to_an_invitation_are_kept_apart(page: Page, server: Server) -> None:
    """An invitation begins with an empty form, leaves the own draft alone, and finds its own answers again."""
    open_form(page, server.url)
    page.click("[data-step=next]")
    pick(page, "rules-1", "1")
    own = kept(page)
    address = f"{server.url}{ADDRESS}#{invitation(sender='Ann', mail='ann@site.example')}"
    page.goto("about:blank")
    page.goto(address)
    page.wait_for_selector("[data-invitation]:not([hidden])")
    assert {} == answers_of(page)
    page.click("[data-step=next]")
    pick(page, "rules-1", "5")
    submit(page)
    reply = decode(link_of(page), KNOWN)
    assert ({"rules-1": 5}, own, "ann@site.example") == (
        dict(reply.answers),
        kept(page),
        page.inner_text("[data-send-address]"),
    )
    assert (page.get_attribute("[data-way=mail]", "href") or "").startswith("mailto:ann@site.example?subject=")
    sees = page.inner_text("[data-reply-sees]")
    assert (True, True) == ("goes to ann@site.example" in sees, f"the day ({reply.day}) and a number" in sees)
    page.goto("about:blank")
    page.goto(address)
    page.wait_for_selector("[data-invitation]:not([hidden])")
    assert {"rules-1": "5"} == answers_of(page)


def test_two_tabs_keep_each_others_answers(page: Page, server: Server) -> None:
    """What is answered in one tab stands in the other, and neither writes over the other's answers."""
    open_form(page, server.url)
    other = page.context.new_page()
    open_form(other, server.url)
    for tab, item in ((page, "rules-1"), (other, "rules-2"), (page, "rules-3")):
        if not tab.locator(f"[name='{item}']").first.is_visible():
            tab.click("[data-step=next]")
        pick(tab, item, "4")
    expected_ = {"rules-1": "4", "rules-2": "4", "rules-3": "4"}
    other.wait_for_function("() => document.querySelectorAll('fieldset input:checked').length === 3")
    assert (expected_, expected_) == (answers_of(other), (kept(page) or {})["answers"])
