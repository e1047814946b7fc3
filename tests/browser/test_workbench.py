"""The inviter's board: cards, replies, rounds and files, in Chromium, as people do."""

import csv
import json
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from assessments.compiler.compile import compile_all
from assessments.engine.reply import Reply
from assessments.engine.share import encode
from tests.browser.form import ADDRESS
from tests.browser.links import invitation
from tests.browser.watch import Watch
from tests.server import Server

ABOUT = compile_all().current["team-readiness"].assessment
ITEMS = [item.id for section in ABOUT.sections for item in section.items]
BLOCKED = """Object.defineProperty(globalThis, "localStorage", {
  get() { throw new DOMException("storage is blocked", "SecurityError"); },
});"""
FULL = """() => {
  Storage.prototype.setItem = () => {
    throw new DOMException("it is full", "QuotaExceededError");
  };
}"""
KEPT_NOT = "This browser is not keeping the board."
CARD = "[data-cards] > details"


def reply(number: int = 7, **fields: Any) -> str:  # noqa: ANN401  whatever a reply holds
    """Give the fragment of somebody's reply, in which every fourth item is not known."""
    answers = {item: "?" if place % 4 == 0 else 1 + place % 5 for place, item in enumerate(ITEMS)}
    return encode(ABOUT, Reply(assessment=ABOUT.id, version=ABOUT.version, answers=answers, id=number, **fields))


def board(*cards: dict[str, Any]) -> dict[str, Any]:
    """Give a board's file as data."""
    return {"format": "neutral-navigator workbench", "version": 1, "cards": list(cards)}


def card(name: str, *rounds: list[str], **fields: Any) -> dict[str, Any]:  # noqa: ANN401  whatever a card holds
    """Give a card with these rounds, a month apart."""
    found = [{"day": f"2026-{number:02}-01", "replies": replies} for number, replies in enumerate(rounds, start=9)]
    return {"name": name, "notes": "", "step": None, "rounds": found, **fields}


def open_bench(page: Page, server: Server, *cards: dict[str, Any], fragment: str = "") -> None:
    """Open the workbench with these cards on it, and wait until it has come to life."""
    if cards:
        page.goto(f"{server.url}privacy/")
        page.evaluate("([key, text]) => localStorage.setItem(key, text)", [key(server), json.dumps(board(*cards))])
    page.goto(f"{server.url}workbench/{fragment}")
    page.wait_for_selector("[data-page=workbench][data-mounted]")


def key(server: Server) -> str:
    """Give the name under which the board is kept."""
    return f"neutral-navigator:{server.url}:workbench/"


def kept(page: Page, server: Server) -> list[dict[str, Any]]:
    """Give the cards that the device keeps."""
    found: list[dict[str, Any]] = json.loads(page.evaluate("key => localStorage.getItem(key)", key(server)))["cards"]
    return found


def said(page: Page, words: str, place: str = "[data-bench-said]") -> None:
    """Wait until the page says so."""
    page.wait_for_function(
        "([place, words]) => document.querySelector(place).textContent.includes(words)", arg=[place, words]
    )


def is_seen(page: Page, place: str) -> bool:
    """Tell whether a place of the page lies wholly where the reader looks."""
    return bool(
        page.evaluate(
            """place => {
              const {top, bottom, height} = document.querySelector(place).getBoundingClientRect();
              return height > 0 && top >= 0 && bottom <= innerHeight;
            }""",
            place,
        )
    )


def add_card(page: Page, name: str) -> None:
    """Make a card."""
    page.fill("#new-name", name)
    page.click("[data-new] button")


def names(page: Page) -> list[str]:
    """Give the names of the cards on the page, in their order."""
    return page.locator("[data-card-name]").all_inner_texts()


def saved(page: Page, act: str) -> str:
    """Give the text of the file that a button saves."""
    with page.expect_download() as download:
        page.click(f"[data-act={act}]")
    return Path(download.value.path()).read_text("utf-8")


def open_file(page: Page, text: str) -> None:
    """Open a board's file with this text."""
    page.set_input_files("[data-file]", {"name": "b.json", "mimeType": "application/json", "buffer": text.encode()})


def test_from_an_invitation_to_a_card_in_six_actions(visit: Callable[..., Page], server: Server) -> None:
    """Who invites makes the link, copies it, opens the reply that came back and puts it on a card: at most six."""
    page = visit(permissions=["clipboard-read", "clipboard-write"])
    actions: list[str] = []

    def press(selector: str) -> None:
        actions.append(selector)
        page.click(selector)

    page.goto(f"{server.url}share/")
    page.wait_for_selector("[data-page=share][data-mounted]")
    press("[data-share] button[type=submit]")
    page.wait_for_selector("[data-made]:not([hidden])")
    press("[data-made] [data-way=message]")
    said(page, "Copied.", "[data-send-said]")
    assert page.input_value("[data-invitation-link]") in page.evaluate("navigator.clipboard.readText()")
    actions.append("open the reply that came back")
    page.goto(f"{server.url}{ADDRESS}#{reply(label='Ann')}")
    page.wait_for_selector("[data-report][data-state=ready]")
    press("[data-came-board]")
    page.wait_for_selector("[data-adding]:not([hidden])")
    press("[data-adding-form] [type=submit]")
    page.wait_for_selector(f"{CARD}[open] [data-card-report]:not([hidden])")
    assert (True, ["New card"]) == (len(actions) <= 6, names(page))
    assert [reply(label="Ann")] == kept(page, server)[0]["rounds"][0]["replies"]
    assert "#" not in page.url


@pytest.mark.usefixtures("resting")
def test_an_empty_board_has_one_next_action(page: Page, server: Server) -> None:
    """It says what it is for and leads to an invitation."""
    open_bench(page, server)
    words = page.inner_text("[data-empty]")
    assert (3, f"{server.url}share/") == (
        words.count(". ") + 1,
        page.locator("[data-empty] a").evaluate_all("links => links.map(({href}) => href).join()"),
    )


@pytest.mark.usefixtures("resting")
def test_what_is_written_on_a_card_is_kept(page: Page, server: Server) -> None:
    """Name, step and notes survive a reload, each from the moment when it is typed."""
    open_bench(page, server)
    add_card(page, "Front desk")
    page.fill("[data-field=name]", "Front desk, north")
    page.select_option("[data-field=step]", "4")
    page.fill("[data-field=notes]", " One\n=two ")
    assert [card("Front desk, north", step=4, notes=" One\n=two ")] == kept(page, server)
    page.reload()
    page.wait_for_selector(f"{CARD}[open]")
    assert ("Front desk, north", "4", " One\n=two ") == (
        page.input_value("[data-field=name]"),
        page.input_value("[data-field=step]"),
        page.input_value("[data-field=notes]"),
    )


@pytest.mark.usefixtures("resting")
def test_two_cards_have_two_names(page: Page, server: Server) -> None:
    """A name that another card has is refused in words, at the new card and at the old one."""
    open_bench(page, server, card("Ann"), card("Bob"))
    add_card(page, "Ann")
    page.locator(f"{CARD} > summary").nth(1).click()
    page.locator("[data-field=name]").nth(1).fill("Ann")
    said(page, "Another card has this name.", f"{CARD}[open] [data-name-problem]")
    assert ("Another card has this name. Take another one.", ["Ann", "Bob"]) == (
        page.inner_text("[data-new-problem]"),
        [each["name"] for each in kept(page, server)],
    )


def test_an_invitation_in_the_place_of_a_reply_is_called_one(page: Page, server: Server) -> None:
    """Whoever pastes the link of an invitation onto a card reads what it is and where it belongs; it stays there."""
    open_bench(page, server, card("Ann"))
    page.wait_for_selector(f"{CARD}[open]")
    page.fill("[data-field=replies]", f"{server.url}{ADDRESS}#{invitation()}")
    page.wait_for_function("() => document.querySelector('[data-replies-said]').textContent.includes('an invitation')")
    assert ("give it to those whom you would like to ask" in page.inner_text("[data-replies-said]"), []) == (
        True,
        kept(page, server)[0]["rounds"],
    )


def test_replies_are_found_in_any_text(page: Page, server: Server) -> None:
    """A chat with two links and half of a third adds two replies, says so, and keeps what was put in."""
    open_bench(page, server, card("Team"))
    page.wait_for_selector(f"{CARD}[open]")
    text = f"Ann: {server.url}{ADDRESS}#{reply(1)} ok?\n> Bob: <{server.url}{ADDRESS}#{reply(2)}>\n#{reply(3)[:-4]}"
    page.fill("[data-field=replies]", text)
    said(page, "2 replies added. Link 3 on line 3: it is cut", "[data-replies-said]")
    assert is_seen(page, "[data-replies-said]")
    assert ([reply(1), reply(2)], text) == (
        kept(page, server)[0]["rounds"][0]["replies"],
        page.input_value("[data-field=replies]"),
    )
    page.fill("[data-field=replies]", f"#{reply(1)}")
    said(page, "0 replies added. 1 was there already.", "[data-replies-said]")
    assert "" == page.input_value("[data-field=replies]")


def test_a_card_shows_what_its_replies_show(page: Page, server: Server) -> None:
    """Step, unknowns and the rule of step 10 stand on the card, and a stranger's words are text."""
    label = "<b>Ann</b> https://x.example"
    open_bench(page, server, card("Team", [reply(label=label)], step=4))
    page.wait_for_selector("[data-card-report]:not([hidden])")
    words = page.inner_text(CARD)
    wanted = ("Step 4 of 13: Contemplation", "8 items", "Selling enters at step 10, and not before", label)
    assert ([True] * 4, 0) == (
        [each in words for each in wanted],
        page.locator("[data-cards] b, [data-cards] a[href*='x.example']").count(),
    )


def test_a_new_round_takes_the_next_replies(page: Page, server: Server) -> None:
    """What comes later stands in a round of its own, and the two are compared."""
    open_bench(page, server, card("Team", [reply(1)]))
    page.wait_for_selector("[data-card-report]:not([hidden])")
    page.click("[data-act=round]")
    said(page, "belong to a new round", "[data-round-said]")
    assert is_seen(page, "[data-round-said]")
    page.fill("[data-field=replies]", f"#{reply(2)}")
    said(page, "1 reply added.", "[data-replies-said]")
    assert [[reply(1)], [reply(2)]] == [each["replies"] for each in kept(page, server)[0]["rounds"]]
    assert page.locator("[data-card-more] summary").first.inner_text().startswith("From 2026-09-01 to ")


@pytest.mark.usefixtures("resting")
def test_what_is_removed_comes_back(page: Page, server: Server) -> None:
    """A card and a reply that were taken off are there again after one press."""
    before = [card("Ann"), card("Team", [reply(1), reply(2)])]
    open_bench(page, server, *before)
    page.locator(f"{CARD} > summary").nth(1).click()
    page.locator(f"{CARD}[open] [data-act=drop-reply]").first.click()
    gone = kept(page, server)[1]["rounds"][0]["replies"]
    page.click("[data-act=undo]")
    first = kept(page, server)
    page.locator(f"{CARD}[open] [data-act=remove]").click()
    without = names(page)
    page.click("[data-act=undo]")
    assert ([reply(2)], before, ["Ann"], before) == (gone, first, without, kept(page, server))


def test_a_reply_goes_on_the_card_that_is_chosen(page: Page, server: Server) -> None:
    """Where there are cards, one of them can take the reply, and a second time it is there already."""
    open_bench(page, server, card("Ann"), card("Bob"), fragment=f"#add={reply()}")
    page.select_option("#adding-card", "Bob")
    page.click("[data-adding-form] [type=submit]")
    said(page, "The reply is on “Bob”.", f"{CARD}:nth-child(2) [data-card-said]")
    assert is_seen(page, f"{CARD}:nth-child(2) [data-card-said]")
    page.evaluate("link => { location.hash = link; }", f"#add={reply()}")
    page.wait_for_selector("[data-adding]:not([hidden])")
    page.select_option("#adding-card", "Bob")
    page.click("[data-adding-form] [type=submit]")
    said(page, "The reply was on “Bob” already.", f"{CARD}:nth-child(2) [data-card-said]")
    assert [[], [{"replies": [reply()]}]] == [
        [{"replies": round_["replies"]} for round_ in each["rounds"]] for each in kept(page, server)
    ]


def test_a_damaged_reply_goes_on_no_card(page: Page, server: Server) -> None:
    """A link that was cut on its way is refused in words, and the board stays as it was."""
    open_bench(page, server, fragment=f"#add={reply()[:-3]}")
    page.click("[data-adding-form] [type=submit]")
    said(page, "This link cannot be put on a card. It is cut")
    assert [] == names(page)


def test_the_link_of_a_reply_is_opened_where_replies_are_read(page: Page, server: Server) -> None:
    """The workbench leads a reply's link to the page of its assessment."""
    page.goto(f"{server.url}workbench/#{reply()}")
    page.wait_for_selector("[data-came]:not([hidden])")
    assert page.url == f"{server.url}{ADDRESS}#{reply()}"


def test_a_file_brings_the_board_to_another_device(page: Page, visit: Callable[..., Page], server: Server) -> None:
    """What is saved here is opened there, card for card."""
    cards = [card("Ann", [reply(1)], step=4, notes="One\n two "), card("Bob")]
    open_bench(page, server, *cards)
    text = saved(page, "export")
    other = visit(360)
    open_bench(other, server)
    open_file(other, text)
    said(other, "The board from the file is here now.", "[data-file-said]")
    assert (board(*cards), cards) == (json.loads(text), kept(other, server))
    assert other.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_board_is_added_or_put_in_place(page: Page, server: Server) -> None:
    """Whoever has cards is asked, an added card of the same name gets a number, and the way back is open."""
    open_bench(page, server, card("Ann", notes="mine"))
    text = json.dumps(board(card("Ann"), card("Bob")))
    open_file(page, text)
    page.click("[data-act=import-add]")
    added = names(page)
    open_file(page, text)
    page.wait_for_selector("[data-importing]:not([hidden])")
    page.click("[data-act=import-replace]")
    replaced = [each["notes"] for each in kept(page, server)]
    page.click("[data-act=undo]")
    assert (["Ann", "Ann 2", "Bob"], ["", ""], "mine") == (added, replaced, kept(page, server)[0]["notes"])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("{", "It is no file of a workbench, or only a part of one: it cannot be read beyond line 1"),
        (json.dumps(board({"name": "", "mood": 1})), "card 1, mood"),
        (json.dumps({**board(), "version": 2}), "version 2 cannot be read here"),
        (json.dumps(board(card("A", ["r=AAAA"]))), "card 1, round 1, reply 1"),
    ],
    ids=["no JSON", "unknown key", "newer", "damaged reply"],
)
def test_a_bad_file_changes_nothing(page: Page, server: Server, text: str, words: str) -> None:
    """What is wrong is said, and the board is as it was."""
    open_bench(page, server, card("Ann", notes="mine"))
    open_file(page, text)
    page.wait_for_function(
        "words => document.querySelector('[data-file-said]').textContent.toLowerCase().includes(words)",
        arg=words.lower(),
    )
    assert is_seen(page, "[data-file-said]")
    assert [card("Ann", notes="mine")] == kept(page, server)


def test_the_table_has_no_answers(page: Page, server: Server) -> None:
    """Name, open steps, unknowns, next question and notes, and nothing of a reply."""
    replies = [reply(1, label="Zoë", role="decider", day="2026-08-17")]
    open_bench(page, server, card("=Team", replies, step=9, notes="wait"))
    text = saved(page, "csv")
    [line] = csv.DictReader(StringIO(text))
    wanted = {"card": "'=Team", "steps open": "9, 10, 11, 12, 13", "unknown": "8", "notes": "wait"}
    assert {**wanted, "next question": line["next question"]} == line
    assert [] == [each for each in ("Zoë", "ecider", "2026", "r=") if each in text]


@pytest.mark.usefixtures("resting")
def test_two_tabs_hold_one_board(page: Page, server: Server) -> None:
    """What one tab changes stands in the other, and neither takes anything from the other."""
    open_bench(page, server, card("Ann"))
    other = page.context.new_page()
    open_bench(other, server)
    add_card(other, "Bob")
    page.wait_for_function("() => document.querySelectorAll('[data-cards] > details').length === 2")
    page.locator("[data-field=notes]").first.fill("from the first")
    other.wait_for_function("() => document.querySelector('[data-field=notes]').value === 'from the first'")
    assert [card("Ann", notes="from the first"), card("Bob")] == kept(other, server)


@pytest.mark.usefixtures("resting")
def test_blocked_storage(visit: Callable[..., Page], server: Server, watch: Watch) -> None:
    """Where the browser refuses to keep anything, the page says so, and the board can be saved as a file."""
    watch.forgive("storage is blocked")  # the theme's own scripts ask for storage without asking whether there is any
    page = visit()
    page.add_init_script(BLOCKED)
    open_bench(page, server)
    add_card(page, "Ann")
    assert (True, [card("Ann")]) == (
        page.inner_text("[data-kept]").startswith(KEPT_NOT),
        json.loads(saved(page, "export"))["cards"],
    )


@pytest.mark.usefixtures("resting")
def test_full_storage(page: Page, server: Server) -> None:
    """Where there is no room left, what is typed stays on the page and the page says that it is not kept."""
    open_bench(page, server, card("Ann"))
    page.evaluate(FULL)
    page.fill(f"{CARD}[open] [data-field=notes]", "One")
    page.fill(f"{CARD}[open] [data-field=notes]", "One more")
    add_card(page, "Bob")
    assert (True, [card("Ann", notes="One more"), card("Bob")]) == (
        page.inner_text("[data-kept]").startswith(KEPT_NOT),
        json.loads(saved(page, "export"))["cards"],
    )


@pytest.mark.usefixtures("resting")
@pytest.mark.parametrize(
    "text", ["{", "7", "[]", '{"format": "neutral-navigator workbench", "version": 2, "cards": []}']
)
def test_what_cannot_be_read_is_left_alone(page: Page, server: Server, text: str) -> None:
    """What is kept and is no board can be saved, and goes only when its owner says so."""
    page.goto(f"{server.url}privacy/")
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [key(server), text])
    open_bench(page, server)
    assert (text, text) == (saved(page, "save-unread"), page.evaluate("key => localStorage.getItem(key)", key(server)))
    page.click("[data-act=begin-anew]")
    add_card(page, "Ann")
    assert ["Ann"] == [each["name"] for each in kept(page, server)]


@pytest.mark.usefixtures("resting")
def test_the_board_is_erased(page: Page, server: Server) -> None:
    """After a question, nothing of it is on the page or on the device."""
    open_bench(page, server, card("Ann"))
    page.on("dialog", lambda dialog: dialog.accept())
    page.click("[data-act=erase]")
    said(page, "The board is erased.", "[data-file-said]")
    assert is_seen(page, "[data-file-said]")
    assert ([], None) == (names(page), page.evaluate("key => localStorage.getItem(key)", key(server)))


@pytest.mark.usefixtures("resting")
def test_the_board_works_by_keyboard_alone(visit: Callable[..., Page], server: Server) -> None:
    """A card is made, unfolded and written on without a pointer, on a narrow screen."""
    page = visit(360)
    open_bench(page, server)
    page.focus("#new-name")
    page.keyboard.type("Ann")
    page.keyboard.press("Enter")
    page.wait_for_selector(f"{CARD}[open]")
    page.focus(f"{CARD} > summary")
    page.keyboard.press("Enter")
    closed = page.locator(f"{CARD}[open]").count()
    page.keyboard.press("Enter")
    for _ in range(3):
        page.keyboard.press("Tab")
    page.keyboard.type("wait")
    assert (0, "wait") == (closed, kept(page, server)[0]["notes"])
