"""Tests of assessments.cli.answers, with the tables and objects that it reads."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessments.cli.answers import Answers, read
from assessments.cli.catalogue import find
from assessments.engine.errors import ProblemsError
from assessments.engine.responses import Responses
from tests.engine.making import FIVE, make_assessment, make_choice
from tests.machine import ROOT

TICKS = [{"value": "x", "label": "X"}, {"value": "y", "label": "Y"}]
ASSESSMENT = make_assessment(
    make_choice("a"),
    make_choice("b"),
    {"id": "ticks", "kind": "checklist", "ask": "Ticks.", "options": TICKS, "unknown": "No idea"},
    {"id": "grid", "kind": "grid", "ask": "Grid.", "options": FIVE, "rows": [{"id": "row", "ask": "Row."}]},
    {"id": "text", "kind": "text", "ask": "Text."},
    roles={"ask": "Role?", "options": [{"id": "user", "title": "User"}]},
)
ADVICE = "write one of 1, 2, 3, 4, 5, ?"


def responses(content: str | bytes) -> tuple[Responses, ...]:
    """Give the responses of a file."""
    return read(content.encode() if isinstance(content, str) else content, ASSESSMENT).responses


def problems(content: str | bytes) -> list[str]:
    """Give every problem of a file as a line; none where it can be read."""
    try:
        responses(content)
    except ProblemsError as error:
        return [str(problem) for problem in error.problems]
    return []


def test_a_table_is_responses() -> None:
    """Empty cells are unanswered, a checklist is joined by a bar, and a row of a grid has a column of its own."""
    table = 'respondent,ticks,grid.row,text,a\nAnn,x|y,5,"Say, ""so"".",\nBob,?,,,1\nCem,,,x|y,\n'
    assert Answers(
        responses=(
            Responses(respondent="Ann", answers={"ticks": ("x", "y"), "grid.row": 5, "text": 'Say, "so".'}),
            Responses(respondent="Bob", answers={"a": 1, "ticks": "?"}),
            Responses(respondent="Cem", answers={"text": "x|y"}),
        ),
        single=False,
    ) == read(table.encode(), ASSESSMENT)


def test_an_object_is_one_response() -> None:
    """One object stands alone; a list of one does not."""
    one = Responses(respondent="Ann", answers={"a": 1})
    data = {"respondent": "Ann", "a": 1}
    assert [Answers(responses=(one,), single=True), Answers(responses=(one,), single=False)] == [
        read(json.dumps(content).encode(), ASSESSMENT) for content in (data, [data])
    ]


def test_the_same_teams_are_read_from_either_table() -> None:
    """Semicolons, a byte-order mark and Windows line ends say the same as commas."""
    folder = ROOT / "tests" / "data" / "answers"
    semicolons = (folder / "teams-semicolons.csv").read_bytes()
    assert (True, True) == (semicolons.startswith(b"\xef\xbb\xbf"), b"\r\n" in semicolons)
    readiness = find("team-readiness@1")
    assert read((folder / "teams.csv").read_bytes(), readiness) == read(semicolons, readiness)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("content", ['{"text": "für ✓"}', "text\nfür ✓\n"])
def test_a_file_is_read_in_the_encoding_that_it_names(content: str, encoding: str) -> None:
    """UTF-8 with or without its mark is read, and UTF-16 with its mark, as some spreadsheets write it."""
    assert (Responses(answers={"text": "für ✓"}),) == responses(content.encode(encoding))


@pytest.mark.parametrize(
    "table",
    [
        "a,b\n5,1\n",
        "a,b\n5,1",
        "a;b\n5;1\n",
        "a\tb\n5\t1\n",
        "a,b\r\n5,1\r\n",
        "a,b\r5,1\r",
        "\n\na,b\n\n5,1\n\n",
        '"a","b"\n"5","1"\n',
        " a , b \n 5 , 1 \n",
        "a,b,,\n5,1,,\n",
        "a,b,ticks,text\n5,1\n",
    ],
)
def test_a_table_is_read_however_it_was_saved(table: str) -> None:
    """Delimiters, line ends, quotes, blank lines, empty columns and cells left out at the end change nothing."""
    assert (Responses(answers={"a": 5, "b": 1}),) == responses(table)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("a\n6\n", f'line 2 column "a": "6" is not an answer to it; {ADVICE}'),
        ("a;b\n1;2\n1;x\n", f'line 3 column "b": "x" is not an answer to it; {ADVICE}'),
        ('text,a\n"One\nTwo",1\n\nx,6\n', f'line 5 column "a": "6" is not an answer to it; {ADVICE}'),
        ('text,a\r\n"One\r\n\r\nTwo",6\r\n', f'line 4 column "a": "6" is not an answer to it; {ADVICE}'),
        ("\n\naa\n1\n", 'line 3 column "aa": unknown column "aa"; did you mean "a"?'),
        ("a,a\n5,1\n", 'line 1: the column "a" stands twice; keep one'),
        ("a,\n5,6\n", 'line 2: cell 2, "6", stands below no column\'s name; name its column, or empty it'),
        ("a\n5,6\n", 'line 2: cell 2, "6", stands below no column\'s name; name its column, or empty it'),
        ('a\n"5\n', "line 2: is no CSV: unexpected end of data; mend it there"),
        ("a,role\n1,usr\n", 'line 2 column "role": unknown role "usr"; did you mean "user"?'),
        ("a\n", "file: holds a header and no response; write a line for each response"),
        ("", "file: is empty; write at least one response"),
        (" \n", "file: is empty; write at least one response"),
        (b"\xef\xbb\xbf", "file: is empty; write at least one response"),
        (b"\xff\xfe{", "file: is not UTF-8; save it as UTF-8"),
        ("a\nü\n".encode("latin-1"), "file: is not UTF-8; save it as UTF-8"),
        ("a\n1\n".encode("utf-16-le"), "file: holds characters that no text has; save it as text in UTF-8"),
        ('{\n"a" 5}', "line 2: is no JSON: Expecting ':' delimiter; mend it there"),
        ('{"a": 6}', f"a: 6 is not an answer to it; {ADVICE}"),
        ('[{}, {"a": 6}]', f"response 2 a: 6 is not an answer to it; {ADVICE}"),
        ('[{"a": 1, "a": 2}]', 'response 1 a: "a" stands twice; keep one'),
        ('{"aa": 5}', 'aa: unknown item "aa"; did you mean "a"?'),
        ('{"a": {"b": 1}}', f"a: keys and values is not an answer to it; {ADVICE}"),
        ("5", 'expected answers by item, found 5; write an object such as {"item-id": 1}'),
        ('"a"', 'expected answers by item, found "a"; write an object such as {"item-id": 1}'),
        ("null", 'expected answers by item, found nothing; write an object such as {"item-id": 1}'),
        ("[5]", 'response 1: expected answers by item, found 5; write an object such as {"item-id": 1}'),
        ("[[1]]", 'response 1: expected answers by item, found a list; write an object such as {"item-id": 1}'),
    ],
)
def test_a_problem_has_its_place(content: str | bytes, expected: str) -> None:
    """What is wrong is told once, where it stands, with what to do."""
    assert [expected] == problems(content)


def test_an_unknown_column_is_told_once() -> None:
    """However many rows there are, the header is wrong in one place, and the rows are checked all the same."""
    assert [
        'line 1 column "bb": unknown column "bb"; did you mean "b"?',
        f'line 3 column "a": "6" is not an answer to it; {ADVICE}',
    ] == problems("bb,a\n1,1\n1,6\n1,1\n")


@pytest.mark.parametrize(
    ("content", "first", "second"),
    [
        ("respondent\nAnn\nBob\nAnn\n", 'line 2 column "respondent"', 'line 4 column "respondent"'),
        ('[{"respondent": "Ann"}, {"respondent": " Ann"}]', "response 1 respondent", "response 2 respondent"),
    ],
)
def test_a_respondent_answers_once(content: str, first: str, second: str) -> None:
    """The same respondent twice is a problem, told with both places."""
    fault = f'{second}: "Ann" has answered already, at {first}'
    assert [f"{fault}; keep one of the two, or give each a respondent of its own"] == problems(content)


def test_a_respondent_answers_once_in_a_team() -> None:
    """Two teams may have a member of the same name, and nobody needs a name at all."""
    table = "team,respondent,a\nnorth,Ann,1\nsouth,Ann,1\n,Ann,1\nnorth,,1\nnorth,,1\n"
    assert (5, ['line 3 column "respondent": "Ann" has answered already in the team "north"']) == (
        len(responses(table)),
        [line.partition(", at")[0] for line in problems("team,respondent\nnorth,Ann\nnorth,Ann\n")],
    )


def test_whoever_answers_wrongly_has_answered() -> None:
    """A wrong answer hides neither that the respondent stands twice, nor the other way round."""
    places = ['line 2 column "a"', 'line 3 column "respondent"', 'line 4 column "a"', 'line 4 column "respondent"']
    table = "respondent,a\nAnn,6\nAnn,1\nAnn,7\n"
    assert places == [line.partition(":")[0] for line in problems(table)]


def test_all_problems_are_told() -> None:
    """Whoever mends a file sees everything that is wrong in it, in its order."""
    table = "respondent,a,b\n" + "".join(f"p{number},6,7\n" for number in range(1000))
    found = problems(table)
    assert (2000, 'line 1001 column "b"') == (len(found), found[-1].partition(":")[0])


@pytest.mark.parametrize(
    "content",
    [
        "[" * 100_000,
        '{"a": ' + "9" * 5000 + "}",
        '{"respondent": "\\ud800"}',
        '{"\\udfff": 1}',
        '{"a": NaN}',
        "a\n" + "5" * 200_000,
        '{"a": 1}{',
        "9" * 5000,
    ],
    ids=["nested", "huge number", "half a character", "half a key", "no number", "huge cell", "two objects", "digits"],
)
def test_no_file_gives_a_traceback(content: str) -> None:
    """Whatever is in the file, it is told as a problem."""
    assert problems(content)


@given(st.binary() | st.text().map(str.encode) | st.text(alphabet='a,;|"\n\r\t 15?[]{}:').map(str.encode))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    """Whatever comes in, responses come out, or problems."""
    try:
        found = read(content, ASSESSMENT)
    except ProblemsError as error:
        assert error.problems  # noqa: PT017  both ways out are right
    else:
        assert all(isinstance(each, Responses) for each in found.responses)


def test_a_long_table_is_read_line_by_line(tmp_path: Path) -> None:
    """Every line of a long file is a response, in its order."""
    table = tmp_path / "long.csv"
    table.write_text("respondent,a\n" + "".join(f"p{number},1\n" for number in range(5000)), encoding="utf-8")
    assert [f"p{number}" for number in range(5000)] == [each.respondent for each in responses(table.read_bytes())]
