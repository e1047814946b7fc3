"""The site as a stranger publishes it, and pages on it that forgive nothing they are not told to forgive."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.watch import Watch
from tests.server import Fault, Server, serve
from tests.site.built import build

ADDRESS = "https://someone.github.io/neutral-navigator/"
DEFINITIONS = os.pathsep.join(f"tests/data/definitions/{name}" for name in ("desk-check", "every-kind"))
REPOSITORY = "https://github.com/someone/neutral-navigator"
NOTE_VIOLATIONS = """
globalThis.violations = [];
addEventListener("securitypolicyviolation", ({effectiveDirective}) => violations.push(effectiveDirective));
"""


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site's files as a project publishes them, with an invented assessment that has every kind of item."""
    folder = tmp_path_factory.mktemp("site")
    return build(ADDRESS, folder, definitions=DEFINITIONS, repository=REPOSITORY).folder


@pytest.fixture
def server(folder: Path) -> Iterator[Server]:
    """The site, served under a project's address.

    The theme takes for its own only what the map of the site names, port and all, so the map names this server.
    """
    with serve(folder, base=urlsplit(ADDRESS).path) as server:
        names = (folder / "sitemap.xml").read_text("utf-8").replace(ADDRESS, server.url)
        server.faults["sitemap.xml"] = Fault(content=names.encode())
        yield server


@pytest.fixture
def resting(server: Server) -> None:
    """The engine never begins to load, which leaves the machine to tests that have no use for it."""
    server.faults["assets/app/worker.mjs"] = Fault(stall=0)


@pytest.fixture
def watch(server: Server) -> Iterator[Watch]:
    """What goes wrong on this test's pages; the test fails when it ends with anything unforgiven."""
    watch = Watch(host=urlsplit(server.url).netloc)
    yield watch
    assert [] == watch.wrong()


@pytest.fixture
def visit(browser: Browser, watch: Watch) -> Iterator[Callable[..., Page]]:
    """Give a page in a new context, as wide as a desk's screen unless told."""
    contexts: list[BrowserContext] = []

    def new_page(width: int = 1280, **options: Any) -> Page:  # noqa: ANN401  Playwright's own options
        context = browser.new_context(viewport={"width": width, "height": 800}, **options)
        context.set_default_timeout(20_000)
        context.add_init_script(NOTE_VIOLATIONS)
        watch.over(context)
        contexts.append(context)
        return context.new_page()

    yield new_page
    for context in contexts:
        context.close()


@pytest.fixture
def page(visit: Callable[..., Page]) -> Page:
    """A page of a wide window, still empty."""
    return visit()
