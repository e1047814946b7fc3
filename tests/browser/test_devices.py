"""Six people answer on six devices, their replies go through one chat, a coordinator reads the report: in Chromium."""

import json
from collections.abc import Callable, Mapping
from typing import Any

from playwright.sync_api import Page

from assessments.compiler.compile import compile_all
from assessments.engine import api
from assessments.engine.structure import to_data
from tests.browser.links import link_of
from tests.machine import ROOT
from tests.server import Server

VERSIONS = compile_all(ROOT / "tests" / "data" / "definitions" / "desk-check")
NEWEST = json.dumps(to_data(VERSIONS.find("desk-check").assessment))
CURRENT, OLDER = "assess/desk-check/", "assess/desk-check/version-1/"
ROLES = ("user", "user", "user", "decider", "user", "decider")

Answers = Mapping[str, str]
Visit = Callable[..., Page]


def answered(person: int) -> dict[str, str]:
    """Give one person's answers to the newest version."""
    return {item: "123?"[(place + person) % 4] for place, item in enumerate(("sit", "stand", "lamp"))}


def reply(
    visit: Visit, server: Server, answers: Answers, *, role: str = "user", address: str = CURRENT
) -> tuple[str, Page]:
    """Answer on a phone of one's own, read the report, and give the reply's link and the page."""
    page = visit(360)
    page.goto(f"{server.url}{address}")
    page.wait_for_selector("form[data-mounted]")
    page.select_option("[name=role]", role)
    answer(page, answers)
    page.click("form[data-assessment] button[type=submit]")
    return link_of(page), page


def answer(page: Page, answers: Answers) -> None:
    """Tap an answer to each question of the one section."""
    if page.is_visible("[data-step=next]"):
        page.click("[data-step=next]")
    for item, value in answers.items():
        page.click(f'label:has(input[name="{item}"][value="{value}"])')


def chat(*links: str) -> str:
    """Give a chat in which the links are as programs and people leave them."""
    first, second, third, *others = links
    return "\n".join(
        [
            "[09:12] Ann: here is mine 👉 " + first,
            f"On Tuesday Bob wrote:\n> {second[:40]}\n> {second[40:]}.\n>> and, by the way, {first}",
            "https://safe.example/?url=" + third.replace("#", "%23").replace("=", "%3D") + "&data=05",
            *(f"| {number} | <{link}>, thanks! #r=5 r=no" for number, link in enumerate(others)),
        ]
    )


def gathered(visit: Visit, server: Server, text: str) -> tuple[Page, dict[str, str]]:
    """Paste a text on the coordinator's own device, and give the page and the numbers of its report."""
    page = visit(768)
    page.goto(f"{server.url}team/")
    page.wait_for_selector("[data-page=team][data-mounted]")
    page.fill("[data-paste]", text)
    page.wait_for_selector("[data-report][data-state=ready]")
    return page, numbers(page)


def numbers(page: Page) -> dict[str, str]:
    """Give the numbers of the report that stands on the page."""
    found: dict[str, str] = page.eval_on_selector_all(
        "[data-report] [data-scale], [data-report] [data-score]",
        "all => Object.fromEntries(all.map(({dataset}) => [dataset.scale ?? dataset.score, dataset.value]))",
    )
    return found


def expected(*people: tuple[Answers, str]) -> dict[str, str]:
    """Give the numbers that CPython gives of people with these answers and parts."""
    answers = [{**{item: _value(each) for item, each in given.items()}, "role": role} for given, role in people]
    team: dict[str, Any] = json.loads(api.call("team", json.dumps({"definition": NEWEST, "answers": answers})))[
        "value"
    ]["team"]
    return {"use": _shown(team["scales"]["use"]["mean"]), "overall": _shown(team["overall"]["mean"])}


def _value(answer: str) -> int | str:
    return answer if answer == "?" else int(answer)


def _shown(mean: float | None) -> str:
    return "" if mean is None else repr(mean)


def test_six_people_make_one_report(visit: Visit, server: Server) -> None:
    """Every reply is found in the chat, once each, and the numbers are those of CPython."""
    people = [(answered(person), role) for person, role in enumerate(ROLES)]
    links = [reply(visit, server, answers, role=role)[0] for answers, role in people]
    page, found = gathered(visit, server, chat(*links))
    assert (expected(*people), 6, "6 replies.", True, True) == (
        found,
        page.locator("[data-people] li").count(),
        page.inner_text("[data-said]"),
        "1 link was there once more" in page.inner_text("[data-notes]"),
        "Buyer" in page.inner_text("[data-report]"),  # whom nobody named
    )


def test_two_of_six_answered_an_older_version(visit: Visit, server: Server) -> None:
    """The report is on the newest version, from what both ask alike, and says which question it leaves out."""
    people = [(answered(person), role) for person, role in enumerate(ROLES)]
    older = {"sit": "1", "stand": "2", "tidy": "3"}
    links = [reply(visit, server, answers, role=role)[0] for answers, role in people[:4]]
    links += [reply(visit, server, older, role=role, address=OLDER)[0] for _, role in people[4:]]
    page, found = gathered(visit, server, chat(*links))
    both = [({item: answers[item] for item in ("sit", "stand")}, role) for answers, role in people[:4]]
    assert expected(*both, *(({"sit": "1", "stand": "2"}, role) for _, role in people[4:])) == found
    note = "These replies are to versions 1 and 2."
    assert (True, True, True) == (
        note in page.inner_text("[data-notes]"),
        note in page.inner_text("[data-report]"),
        "“How often is its lamp on?”" in page.inner_text("[data-report]"),
    )


def test_one_of_six_corrected_a_reply(visit: Visit, server: Server) -> None:
    """Both links are in the chat: the later one counts, until the coordinator picks the earlier one."""
    people = [(answered(person), role) for person, role in enumerate(ROLES)]
    replies = [reply(visit, server, answers, role=role) for answers, role in people]
    first, device = replies[0]
    before = {item: value for item, value in people[0][0].items() if value != "?"}
    corrected = {**people[0][0], "sit": "3" if before.get("sit") != "3" else "1"}
    device.click(f'label:has(input[name="sit"][value="{corrected["sit"]}"])')
    device.wait_for_function("old => !['', old].includes(document.querySelector('[data-reply-link]').value)", arg=first)
    page, found = gathered(visit, server, chat(*(link for link, _ in replies), link_of(device)))
    picked = first.partition("#")[2]
    assert (expected((corrected, ROLES[0]), *people[1:]), 7) == (found, page.locator("[data-people] li").count())
    page.click(f"[data-choices] label:has([value='{picked}'])")
    page.wait_for_function(
        "old => document.querySelector('[data-report] [data-scale]').dataset.value !== old", arg=found["use"]
    )
    assert expected(*people) == numbers(page)


def test_two_of_six_answered_alike(visit: Visit, server: Server) -> None:
    """Two people are two people, and the page says why both count."""
    people = [(answered(person), role) for person, role in enumerate(ROLES)]
    people[1] = people[0]
    links = [reply(visit, server, answers, role=role)[0] for answers, role in people]
    page, found = gathered(visit, server, chat(*links))
    assert (expected(*people), 6, True) == (
        found,
        page.locator("[data-people] li[data-state=counted]").count(),
        "exactly like another one" in page.inner_text("[data-notes]"),
    )
