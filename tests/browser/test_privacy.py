"""Nothing leaves the device: the browser refuses requests elsewhere, and without JavaScript nothing is sent at all."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, Response

from tests.browser.form import ADDRESS, ASSESSMENT, asked, open_form, submit
from tests.browser.watch import Watch
from tests.server import Server, serve

PLACES = {
    "home": "",
    "reading": "model/",
    "assessment": ADDRESS,
    "invitation": "share/",
    "groups": "calculate/control-group/",
    "waiting": "calculate/cost-of-waiting/",
    "privacy": "privacy/",
}
"""Each kind of page; one line more for each kind that comes."""

ANYWHERE = {
    "fetch": ("connect-src", 'fetch(to, {method: "POST", body: "x", mode: "no-cors"})'),
    "fetch that outlives the page": ("connect-src", "fetch(to, {keepalive: true})"),
    "XMLHttpRequest": ("connect-src", "ask()"),
    "WebSocket": ("connect-src", 'new WebSocket(to.replace("http", "ws"))'),
    "WebTransport": ("connect-src", 'new WebTransport(to.replace("http:", "https:"))'),
    "EventSource": ("connect-src", "new EventSource(to)"),
    "import": ("script-src-elem", "import(`${to}assets/app/keys.mjs`)"),
    "typeface": ("font-src", 'new FontFace("x", `url(${to}x.woff2)`).load()'),
}
"""Ways of sending that a page and a worker have: which part of the policy refuses it, and how it is tried."""

ON_A_PAGE = {
    **ANYWHERE,
    "beacon": ("connect-src", 'navigator.sendBeacon(to, "x")'),
    "script": ("script-src-elem", 'add("script", {src: `${to}x.js`})'),
    "module loaded ahead": ("script-src-elem", 'add("link", {rel: "modulepreload", href: `${to}y.mjs`})'),
    "image": ("img-src", "Object.assign(new Image(), {src: `${to}x.png`})"),
    "background": ("img-src", 'add("p", {style: `background: url(${to}y.png)`})'),
    "icon": ("img-src", 'add("link", {rel: "icon", href: `${to}z.png`})'),
    "stylesheet": ("style-src-elem", 'add("link", {rel: "stylesheet", href: `${to}x.css`})'),
    "import of a style": ("style-src-elem", 'add("style", {textContent: `@import "${to}y.css";`})'),
    "film": ("media-src", 'add("video", {src: `${to}x.mp4`})'),
    "form": ("form-action", 'add("form", {action: to, method: "post"}).submit()'),
    "form in the address": ("form-action", 'add("form", {action: to, method: "get"}).submit()'),
    "iframe": ("frame-src", 'add("iframe", {src: to})'),
    "object": ("object-src", 'add("object", {data: to})'),
    "embed": ("object-src", 'add("embed", {src: to})'),
    "prefetch": ("default-src", 'add("link", {rel: "prefetch", href: `${to}x`})'),
    "base": ("base-uri", 'add("base", {href: to})'),
    "ping": ("connect-src", 'add("a", {ping: to, href: "#nowhere", onclick: (e) => e.stopPropagation()}).click()'),
}
PATIENCE = 5000
"""Milliseconds after which a way counts as not refused; where the policy holds, nobody waits for them."""

FROM_WORKER = """([elsewhere, send]) => new Promise((resolve) => {
  const source = `postMessage(await (${send})(${JSON.stringify(elsewhere)}));`;
  const blob = URL.createObjectURL(new Blob([source], {type: "text/javascript"}));
  new Worker(blob, {type: "module"}).onmessage = ({data}) => resolve(data);
})"""
STORES = """async () => ({
  cookie: document.cookie,
  session: sessionStorage.length,
  databases: await indexedDB.databases(),
  caches: await caches.keys(),
  workers: await navigator.serviceWorker.getRegistrations(),
})"""
NOTHING: dict[str, object] = {"cookie": "", "session": 0, "databases": [], "caches": [], "workers": []}


def sender(ways: dict[str, tuple[str, str]]) -> str:
    """Give JavaScript that tries each way to reach an address and says by which part of the policy it was refused."""
    tries = ",".join(f"{json.dumps(name)}: () => {code}" for name, (_, code) in ways.items())
    return f"""async (to) => {{
      const add = (tag, rest) => document.body.appendChild(Object.assign(document.createElement(tag), rest));
      const ask = () => {{
        const asking = new XMLHttpRequest();
        asking.open("POST", to);
        asking.send("x");
      }};
      const found = {{}};
      for (const [name, attempt] of Object.entries({{{tries}}})) {{
        const refused = new Promise((resolve) => {{
          addEventListener("securitypolicyviolation", (event) => resolve(event.effectiveDirective), {{once: true}});
          setTimeout(() => resolve("not refused"), {PATIENCE});
        }});
        Promise.resolve(attempt()).then(null, () => {{}});
        found[name] = await refused;
      }}
      return found;
    }}"""


def refusals(ways: dict[str, tuple[str, str]]) -> dict[str, str]:
    """Give by which part of the policy each way has to be refused."""
    return {name: directive for name, (directive, _) in ways.items()}


@pytest.fixture(name="elsewhere")
def another_host(folder: Path, watch: Watch) -> Iterator[Server]:
    """The same site on another origin, which a page would reach if nothing stood in the way."""
    with serve(folder) as other:
        watch.forgive(other.url.removeprefix("http://"))
        watch.forgive("Content Security Policy")
        yield other


@pytest.mark.usefixtures("resting")
@pytest.mark.parametrize("place", PLACES)
def test_page_sends_nothing(page: Page, server: Server, elsewhere: Server, place: str) -> None:
    """Whatever a script on any page tries in order to reach another host is refused by the policy and never sent."""
    page.goto(f"{server.url}{PLACES[place]}")
    assert refusals(ON_A_PAGE) == page.evaluate(sender(ON_A_PAGE), elsewhere.url)
    assert [] == elsewhere.requests


@pytest.mark.usefixtures("resting")
@pytest.mark.parametrize("place", PLACES)
def test_worker_sends_nothing(page: Page, server: Server, elsewhere: Server, place: str) -> None:
    """Whatever a worker of any page tries in order to reach another host is refused by the policy and never sent."""
    page.goto(f"{server.url}{PLACES[place]}")
    assert refusals(ANYWHERE) == page.evaluate(FROM_WORKER, [elsewhere.url, sender(ANYWHERE)])
    assert [] == elsewhere.requests


@pytest.mark.usefixtures("resting")
@pytest.mark.parametrize("place", PLACES)
def test_no_cookie(page: Page, server: Server, place: str) -> None:
    """No page sets a cookie, and no server does; nor is there any store but the local one."""
    responses: list[Response] = []

    def note(response: Response) -> None:
        responses.append(response)

    page.on("response", note)
    page.goto(f"{server.url}{PLACES[place]}")
    headers = {name for response in responses for name in response.all_headers()}
    assert ([], False, NOTHING) == (page.context.cookies(), "set-cookie" in headers, page.evaluate(STORES))


def test_a_report_leaves_answers_and_colours(page: Page, server: Server) -> None:
    """After a report the local storage holds the answers and the theme's colours, and no other store holds anything."""
    open_form(page, server.url)
    page.fill("[name=change]", "A shared calendar")
    submit(page)
    folder = urlsplit(server.url).path
    assert {f"neutral-navigator:{server.url}:{ASSESSMENT}", f"{folder}.__palette"} == set(
        page.evaluate("Object.keys(localStorage)")
    )
    assert ([], NOTHING) == (page.context.cookies(), page.evaluate(STORES))


@pytest.mark.parametrize("way", [b"RTCPeerConnection", b"preconnect", b"dns-prefetch"])
def test_no_file_uses_what_the_policy_does_not_stop(folder: Path, way: bytes) -> None:
    """WebRTC and connections made ready are beyond the policy; only the page that says so names them."""
    files = [path for path in folder.rglob("*") if path.suffix in {".html", ".js", ".mjs", ".wasm"}]
    named = {path.relative_to(folder).as_posix() for path in files if way in path.read_bytes()}
    assert set() == named - {"privacy/index.html"}


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
