"""Answers stay on the device over a reload and other pages until they are erased; damaged ones do no harm."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.form import (
    ASSESSMENT,
    answers_of,
    kept,
    kept_answers,
    open_form,
    pick,
    read_report,
    runtime_file,
    submit,
)
from tests.browser.watch import Watch
from tests.server import Server

BLOCKED = """Object.defineProperty(globalThis, "localStorage", {
  get() { throw new DOMException("storage is blocked", "SecurityError"); },
});"""
KEEP = "([key, text]) => localStorage.setItem(key, text)"


def begin(page: Page, base: str) -> None:
    """Answer the beginning of the form, and go on to its second section."""
    open_form(page, base)
    page.fill("[name=change]", "A shared calendar")
    page.select_option("[name=role]", "user")
    page.click("[data-step=next]")
    pick(page, "rules-1", "4")
    pick(page, "rules-2", "?")
    page.click("[data-step=next]")


def there(page: Page) -> tuple[str, str, dict[str, str], bool]:
    """Give what the form holds, and whether its second section is open."""
    page.wait_for_selector("form[data-mounted]")
    return (
        page.input_value("[name=change]"),
        page.input_value("[name=role]"),
        answers_of(page),
        page.locator("#section-roles").is_visible(),
    )


BEGUN = ("A shared calendar", "user", {"rules-1": "4", "rules-2": "?"}, True)


@pytest.mark.usefixtures("resting")
def test_reload(page: Page, server: Server) -> None:
    """After a reload midway, answers, role, change and section are there."""
    begin(page, server.url)
    page.reload()
    assert BEGUN == there(page)


def test_instant_navigation(page: Page, server: Server, folder: Path) -> None:
    """Who leaves by a link and comes back by another finds the answers, and the engine is loaded once."""
    begin(page, server.url)
    page.evaluate("globalThis.stayed = true")
    page.wait_for_selector("html[data-engine=ready]")
    page.locator(".md-tabs").get_by_role("link", name="Assessments").click()
    page.wait_for_url("**/assess/")
    page.locator(f"article a[href$='{ASSESSMENT}/']").first.click()
    assert BEGUN == there(page)
    submit(page)
    assert page.evaluate("globalThis.stayed === true")
    assert 1 == server.asked().count(runtime_file(folder, "pyodide.asm.wasm"))


@pytest.mark.usefixtures("resting")
def test_history(page: Page, server: Server) -> None:
    """The browser's way back finds the answers too."""
    begin(page, server.url)
    page.locator(".md-tabs").get_by_role("link", name="The model").click()
    page.wait_for_url("**/model/")
    page.go_back()
    assert BEGUN == there(page)


def test_erase(page: Page, server: Server) -> None:
    """Erasing empties the form, takes the report away, and leaves nothing on the device, also after a reload."""
    begin(page, server.url)
    submit(page)
    page.on("dialog", lambda dialog: dialog.accept())
    page.click("[data-tool=erase]")
    now = (there(page), page.get_attribute("[data-report]", "data-state"), kept(page))
    page.reload()
    assert (("", "", {}, False), "empty", None, ("", "", {}, False)) == (*now, there(page))


@pytest.mark.usefixtures("resting")
def test_erase_declined(page: Page, server: Server) -> None:
    """Who thinks better of erasing keeps everything."""
    begin(page, server.url)
    page.on("dialog", lambda dialog: dialog.dismiss())
    page.click("[data-tool=erase]")
    assert BEGUN == there(page)


DAMAGED = """{
  "answers": {"rules-1": 9, "rules-2": {"a": 1}, "rules-3": [["3"]], "rules-4": "8", "none": "1"},
  "section": 4, "role": "?"
}"""


@pytest.mark.usefixtures("resting")
@pytest.mark.parametrize(
    "text",
    [
        "{",
        "null",
        "7",
        '"x"',
        "[]",
        '{"answers": 7}',
        DAMAGED,
        '{"answers": {}, "role": {"toString": 1}, "change": [null], "version": "x"}',
    ],
)
def test_damaged(page: Page, server: Server, text: str) -> None:
    """Whatever stands where the answers are kept, the form can be answered, and the answers are kept."""
    key = f"neutral-navigator:{server.url}:{ASSESSMENT}"
    page.goto(f"{server.url}privacy/")
    page.evaluate(KEEP, [key, text])
    open_form(page, server.url)
    page.click("[data-step=next]")
    pick(page, "rules-1", "5")
    assert ({"rules-1": "5"}, "5") == (answers_of(page), kept_answers(page)["rules-1"])


def test_damaged_report(page: Page, server: Server) -> None:
    """What was kept and fits no question is in nobody's way when the report is made."""
    page.goto(f"{server.url}privacy/")
    page.evaluate(KEEP, [f"neutral-navigator:{server.url}:{ASSESSMENT}", DAMAGED])
    open_form(page, server.url)
    submit(page)
    assert [""] == read_report(page).overall


@pytest.mark.usefixtures("resting")
def test_unknown_role_kept(page: Page, server: Server) -> None:
    """A kept role that the form does not offer is no role."""
    key = f"neutral-navigator:{server.url}:{ASSESSMENT}"
    page.goto(f"{server.url}privacy/")
    page.evaluate(KEEP, [key, json.dumps({"version": 1, "answers": {}, "role": "astronaut"})])
    open_form(page, server.url)
    assert 0 == page.evaluate("document.querySelector('[name=role]').selectedIndex")


@pytest.mark.usefixtures("resting")
def test_later_version(page: Page, server: Server) -> None:
    """Answers to questions that this version does not ask stay kept beside the others."""
    key = f"neutral-navigator:{server.url}:{ASSESSMENT}"
    page.goto(f"{server.url}privacy/")
    page.evaluate(KEEP, [key, json.dumps({"version": 9, "answers": {"later-1": "2", "rules-1": "3"}})])
    open_form(page, server.url)
    page.click("[data-step=next]")
    pick(page, "rules-2", "1")
    assert {"later-1": "2", "rules-1": "3", "rules-2": "1"} == kept_answers(page)


def test_blocked_storage(visit: Callable[..., Page], server: Server, watch: Watch) -> None:
    """Where the browser refuses to keep anything, the form says so and still gives a report."""
    watch.forgive("storage is blocked")  # the theme's own scripts ask for storage without asking whether there is any
    page = visit()
    page.add_init_script(BLOCKED)
    open_form(page, server.url)
    page.click("[data-step=next]")
    pick(page, "rules-1", "4")
    submit(page)
    assert 7 == len(read_report(page).scales)
    assert "This browser keeps nothing." in page.locator("[data-kept]").inner_text()
