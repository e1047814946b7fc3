"""A QR code is asked for and read off the screen by another program: in Chromium, as people do."""

import io
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Page

from assessments.engine.qr import DENSE, MOST, NARROW
from tests.browser.form import answer_one, open_form, runtime_file, submit
from tests.browser.watch import Watch
from tests.server import Fault, Server

INVITATION = "[data-invitation-link]"
REPLY = "[data-reply-link]"
DRAWN = "[data-code]:not([hidden]) svg"
SAID = "() => document.querySelector('[data-send-said]').textContent.includes('could not be drawn')"


@pytest.fixture
def phone(visit: Callable[..., Page]) -> Page:
    """A narrow page in dark colours."""
    return visit(360, color_scheme="dark")


def invite(page: Page, server: Server, **typed: str) -> None:
    """Make an invitation."""
    page.goto(f"{server.url}share/")
    page.wait_for_selector("[data-page=share][data-mounted]")
    page.select_option("[name=assessment]", "team-readiness 2 en")
    for name, text in typed.items():
        page.fill(f"[name={name}]", text)
    page.click("[data-share] button[type=submit]")
    page.wait_for_selector("[data-made]:not([hidden])")


def answer(page: Page, server: Server) -> None:
    """Answer one question and ask for the report."""
    open_form(page, server.url)
    answer_one(page)
    submit(page)
    page.wait_for_selector("[data-send]:not([hidden])")


def press(page: Page) -> None:
    """Press the button that shows a code."""
    page.click("[data-way=code]")


def read(page: Page) -> str:
    """Give what a camera reads in front of the screen."""
    page.wait_for_selector(DRAWN)
    [found] = zxingcpp.read_barcodes(Image.open(io.BytesIO(page.locator(DRAWN).screenshot())))
    return found.text


def fetched(server: Server) -> int:
    """Give how often what draws codes was asked for."""
    return sum(path.endswith("segno.zip") for path in server.asked())


def test_the_code_of_an_invitation_is_its_link(phone: Page, server: Server) -> None:
    """What draws it is fetched once, when it is asked for, and no policy is violated."""
    invite(phone, server)
    before = fetched(server)
    press(phone)
    link = read(phone)
    press(phone)
    press(phone)
    again = read(phone)
    assert (phone.input_value(INVITATION), link, 0, 1) == (link, again, before, fetched(server))
    assert [] == phone.evaluate("violations")
    assert phone.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_code_of_a_reply_follows_its_link(phone: Page, server: Server) -> None:
    """A name that is added is in the code that stands there, and a name that cannot travel takes the code away."""
    answer(phone, server)
    press(phone)
    first, before = read(phone), phone.input_value(REPLY)
    phone.fill("[name=label]", "Ann")
    phone.wait_for_function(f"old => document.querySelector('{REPLY}').value !== old", arg=before)
    second, after = read(phone), phone.input_value(REPLY)
    assert (before, after, True) == (first, second, first != second)
    phone.fill("[name=label]", "a\u202eb")
    phone.wait_for_selector("[data-code]", state="hidden")
    assert (0, "Show a QR code") == (
        phone.locator("[data-code] svg").count(),
        phone.text_content("[data-way=code] span:not([hidden])"),
    )


def test_the_words_say_what_is_handed_on(phone: Page, server: Server) -> None:
    """Whoever shows the code of a reply is told who can read it."""
    answer(phone, server)
    press(phone)
    read(phone)
    assert "Whoever scans it, or a photo of it, can read them." in phone.inner_text("[data-code-words]")


def test_a_code_that_was_hidden_is_gone(phone: Page, server: Server) -> None:
    """The same button shows it and takes it away."""
    invite(phone, server)
    press(phone)
    read(phone)
    shown = phone.inner_text("[data-way=code]")
    press(phone)
    assert ("Hide the QR code", "Show a QR code", False) == (
        shown,
        phone.inner_text("[data-way=code]"),
        phone.is_visible("[data-code]"),
    )


@pytest.mark.parametrize(
    "fault", [Fault(status=503), Fault(cut=1000), Fault(stall=1000)], ids=["503", "cut", "stalled"]
)
def test_without_what_draws_it_all_else_works(
    page: Page, server: Server, folder: Path, watch: Watch, fault: Fault
) -> None:
    """A failed fetch is told in words and ends nothing; pressed again, the button tries again."""
    watch.forgive("503|segno|CONTENT_LENGTH")
    script = (folder / "assets" / "app" / "download.mjs").read_text("utf-8")
    server.faults["assets/app/download.mjs"] = Fault(content=script.replace("10_000", "500").encode())
    name = runtime_file(folder, "segno.zip")
    server.faults[name] = fault
    invite(page, server)
    press(page)
    page.wait_for_function(SAID)
    assert ("ready", False, "Show a QR code") == (
        page.get_attribute("html", "data-engine"),
        page.is_visible("[data-code]"),
        page.inner_text("[data-way=code]"),
    )
    before = page.input_value(INVITATION)
    page.fill("[name=from]", "Ann")
    page.check("[name=replies_to][value=me]")
    page.wait_for_function(f"old => document.querySelector('{INVITATION}').value !== old", arg=before)
    del server.faults[name]
    press(page)
    assert page.input_value(INVITATION) == read(page)


def test_the_code_can_be_saved(page: Page, server: Server) -> None:
    """The file is a picture by itself, which a browser shows and a camera reads."""
    invite(page, server)
    press(page)
    link = read(page)
    with page.expect_download() as saving:
        page.click("[data-way=svg]")
    drawing = saving.value.path().read_text("utf-8")
    other = page.context.new_page()
    other.set_content(drawing)
    [found] = zxingcpp.read_barcodes(Image.open(io.BytesIO(other.locator("svg").screenshot())))
    assert ("qr-code.svg", "{http://www.w3.org/2000/svg}svg", link) == (
        saving.value.suggested_filename,
        ET.fromstring(drawing).tag,  # noqa: S314  made by the engine
        found.text,
    )


def test_the_code_can_be_printed(phone: Page, server: Server) -> None:
    """On paper the code stands with its words, without buttons."""
    answer(phone, server)
    press(phone)
    link = read(phone)
    phone.emulate_media(media="print")
    assert (link, True, False, False) == (
        read(phone),
        phone.is_visible("[data-code-words]"),
        phone.is_visible("[data-way=code]"),
        phone.is_visible("[data-way=svg]"),
    )


def test_a_long_link_fits_a_phone(visit: Callable[..., Page], server: Server) -> None:
    """The whole width of the panel is the code's; a link that is long for it is told so, and is read all the same."""
    page = visit(360, color_scheme="dark", device_scale_factor=3)
    invite(page, server, note="€" * 500, change="€" * 80)
    press(page)
    assert page.input_value(INVITATION) == read(page)
    assert (NARROW, True, True) == (
        page.evaluate("document.querySelector('[data-code-drawing]').clientWidth"),
        DENSE in page.inner_text("[data-code-words]"),
        page.evaluate("document.documentElement.scrollWidth <= innerWidth"),
    )


def test_a_link_too_long_for_a_code_is_told_so(page: Page, server: Server) -> None:
    """No code is shown, and the words name another way."""
    people = {"from": "€" * 60, "team": "€" * 60, "mail": f"{'a' * 60}@site.example"}
    invite(page, server, note="€" * 500, change="€" * 80, **people)
    press(page)
    page.wait_for_function(f"() => document.querySelector('[data-send-said]').textContent.includes('{MOST}')")
    assert (False, True) == (page.is_visible("[data-code]"), "by mail" in page.inner_text("[data-send-said]"))
