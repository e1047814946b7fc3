"""A page that holds nothing but the engine, under the project's policy, on a server that can be told to fail."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.machine import ROOT, built_runtime
from tests.server import Server, serve

POLICY = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' blob:; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self' blob:; manifest-src 'self'; "
    "form-action 'none'; base-uri 'none'"
)
PAGE = f"""<!doctype html>
<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{POLICY}">
<title>Engine</title><script type="module" src="page.mjs"></script>
"""
SCRIPT = """import {makeEngine} from "./assets/app/engine.mjs";

// Wires an engine as the site does, and keeps all that it says of itself.
globalThis.begin = (limits = {}) => {
  const said = [];
  const engine = makeEngine({limits, onState: (state) => {
    said.push(state);
    document.documentElement.dataset.engine = state.state;
  }});
  Object.assign(globalThis, {engine, said});
};
"""


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page, the site's own scripts and the built runtime, as a folder to be served."""
    folder = tmp_path_factory.mktemp("engine")
    shutil.copytree(ROOT / "docs" / "assets" / "app", folder / "assets" / "app")
    shutil.copytree(built_runtime(), folder / "runtime")
    (folder / "index.html").write_text(PAGE, encoding="utf-8")
    (folder / "page.mjs").write_text(SCRIPT, encoding="utf-8")
    return folder


@pytest.fixture
def server(folder: Path) -> Iterator[Server]:
    """The folder, served under a project's address."""
    with serve(folder, base="/neutral-navigator/") as server:
        yield server


@pytest.fixture
def page(browser: Browser, server: Server) -> Iterator[Page]:
    """The page, open and with nothing started, with an empty cache."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(server.url)
    page.wait_for_function("() => typeof globalThis.begin === 'function'")
    yield page
    context.close()
