"""Tests of assessments.compiler.form."""

import json
from pathlib import Path

import pytest

from assessments.compiler.checks import load
from assessments.compiler.form import form
from tests.compiler.making import DEFINITION, elements, write


def made(root: Path, text: str = DEFINITION) -> str:
    """Give the form of a definition."""
    return form(load(write(root, text)).assessment, file="sample.1.abc.json", runtime="0123abcd")


@pytest.fixture
def html(tmp_path: Path) -> str:
    """The form of a definition that has every kind of item."""
    return made(tmp_path)


def names(html: str, item: str, kind: str) -> list[tuple[str, str]]:
    """Give name and value of every input of this type that belongs to an item."""
    inputs = elements(html, "input", type=kind)
    return [(each["name"], each["value"]) for each in inputs if each["name"].split(".")[0] == item]


def key(html: str) -> dict[str, str]:
    """Give the scoring key: what each item's answers score, by the item's number."""
    table = html[html.index("nn-key-table") :]
    numbers = [each["text"] for each in elements(table, "th", scope="row")]
    return dict(zip(numbers, (each["text"] for each in elements(table, "td")), strict=True))


def test_the_key_says_how_a_score_is_worked_out(html: str) -> None:
    """Items may have different spans, so each is divided by its own; weights are named where there are any."""
    rule = html[html.index("Scoring key") : html.index("nn-key-table")]
    assert "For each item that is answered, take its points above the least possible, and divide them" in rule
    assert "A score is 100 times the average of these, an item that counts several times taken as often." in rule
    assert "<strong>Overall</strong>: all items below; at least" in rule


def test_the_form_says_what_it_belongs_to(html: str) -> None:
    """It names its assessment, the compiled definition and the engine, and its submission sends nothing."""
    [found] = elements(html, "form")
    wanted = {
        "data-assessment": "sample",
        "data-version": "1",
        "data-definition": "sample.1.abc.json",
        "data-runtime": "0123abcd",
        "method": "dialog",
    }
    assert wanted == {name: found[name] for name in wanted}


def test_every_item_is_a_fieldset_with_its_kind(html: str) -> None:
    """Items stand in the order of the definition, each with its id and its kind."""
    assert [
        ("pick", "choice"),
        ("turned", "choice"),
        ("tick", "checklist"),
        ("lines", "grid"),
        ("weeks", "number"),
        ("back", "number"),
        ("count", "number"),
        ("words", "text"),
    ] == [(each["data-item"], each["data-kind"]) for each in elements(html, "fieldset")]


def test_a_choice_has_a_radio_per_option_and_one_for_unknown(html: str) -> None:
    """Each radio is named after the item and carries the option's value, or a question mark."""
    assert [("pick", "1"), ("pick", "2"), ("pick", "3"), ("pick", "out"), ("pick", "?")] == names(html, "pick", "radio")


def test_an_item_without_unknown_has_no_question_mark(html: str) -> None:
    """Where an author allows no "I don't know", none is offered."""
    assert [("turned", "1"), ("turned", "2"), ("turned", "3"), ("turned", "out")] == names(html, "turned", "radio")


def test_a_checklist_has_a_box_per_option(html: str) -> None:
    """Several boxes share the item's name; what stands alone is marked so."""
    boxes = elements(html, "input", type="checkbox", name="tick")
    assert [("a", False), ("none", True), ("?", True)] == [(each["value"], "data-exclusive" in each) for each in boxes]


def test_each_row_of_a_grid_has_radios_of_its_own(html: str) -> None:
    """A row's radios are named after item and row."""
    values = ("1", "2", "3", "out", "?")
    rows = ("lines.first", "lines.second")
    assert [(row, value) for row in rows for value in values] == names(html, "lines", "radio")


def test_a_row_is_read_with_its_own_question(html: str) -> None:
    """A group of radios is labelled by the words of its row, which begin with its number in the key."""
    groups = elements(html, "div", role="radiogroup")
    rows = [html.partition(f'id="{each["aria-labelledby"]}">')[2].partition("</p>")[0] for each in groups]
    assert [
        '<span class="nn-row-number">4</span> First.',
        '<span class="nn-row-number">5</span> Second.',
    ] == rows


def test_a_grid_has_the_numbers_of_its_rows(html: str, tmp_path: Path) -> None:
    """The first and the last row give the number of a grid; one row gives one."""
    numbers = [each["text"] for each in elements(html, "span", class_="nn-item-number")]
    assert ["1", "2", "3", "4–5", "6", "7", "8", "9"] == numbers
    single = made(
        tmp_path / "single",
        DEFINITION.replace("          - {id: second, ask: Second., reverse: true}\n", "").replace(
            ", lines.second: 1", ""
        ),
    )
    assert "4" == elements(single, "span", class_="nn-item-number")[3]["text"]


def test_a_number_says_its_range_and_unit(html: str) -> None:
    """A number is typed into one field, named by its question and unit and described by its bounds."""
    by_id = {each["id"]: each["text"] for tag in ("span", "p") for each in elements(html, tag) if "id" in each}
    said = [
        [by_id[name] for name in f"{found['aria-labelledby']} {found['aria-describedby']}".split()]
        for item in ("weeks", "count")
        for found in elements(html, "input", id=f"answer-{item}")
    ]
    assert [
        ["How long?", "weeks", "A whole number from 0 to 10."],
        ["How many?", "A whole number from 1 to 9."],
    ] == said


def test_a_number_may_be_unknown(html: str) -> None:
    """Beside the field stands a box for "I don't know", where the author allows it."""
    boxes = [each["name"] for each in elements(html, "input", type="checkbox", value="?")]
    assert ["tick", "weeks"] == boxes


def test_a_text_takes_as_much_as_its_limit(html: str) -> None:
    """Free text has a field that holds no more than the author allows."""
    [found] = elements(html, "textarea")
    assert ("words", "200") == (found["name"], found["maxlength"])


def test_nothing_has_to_be_answered(html: str) -> None:
    """Whoever leaves a question open can still ask for the report."""
    controls = [each for tag in ("input", "select", "textarea") for each in elements(html, tag)]
    assert [] == [each for each in controls if "required" in each]


def test_the_role_is_picked_from_a_list(html: str) -> None:
    """The list begins with not saying, and roles come with what they mean."""
    [select] = elements(html, "select")
    options = {each["value"]: each["text"] for each in elements(html, "option")}
    assert "role" == select["name"]
    assert {"": "I would rather not say", "user": "User: Uses it.", "decider": "Decider"} == options


def test_one_button_submits_and_the_others_do_not(html: str) -> None:
    """Moving between sections never asks for the report."""
    inside = html[html.index("<form") : html.index("</form>")]
    kinds = [(each["type"], each.get("data-step", "")) for each in elements(inside, "button")]
    assert [("button", "back"), ("button", "next"), ("submit", "")] == kinds


def test_the_report_has_its_place_and_is_empty(html: str) -> None:
    """Before anybody submits, the one report is hidden and empty."""
    [report] = [each for each in elements(html, "section") if "data-report" in each]
    assert ("empty", True) == (report["data-state"], "hidden" in report)


def test_text_of_an_author_is_escaped(html: str) -> None:
    """What looks like HTML in a question is shown as it was written."""
    assert "Is 1 &lt; 2 &amp; &lt;b&gt;bold&lt;/b&gt;?" in html
    assert [] == elements(html, "b")


def test_a_quote_cannot_leave_its_attribute(html: str) -> None:
    """A title with quotes stays within the label of the form."""
    assert 'Sample "one"' == elements(html, "form")[0]["aria-label"]


def test_ids_are_unique(html: str) -> None:
    """No two elements of a form have the same id."""
    ids = [part.split('"')[0] for part in html.split(' id="')[1:]]
    assert sorted(set(ids)) == sorted(ids)


def test_there_is_no_blank_line(html: str) -> None:
    """Markdown takes a blank line for the end of HTML, so there is none."""
    assert [] == [line for line in html.splitlines() if not line.strip()]


def test_the_key_gives_the_points_of_each_option(html: str) -> None:
    """Options that are not scored are left out of the key."""
    assert "Never 0, Sometimes 1, Always 2" == key(html)["1"]


def test_the_key_turns_reverse_items(html: str) -> None:
    """An item, or a row, that is worded the other way round scores the other way round."""
    turned = "Never 2, Sometimes 1, Always 0"
    assert [turned, turned] == [key(html)["2"], key(html)["5"]]


def test_the_key_says_how_numbers_score(html: str) -> None:
    """A number scores as it stands, or counted down."""
    found = key(html)
    assert ["the number, from 0 to 10", "the number, from 5 down to 0"] == [found["6"], found["7"]]


def test_the_key_leaves_out_what_is_not_scored(html: str) -> None:
    """A number that is only asked for and free text are in no key."""
    assert ["1", "2", "3", "4", "5", "6", "7"] == list(key(html))


def test_the_key_says_which_items_make_a_scale(html: str) -> None:
    """A scale names its items by number, those that count more with their weight."""
    line = " items 1 (counts 2 times), 2, 5; at least 1 must be answered."
    assert line in html


def test_a_form_without_scores_has_no_key(tmp_path: Path) -> None:
    """Where nothing is scored, nor a change or a role asked for, nothing of it is shown."""
    head, _, _ = DEFINITION.partition("change:")
    items = "sections: [{id: part, title: Part, items: [{id: words, kind: text, ask: Say.}]}]\n"
    html = made(tmp_path, head + items)
    inputs = elements(html[html.index("<form") : html.index("</form>")], "input")
    assert ("nn-key" not in html, [], []) == (True, elements(html, "select"), inputs)


def test_hints_are_optional(tmp_path: Path) -> None:
    """The change and the role can be asked for without a hint; that the role goes with a reply is said all the same."""
    html = made(tmp_path, DEFINITION.replace(", help: One line.", "").replace("  help: Pick one.\n", ""))
    controls = [*elements(html, "input", name="change"), *elements(html, "select")]
    assert [None, "goes-role"] == [each.get("aria-describedby") for each in controls]


@pytest.mark.parametrize(("reverse", "ending"), [("false", "; their sum"), ("true", "; 1 less their sum")])
def test_the_key_says_that_a_checklist_scores_its_sum(tmp_path: Path, reverse: str, ending: str) -> None:
    """The key names the points of each tick, and a reversed checklist turns the sum, as the engine does."""
    text = DEFINITION.replace("kind: checklist\n", f"kind: checklist\n        reverse: {reverse}\n")
    assert f"A 1{ending}" in made(tmp_path, text)


SHOWN = DEFINITION.replace(
    "reverse: true}\n      - id: tick", "shown_when: {fact: item.pick, in: [1, out]}}\n      - id: tick"
)


def test_an_item_carries_the_rule_that_shows_it(tmp_path: Path) -> None:
    """The page has the rule as data, paper has it in words, and the key says what to leave out."""
    html = made(tmp_path, SHOWN)
    [item] = elements(html, "fieldset", data_item="turned")
    assert {"fact": "item.pick", "in": [1, "out"]} == json.loads(item["data-shown-when"])
    [words] = elements(html, "p", class_="nn-condition")
    assert "Only if you answered “Never” or “Not for us” to item 1." == words["text"]
    assert "Leave out “I don’t know”, what you left open and items that are not for you." in html


def test_a_form_without_rules_has_nothing_of_them(html: str) -> None:
    """Neither data nor words nor a note on empty parts stand in a form whose items all are asked."""
    assert [] == [name for name in ("data-shown-when", "nn-condition", "data-nothing") if name in html]
    assert "Leave out “I don’t know” and what you left open." in html


def test_a_part_that_may_be_empty_says_so(tmp_path: Path) -> None:
    """Where every item of a part has a rule, a note waits for those who are asked none of them."""
    rest = DEFINITION.index("  - id: rest")
    text = f"{DEFINITION[:rest]}{DEFINITION[rest:].replace('kind:', 'shown_when: {fact: item.pick, is: 1}, kind:')}"
    [note] = [each for each in elements(made(tmp_path, text), "p") if "data-nothing" in each]
    assert (True, "By your answers so far, nothing is asked in this part.") == ("hidden" in note, note["text"])


def test_own_words_are_left_out_of_files_unless_it_is_said(html: str, tmp_path: Path) -> None:
    """The box for them is there where free text is asked for, not ticked, and outside the form."""
    [box] = [each for each in elements(html, "input") if "data-own-words" in each]
    assert (False, True) == ("checked" in box, html.index("data-own-words") > html.index("</form>"))
    without = made(
        tmp_path / "without",
        DEFINITION.replace("      - {id: words, kind: text, ask: In your words., limit: 200}\n", ""),
    )
    assert "data-own-words" not in without


def test_a_form_in_another_language_says_which_words_are_english(html: str, tmp_path: Path) -> None:
    """The form is marked by its language and its own words as English; an English form needs no marks."""
    german = made(tmp_path / "german", SHOWN.replace("language: en", "language: de"))
    [form] = elements(german, "form")
    assert "de" == form["lang"]
    own = [
        *elements(german, "noscript"),
        *elements(german, "summary"),
        *elements(german, "option", value=""),
        *elements(german, "div", class_="nn-finish"),
        *elements(german, "div", class_="nn-steps"),
        *elements(german, "div", class_="nn-progress"),
        *elements(german, "p", class_="nn-condition"),
        *elements(german, "p", id="hint-weeks"),
    ]
    assert ["noscript"] == [each["tag"] for each in own if each.get("lang") != "en"]  # the note inside it has the mark
    assert '<noscript><p class="nn-note" data-search-exclude lang="en">' in german
    assert "lang=" not in html


def test_nobody_is_asked_whose_view_their_own_is(html: str, tmp_path: Path) -> None:
    """Where all rate one thing, a reply can be an outsider's guess; where each rates their own, that is not shown."""
    hidden = '<div hidden><div class="nn-whose"'
    own = made(tmp_path / "own", DEFINITION.replace("about: shared", "about: own"))
    assert (False, True) == (hidden in html, hidden in own)
