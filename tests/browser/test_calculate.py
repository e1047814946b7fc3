"""Figures are typed into the calculators and their reports follow: in Chromium, as people do it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner
from playwright.sync_api import Dialog, Page

from assessments.cli import main
from assessments.engine.worked import INVENTED
from tests.browser.watch import Watch
from tests.machine import ROOT
from tests.server import Server

GROUPS = {"control.won": "48", "control.n": "80", "treated.won": "56", "treated.n": "70"}
COMPARED = "[data-calculator=experiment] [data-result][data-state=ready]"
PLANNED = "[data-calculator=plan] [data-result][data-state=ready]"
WAITED = "[data-calculator=waiting] [data-result][data-state=ready]"
SUBMIT = "[data-calculator={}] button[type=submit]"
LATE = ROOT / "tests" / "data" / "waiting" / "late.json"
BLOCKED = """Object.defineProperty(globalThis, "localStorage", {
  get() { throw new DOMException("storage is blocked", "SecurityError"); },
})"""
NO_CLIPBOARD = """Object.defineProperty(navigator, "clipboard", {value: undefined});
document.execCommand = () => false;"""


def open_calculator(page: Page, server: Server, name: str) -> None:
    """Open a page of calculators and wait until it has come to life."""
    page.goto(f"{server.url}calculate/{name}/")
    page.wait_for_selector(f"[data-page={name}][data-mounted]")


def fill(page: Page, figures: dict[str, str]) -> None:
    """Type figures into their fields."""
    for name, typed in figures.items():
        page.fill(f"[name='{name}']", typed)


def saved(page: Page, calculator: str, kind: str) -> tuple[str, str]:
    """Press the button that saves a report, and give the file's name and text."""
    with page.expect_download() as download:
        page.click(f"[data-calculator={calculator}] [data-tool={kind}]")
    return download.value.suggested_filename, Path(download.value.path()).read_text(encoding="utf-8")


def said(*arguments: str) -> str:
    """Give what the command line says."""
    return CliRunner().invoke(main, list(arguments)).stdout


def test_two_groups_are_compared_as_on_the_command_line(page: Page, server: Server) -> None:
    """The report appears without a button, and its figures are those of the command, byte by byte."""
    open_calculator(page, server, "control-group")
    fill(page, GROUPS)
    page.wait_for_selector(COMPARED)
    expected = said("experiment", "--control", "48/80", "--treated", "56/70")
    assert ("two-groups.json", expected) == saved(page, "experiment", "json")
    assert "+20.0 percentage points (+5.2 to +33.4)" in page.inner_text(COMPARED)


def test_a_size_is_planned_as_on_the_command_line(page: Page, server: Server) -> None:
    """The published shares are filled in by one button, and give the size that the command gives."""
    open_calculator(page, server, "control-group")
    page.click("[data-fill=plan]")
    page.wait_for_selector(PLANNED)
    expected = said("plan", "--baseline", "7%", "--expected", "40%", "--format", "json")
    assert ("group-size.json", expected) == saved(page, "plan", "json")


def test_the_example_of_waiting_is_that_of_the_command_line(page: Page, server: Server) -> None:
    """The figures that stand there at first are called invented, and give what the command gives for them."""
    open_calculator(page, server, "cost-of-waiting")
    page.wait_for_selector(WAITED)
    assert ("cost-of-waiting.json", said("waiting", str(LATE))) == saved(page, "waiting", "json")
    assert INVENTED in page.inner_text(WAITED)


def test_a_table_is_saved(page: Page, server: Server) -> None:
    """The same figures come as comma-separated values."""
    open_calculator(page, server, "cost-of-waiting")
    page.wait_for_selector(WAITED)
    name, text = saved(page, "waiting", "csv")
    assert ("cost-of-waiting.csv", "cost,EUR,,2800.0,8400.0") == (name, text.splitlines()[4])


def test_the_report_follows_what_is_typed(page: Page, server: Server) -> None:
    """Another figure changes the report at once, and the example is not called so any more."""
    open_calculator(page, server, "cost-of-waiting")
    page.wait_for_selector(WAITED)
    page.fill("[name=rework_high]", "50%")
    page.wait_for_function("() => document.querySelector('[data-report]').innerText.includes('7.0 to 35.0 days')")
    assert INVENTED not in page.inner_text(WAITED)


def test_supposed_groups_are_called_so(page: Page, server: Server) -> None:
    """Whoever tries the published figures reads that the sizes are supposed, and is led to the report."""
    open_calculator(page, server, "control-group")
    page.click("[data-fill=experiment] >> nth=2")
    page.wait_for_selector(COMPARED)
    page.wait_for_function("() => document.activeElement.id === 'report-title'")
    assert ("7", "100", True) == (
        page.input_value("[name='control.won']"),
        page.input_value("[name='control.n']"),
        "The size of these groups is supposed" in page.inner_text(COMPARED),
    )


def test_figures_of_ones_own_are_not_called_supposed(page: Page, server: Server) -> None:
    """The figures of a button that are typed by hand are the reader's, and so are those that were changed since."""
    open_calculator(page, server, "control-group")
    mine = {"control.won": "7", "control.n": "100", "treated.won": "40", "treated.n": "100"}
    fill(page, mine)
    page.wait_for_selector(COMPARED)
    typed = "supposed" in page.inner_text(COMPARED)
    page.on("dialog", lambda dialog: dialog.accept())  # the button asks before it writes over what was typed
    page.click("[data-fill=experiment] >> nth=2")
    page.wait_for_function("place => document.querySelector(place).innerText.includes('supposed')", arg=COMPARED)
    page.reload()
    page.wait_for_selector(COMPARED)
    kept = "supposed" in page.inner_text(COMPARED)
    fill(page, {"treated.won": "41"})
    fill(page, mine)
    page.wait_for_function("place => !document.querySelector(place).innerText.includes('supposed')", arg=COMPARED)
    assert (False, True) == (typed, kept)


def test_a_wrong_figure_is_told_once_its_field_is_left(page: Page, server: Server) -> None:
    """Whoever is still typing is not called wrong; afterwards the field says what to do, and what was typed stays."""
    open_calculator(page, server, "control-group")
    fill(page, {**GROUPS, "control.won": "48 of 80"})
    page.focus("[name='control.won']")
    page.wait_for_selector("[name='control.won'][aria-invalid=true]")
    assert '"48 of 80" is no whole number; write one in digits, such as 48.' == page.inner_text(
        "[data-problem='control.won']"
    )
    page.fill("[name='control.won']", "48")
    page.wait_for_selector(COMPARED)
    assert "" == page.inner_text("[data-problem='control.won']")


def test_a_group_that_cannot_be_is_told_at_the_group(page: Page, server: Server) -> None:
    """Two figures that do not fit each other are both marked, and the reader is led to the first."""
    open_calculator(page, server, "control-group")
    fill(page, {**GROUPS, "control.won": "81"})
    page.click(SUBMIT.format("experiment"))
    page.wait_for_function("() => document.activeElement.name === 'control.won'")
    assert (2, True, False) == (
        page.locator("[aria-invalid=true]").count(),
        page.inner_text("[data-problem=control]").startswith("81 won of only 80"),
        page.is_visible("[data-report]"),
    )


def test_what_is_missing_is_said(page: Page, server: Server) -> None:
    """Whoever asks for the report too early reads what is missing, and stands at its field."""
    open_calculator(page, server, "control-group")
    fill(page, {**GROUPS, "treated.n": ""})
    page.click(SUBMIT.format("experiment"))
    page.wait_for_function("() => document.activeElement.name === 'treated.n'")
    assert "Still to fill in: how many the treated group has." == page.inner_text(
        "[data-calculator=experiment] [data-said]"
    )


def test_what_was_typed_survives_a_reload(page: Page, server: Server) -> None:
    """Both calculators of a page keep their figures on the device until they are erased."""
    open_calculator(page, server, "control-group")
    fill(page, {**GROUPS, "baseline": "7%"})
    page.reload()
    page.wait_for_selector(COMPARED)
    kept = page.input_value("[name=baseline]")
    page.on("dialog", lambda dialog: dialog.accept())
    page.click("[data-calculator=experiment] [data-act=empty]")
    page.click("[data-calculator=plan] [data-act=empty]")
    names = page.evaluate("() => Object.keys(localStorage).filter((each) => each.startsWith('neutral'))")
    page.reload()
    page.wait_for_selector("[data-page=control-group][data-mounted]")
    assert ("7%", [], "") == (kept, names, page.input_value("[name='control.won']"))


def test_rows_survive_a_reload(page: Page, server: Server) -> None:
    """People who were added or taken out are so after a reload, each with a number of its own."""
    open_calculator(page, server, "cost-of-waiting")
    page.click("[data-act=remove] >> nth=0")
    page.click("[data-act=add]")
    page.keyboard.type("Ann")
    page.reload()
    page.wait_for_selector("[data-page=cost-of-waiting][data-mounted]")
    names = page.eval_on_selector_all("[data-field=title]", "all => all.map(({name, value}) => [name, value])")
    assert [
        ["people[0].title", "Data protection"],
        ["people[1].title", "Those who answer the phone"],
        ["people[2].title", "Ann"],
    ] == names


def test_what_is_wrong_in_a_row_is_told_there(page: Page, server: Server) -> None:
    """Whoever was found after the path had ended is told in their own row."""
    open_calculator(page, server, "cost-of-waiting")
    page.click("[data-act=add]")
    fill(page, {"people[3].title": "Ann", "people[3].found_after_days": "90", "people[3].days_low": "1"})
    page.fill("[name='people[3].days_high']", "2")
    page.click(SUBMIT.format("waiting"))
    page.wait_for_selector("[name='people[3].found_after_days'][aria-invalid=true]")
    assert page.inner_text("[data-problem='people[3].found_after_days']").startswith("90 is after the path had ended")


def test_the_last_row_is_emptied(page: Page, server: Server) -> None:
    """There is always a row to type into, and whoever took one out goes on from there by keyboard."""
    open_calculator(page, server, "cost-of-waiting")
    for _ in range(3):
        page.focus("[data-act=remove] >> nth=0")
        page.keyboard.press("Enter")
    assert ("people[0].title", "") == (
        page.evaluate("document.activeElement.name"),
        page.input_value("[name='people[0].title']"),
    )


def test_an_emptied_form_can_be_filled_with_the_example_again(page: Page, server: Server) -> None:
    """The example comes back by its button, with everybody in it."""
    open_calculator(page, server, "cost-of-waiting")
    page.click("[data-act=empty]")
    empty = page.locator("[data-row]").count()
    page.click("[data-act=example]")
    page.wait_for_selector(WAITED)
    assert (1, 3, "40") == (empty, page.locator("[data-row]").count(), page.input_value("[name=path_days_low]"))


@pytest.mark.parametrize(
    ("name", "typed", "button"),
    [
        ("cost-of-waiting", "people[0].title", "[data-act=empty]"),
        ("cost-of-waiting", "people[0].title", "[data-act=example]"),
        ("control-group", "control.won", "[data-act=empty] >> nth=0"),
        ("control-group", "control.won", "[data-fill=experiment] >> nth=0"),
    ],
)
def test_what_was_typed_is_not_lost_by_one_click(
    page: Page, server: Server, name: str, typed: str, button: str
) -> None:
    """Whoever has typed is asked, and who says no keeps it; what the page itself put in goes without a question."""
    asked: list[str] = []

    def no(dialog: Dialog) -> None:
        asked.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", no)
    open_calculator(page, server, name)
    page.click(button)
    untouched = list(asked)
    page.fill(f"[name='{typed}']", "7")
    page.click(button)
    assert ([], 1, "7") == (untouched, len(asked), page.input_value(f"[name='{typed}']"))


def test_the_report_is_copied_as_text(visit: Callable[..., Page], server: Server) -> None:
    """The text that is copied has the figures and what they cannot show."""
    page = visit(permissions=["clipboard-read", "clipboard-write"])
    open_calculator(page, server, "control-group")
    fill(page, GROUPS)
    page.wait_for_selector(COMPARED)
    page.click("[data-calculator=experiment] [data-tool=copy]")
    page.wait_for_function("() => document.querySelector('[data-copied]').textContent === 'Copied.'")
    text = page.evaluate("navigator.clipboard.readText()")
    assert (True, True) == ("5 (3 to 20)" in text, "What this can and cannot show" in text)


def test_a_text_that_cannot_be_copied_stands_on_the_page(page: Page, server: Server) -> None:
    """Where the browser does not let the page copy, the text is shown and marked."""
    page.add_init_script(NO_CLIPBOARD)
    open_calculator(page, server, "cost-of-waiting")
    page.wait_for_selector(WAITED)
    page.click("[data-tool=copy]")
    page.wait_for_selector("[data-text]:visible")
    assert page.evaluate("getSelection().toString()").startswith("What finding people late costs")


def test_names_stay_words(page: Page, server: Server) -> None:
    """Markup in a name is shown as it was typed."""
    open_calculator(page, server, "cost-of-waiting")
    page.fill("[name='people[0].title']", "<b id=x>Ann</b>")
    page.wait_for_function("() => document.querySelector('[data-report]').innerText.includes('<b id=x>Ann</b>')")
    assert 0 == page.locator("#x").count()


def test_a_browser_that_keeps_nothing_says_so(page: Page, server: Server, watch: Watch) -> None:
    """Without storage everything works, and the page says that nothing is kept."""
    watch.forgive("storage is blocked")  # the theme asks for it too, and does not mind
    page.add_init_script(BLOCKED)
    open_calculator(page, server, "control-group")
    fill(page, GROUPS)
    page.wait_for_selector(COMPARED)
    assert page.inner_text("[data-kept] >> nth=0").startswith("This browser keeps nothing")


def test_two_tabs_agree(page: Page, server: Server) -> None:
    """What is typed in one tab stands in the other, with its report."""
    open_calculator(page, server, "control-group")
    other = page.context.new_page()
    open_calculator(other, server, "control-group")
    fill(page, GROUPS)
    other.wait_for_selector(COMPARED)
    assert "70" == other.input_value("[name='treated.n']")


def test_without_javascript_everything_can_be_read(visit: Callable[..., Page], server: Server) -> None:
    """The page says that nothing is worked out, and what the published figures show can be read."""
    page = visit(java_script_enabled=False)
    page.goto(f"{server.url}calculate/control-group/")
    text = page.inner_text("article")
    assert (True, True) == ("JavaScript is off" in text, "33.0, 21.7 to 43.4" in text)


@pytest.mark.parametrize("name", ["control-group", "cost-of-waiting"])
def test_a_narrow_page_is_not_scrolled_sideways(visit: Callable[..., Page], server: Server, name: str) -> None:
    """At 360 pixels form and report fit, large groups too."""
    page = visit(360)
    open_calculator(page, server, name)
    if name == "control-group":
        fill(page, {field: f"{typed}000" for field, typed in GROUPS.items()})
    page.wait_for_selector("[data-report][data-state=ready]")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
