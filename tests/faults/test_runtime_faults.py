"""The engine in Chromium: it boots, and each way of failing ends in words and can be tried again."""

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.server import Fault, Server, serve

START = "(limits) => { begin(limits); engine.start(new URL('runtime/', location.href).href); }"
PROBE = """
const name = (error) => error.name;
const sent = [fetch("ELSEWHERE").then(() => "sent", name), import("ELSEWHEREpage.mjs").then(() => "sent", name)];
postMessage({kind: "failed", stage: "start", reason: JSON.stringify(await Promise.all(sent))});
"""
SETTLED = "() => ['ready', 'failed'].includes(document.documentElement.dataset.engine)"


def settle(page: Page, limits: dict[str, int] | None = None) -> dict[str, Any]:
    """Start the engine and give the state that it ends in."""
    page.evaluate(START, limits or {})
    return settled(page)


def settled(page: Page) -> dict[str, Any]:
    """Give the state that the engine ends in."""
    page.wait_for_function(SETTLED)
    state: dict[str, Any] = page.evaluate("engine.state")
    return state


def test_boots(page: Page) -> None:
    """An undisturbed engine becomes ready."""
    assert settle(page)["state"] == "ready"


def test_answers(page: Page) -> None:
    """Python answers a call with JSON."""
    settle(page)
    answer = json.loads(page.evaluate("engine.call('no-such-method', '{}')"))
    assert answer["ok"] is False


def test_early_calls_wait(page: Page) -> None:
    """A call that was made before the engine started is answered once it is ready."""
    page.evaluate("() => { begin(); globalThis.early = engine.call('no-such-method', '{}'); }")
    page.evaluate("engine.start(new URL('runtime/', location.href).href)")
    assert json.loads(page.evaluate("early"))["ok"] is False


def test_stages_come_in_order(page: Page) -> None:
    """Loading goes through its stages in order, and each is said."""
    settle(page)
    stages = page.evaluate("said.map(({stage}) => stage).filter((each, at, all) => each !== all[at - 1])")
    assert stages == ["hello", "download", "start", None]


def test_counts_real_bytes(page: Page) -> None:
    """Progress ends at the sum of the files' sizes in the manifest."""
    settle(page)
    sizes = page.evaluate("fetch('runtime/manifest.json').then((response) => response.json())")["files"]
    loaded = page.evaluate("said.findLast(({stage}) => stage === 'start')")
    assert (sum(sizes.values()), sum(sizes.values())) == (loaded["loaded"], loaded["total"])


def test_each_file_is_asked_for_once(page: Page, server: Server) -> None:
    """No file of the runtime is fetched twice, and no other is fetched."""
    settle(page)
    names = ["manifest.json", "pyodide.asm.mjs", "pyodide.asm.wasm", "pyodide.mjs", "python_stdlib.zip"]
    assert names == sorted(path.removeprefix("runtime/") for path in server.asked() if path.startswith("runtime/"))


def test_starting_twice_is_harmless(page: Page) -> None:
    """A second start, as after instant navigation, begins nothing anew."""
    settle(page)
    page.evaluate("engine.start(new URL('runtime/', location.href).href)")
    assert page.evaluate("engine.state.state") == "ready"


@pytest.mark.parametrize(
    "name", ["pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip", "manifest.json"]
)
def test_missing_file(page: Page, server: Server, name: str) -> None:
    """A file that is not there fails the download at once, and is named."""
    server.faults[f"runtime/{name}"] = Fault(status=404)
    state = settle(page)
    assert (state["state"], state["stage"], name in state["reason"]) == ("failed", "download", True)


@pytest.mark.parametrize("name", ["pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip"])
def test_cut_file(page: Page, server: Server, name: str) -> None:
    """A file cut short fails the download at once, and is named."""
    server.faults[f"runtime/{name}"] = Fault(cut=200_000)
    state = settle(page)
    assert (state["state"], state["stage"], name in state["reason"]) == ("failed", "download", True)


def test_missing_worker(page: Page, server: Server) -> None:
    """A worker whose script is not there fails at its greeting, without waiting for the time limit."""
    server.faults["assets/app/worker.mjs"] = Fault(status=404)
    assert settle(page)["stage"] == "hello"


def test_stalled_download(page: Page, server: Server) -> None:
    """A download without a new byte fails when its time is over."""
    server.faults["runtime/pyodide.asm.wasm"] = Fault(stall=300_000)
    state = settle(page, {"download": 700})
    assert (state["state"], state["stage"]) == ("failed", "download")


def test_stalled_worker(page: Page, server: Server) -> None:
    """A worker that does not greet fails when its time is over."""
    server.faults["assets/app/download.mjs"] = Fault(stall=10)
    assert settle(page, {"hello": 300})["stage"] == "hello"


def test_slow_start(page: Page) -> None:
    """Python that does not start in time fails at that stage."""
    assert settle(page, {"start": 1})["stage"] == "start"


def test_slow_call(page: Page) -> None:
    """A call without answer in time fails the engine, and says so to whoever called."""
    settle(page, {"call": 0})
    failed = page.evaluate("engine.call('score', '{}').then(() => null, ({name, stage}) => [name, stage])")
    assert [failed, page.evaluate("engine.state.state")] == [["EngineError", "call"], "failed"]


def test_failure_rejects_waiting_calls(page: Page, server: Server) -> None:
    """A call that waits for the engine is rejected with the reason when the engine fails."""
    server.faults["runtime/pyodide.asm.wasm"] = Fault(status=404)
    page.evaluate("() => { begin(); globalThis.early = engine.call('score', '{}').catch(({message}) => message); }")
    page.evaluate("engine.start(new URL('runtime/', location.href).href)")
    assert page.evaluate("early") == settled(page)["reason"]


def test_failed_engine_refuses_calls(page: Page, server: Server) -> None:
    """A call to an engine that has failed is rejected at once."""
    server.faults["runtime/manifest.json"] = Fault(status=500)
    settle(page)
    assert page.evaluate("engine.call('score', '{}').catch(({stage}) => stage)") == "download"


def test_retry(page: Page, server: Server) -> None:
    """After a failure that has passed, trying again works."""
    server.faults["runtime/python_stdlib.zip"] = Fault(status=503)
    settle(page)
    server.faults.clear()
    page.evaluate("engine.retry()")
    assert settled(page)["state"] == "ready"


def test_nothing_leaves_the_worker(page: Page, server: Server, folder: Path) -> None:
    """A worker started as the engine starts it is bound by the page's policy: its requests elsewhere are never sent."""
    with serve(folder) as other:
        server.faults["assets/app/worker.mjs"] = Fault(content=PROBE.replace("ELSEWHERE", other.url).encode())
        refused = json.loads(settle(page)["reason"].partition("(")[2].removesuffix(")"))
        assert [refused, other.requests] == [["TypeError", "TypeError"], []]
