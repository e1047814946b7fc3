"""A page of the site comes in; its form is answered as a reader would, and what the report says comes out."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from assessments.engine import api

__all__ = [
    "ADDRESS",
    "ASSESSMENT",
    "Asked",
    "Report",
    "answer_one",
    "answers_of",
    "asked",
    "expected",
    "kept",
    "kept_answers",
    "open_form",
    "pick",
    "pick_all",
    "read_report",
    "runtime_file",
    "submit",
]

ASSESSMENT = "team-readiness"
ADDRESS = f"assess/{ASSESSMENT}/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What the published form asks: its definition as text, and the items of each section in order."""

    definition: str
    sections: dict[str, list[str]]

    def items(self) -> list[str]:
        """Give all items in order."""
        return [item for section in self.sections.values() for item in section]

    def answers(self) -> dict[str, str]:
        """Give an answer to each item: every value occurs, and so does "I don't know"."""
        return {item: "12345?"[number * 7 % 6] for number, item in enumerate(self.items())}

    def score(self, answers: dict[str, str], *, change: str = "") -> dict[str, Any]:
        """Give what CPython makes of the answers: the report as html, json and csv."""
        request = {"definition": self.definition, "answers": answers, "change": change}
        value: dict[str, Any] = json.loads(api.call("score", json.dumps(request)))["value"]
        return value


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """The numbers that a report carries: the overall ones, and those of each scale, with every occurrence."""

    overall: list[str]
    scales: list[tuple[str, str]]


@cache
def asked(folder: Path) -> Asked:
    """Read what the current version in this folder asks."""
    published = (folder / "assets" / "assessments").glob(f"{ASSESSMENT}.*.json")
    file = max(published, key=lambda each: int(each.name.split(".")[1]))
    definition = file.read_text("utf-8")
    sections = json.loads(definition)["sections"]
    return Asked(
        definition=definition,
        sections={section["id"]: [item["id"] for item in section["items"]] for section in sections},
    )


def runtime_file(folder: Path, name: str) -> str:
    """Give the path below the base of one of the runtime's files."""
    (file,) = (folder / "assets" / "runtime").glob(f"*/{name}")
    return file.relative_to(folder).as_posix()


def open_form(page: Page, base: str) -> None:
    """Open the assessment's page and wait until its form has come to life."""
    page.goto(f"{base}{ADDRESS}")
    page.wait_for_selector("form[data-mounted]")


def pick(page: Page, item: str, value: str) -> None:
    """Click an option's label with the mouse."""
    page.locator(f'label:has(input[name="{item}"][value="{value}"])').click()


def answer_one(page: Page) -> None:
    """Answer the first question, so that there is something to hand on."""
    page.click("[data-step=next]")
    pick(page, "rules-1", "4")


def pick_all(page: Page, questions: Asked, answers: dict[str, str]) -> None:
    """Go through the form from its first section to its last, answering by mouse."""
    for items in questions.sections.values():
        page.click("[data-step=next]")
        for item in items:
            if item in answers:
                pick(page, item, answers[item])


def answers_of(page: Page) -> dict[str, str]:
    """Give what is picked in the form."""
    picked: dict[str, str] = page.eval_on_selector_all(
        "fieldset input:checked", "all => Object.fromEntries(all.map(({name, value}) => [name, value]))"
    )
    return picked


def kept(page: Page) -> dict[str, Any] | None:
    """Give the draft that the device keeps, or None."""
    key = f"neutral-navigator:{page.url.partition('assess/')[0]}:{ASSESSMENT}"
    draft: dict[str, Any] | None = json.loads(page.evaluate("key => localStorage.getItem(key)", key) or "null")
    return draft


def kept_answers(page: Page) -> dict[str, str]:
    """Give the answers that the device keeps."""
    answers: dict[str, str] = (kept(page) or {}).get("answers", {})
    return answers


def submit(page: Page) -> None:
    """Ask for the report and wait until it stands."""
    page.click("button[type=submit]")
    page.wait_for_selector("[data-report][data-state=ready]")


def read_report(page: Page) -> Report:
    """Read the numbers of the report that stands on the page."""
    page.wait_for_selector("[data-report][data-state=ready]")
    return Report(
        overall=page.eval_on_selector_all(
            "[data-report] [data-score=overall]", "all => all.map(({dataset}) => dataset.value)"
        ),
        scales=[
            (scale, value)
            for scale, value in page.eval_on_selector_all(
                "[data-report] [data-scale]", "all => all.map(({dataset}) => [dataset.scale, dataset.value])"
            )
        ],
    )


def expected(questions: Asked, answers: dict[str, str]) -> Report:
    """Give the numbers that the report on these answers has to carry."""
    scored = json.loads(questions.score(answers)["json"])
    return Report(
        overall=[_value(scored["overall"]["score"])],
        scales=[(scale, _value(score["score"])) for scale, score in scored["scales"].items()],
    )


def _value(score: float | None) -> str:
    return "" if score is None else repr(score)
