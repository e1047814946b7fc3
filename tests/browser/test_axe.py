"""axe finds nothing on any kind of page: light and dark, narrow and wide."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.form import ADDRESS, open_form, runtime_file, submit
from tests.browser.links import invitation, somebodys
from tests.browser.watch import Watch
from tests.machine import ROOT
from tests.server import Fault, Server

PLACES = {
    "home": "",
    "model": "model/",
    "list": "assess/",
    "form": ADDRESS,
    "format": "authors/format/",
    "workbench": "workbench/",
    "invite": "share/",
    "groups": "calculate/control-group/",
    "waiting": "calculate/cost-of-waiting/",
    "privacy": "privacy/",
    "not found": "no/such/page/",
}
ASKED = invitation(sender="Ann", note="Hello", mail="ann@site.example")
AXE = (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text("utf-8")
RUN = """async () => {
  const {violations} = await axe.run(document, {resultTypes: ["violations"]});
  const words = (id) => ({target, failureSummary}) => `${id}: ${target} ${failureSummary}`;
  return violations.flatMap(({id, nodes}) => nodes.map(words(id)));
}"""


@pytest.fixture(name="calm", params=["light", "dark"])
def calm_page(request: pytest.FixtureRequest, visit: Callable[..., Page]) -> Page:
    """A page without movement, in one of the two colour schemes."""
    return visit(color_scheme=request.param, reduced_motion="reduce")


def found(page: Page) -> list[str]:
    """Give what axe finds, narrow and wide."""
    page.evaluate(AXE)
    faults = []
    for width in (360, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        faults += [f"{width}: {fault}" for fault in page.evaluate(RUN)]
    return faults


@pytest.mark.usefixtures("resting")
@pytest.mark.parametrize("place", PLACES)
def test_page(calm: Page, server: Server, watch: Watch, place: str) -> None:
    """The page as it opens has no fault that axe knows."""
    if place == "not found":
        watch.forgive(r"Failed to load resource.*\b404\b")
    calm.goto(f"{server.url}{PLACES[place]}")
    assert [] == found(calm)


@pytest.mark.usefixtures("resting")
def test_items(calm: Page, server: Server) -> None:
    """A section with items, one of them answered, has no fault that axe knows."""
    open_form(calm, server.url)
    calm.click("[data-step=next]")
    calm.check("input[name=rules-1][value='4']")
    assert [] == found(calm)


def test_report(calm: Page, server: Server) -> None:
    """A report has no fault that axe knows."""
    open_form(calm, server.url)
    calm.fill("[name=change]", "A shared calendar")
    for number in range(1, 6):
        calm.click("[data-step=next]")
        for input_ in calm.locator(f"section:not([hidden]) > fieldset input[value='{number}']").all():
            input_.check()
    submit(calm)
    calm.wait_for_function("() => document.querySelector('[data-reply-link]').value !== ''")
    assert [] == found(calm)


@pytest.mark.parametrize(
    "fragment", [somebodys(label="Ann"), ASKED, ASKED[:-3]], ids=["reply", "invitation", "damaged"]
)
def test_link(calm: Page, server: Server, fragment: str) -> None:
    """Somebody's reply, an invitation and a link that is refused have no fault that axe knows."""
    calm.goto(f"{server.url}{ADDRESS}#{fragment}")
    calm.wait_for_selector(
        "[data-report][data-state=ready], [data-invitation]:not([hidden]), [data-came-tools]:not([hidden])"
    )
    assert [] == found(calm)


def test_refused_fields(calm: Page, server: Server) -> None:
    """An invitation with a field that is refused, and one that is ready, have no fault that axe knows."""
    calm.goto(f"{server.url}share/")
    calm.wait_for_selector("[data-page=share][data-mounted]")
    calm.fill("[name=mail]", "nobody")
    calm.click("button[type=submit]")
    calm.wait_for_selector("[name=mail][aria-invalid=true]")
    refused = found(calm)
    calm.fill("[name=mail]", "")
    calm.click("button[type=submit]")
    calm.wait_for_selector("[data-made]:not([hidden])")
    assert ([], []) == (refused, found(calm))


def test_failed_report(calm: Page, server: Server, folder: Path, watch: Watch) -> None:
    """A report that could not be made has no fault that axe knows."""
    watch.forgive(r"Failed to load resource.*\b404\b")
    watch.forgive(r"(?s)/pyodide\.mjs'")  # Pyodide says it in its own words too
    server.faults[runtime_file(folder, "python_stdlib.zip")] = Fault(status=404)
    open_form(calm, server.url)
    calm.click("button[type=submit]")
    calm.wait_for_selector("[data-report][data-state=failed]")
    assert [] == found(calm)


def test_code(calm: Page, server: Server) -> None:
    """An invitation with its QR code has no fault that axe knows."""
    calm.goto(f"{server.url}share/")
    calm.wait_for_selector("[data-page=share][data-mounted]")
    calm.click("[data-share] button[type=submit]")
    calm.wait_for_selector("[data-made]:not([hidden])")
    calm.click("[data-way=code]")
    calm.wait_for_selector("[data-code]:not([hidden])")
    assert [] == found(calm)


def test_card(calm: Page, server: Server) -> None:
    """An open card of the workbench, with what it shows, has no fault that axe knows."""
    calm.goto(f"{server.url}workbench/")
    calm.wait_for_selector("[data-page=workbench][data-mounted]")
    calm.fill("#new-name", "Ann")
    calm.click("[data-new] button")
    calm.select_option("[data-field=step]", "4")
    calm.click("[data-act=round]")
    calm.wait_for_selector("[data-card-report]:not([hidden])")
    assert [] == found(calm)


def test_team(calm: Page, server: Server) -> None:
    """The page of a team, with an example's report, has no fault that axe knows."""
    calm.goto(f"{server.url}team/")
    calm.wait_for_selector("[data-page=team][data-mounted]")
    calm.click("[data-tool=example]")
    calm.wait_for_selector("[data-report][data-state=ready]")
    assert [] == found(calm)


def test_calculators(calm: Page, server: Server) -> None:
    """Two groups that were compared, with a field that is refused, have no fault that axe knows."""
    calm.goto(f"{server.url}calculate/control-group/")
    calm.wait_for_selector("[data-page=control-group][data-mounted]")
    calm.click("[data-fill=experiment] >> nth=0")
    calm.wait_for_selector("[data-report][data-state=ready]")
    calm.fill("[name=baseline]", "0.07")
    calm.click("[data-calculator=plan] button[type=submit]")
    calm.wait_for_selector("[name=baseline][aria-invalid=true]")
    assert [] == found(calm)


def test_cost_of_waiting(calm: Page, server: Server) -> None:
    """The example of people who are found late, with its report, has no fault that axe knows."""
    calm.goto(f"{server.url}calculate/cost-of-waiting/")
    calm.wait_for_selector("[data-report][data-state=ready]")
    assert [] == found(calm)
