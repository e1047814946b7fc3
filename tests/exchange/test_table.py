"""Tests of assessments.exchange.table, and with it of how tables are read and columns and values matched."""

import pytest

from assessments.exchange.table import read, write
from tests.engine.making import make_assessment, make_choice
from tests.exchange.making import every_kind, problems, written

COMMA = [
    {"value": "mail", "label": "Mail, chat"},
    {"value": "phone", "label": "Phone"},
    {"value": "chat", "label": "Chat; phone"},
    {"value": "no", "label": "None", "exclusive": True},
]
TICKS = {"id": "t", "kind": "checklist", "ask": "How?", "options": COMMA, "unknown": "No idea"}
ROW = ["user", "2", "out", "a", "3", "?", "4 weeks", "5.00", "9", "Words."]
ANSWERS = {
    "role": "user",
    "pick": 2,
    "turned": "out",
    "tick": ("a",),
    "lines.first": 3,
    "lines.second": "?",
    "weeks": 4,
    "back": 5,
    "count": 9,
    "words": "Words.",
}
IDS = ["role", "pick", "turned", "tick", "lines.first", "lines.second", "weeks", "back", "count", "words"]
TEXTS = [
    "Your part?",
    "Is 1 < 2 & <b>bold</b>?",
    "turned.",
    "TICK.",
    "Say for each. [First.]",
    "Say for each. Second.",
    "How long?",
    "How  far?",
    "How many?",
    "In your words.",
]


def one(column: str, cell: str) -> object:
    """Give what a cell of one column is read as, in the assessment with every kind of item."""
    found = read(written([["pick", column], ["1", cell]]), every_kind())
    return found.responses[0].get(column)


@pytest.mark.parametrize("names", [IDS, TEXTS, [name.upper().replace("-", "_") for name in IDS]])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_columns_are_found_by_id_and_by_text(names: list[str], delimiter: str, encoding: str) -> None:
    """An id, a text or an id without its signs names an item, however the table was saved."""
    content = written([names, ROW], delimiter=delimiter).decode().encode(encoding)
    found = read(content, every_kind())
    assert ((ANSWERS,), (), ()) == (found.responses, found.unmatched, found.notes)


@pytest.mark.parametrize(
    ("column", "cell", "expected"),
    [
        ("turned", " sometimes ", 2),
        ("turned", "2.0", 2),
        ("turned", "NOT  for us", "out"),
        ("lines.first", "i DON\u2019T know", "?"),
        ("tick", "A", ("a",)),
        ("tick", "?", "?"),
        ("tick", "no idea", "?"),
        ("tick", "a|a", ("a",)),
        ("tick", " ; ", None),
        ("weeks", "I don't know", "?"),
        ("weeks", "10.0000000000", 10),
        ("weeks", " ", None),
        ("words", "?", "?"),
        ("words", "  ", None),
        ("turned", "  ", None),
        ("role", "Decider", "decider"),
        ("role", "user: uses it.", "user"),
        ("team", " North ", "North"),
    ],
)
def test_a_cell_is_read_by_value_or_label(column: str, cell: str, expected: object) -> None:
    """Case, white space and kinds of quotes do not matter, and no answer is none."""
    assert expected == one(column, cell)


@pytest.mark.parametrize(
    ("column", "cell", "expected"),
    [
        ("turned", "Sometime", '"Sometime" is no answer to it; did you mean "Sometimes"?'),
        ("turned", "?", '"?" is no answer to it; known here: Never, Sometimes, Always, Not for us'),
        ("tick", "a, b", '"b" is none of its options; known here: A, None of these, No idea'),
        ("tick", "b|a", '"b" is none of its options; known here: A, None of these, No idea'),
        ("tick", "a|none", '"none" cannot stand beside others; keep it alone, or take it out'),
        ("tick", "a|?", '"?" cannot stand beside others; keep it alone, or take it out'),
        ("weeks", "11", '"11" is no answer to it; write a whole number from 0 to 10'),
        ("weeks", "1.000", '"1.000" is no answer to it; write a whole number from 0 to 10'),
        ("back", "?", '"?" is no answer to it; write a whole number from 0 to 5'),
        ("words", "x" * 201, "201 characters are too many; shorten it to at most 200 characters"),
        ("role", "Users", '"Users" is no answer to it; did you mean "User"?'),
        ("team", "x" * 201, f'"{"x" * 57}..." is no label; write a text of at most 200 characters'),
    ],
)
def test_a_cell_that_is_no_answer_is_a_problem(column: str, cell: str, expected: str) -> None:
    """Nothing is guessed at: the row, the column and what is known there are named."""
    found = problems(lambda: read(written([["pick", column], ["1", cell]]), every_kind()))
    assert [f'row 2, column "{column}": {expected}'] == found


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("Mail, chat, Phone", ("mail", "phone")),
        ("Phone;Mail, chat", ("mail", "phone")),
        ("phone|chat", ("phone", "chat")),
        ("Chat; phone", ("chat",)),
        ("None", ("no",)),
        ("", None),
    ],
)
def test_a_label_may_hold_the_separator(cell: str, expected: object) -> None:
    """Ticked options are told apart by the labels that there are."""
    [found] = read(written([["a", "t"], ["1", cell]]), make_assessment(make_choice("a"), TICKS)).responses
    assert expected == found.get("t")


def test_two_ways_to_read_ticks_are_a_problem() -> None:
    """Where labels hold each other, nobody can tell what was ticked."""
    options = [{"value": value, "label": label} for value, label in (("a", "X"), ("b", "Y"), ("c", "X, Y"))]
    item = {"id": "t", "kind": "checklist", "ask": "How?", "options": options}
    found = problems(lambda: read(b't\n"X, Y"\n', make_assessment(item)))
    advice = "write the options' values with | between them"
    assert [f'row 2, column "t": "X, Y" can be read in more than one way; {advice}'] == found


@pytest.mark.parametrize("kind", ["choice", "checklist"])
def test_a_value_that_is_the_label_of_another_is_a_problem(kind: str) -> None:
    """A scale that is labelled backwards cannot be told from its values."""
    options = [{"value": 1, "label": "2"}, {"value": 2, "label": "1"}]
    assessment = make_assessment({"id": "a", "kind": kind, "ask": "A.", "options": options})
    found = problems(lambda: read(b"a\n1\n", assessment))
    assert ['row 2, column "a": "1" fits more than one option: 1 and 2; write the option\'s value'] == found


def test_the_same_fault_is_told_once() -> None:
    """A value that many rows have is one line, with the first row and how many more there are."""
    rows = [["a", "b"], ["6", "1"], ["6", "7"], ["1", "7"], ["6", "1"]]
    found = problems(lambda: read(written(rows), make_assessment()))
    known = "known here: Label 1, Label 2, Label 3, Label 4, Label 5, I don't know"
    assert [
        f'row 2, column "a": "6" is no answer to it (and in 2 more rows); {known}',
        f'row 3, column "b": "7" is no answer to it (and in one more row); {known}',
    ] == found


def test_what_matches_nothing_is_told() -> None:
    """Columns without an item and items without a column are told, and the rest is read."""
    rows = [["a", "colour", "", "", "Ask c"], ["1", "red", "", "x"], [], ["2"]]
    found = read(written(rows), make_assessment())
    assert (({"a": 1}, {"a": 2}), [], []) == (found.responses, [], [])
    assert [
        'column "colour": answers no item and was left out; name it by an item\'s id or text, or map it with --map',
        "column 4: has no name; it was left out",
        'column "Ask c": answers no item and was left out; did you mean "c"?',
    ] == [str(each) for each in found.unmatched]
    assert ["no column answers b, c; they count as not answered"] == [str(each) for each in found.notes]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", "file: is empty; pick the file with the responses"),
        (b"\xef\xbb\xbf \r\n,,\n", "file: is empty; pick the file with the responses"),
        (b"a,b\n", "file: holds a header and no response; write a line for each response"),
        (b"a,b\n,\n\n", "file: holds a header and no response; write a line for each response"),
        (b"a\n\xe4\n", 'file: is not UTF-8; save it as UTF-8, in Excel as "CSV UTF-8"'),
        ("a\n1\n".encode("utf-16-le"), "file: is no text: it holds zeros; save it as UTF-8, or as UTF-16 with "),
        (b'a,b\n1,"2\n', "line 2: is no CSV: unexpected end of data; mend it there"),
        (b"a,b\n1,2,3\n", "row 2: has more cells than the 2 of the header; put quotes around a cell that holds "),
        (b"a|b\n1|2\n", 'file: no column answers an item: "a|b"; save it with commas, semicolons or tabs between '),
        (b"x,y\n1,2\n", 'file: no column answers an item: "x", "y"; name them by the items\' ids or texts, or '),
        (b"x,y,z,1,2,3,4,5,6,7,8\n1\n", 'file: no column answers an item: "x", "y", "z", "1", "2", "3", "4", "5", '),
        (b"a,a\n1,2\n", 'columns "a" and "a": more than one answers "a"; keep one column of them'),
        (b"a,Ask a.\n1,2\n", 'columns "a" and "Ask a.": more than one answers "a"; keep one column of them'),
    ],
)
def test_a_table_that_cannot_be_read_is_a_problem(content: bytes, expected: str) -> None:
    """Whatever is wrong with a file ends in a sentence."""
    [found] = problems(lambda: read(content, make_assessment()))
    assert found.startswith(expected)


def test_a_text_of_two_items_is_a_problem() -> None:
    """A column that fits two items is left to whoever knows which."""
    items = [make_choice("a", ask="Same."), make_choice("b", ask="Same.")]
    found = problems(lambda: read(b"Same.\n1\n", make_assessment(*items)))
    assert ['column "Same.": fits a and b; name it by the id, or map it with --map'] == found


def test_a_list_and_its_options_cannot_both_have_columns() -> None:
    """A checklist is in one column or in one column an option."""
    found = problems(lambda: read(b"tick,tick[a]\na,Y\n", every_kind()))
    fault = "its options have columns of their own beside a column for all of them"
    assert [f"columns of tick: {fault}; keep the one or the others"] == found


def test_a_map_says_what_a_column_answers() -> None:
    """A map goes before every name, and what it names in vain is told."""
    found = read(b"b,x\n1,2\n", make_assessment(), mapped={"b": "a", "x": "b", "y": "c"})
    assert {"a": 1, "b": 2} == found.responses[0]
    assert [
        'map "y": there is no such column; known here: b, x',
        "no column answers c; they count as not answered",
    ] == [str(each) for each in found.notes]


def test_a_map_to_nothing_is_a_problem() -> None:
    """An id that is misspelt in the map is named with the nearest."""
    found = problems(lambda: read(b"x\n1\n", make_assessment(make_choice("rules-1")), mapped={"x": "rule-1"}))
    assert ['map "x": unknown item "rule-1"; did you mean "rules-1"?'] == found


def test_a_column_names_the_respondent_when_asked() -> None:
    """A column that says who answered is kept only by its name."""
    found = read(b"a,Mail\n1,x@example.org\n", make_assessment(), respondent="Mail")
    assert ({"respondent": "x@example.org", "a": 1}, ()) == (found.responses[0], found.unmatched)
    assert ['--respondent: there is no column "Nail"; did you mean "Mail"?'] == problems(
        lambda: read(b"a,Mail\n1,x\n", make_assessment(), respondent="Nail")
    )


def test_a_table_is_written_as_it_is_read() -> None:
    """Responses that are written and read again are the same; without any there is the header alone."""
    assessment = every_kind()
    response: dict[str, object] = {"respondent": "Ann", "team": "North", "when": "2026-11-09", **ANSWERS}
    text = write(assessment, [response, {"tick": ("a", "none"), "pick": "?"}])
    header = "respondent,team,role,when,pick,turned,tick,lines.first,lines.second,weeks,back,count,words\n"
    assert (header, f"{header}Ann,North,user,2026-11-09,2,out,a,3,?,4,5,9,Words.\n,,,,?,,a|none,,,,,,\n") == (
        write(assessment, ()),
        text,
    )
    assert (
        response
        == read(text.splitlines(keepends=True)[0].encode() + text.splitlines()[1].encode(), assessment).responses[0]
    )


def test_a_formula_is_written_as_text() -> None:
    """A spreadsheet runs no text of a stranger; a number below zero stays a number."""
    item = {"id": "n", "kind": "number", "ask": "N?", "low": -9, "high": 9}
    text = write(make_assessment(item), [{"respondent": "=1+1", "n": -5}])
    assert "respondent,team,role,when,n\n'=1+1,,,,-5\n" == text


def test_no_part_of_a_free_text_is_a_formula() -> None:
    """Where a spreadsheet splits at semicolons, what follows one is text too."""
    text = write(make_assessment({"id": "n", "kind": "text", "ask": "N?"}), [{"team": "a;=1", "n": "b;\t@c; d"}])
    assert "respondent,team,role,when,n\n,a;'=1,,,b;'\t'@c; d\n" == text
