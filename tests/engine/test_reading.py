"""Tests of assessments.engine.reading."""

import pytest

from assessments.engine.reading import Reader, join, shown


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, "nothing"),
        (True, "true (true or false; put a word in quotes)"),
        (1.5, "1.5"),
        (2, "2"),
        ("x" * 60, f'"{"x" * 60}"'),
        ("x" * 61, f'"{"x" * 57}..."'),
        ([], "an empty list"),
        ((1,), "a list"),
        ({}, "keys and values"),
        (b"", "a bytes"),
    ],
)
def test_a_value_is_named_by_its_kind(value: object, words: str) -> None:
    """A short value is named itself, anything else by its kind."""
    assert words == shown(value)


@pytest.mark.parametrize(("path", "key", "joined"), [("a", "b", "a.b"), ("", "b", "b"), ("a", "", "a"), ("", "", "")])
def test_paths_are_joined_by_a_dot(path: str, key: str, joined: str) -> None:
    """A dot stands only between two names."""
    assert joined == join(path, key)


def test_a_problem_is_noted_once() -> None:
    """The same problem at the same place is said once."""
    read = Reader()
    for _ in range(2):
        read.note("a", "is wrong", "mend it")
    assert ["a: is wrong; mend it"] == [str(problem) for problem in read.problems]


def test_a_mapping_keeps_known_keys() -> None:
    """Unknown keys are noted and left out; a known key without a value counts as absent."""
    read = Reader()
    found = read.mapping({"one": 1, "tow": 2, "two": None}, "top", required=("one",), optional=("two",))
    assert ({"one": 1}, ['top.tow: unknown key "tow"; did you mean "two"?']) == (found, lines(read))


def test_a_missing_key_is_named() -> None:
    """A required key that is absent or has no value is noted at what should hold it."""
    read = Reader()
    found = read.mapping({"two": None}, "top", required=("one", "two"))
    expected = [
        'top: "one" is missing; add the key "one" with a value',
        'top: "two" is missing; add the key "two" with a value',
    ]
    assert ({}, expected) == (found, lines(read))


def test_no_mapping_is_an_empty_one() -> None:
    """Anything but keys and values is noted once, and no key is missed in it."""
    read = Reader()
    found = read.mapping([1], "top", required=("one", "two"))
    assert ({}, ["top: expected keys and values, found a list; write one, two below it"]) == (found, lines(read))


@pytest.mark.parametrize(("entries", "found"), [("x", '"x"'), ([], "an empty list"), ({"a": 1}, "keys and values")])
def test_a_list_has_entries(entries: object, found: str) -> None:
    """Whatever is no list, or an empty one, is noted."""
    read = Reader()
    assert () == read.each({"all": entries}, "all", "top", read.line)
    assert [f"top.all: expected a list, found {found}; write each entry on a line that begins with -"] == lines(read)


def test_entries_are_numbered() -> None:
    """Each entry of a list is read at a path with its number, from 0."""
    read = Reader()
    assert (("a", ""), ["all[1]: expected text, found 2; write a sentence, in quotes if need be"]) == (
        read.each({"all": [" a ", 2]}, "all", "", read.line),
        lines(read),
    )


@pytest.mark.parametrize("value", ["A", "a_b", "a--b", "1a", "a" * 41, 7, True, "a "])
def test_an_id_is_short_and_plain(value: object) -> None:
    """Ids are lower-case words joined by hyphens, at most 40 long, beginning with a letter."""
    read = Reader()
    advice = "use lower-case letters, digits and single hyphens, at most 40, beginning with a letter"
    expected = ("", [f"top.id: {shown(value)} cannot be an id; {advice}"])
    assert expected == (read.identifier({"id": value}, "id", "top"), lines(read))


@pytest.mark.parametrize("value", ["a", "a-1", "a" * 40])
def test_a_plain_id_is_taken(value: str) -> None:
    """An id within the limits is given as it is."""
    read = Reader()
    assert (value, []) == (read.identifier({"id": value}, "id", ""), lines(read))


@pytest.mark.parametrize("value", [True, 1.0, "1", 0, 4])
def test_a_whole_number_lies_in_its_range(value: object) -> None:
    """True is no number, nor is a number in quotes, with a point, or out of range."""
    read = Reader()
    found = read.whole({"n": value}, "n", "", 2, low=1, high=3)
    expected = [f"n: expected a whole number, found {shown(value)}; write a whole number from 1 to 3"]
    assert (2, expected) == (found, lines(read))


def test_a_flag_is_true_or_false() -> None:
    """A word or a number is no flag; an absent flag is false."""
    read = Reader()
    found = [read.flag(data, "f", "") for data in ({"f": True}, {"f": "yes"}, {})]
    expected = ['f: expected true or false, found "yes"; write true, or leave the key out']
    assert ([True, False, False], expected) == (found, lines(read))


def test_one_of_the_known_is_taken() -> None:
    """A name stands for what it is known as; an unknown one is noted and the default taken."""
    read = Reader()
    known = {"one": 1, "two": 2}
    found = [read.one_of(data, "n", "", known, "one") for data in ({"n": "two"}, {}, {"n": "tow"}, {"n": 3})]
    expected = ['n: unknown n "tow"; did you mean "two"?', "n: unknown n 3; known here: one, two"]
    assert ([2, 1, 1, 1], expected) == (found, lines(read))


def lines(read: Reader) -> list[str]:
    """Give the problems of a reader as lines."""
    return [str(problem) for problem in read.problems]
