"""The built site comes in; how soon a changed answer shows in the report goes out, beside its scoring in CPython."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import cycle, islice
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter

from playwright.sync_api import Page, sync_playwright

from assessments.engine.api import call
from tests.machine import CHROMIUM_FLAGS, ROOT, chromium, node
from tests.server import serve

__all__ = ["run"]

ASSESSMENT = "team-readiness"
CHANGES = 100
WAIT = 60_000

# Gives what was answered and the values of the last question, the one that is answered already at the end.
ANSWER = """() => {
  const groups = new Map();
  for (const input of document.querySelectorAll("form[data-assessment] fieldset input[type=radio]")) {
    groups.set(input.name, [...(groups.get(input.name) ?? []), input]);
  }
  const answers = {};
  let number = 0;
  for (const [name, inputs] of groups) {
    const input = inputs[number++ % inputs.length];
    input.click();
    answers[name] = input.value;
  }
  const last = [...groups.keys()].at(-1);
  const {definition} = document.querySelector("form[data-assessment]").dataset;
  return {answers, last, values: groups.get(last).map((input) => input.value), definition};
}"""

# Gives the milliseconds of one change. It then waits for a frame, so that no painting runs into the next change.
CHANGE = """([name, value]) => new Promise((resolve, reject) => {
  const body = document.querySelector("[data-report-body]");
  let began = NaN;
  document.addEventListener("change", () => { began = performance.now(); }, {capture: true, once: true});
  const observer = new MutationObserver(() => {
    const taken = performance.now() - began;
    observer.disconnect();
    const {state} = body.closest("[data-report]").dataset;
    if (state !== "ready") {
      reject(new Error(`the report is ${state}`));
      return;
    }
    requestAnimationFrame(() => setTimeout(() => resolve(taken)));
  });
  observer.observe(body, {childList: true});
  document.querySelector(`input[name="${name}"][value="${value}"]`).click();
})"""

Row = dict[str, object]


def run() -> list[Row]:
    """Give one row per figure: what it is, its value and its unit."""
    browser, cpython = times()
    return [
        _row(f"change of an answer to new report, median of {CHANGES}", round(median(browser), 1), "ms"),
        _row("change of an answer to new report, 95th percentile", round(_late(browser), 1), "ms"),
        _row(f"the same scoring in CPython, median of {CHANGES}", round(median(cpython), 2), "ms"),
        _row("the same scoring in CPython, 95th percentile", round(_late(cpython), 2), "ms"),
        _row("change to report by CPython, medians", round(median(browser) / median(cpython), 1), "times"),
        _row("change to report by CPython, 95th percentiles", round(_late(browser) / _late(cpython), 1), "times"),
    ]


def times() -> tuple[list[float], list[float]]:
    """Give the milliseconds of each change in the page and of its scoring in CPython, the two taking turns."""
    browser, cpython = [], []
    with _site() as site, _page(site) as page:
        answered = page.evaluate(ANSWER)
        last = answered["last"]
        page.evaluate("() => document.querySelector('form[data-assessment]').requestSubmit()")
        page.wait_for_selector("[data-report][data-state=ready]", timeout=WAIT)
        definition = (site / "assets" / "assessments" / answered["definition"]).read_text(encoding="utf-8")
        _scored(definition, answered["answers"])  # the page has read the definition by now, so CPython does too
        values = [value for value in answered["values"] if value != answered["answers"][last]]
        values.append(answered["answers"][last])  # never the value that is there already: that would be no change
        for value in islice(cycle(values), CHANGES):
            browser.append(page.evaluate(CHANGE, [last, value]))
            cpython.append(_scored(definition, {**answered["answers"], last: value}))
    return browser, cpython


def _scored(definition: str, answers: dict[str, str]) -> float:
    request = json.dumps({"definition": definition, "answers": answers, "change": ""})
    began = perf_counter()
    answer = call("score", request)
    taken = (perf_counter() - began) * 1000
    if not json.loads(answer)["ok"]:
        message = f"CPython refused what the page had scored: {answer}"
        raise RuntimeError(message)
    return taken


def _late(values: list[float]) -> float:
    return quantiles(values, n=20, method="inclusive")[-1]


def _row(name: str, value: float, unit: str) -> Row:
    return {"name": name, "value": value, "unit": unit}


@contextmanager
def _site() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as name:
        command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", name]
        subprocess.run(command, cwd=ROOT, env={**os.environ, "NODE": node(), "NO_MKDOCS_2_WARNING": "1"}, check=True)
        yield Path(name)


@contextmanager
def _page(site: Path) -> Iterator[Page]:
    with serve(site, base="/neutral-navigator/") as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=CHROMIUM_FLAGS)
        page = browser.new_page()
        page.goto(f"{server.url}assess/{ASSESSMENT}/")
        page.wait_for_selector("form[data-mounted]")
        page.wait_for_selector("html[data-engine=ready]", timeout=WAIT)
        yield page
        browser.close()
