"""Nothing leaves the device: the browser refuses requests elsewhere, and without JavaScript nothing is sent at all."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.form import ADDRESS, asked, open_form, submit
from tests.browser.watch import Watch
from tests.server import Server, serve

SEND = """async (elsewhere) => {
  const tried = [];
  tried.push(await fetch(elsewhere).then(() => "sent", () => "refused"));
  tried.push(await import(`${elsewhere}assets/app/keys.mjs`).then(() => "sent", () => "refused"));
  tried.push(await new Promise((resolve) => {
    try {
      const socket = new WebSocket(elsewhere.replace("http", "ws"));
      socket.onopen = () => resolve("sent");
      socket.onerror = () => resolve("refused");
    } catch {
      resolve("refused");
    }
  }));
  return tried;
}"""
FROM_WORKER = """([elsewhere, send]) => new Promise((resolve) => {
  const source = `
    const violations = [];
    addEventListener("securitypolicyviolation", ({effectiveDirective}) => violations.push(effectiveDirective));
    const tried = await (${send})(${JSON.stringify(elsewhere)});
    postMessage([tried, violations]);`;
  const blob = URL.createObjectURL(new Blob([source], {type: "text/javascript"}));
  new Worker(blob, {type: "module"}).onmessage = ({data}) => resolve(data);
})"""


@pytest.fixture(name="elsewhere")
def another_host(folder: Path, watch: Watch) -> Iterator[Server]:
    """The same site on another origin, which a page would reach if nothing stood in the way."""
    with serve(folder) as other:
        watch.forgive(other.url.removeprefix("http://"))
        watch.forgive("Content Security Policy")
        yield other


@pytest.mark.usefixtures("resting")
def test_page_sends_nothing(page: Page, server: Server, elsewhere: Server) -> None:
    """The page's requests, imports and sockets to another host are refused by its policy and never sent."""
    open_form(page, server.url)
    assert ["refused"] * 3 == page.evaluate(SEND, elsewhere.url)
    assert {"connect-src", "script-src-elem"} == set(page.evaluate("violations"))
    assert [] == elsewhere.requests


@pytest.mark.usefixtures("resting")
def test_worker_sends_nothing(page: Page, server: Server, elsewhere: Server) -> None:
    """A worker's requests, imports and sockets to another host are refused by the page's policy and never sent."""
    open_form(page, server.url)
    tried, violations = page.evaluate(FROM_WORKER, [elsewhere.url, SEND])
    assert (["refused"] * 3, True) == (tried, "connect-src" in violations)
    assert [] == elsewhere.requests


def test_from_home_to_report(page: Page, server: Server) -> None:
    """From home over the list to the form and its report, by instant navigation, nothing violates the policy."""
    page.goto(server.url)
    page.evaluate("globalThis.stayed = true")
    page.locator(".md-tabs").get_by_role("link", name="Assessments").click()
    page.wait_for_url("**/assess/")
    page.locator(f"article a[href$='{ADDRESS.removeprefix('assess/')}']").first.click()
    page.wait_for_selector("form[data-mounted]")
    submit(page)
    assert (True, []) == (page.evaluate("globalThis.stayed === true"), page.evaluate("violations"))


def test_every_request_is_a_get(page: Page, server: Server) -> None:
    """Reading, answering and the report need nothing but GET."""
    open_form(page, server.url)
    submit(page)
    assert {"GET"} == {method for method, _ in server.requests}


def test_without_javascript(visit: Callable[..., Page], server: Server, folder: Path) -> None:
    """Without JavaScript the whole form is there with its scoring key; submit sends nothing and changes no address."""
    page = visit(java_script_enabled=False)
    page.goto(f"{server.url}{ADDRESS}")
    items = [page.locator(f"fieldset[data-item={item}]").is_visible() for item in asked(folder).items()]
    assert ({True}, True) == (set(items), page.locator(".nn-key").is_visible())
    assert page.locator("noscript p").first.is_visible()
    address, requests = page.url, list(server.requests)
    page.check("input[name=rules-1][value='4']")
    page.click("button[type=submit]")
    page.locator("input[name=rules-1]").first.press("Enter")
    page.mouse.move(0, 0)
    assert (address, requests) == (page.url, server.requests)
    assert page.locator("input[name=rules-1][value='4']").is_checked()
