"""Nothing comes in; how long 1,000 replies take to be merged and reported on, in Chromium and CPython, goes out."""

import json
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from statistics import median
from time import perf_counter

from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).parent.parent.parent))  # it is also started as a script

from assessments.cli.catalogue import find
from assessments.engine.api import call
from assessments.engine.model import Assessment
from assessments.engine.questions import UNKNOWN, questions
from assessments.engine.responses import respond
from assessments.engine.share import encode, reply_of
from assessments.engine.structure import to_data
from tests.machine import CHROMIUM_FLAGS, ROOT, built_runtime, chromium
from tests.server import serve

__all__ = ["run"]

PEOPLE = 1000
ROUNDS = 9
SEED = 20261126

Row = dict[str, object]


def run() -> list[Row]:
    """Give one row per figure: what it is, its value and its unit."""
    request = _request(find("team-readiness@1"))
    cpython = _cpython(request)
    browser = _browser(request)
    what = f"{PEOPLE:,} replies in a text, to the report"
    return [
        _row(f"CPython: {what}, median of {ROUNDS}", round(median(cpython)), "ms"),
        _row(f"Chromium: {what} on the page (1,000 at most)", round(median(browser)), "ms"),
        _row(f"Chromium by CPython: {what}", round(median(browser) / median(cpython), 2), "times"),
    ]


def _cpython(request: str) -> list[float]:
    taken: list[float] = []
    answer = ""
    for _ in range(ROUNDS + 1):
        began = perf_counter()
        answer = call("gather", request)
        taken.append((perf_counter() - began) * 1000)
    people = len(json.loads(answer)["value"]["people"])
    if people != PEOPLE:
        message = f"{people} replies were found"
        raise RuntimeError(message)
    return taken[1:]


def _browser(request: str) -> list[float]:
    with _folder() as folder, serve(folder) as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=CHROMIUM_FLAGS)
        page = browser.new_page()
        page.goto(f"{server.url}gathering.html")
        page.wait_for_function("() => 'gather' in globalThis")
        taken: list[float] = page.evaluate("([request, rounds]) => gather(request, rounds)", [request, ROUNDS])
        browser.close()
    return taken


def _request(assessment: Assessment) -> str:
    """Give a request with replies that are the same at every run, some answers unknown and some missing."""
    random = Random(SEED)  # noqa: S311  # no secret: the same at every run
    asked = questions(assessment.sections)
    roles = [role.id for role in assessment.roles.options] if assessment.roles else [None]
    links = []
    for number in range(PEOPLE):
        answers = {
            question.id: random.choice([*(option.value for option in question.options), UNKNOWN, None])
            for question in asked
        }
        response = respond(assessment, {**answers, "role": random.choice(roles)})
        links.append(encode(assessment, reply_of(assessment, response, number=number)))
    text = "\n".join(f"https://site.example/assess/{assessment.id}/#{link}" for link in links)
    return json.dumps({"text": text, "definitions": [json.dumps(to_data(assessment))]})


@contextmanager
def _folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copytree(ROOT / "docs" / "assets" / "app", folder / "assets" / "app")
        shutil.copytree(built_runtime(), folder / "runtime")
        for file in ("gathering.html", "gathering.mjs"):
            shutil.copy(Path(__file__).parent / file, folder)
        yield folder


def _row(name: str, value: float, unit: str) -> Row:
    return {"name": name, "value": value, "unit": unit}


if __name__ == "__main__":
    for row in run():
        print(f"{row['name']:<72}{row['value']:>12,} {row['unit']}")
