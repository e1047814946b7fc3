"""A team's replies are pasted as they came, and the team's report appears: in Chromium, as a coordinator does it."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from assessments.cli.catalogue import find
from assessments.engine import api
from assessments.engine.gathering import gather
from assessments.engine.questions import questions
from assessments.engine.responses import respond
from assessments.engine.share import encode, reply_of
from assessments.engine.structure import to_data
from assessments.engine.team_link import for_outside
from assessments.engine.team_share import share_team
from tests.browser.links import invitation
from tests.browser.watch import Watch
from tests.server import Server

ABOUT = find("team-readiness")
ITEMS = [question.id for question in questions(ABOUT.sections)]
SITE = "https://someone.github.io/neutral-navigator/assess/team-readiness/#"
BLOCKED = """Object.defineProperty(globalThis, "localStorage", {
  get() { throw new DOMException("storage is blocked", "SecurityError"); },
})"""
REPORT = "[data-report][data-state=ready]"


def answers_of(person: int) -> dict[str, Any]:
    """Give somebody's answers, others for each person."""
    return {item: 1 + (place * 3 + person * 2) % 5 for place, item in enumerate(ITEMS)}


def link(person: int, answers: dict[str, Any] | None = None, **fields: Any) -> str:  # noqa: ANN401
    """Give the fragment of a person's reply; their number is that of the person."""
    made = reply_of(ABOUT, respond(ABOUT, answers or answers_of(person)), number=person, **fields)
    return encode(ABOUT, made)


def open_team(page: Page, server: Server, fragment: str = "") -> None:
    """Open the page and wait until it has come to life."""
    page.goto(f"{server.url}team/{fragment}")
    page.wait_for_selector("[data-page=team][data-mounted]")


def report_on(*answers: dict[str, Any], **about: object) -> dict[str, Any]:
    """Give what CPython says of a team."""
    request = {"definition": json.dumps(to_data(ABOUT)), "answers": answers, **about}
    found: dict[str, Any] = json.loads(api.call("team", json.dumps(request)))["value"]["team"]
    return found


def scores(page: Page) -> dict[str, str]:
    """Give the numbers of the report on the page, by scale."""
    page.wait_for_selector(REPORT)
    found: dict[str, str] = page.eval_on_selector_all(
        "[data-report] [data-scale], [data-report] [data-score]",
        "all => Object.fromEntries(all.map(({dataset}) => [dataset.scale ?? dataset.score, dataset.value]))",
    )
    return found


def expected(team: dict[str, Any]) -> dict[str, str]:
    """Give the numbers that a report on this team has to show."""
    means = {**{name: scale["mean"] for name, scale in team["scales"].items()}, "overall": team["overall"]["mean"]}
    return {name: "" if mean is None else repr(mean) for name, mean in means.items()}


def said(page: Page, words: str) -> None:
    """Wait until the page says this of what was pasted."""
    page.wait_for_function("words => document.querySelector('[data-said]').textContent.includes(words)", arg=words)


def test_a_chat_log_becomes_a_report(page: Page, server: Server) -> None:
    """Replies in a messy text are found as soon as it is pasted, and the numbers are those of CPython."""
    open_team(page, server)
    first, second, third = (link(person) for person in range(3))
    page.fill("[data-paste]", f"[09:12] Ann: {SITE}{first}\n> wrapped: {SITE}{second[:30]}\n> {second[30:]}.\n{third}")
    said(page, "3 replies")
    assert expected(report_on(*(answers_of(person) for person in range(3)))) == scores(page)


def test_everything_is_kept_but_the_rest_of_the_text(page: Page, server: Server) -> None:
    """After a reload the replies, the team's name and how many were asked are there again, the chat is not."""
    open_team(page, server)
    page.fill("[data-paste]", f"secret talk {SITE}{link(1)}\n{SITE}{link(2)}\n{SITE}{link(3)}")
    said(page, "3 replies")
    page.click("[data-more] summary")
    page.fill("[name=name]", "Desk")
    page.fill("[name=asked]", "5")
    page.wait_for_function("() => document.querySelector('[data-report-body]').textContent.includes('3 of 5')")
    page.reload()
    page.wait_for_selector(REPORT)
    assert ("".join(f"#{link(person)}\n" for person in (1, 2, 3)), True, True) == (
        page.input_value("[data-paste]"),
        "3 of 5" in page.inner_text("[data-report]"),
        "Desk" in page.inner_text("[data-report] h2"),
    )


def put_in(page: Page, text: str) -> None:
    """Paste a text by keyboard, as somebody does who has just copied it."""
    page.evaluate("text => navigator.clipboard.writeText(text)", text)
    page.keyboard.press("Control+V")


def test_links_pasted_one_after_another_are_all_read(page: Page, server: Server) -> None:
    """A copied link has no line end, so the page gives each a line: in the empty field and below what is kept."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    open_team(page, server)
    page.focus("[data-paste]")
    for person in range(1, 4):
        put_in(page, f"{SITE}{link(person)}")
    said(page, "3 replies.")
    page.reload()
    said(page, "3 replies.")
    page.focus("[data-paste]")
    page.keyboard.press("Control+End")
    put_in(page, f"{SITE}{link(4)}")
    said(page, "4 replies.")
    kept = "".join(f"#{link(person)}\n" for person in range(1, 4))
    assert f"{kept}{SITE}{link(4)}\n" == page.input_value("[data-paste]")


def test_somebody_can_be_taken_out_and_put_back(page: Page, server: Server) -> None:
    """The report follows at once, and the button keeps the focus."""
    open_team(page, server)
    page.fill("[data-paste]", " ".join(f"{SITE}{link(person)}" for person in range(4)))
    said(page, "4 replies")
    page.click("[data-people-part] summary")
    page.click("[data-people] li:nth-child(2) button")
    said(page, "3 of them count")
    out = scores(page)
    focused = page.evaluate("document.activeElement.textContent")
    page.click("[data-people] li:nth-child(2) button")
    page.wait_for_function("() => document.querySelector('[data-said]').textContent === '4 replies.'")
    assert (expected(report_on(*(answers_of(person) for person in (0, 2, 3)))), "Put back") == (out, focused)


def test_of_a_corrected_reply_the_coordinator_chooses(page: Page, server: Server) -> None:
    """The last one counts until another one is picked, and the choice is kept."""
    open_team(page, server)
    corrected = dict.fromkeys(ITEMS, 5)
    links = [link(0), link(1), link(2), link(0, corrected)]
    page.fill("[data-paste]", "\n".join(SITE + each for each in links))
    said(page, "3 of them count")
    last = scores(page)
    page.click(f"[data-choices] label:has([value='{links[0]}'])")
    page.wait_for_function(
        "value => document.querySelector(`[data-choices] [value='${value}']`)?.checked", arg=links[0]
    )
    page.wait_for_function("value => document.querySelector('[data-scale]').dataset.value !== value", arg=last["rules"])
    first = scores(page)
    page.reload()
    assert (
        expected(report_on(corrected, answers_of(1), answers_of(2))),
        expected(report_on(*(answers_of(person) for person in range(3)))),
        first,
    ) == (last, first, scores(page))


def test_a_damaged_link_is_told_and_counts_nowhere(page: Page, server: Server) -> None:
    """One that is cut is named by number, line and the words before it, as text, and is told again after a reload."""
    open_team(page, server)
    page.fill("[data-paste]", f"{SITE}{link(1)}\nfrom <b>Dan</b>: {SITE}{link(2)[:-9]}\n{SITE}{link(3)}")
    said(page, "1 link could not be read")
    named = page.inner_text("[data-damaged] li")
    people = page.locator("[data-people] li").count()
    page.reload()
    said(page, "2 replies. 1 link could not be read")
    again = page.inner_text("[data-damaged] li")
    page.fill("[data-paste]", f"#{link(1)}\n#{link(3)}\n")
    page.wait_for_function("() => document.querySelector('[data-said]').textContent === '2 replies.'")
    page.reload()
    said(page, "2 replies")
    assert ("Link 2 on line 2, after “from <b>Dan</b>:”: it is cut", 2, "Link 2 on line 2: it is cut", False) == (
        named.partition(": it is cut")[0] + ": it is cut",
        people,
        again.partition(": it is cut")[0] + ": it is cut",
        page.is_visible("[data-damaged]"),
    )


def test_files_are_read(page: Page, server: Server, tmp_path: Path) -> None:
    """A mail that was saved and a column of a table give their replies; a file without any is named."""
    open_team(page, server)
    for name, text in (
        ("a.eml", f"Hi {SITE}{link(1)}"),
        ("b.csv", f"who,link\nBo,{SITE}{link(2)}\n"),
        ("c.xlsx", "PK"),
    ):
        (tmp_path / name).write_text(text, encoding="utf-8")
    page.set_input_files("[data-files]", [tmp_path / name for name in ("a.eml", "b.csv", "c.xlsx")])
    page.wait_for_function("() => document.querySelectorAll('[data-people] li').length === 2")
    said(page, "no reply link in “c.xlsx”")


PASTE = """(field, parts) => {
  const text = parts.map(([part, times]) => part.repeat(times)).join("");
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/plain", text);
  const event = new ClipboardEvent("paste", {clipboardData, bubbles: true, cancelable: true});
  if (field.dispatchEvent(event)) {
    field.value = text;
    field.dispatchEvent(new Event("input", {bubbles: true}));
  }
}"""


@pytest.mark.parametrize("parts", [[["Hello, how are you?", 1]], [["#r=", 1], ["A", 100_000]]])
def test_a_text_without_replies_is_answered_in_words(page: Page, server: Server, parts: list[list[object]]) -> None:
    """No report stands there, and what to paste is said."""
    open_team(page, server)
    page.eval_on_selector("[data-paste]", PASTE, parts)
    page.wait_for_function(
        "() => /no reply link|could not be read/u.test(document.querySelector('[data-said]').textContent)"
    )
    assert not page.is_visible("[data-report]")


def test_an_invitation_in_the_place_of_a_reply_is_called_one(page: Page, server: Server) -> None:
    """Whoever pastes the link of an invitation reads what it is and where it belongs."""
    open_team(page, server)
    page.fill("[data-paste]", f"{SITE}{invitation()}")
    page.wait_for_function("() => document.querySelector('[data-said]').textContent.includes('an invitation')")
    assert "give it to those whom you would like to ask" in page.inner_text("[data-said]")


def test_a_text_of_ten_megabytes_is_read(page: Page, server: Server) -> None:
    """Two replies, one at each end of it, are found, and they alone stand in the field."""
    open_team(page, server)
    talk = [f"{'Talk of this and that. ' * 40} r= is no link, and #r=5 is none.\n", 10_500]
    page.eval_on_selector("[data-paste]", PASTE, [[SITE + link(1) + " ", 1], talk, [SITE + link(2), 1]])
    page.wait_for_function("() => document.querySelectorAll('[data-people] li').length === 2", timeout=60_000)
    assert f"#{link(1)}\n#{link(2)}" == page.input_value("[data-paste]").strip()


def test_a_stranger_s_label_is_text(page: Page, server: Server) -> None:
    """A label that looks like markup is shown as it was typed."""
    open_team(page, server)
    page.fill("[data-paste]", f"{SITE}{link(1, label='<b>Ann</b>')}")
    said(page, "1 reply")
    assert ("<b>Ann</b>", 0) == (page.text_content("[data-people] strong"), page.locator("[data-people] b").count())


def test_an_example_says_that_it_is_invented(page: Page, server: Server) -> None:
    """It is one press away, its heading says what it is, and the first real reply takes its place."""
    open_team(page, server)
    page.click("[data-tool=example]")
    page.wait_for_selector(REPORT)
    heading = page.inner_text("[data-report] h2")
    page.fill("[data-paste]", "\n".join(SITE + link(person) for person in range(3)))
    said(page, "3 replies")
    assert ("Example, invented answers: ", False) == (heading[:27], "Example" in page.inner_text("[data-report] h2"))


def test_a_reply_comes_by_the_address(page: Page, server: Server) -> None:
    """What the address asks to add stands below what is there, once, and the address is clean again."""
    open_team(page, server)
    page.fill("[data-paste]", SITE + link(1))
    said(page, "1 reply")
    for _ in range(2):
        open_team(page, server, f"#add={link(2)}")
        said(page, "2 replies")
        page.goto("about:blank")
    open_team(page, server)
    said(page, "2 replies")
    assert f"{server.url}team/" == page.url


def test_a_report_that_was_handed_on_is_no_task(page: Page, server: Server) -> None:
    """While its link is read and shown, neither introduction nor field stands there; closed, all is as it was."""
    people = [respond(ABOUT, answers_of(person)) for person in range(5)]
    fragment = share_team(ABOUT, for_outside(ABOUT, gather(ABOUT, people)))
    introduction, box = ".md-typeset > p", "[data-paste]"
    page.goto(f"{server.url}team/#{fragment}")
    page.wait_for_selector("[data-came]:not([hidden])")
    reading = [page.is_visible(each) for each in (introduction, box)]
    page.wait_for_selector(REPORT)
    shown = [page.is_visible(each) for each in (introduction, box)]
    page.click("[data-tool=close]")
    page.wait_for_function("() => document.activeElement.matches('[data-paste]')")
    assert ([False, False], [False, False], [True, True]) == (
        reading,
        shown,
        [page.is_visible(each) for each in (introduction, box)],
    )


def test_without_storage_all_works_and_says_so(visit: Callable[..., Page], server: Server, watch: Watch) -> None:
    """The report appears, and the page says that nothing is kept."""
    watch.forgive("storage is blocked")  # the theme's own scripts ask for storage without asking whether there is any
    page = visit(360)
    page.add_init_script(BLOCKED)
    open_team(page, server)
    page.fill("[data-paste]", "\n".join(SITE + link(person) for person in range(3)))
    page.wait_for_selector(REPORT)
    assert "keeps nothing" in page.inner_text("[data-kept]")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_two_tabs_do_not_write_over_each_other(page: Page, server: Server) -> None:
    """What one gathers stands in the other."""
    open_team(page, server)
    other = page.context.new_page()
    open_team(other, server)
    page.fill("[data-paste]", SITE + link(1))
    said(page, "1 reply")
    said(other, "1 reply")
    other.fill("[data-paste]", f"{other.input_value('[data-paste]')}\n{SITE}{link(2)}")
    said(other, "2 replies")
    said(page, "2 replies")


def test_all_is_erased_when_asked(page: Page, server: Server) -> None:
    """Nothing of the team stays on the page or the device."""
    open_team(page, server)
    page.fill("[data-paste]", SITE + link(1))
    said(page, "1 reply")
    page.on("dialog", lambda dialog: dialog.accept())
    page.click("[data-tool=erase]")
    assert ("", False, None) == (
        page.input_value("[data-paste]"),
        page.is_visible("[data-people-part]"),
        page.evaluate("Object.keys(localStorage).find(key => key.endsWith(':team/')) ?? null"),
    )


@pytest.mark.parametrize("example", ["team-readiness", "cost-of-change", "buying-path"])
def test_no_table_runs_over_its_card(visit: Callable[..., Page], server: Server, example: str) -> None:
    """On the narrowest screen each table ends within the border of the report."""
    page = visit(320)
    open_team(page, server, f"#example={example}")
    page.wait_for_selector(REPORT)
    room = page.eval_on_selector_all(
        "[data-report] .nn-chapter > .nn-table",
        """all => all.map((each) => [each.closest("[data-report]"), each])
          .map((pair) => pair.map((one) => one.getBoundingClientRect().right)).map(([card, table]) => card - table)""",
    )
    assert (True, []) == (len(room) > 0, [each for each in room if each <= 0])
