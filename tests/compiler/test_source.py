"""Tests of assessments.compiler.source."""

from datetime import date
from pathlib import Path

import pytest

from assessments.compiler.source import Source, locate, read, written
from assessments.engine.errors import DefinitionError, Problem

TEXT = """# a comment
id: one
sections:
  - id: first
    items: [{id: a}, {id: b}]
  -
    id: second
"""


def write(folder: Path, text: str | bytes) -> Path:
    """Write a YAML file and give its path."""
    path = folder / "a.yaml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def refused(path: Path) -> list[str]:
    """Give every problem of a file as a line, without its folder."""
    with pytest.raises(DefinitionError) as caught:
        read(path)
    return [str(problem).replace(f"{path.parent}/", "") for problem in caught.value.problems]


def test_a_file_is_read_with_its_lines(tmp_path: Path) -> None:
    """Every path of a file is known with the line on which it begins."""
    path = write(tmp_path, TEXT)
    lines = {
        "": 2,
        "id": 2,
        "sections": 3,
        "sections[0]": 4,
        "sections[0].id": 4,
        "sections[0].items": 5,
        "sections[0].items[0]": 5,
        "sections[0].items[0].id": 5,
        "sections[0].items[1]": 5,
        "sections[0].items[1].id": 5,
        "sections[1]": 7,
        "sections[1].id": 7,
    }
    data = {"id": "one", "sections": [{"id": "first", "items": [{"id": "a"}, {"id": "b"}]}, {"id": "second"}]}
    assert Source(path=path, data=data, lines=lines) == read(path)


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("", None),
        ("\ufeffa: 1", {"a": 1}),
        ("a: 'ö'\r\nb: 1.5\r\n", {"a": "ö", "b": 1.5}),
        ("a: &x [1]\nb: *x\n", {"a": [1], "b": [1]}),
        ("1: yes\n", {"1": True}),
        ("a: 2026-01-02\nb:\n", {"a": date(2026, 1, 2), "b": None}),
        ("? [a]\n: 1\n", {"?": 1}),
    ],
)
def test_yaml_becomes_plain_data(tmp_path: Path, text: str, data: object) -> None:
    """Marks at the beginning, any line ends and aliases are understood; keys are texts."""
    assert data == read(write(tmp_path, text)).data


@pytest.mark.parametrize(
    ("path", "line"),
    [("sections[0].items[1].ask", 5), ("sections[0].title", 4), ("sections[1].items[0]", 7), ("bands[0]", 2), ("", 2)],
)
def test_a_path_that_is_not_there_has_the_line_around_it(tmp_path: Path, path: str, line: int) -> None:
    """What is missing is looked for where it should stand."""
    assert line == read(write(tmp_path, TEXT)).line(path)


def test_an_empty_file_begins_on_line_1(tmp_path: Path) -> None:
    """Whatever is missing in an empty file is missing on its first line."""
    assert 1 == read(write(tmp_path, "")).line("id")


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        (b"a: \xff", ["a.yaml:1: is not UTF-8; save it as UTF-8"]),
        ("a: " + "[" * 5000, ["a.yaml:1: is nested too deeply; take brackets out"]),
        (
            "a: 1\nb: [1\nc: 2\n",
            [
                (
                    "a.yaml:3: is no YAML here: expected ',' or ']', but got ':'; "
                    "check indentation, quotes and colons around this line"
                )
            ],
        ),
        (
            "a: \x00",
            [
                (
                    "a.yaml:1: is no YAML here: a character that YAML does not allow; "
                    "check indentation, quotes and colons around this line"
                )
            ],
        ),
        (
            "a: 1\nb: {c: 1, c: 2}\na: 3\n",
            [
                'a.yaml:2 b.c: the key "c" stands twice; keep one of them',
                'a.yaml:3 a: the key "a" stands twice; keep one of them',
            ],
        ),
        ("a: &x\n  b: *x\n", ["a.yaml:2 a.b: an alias contains itself; write the part out"]),
        ("a: 2026-99-99\n", ["a.yaml:1 a: '2026-99-99' cannot be read as timestamp; put it in quotes"]),
        ("a: !!bool maybe\n", ["a.yaml:1 a: 'maybe' cannot be read as bool; put it in quotes"]),
        ("a: !!timestamp then\n", ["a.yaml:1 a: 'then' cannot be read as timestamp; put it in quotes"]),
        ("a: !!int ''\n", ["a.yaml:1 a: '' cannot be read as int; put it in quotes"]),
        ("a: !thing x\n", ["a.yaml:1 a: 'x' cannot be read as !thing; put it in quotes"]),
    ],
)
def test_what_cannot_be_read_is_said(tmp_path: Path, text: str | bytes, problems: list[str]) -> None:
    """Each fault of a file is named with its line and its remedy."""
    assert problems == refused(write(tmp_path, text))


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    """A file that cannot be opened is a problem with the system's reason."""
    expected = ["none.yaml:1: cannot be read (No such file or directory); check name and rights"]
    assert expected == refused(tmp_path / "none.yaml")


def test_problems_are_told_in_the_order_of_the_file(tmp_path: Path) -> None:
    """Problems get file and line in front and are sorted by line; those of one line keep their order."""
    source = read(write(tmp_path, TEXT))
    places = ("sections[1].id", "sections[0].items[1]", "", "sections[0].items[0]")
    found = locate([Problem(place=place, fault="f", remedy="r") for place in places], source)
    expected = [":2", ":5 sections[0].items[1]", ":5 sections[0].items[0]", ":7 sections[1].id"]
    assert [f"{source.path}{place}: f; r" for place in expected] == [str(problem) for problem in found]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('in: ["no", ?]', 'a.yaml:1 in[1]: a ? without quotes begins a key here; put the ? in quotes: "?"'),
        ("in:\n  - 1\n  - ?\n", 'a.yaml:3 in[1]: a ? without quotes begins a key here; put the ? in quotes: "?"'),
        ("is: ?", 'a.yaml:1: is no YAML here: mapping keys are not allowed here; put the ? in quotes: "?"'),
        (
            "answers: {a: ?}",
            "a.yaml:1: is no YAML here: expected the node content, but found '?'; put the ? in quotes: \"?\"",
        ),
    ],
)
def test_a_bare_question_mark_needs_quotes(tmp_path: Path, text: str, line: str) -> None:
    """Without quotes YAML takes the answer "I don't know" for the beginning of a key, and the remedy says so."""
    assert [line] == refused(write(tmp_path, text))


def test_keys_and_values_that_are_empty_are_no_question_mark(tmp_path: Path) -> None:
    """Nothing is read into an empty mapping, or into one from an empty text to another."""
    assert {"a": [{}, {"": ""}]} == read(write(tmp_path, 'a: [{}, {"": ""}]')).data


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (["left-out", "?", "no", None], "[left-out, '?', 'no', null]"),
        ({"score": 33.333333333333336, "band": None}, "{score: 33.333333333333336, band: null}"),
        (None, "null"),
        (True, "true"),
        ("low", "low"),
        (["word"] * 40, f"[{', '.join(['word'] * 40)}]"),
    ],
)
def test_plain_data_is_written_as_an_author_writes_it(value: object, text: str) -> None:
    """What is shown of a case can be copied into it: one line of YAML."""
    assert text == written(value)
