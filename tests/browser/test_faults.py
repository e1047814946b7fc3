"""When what makes the report cannot be loaded, the page says so, keeps the answers, and can try again."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.form import ASSESSMENT, answers_of, kept_answers, open_form, pick, runtime_file
from tests.browser.watch import Watch
from tests.server import Fault, Server

FAULTS = {
    "wasm missing": ("pyodide.asm.wasm", Fault(status=404)),
    "wasm cut short": ("pyodide.asm.wasm", Fault(cut=200_000)),
    "library missing": ("python_stdlib.zip", Fault(status=404)),
}
ANSWERS = {"rules-1": "4", "rules-2": "?"}


@pytest.fixture(name="failed", params=FAULTS)
def failed_report(request: pytest.FixtureRequest, page: Page, server: Server, folder: Path, watch: Watch) -> Page:
    """A page on which two items are answered, and the report was asked for in vain."""
    watch.forgive(r"Failed to load resource.*\b404\b")
    watch.forgive(r"(?s)/pyodide\.mjs'")  # Pyodide says it in its own words too
    name, fault = FAULTS[request.param]
    server.faults[runtime_file(folder, name)] = fault
    open_form(page, server.url)
    page.select_option("[name=role]", "user")
    page.click("[data-step=next]")
    for item, value in ANSWERS.items():
        pick(page, item, value)
    page.click("button[type=submit]")
    page.wait_for_selector("[data-report][data-state=failed]")
    return page


def test_failure(failed: Page, server: Server) -> None:
    """The page says what failed; answers stay, can be saved as a file, and give a report once the fault has passed."""
    assert "could not be loaded" in failed.locator("[data-report-status]").inner_text()
    assert ("failed", ANSWERS, ANSWERS) == (
        failed.get_attribute("html", "data-engine"),
        answers_of(failed),
        kept_answers(failed),
    )
    with failed.expect_download() as download:
        failed.locator("[data-report]").get_by_role("button", name="Save my answers as a file").click()
    saved = json.loads(download.value.path().read_text("utf-8"))
    assert {**ANSWERS, "role": "user"} == saved
    server.faults.clear()
    failed.locator("[data-report]").get_by_role("button", name="Try again").click()
    failed.wait_for_selector("[data-report][data-state=ready]")
    assert ANSWERS == answers_of(failed)


def test_without_a_connection(page: Page, server: Server, watch: Watch) -> None:
    """Who asks for the first report while offline is told so, loses nothing, and has it once the device is back."""
    watch.forgive("ERR_INTERNET_DISCONNECTED")
    open_form(page, server.url)
    page.focus("[name=change]")
    page.wait_for_selector("html[data-engine=ready]")
    page.context.set_offline(True)
    page.click("[data-step=next]")
    pick(page, "rules-1", "4")
    page.click("button[type=submit]")
    page.wait_for_selector("[data-report][data-state=failed]")
    words = page.inner_text("[data-report-status]")
    page.context.set_offline(False)
    page.locator("[data-report]").get_by_role("button", name="Try again").click()
    page.wait_for_selector("[data-report][data-state=ready]")
    assert (True, True, {"rules-1": "4"}) == (
        words.startswith("This device is offline, "),
        "It works as soon as the device is back." in words and "Nothing is lost." in words,
        answers_of(page),
    )


def test_failing_again(page: Page, server: Server, folder: Path, watch: Watch) -> None:
    """Trying again while the fault lasts fails again, in words."""
    watch.forgive(r"Failed to load resource.*\b404\b")
    watch.forgive(r"(?s)/pyodide\.mjs'")  # Pyodide says it in its own words too
    server.faults[runtime_file(folder, "python_stdlib.zip")] = Fault(status=404)
    open_form(page, server.url)
    for _ in range(2):
        page.click("button[type=submit]")
        page.wait_for_selector("[data-report][data-state=failed]")
    page.locator("[data-report]").get_by_role("button", name="Try again").click()
    page.wait_for_selector("[data-report][data-state=working]")
    page.wait_for_selector("[data-report][data-state=failed]")
    assert page.locator("[data-report]").get_by_role("button", name="Try again").is_visible()


def test_missing_definition(page: Page, server: Server, folder: Path, watch: Watch) -> None:
    """Without the scoring data the page says so, and trying again works once they are there."""
    watch.forgive(r"Failed to load resource.*\b404\b")
    file = max((folder / "assets" / "assessments").glob(f"{ASSESSMENT}.*.json"))  # of the current version
    server.faults[file.relative_to(folder).as_posix()] = Fault(status=404)
    open_form(page, server.url)
    page.click("button[type=submit]")
    page.wait_for_selector("[data-report][data-state=failed]")
    assert "A part of this site could not be loaded" in page.locator("[data-report-status]").inner_text()
    server.faults.clear()
    page.locator("[data-report]").get_by_role("button", name="Try again").click()
    page.wait_for_selector("[data-report][data-state=ready]")
