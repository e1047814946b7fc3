"""An invitation is made on the page for it, and followed on another device: in Chromium, as people do."""

import json
from collections.abc import Callable

import pytest
from playwright.sync_api import Dialog, Page

from assessments.engine.share import invited
from tests.browser.form import ADDRESS
from tests.browser.links import KNOWN, invitation, somebodys
from tests.server import Server

LINK = "[data-invitation-link]"


def open_builder(page: Page, server: Server) -> None:
    """Open the page and wait until it has come to life, with the one assessment that these tests know chosen."""
    page.goto(f"{server.url}share/")
    page.wait_for_selector("[data-page=share][data-mounted]")
    page.select_option("[name=assessment]", "team-readiness 2 en")


def make(page: Page) -> str:
    """Make the invitation and give its link."""
    page.click("button[type=submit]")
    page.wait_for_selector("[data-made]:not([hidden])")
    return page.input_value(LINK)


def test_the_link_holds_what_was_settled(page: Page, server: Server) -> None:
    """What was typed, ticked and chosen is in the link; replies go to one of those who are asked unless told."""
    open_builder(page, server)
    page.fill("[name=from]", "Ann")
    page.fill("[name=note]", "One\nTwo")
    page.check("[data-roles='team-readiness 2 en'] [value=user]")
    found = invited(make(page), KNOWN)
    assert ("Ann", "One\nTwo", ("user",), "us", False) == (
        found.sender,
        found.note,
        found.roles,
        found.replies_to,
        found.openly,
    )


def test_the_preview_is_what_the_invited_person_sees(page: Page, visit: Callable[..., Page], server: Server) -> None:
    """The same HTML stands on the other device, with what was typed as text, and nobody sees markup."""
    open_builder(page, server)
    page.fill("[name=from]", "<b>Ann</b>")
    page.check("[name=replies_to][value=me]")
    link = make(page)
    other = visit(360)
    other.goto(link)
    other.wait_for_selector("[data-invitation]:not([hidden])")
    assert page.inner_text("[data-preview]") == other.inner_text("[data-invitation]")
    assert (0, True) == (
        other.locator("[data-invitation] b").count(),
        "<b>Ann</b>" in other.inner_text("[data-invitation]"),
    )
    assert other.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_who_sees_the_answers_follows_the_setting(page: Page, server: Server) -> None:
    """Another destination changes what the invited person is told, at once."""
    open_builder(page, server)
    make(page)
    assert "one of you, who gathers" in page.inner_text("[data-preview]")
    page.check("[name=replies_to][value=me]")
    page.wait_for_function("() => document.querySelector('[data-preview]').innerText.includes('goes to them')")


@pytest.mark.parametrize(
    ("field", "typed", "words"),
    [
        ("mail", "ann@site.example?bcc=eve@site.example", "not one plain mail address"),
        ("from", "a\u202eb", "hide or turn"),
    ],
)
def test_what_cannot_travel_is_told_at_its_field(
    page: Page, server: Server, field: str, typed: str, words: str
) -> None:
    """A field that cannot be part of a link says what is wrong, no link is given, and what was typed stays."""
    open_builder(page, server)
    page.fill(f"[name={field}]", typed)
    page.click("button[type=submit]")
    page.wait_for_selector(f"[name={field}][aria-invalid=true]")
    assert (True, False, typed) == (
        words in page.inner_text(f"[data-problem={field}]"),
        page.is_visible("[data-made]"),
        page.input_value(f"[name={field}]"),
    )


def settle(page: Page) -> None:
    """Type and choose something else than what stands there at first, in each kind of field."""
    page.fill("[name=note]", "One\nTwo")
    page.select_option("[name=assessment]", "decision-team 1 en")
    page.check("[data-roles='decision-team 1 en'] [value=user]")
    page.check("[name=replies_to][value=me]")
    page.check("[name=openly]")


def settled(page: Page) -> list[str]:
    """Give all that stands in the form: what is typed, and what is chosen and ticked among what can be seen."""
    found: list[str] = page.eval_on_selector_all(
        "[data-share] [name]",
        """all => all.filter((each) => each.closest("fieldset")?.disabled !== true)
            .filter(({type, checked}) => !["radio", "checkbox"].includes(type) || checked)
            .map(({name, value}) => `${name}: ${value}`)""",
    )
    return found


def come_back(page: Page) -> None:
    """Load the page anew."""
    page.reload()
    page.wait_for_selector("[data-page=share][data-mounted]")


def test_what_was_typed_and_chosen_survives_a_reload(page: Page, server: Server) -> None:
    """All of it is kept on the device, the settings too, until it is erased: then all is as at first."""
    open_builder(page, server)
    come_back(page)
    page.on("dialog", lambda dialog: dialog.accept())
    page.click("[data-share] [type=reset]")
    first = settled(page)
    settle(page)
    before = settled(page)
    link = make(page)
    come_back(page)
    kept = (settled(page), make(page))
    page.click("[data-share] [type=reset]")
    erased = (
        settled(page),
        page.is_visible("[data-made]"),
        page.input_value(LINK),
        page.text_content("[data-message]"),
    )
    come_back(page)
    assert ((before, link), (first, False, "", ""), first) == (kept, erased, settled(page))
    assert [] == page.evaluate("() => Object.keys(localStorage).filter((each) => each.includes(':share'))")


def test_nobody_erases_an_invitation_by_one_click(page: Page, server: Server) -> None:
    """Whoever has typed or chosen something is asked, and who says no keeps all of it."""
    asked: list[str] = []

    def no(dialog: Dialog) -> None:
        asked.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", no)
    page.goto(f"{server.url}share/")
    page.wait_for_selector("[data-page=share][data-mounted]")
    page.click("[data-share] [type=reset]")
    untouched = len(asked)
    settle(page)
    before = settled(page)
    page.click("[data-share] [type=reset]")
    stays = settled(page)
    come_back(page)
    assert (0, 1, before, before) == (untouched, len(asked), stays, settled(page))


def test_an_assessment_that_is_gone_is_told(page: Page, server: Server) -> None:
    """Whoever had chosen what the site no longer has is told so, and all else is there."""
    page.goto(f"{server.url}privacy/")
    kept = {"note": "Hello", "assessment": "team-readiness 1 xx", "openly": ["on"]}
    name = f"neutral-navigator:{server.url}:share/"
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [name, json.dumps(kept)])
    page.goto(f"{server.url}share/")
    page.wait_for_selector("[data-page=share][data-mounted]")
    assert (True, "Hello", True) == (
        "no longer here" in page.inner_text("[data-share-said]"),
        page.input_value("[name=note]"),
        page.is_checked("[name=openly]"),
    )


def test_an_inviter_reads_what_is_left_unsaid(page: Page, server: Server) -> None:
    """An untouched form makes an invitation, and says that the invited will not see who asks; a name ends that."""
    open_builder(page, server)
    make(page)
    assert "will not see who asks them" in page.inner_text("[data-unsaid]")
    page.fill("[name=from]", "Ann")
    page.fill("[name=change]", "A move")
    page.press("[name=change]", "Tab")
    page.wait_for_function("() => document.querySelector('[data-unsaid]').textContent === ''")


def test_the_address_for_replies_is_seen_before_anything_is_sent(page: Page, server: Server) -> None:
    """The form says whose address belongs there; invited people read it beside the inviter's word, as the message."""
    open_builder(page, server)
    assert "that person’s address and not yours" in page.inner_text("#hint-mail")
    page.fill("[name=mail]", "ann@site.example")
    make(page)
    texts = (page.inner_text("[data-preview]"), page.inner_text("[data-message]"))
    wanted = ("Whoever invited you says", "has not checked it", "A mail with your reply goes to ann@site.example")
    assert [[True] * 3] * 2 == [[words in text for words in wanted] for text in texts]


def test_the_first_wrong_field_has_the_focus(page: Page, server: Server) -> None:
    """After submit with problems the reader stands at the first field that is wrong."""
    open_builder(page, server)
    page.fill("[name=team]", "a\u202eb")
    page.fill("[name=mail]", "nobody")
    page.click("button[type=submit]")
    page.wait_for_selector("[name=mail][aria-invalid=true]")
    page.wait_for_function("() => document.activeElement.name === 'team'")


@pytest.mark.parametrize("fragment", [somebodys(), invitation(sender="Ann")], ids=["reply", "invitation"])
def test_a_link_goes_on_to_its_page(page: Page, server: Server, fragment: str) -> None:
    """Opened here, a reply or an invitation is read on the assessment's page."""
    page.goto(f"{server.url}share/#{fragment}")
    page.wait_for_url(f"{server.url}{ADDRESS}#{fragment}")
    page.wait_for_selector("[data-report][data-state=ready], [data-invitation]:not([hidden])")


def test_a_damaged_link_is_refused_here(page: Page, server: Server) -> None:
    """A link that nobody can read is refused in words, and the page can be used."""
    page.goto(f"{server.url}share/#{somebodys()[:-3]}")
    page.wait_for_function("() => document.querySelector('[data-share-said]').textContent.includes('cannot be opened')")
    assert make(page).startswith(server.url)


def test_what_was_kept_under_the_old_name_is_taken_over(page: Page, server: Server) -> None:
    """It is in the form, and kept under a name that no assessment can have; an assessment's draft stays its own."""
    old = f"neutral-navigator:{server.url}:share"
    page.goto(f"{server.url}privacy/")
    page.evaluate("key => localStorage.setItem(key, JSON.stringify({note: 'Hello'}))", old)
    open_builder(page, server)
    names = page.evaluate("() => Object.keys(localStorage).filter((each) => each.startsWith('neutral'))")
    assert ("Hello", [f"{old}/"]) == (page.input_value("[name=note]"), names)


def test_a_draft_of_an_assessment_is_left_alone(page: Page, server: Server) -> None:
    """What an assessment with the id share has kept is no invitation."""
    old, draft = f"neutral-navigator:{server.url}:share", '{"answers":{},"change":"A move"}'
    page.goto(f"{server.url}privacy/")
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [old, draft])
    open_builder(page, server)
    assert ("", draft) == (
        page.input_value("[name=change]"),
        page.evaluate("key => localStorage.getItem(key)", old),
    )


def test_two_tabs_of_the_builder_agree(page: Page, server: Server) -> None:
    """What is typed in one tab stands in the other, and neither writes over it."""
    open_builder(page, server)
    other = page.context.new_page()
    open_builder(other, server)
    page.fill("[name=note]", "Hello")
    other.wait_for_function("() => document.querySelector('[name=note]').value === 'Hello'")
    other.fill("[name=from]", "Ann")
    page.wait_for_function("() => document.querySelector('[name=from]').value === 'Ann'")
    assert "Hello" == page.input_value("[name=note]")


def test_what_another_page_erased_is_gone_here(page: Page, server: Server) -> None:
    """Form and invitation are empty once another page has erased what was kept."""
    open_builder(page, server)
    first = settled(page)
    settle(page)
    make(page)
    other = page.context.new_page()
    other.goto(f"{server.url}privacy/")
    other.evaluate("key => localStorage.removeItem(key)", f"neutral-navigator:{server.url}:share/")
    page.wait_for_selector("[data-made]", state="hidden")
    assert len(first) == len(settled(page))
    assert ("", "us") == (page.input_value("[name=note]"), page.input_value("[name=replies_to]:checked"))
