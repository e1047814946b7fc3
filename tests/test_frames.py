"""Tests of assessments.frames: what a table scores is what the engine scores, row by row, to the last bit."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from hypothesis import HealthCheck, given, settings

from assessments.cli.catalogue import find
from assessments.engine.errors import DefinitionError, Problem, ResponseError
from assessments.frames import check_frame, score_frame
from tests.engine.making import FIVE, make_assessment, make_choice
from tests.machine import ROOT
from tests.tables import Sample, expected, samples, table

CONNECTION = duckdb.connect()


def from_pandas(frame: pd.DataFrame) -> pl.DataFrame:
    """Give a table of pandas as one of Polars, where what is not there is null."""
    return pl.from_pandas(frame, nan_to_null=True)


KINDS: dict[str, tuple[type, Callable[[pl.DataFrame], Any], Callable[[Any], pl.DataFrame]]] = {
    "polars": (pl.DataFrame, lambda frame: frame, lambda result: result),
    "polars-lazy": (pl.LazyFrame, pl.DataFrame.lazy, pl.LazyFrame.collect),
    "duckdb": (
        duckdb.DuckDBPyRelation,
        lambda frame: CONNECTION.from_arrow(frame.to_arrow()),
        lambda result: result.pl(),
    ),
    "pandas": (pd.DataFrame, pl.DataFrame.to_pandas, from_pandas),
    "pandas-arrow": (pd.DataFrame, lambda frame: frame.to_pandas(use_pyarrow_extension_array=True), from_pandas),
    "pyarrow": (pa.Table, pl.DataFrame.to_arrow, lambda result: pl.DataFrame(pl.from_arrow(result))),
}


@pytest.mark.parametrize("kind", KINDS)
@given(samples())
@settings(max_examples=settings().max_examples // len(KINDS), suppress_health_check=[HealthCheck.too_slow])
def test_a_table_scores_what_the_engine_scores(kind: str, sample: Sample) -> None:
    """Scores, bands and counts of every row are the engine's to the last bit, and null where it has none."""
    type_, into, out = KINDS[kind]
    result = score_frame(sample.assessment, into(table(sample.rows)), bands=True)
    assert isinstance(result, type_)
    assert expected(sample.assessment, sample.rows, bands=True) == out(result).to_dicts()


CHOICES = make_assessment(
    make_choice("a"),
    {**make_choice("b"), "reverse": True},
    {"id": "n", "kind": "number", "ask": "N.", "low": 1, "high": 4, "scored": True, "unknown": "No idea"},
    {
        "id": "t",
        "kind": "checklist",
        "ask": "T.",
        "options": [
            {"value": 1, "label": "One", "points": 1},
            {"value": "two", "label": "Two", "points": 2},
            {"value": "none", "label": "None", "points": 0, "exclusive": True},
        ],
    },
    {"id": "g", "kind": "grid", "ask": "G.", "options": FIVE, "rows": [{"id": "r", "ask": "R."}]},
    {"id": "s", "kind": "text", "ask": "S."},
    roles={"ask": "Role?", "options": [{"id": "user", "title": "User"}]},
    least_answered=1,
)
ONE_OF_FIVE = "write one of 1, 2, 3, 4, 5, without white space around it"
TICKS = "write what applies of 1, two, none, joined by |, and none alone"


def overall(frame: pl.DataFrame) -> list[float | None]:
    """Give the overall scores of a table, its cells unchecked."""
    return score_frame(CHOICES, frame, trusted=True)["overall"].to_list()


def faults(**columns: object) -> list[str]:
    """Give every problem of a table as a line; none where it can be scored."""
    return [str(problem) for problem in check_frame(CHOICES, pl.DataFrame(columns))]


def test_a_table_has_the_columns_of_the_contract() -> None:
    """Reserved columns that are there come first and as they are, then scales, overall and the counts."""
    assessment = make_assessment(scales=[{"id": "one", "title": "One", "items": ["a"]}], least_answered=1)
    frame = pl.DataFrame({"c": [1], "when": [20261109], "b": ["?"], "a": [2.0], "team": ["north"]})
    expected_row = {
        "team": "north",
        "when": 20261109,
        "one": 25.0,
        "overall": 12.5,
        "answered": 2,
        "unknown": 1,
        "complete": True,
    }
    result = score_frame(assessment, frame)
    assert [list(expected_row.items())] == [list(row.items()) for row in result.to_dicts()]
    assert ["one_band", "overall_band"] == score_frame(assessment, frame, bands=True).columns[-2:]


def test_a_lazy_table_is_not_read_when_it_is_trusted() -> None:
    """Scoring a trusted lazy table gives the plan alone; its rows are read when the result is."""

    def read(_: pl.DataFrame) -> pl.DataFrame:
        message = "it was read"
        raise RuntimeError(message)

    frame = pl.LazyFrame({"a": [1]}).map_batches(read, schema={"a": pl.Int64})
    result = score_frame(CHOICES, frame, trusted=True)
    with pytest.raises(RuntimeError, match="it was read"):
        result.collect()


def test_a_file_is_scored_from_disk_to_disk(tmp_path: Path) -> None:
    """A CSV file that is scanned as text goes through the streaming engine into a file, scored like any table."""
    teams = ROOT / "tests" / "data" / "answers" / "teams.csv"
    assessment = find("team-readiness@1")
    score_frame(assessment, pl.scan_csv(teams, infer_schema=False)).sink_parquet(tmp_path / "scores.parquet")
    rows = pl.read_csv(teams, infer_schema=False).to_dicts()
    assert expected(assessment, rows) == pl.read_parquet(tmp_path / "scores.parquet").to_dicts()


def test_rows_keep_their_order() -> None:
    """Of a thousand rows, each has its own score in its own place."""
    cells = [1 + number % 5 for number in range(1000)]
    assert [25.0 * (cell - 1) for cell in cells] == overall(pl.DataFrame({"a": cells}))


@pytest.mark.parametrize(
    "cells",
    [
        pl.Series([1, 5, None], dtype=pl.UInt8),
        pl.Series([1.0, 5.0, float("nan")]),
        pl.Series(["1", "5", ""]),
        pl.Series(["1", "5", None], dtype=pl.Categorical),
        pl.Series(["1", "5", None], dtype=pl.Enum(["1", "5"])),
        pl.Series([1, 5, None]).cast(pl.Decimal(10, 2)),
    ],
    ids=lambda cells: str(cells.dtype),
)
def test_cells_of_any_type_are_read(cells: pl.Series) -> None:
    """Whole numbers, floats without a fraction, decimals and texts of any kind hold answers."""
    assert [[0.0, 100.0, None]] * 2 == [overall(pl.DataFrame({name: cells})) for name in ("a", "g.r")]
    assert [100.0, 0.0, None] == overall(pl.DataFrame({"b": cells}))


def test_columns_of_pandas_may_mix_text_and_numbers() -> None:
    """A column of objects holds whole numbers, texts and nothing side by side."""
    frame = pd.DataFrame({"a": pd.Series([5, "1", "?", None], dtype=object)})
    result = score_frame(CHOICES, frame)
    assert [[100.0, 0.0, None, None], [0, 0, 1, 0]] == [
        from_pandas(result)[name].to_list() for name in ("overall", "unknown")
    ]


def test_nothing_at_all_is_unanswered() -> None:
    """A column of nulls, a column that is missing and one of free text answer no question."""
    frame = pl.DataFrame({"a": [None], "s": [True]})
    assert [{"overall": None, "answered": 0, "unknown": 0, "complete": False}] == score_frame(CHOICES, frame).to_dicts()


def test_ticks_may_be_a_list() -> None:
    """The ticks of a checklist are a list where the kind of table has lists; an empty one is unanswered."""
    texts = pl.DataFrame({"t": [["two", "two"], ["1", "two"], ["none"], [], None]})
    numbers = pl.DataFrame({"t": [[1, 1], [1]]})
    assert [[100 * 2 / 3, 100.0, 0.0, None, None], [100 / 3, 100 / 3]] == [
        score_frame(CHOICES, frame)["overall"].to_list() for frame in (texts, numbers)
    ]


def test_numbers_of_an_item_may_be_text() -> None:
    """A number is read from text with zeros in front, as the engine reads it."""
    assert [0.0, 100.0, None] == overall(pl.DataFrame({"n": ["1", "004", "?"]}))


@pytest.mark.parametrize(
    ("columns", "problems"),
    [
        ({"aa": [1]}, ['aa: unknown item "aa"; did you mean "a"?']),
        ({"a": [True]}, ["a: cells of the type Boolean hold no answer to it; make them text or whole numbers"]),
        ({"a": [["1"]]}, ["a: cells of the type List(String) hold no answer to it; make them text or whole numbers"]),
        (
            {"a": [9, 1, 8]},
            ["a: 2 rows hold no answer to it, such as 8; write one of 1, 2, 3, 4, 5, ?, without white space around it"],
        ),
        (
            {"a": [" 4"], "g.r": ["?"]},
            [
                f'a: 1 row holds no answer to it, such as " 4"; {ONE_OF_FIVE.replace("5", "5, ?")}',
                f'g.r: 1 row holds no answer to it, such as "?"; {ONE_OF_FIVE}',
            ],
        ),
        ({"n": [2.5]}, ["n: 1 row holds no answer to it, such as 2.5; write a whole number from 1 to 4 or ?"]),
        ({"n": ["²"]}, ['n: 1 row holds no answer to it, such as "²"; write a whole number from 1 to 4 or ?']),
        *(
            (
                {"t": [cell]},
                [f't: 1 row holds no answer to it, such as "{cell}"; {TICKS}'],
            )
            for cell in ("1|none", "1|", "three", "1 | two", "?", "1|two|two|x")
        ),
        (
            {"t": [["1", "none"], ["1", "x"], ["1"]]},
            [f"t: 2 rows hold no answer to it; {TICKS}"],
        ),
        ({"role": ["boss", None, "", "user"]}, ['role: 1 row holds no answer to it, such as "boss"; known here: user']),
    ],
    ids=str,
)
def test_what_does_not_fit_is_said(columns: dict[str, Any], problems: list[str]) -> None:
    """Each column with cells that are no answers is named, with how many rows, an example and the remedy."""
    assert problems == faults(**columns)
    with pytest.raises(ResponseError, match="^" + problems[0].partition(":")[0] + ":"):
        score_frame(CHOICES, pl.DataFrame(columns))


def test_no_role_fits_where_none_is_asked_for() -> None:
    """A role is refused where the assessment has none."""
    problem = Problem(
        place="role",
        fault='1 row holds no answer to it, such as "user"',
        remedy="none is defined here; leave the column out",
    )
    assert (problem,) == check_frame(make_assessment(), pl.DataFrame({"role": ["user"]}))


@pytest.mark.parametrize(
    "frame", [pl.LazyFrame({"a": ["9"]}), CONNECTION.sql("select '9' as a")], ids=["lazy", "duckdb"]
)
def test_lazy_tables_are_checked_too(frame: Any) -> None:  # noqa: ANN401  # any kind
    """A table that is lazy is read once to be checked, unless it is trusted."""
    assert ["a"] == [problem.place for problem in check_frame(CHOICES, frame)]


def test_a_table_without_rows_has_no_problem_and_no_scores() -> None:
    """Of no rows there are no scores."""
    frame = pl.DataFrame({"a": []}, schema={"a": pl.String})
    assert ((), 0) == (check_frame(CHOICES, frame), score_frame(CHOICES, frame).height)


def test_what_is_trusted_and_no_answer_is_unanswered() -> None:
    """An unchecked cell that is no answer scores nothing and is not answered; the rest of the row stands."""
    frame = pl.DataFrame({"a": ["9", "5"], "b": ["1", " 1"], "n": ["x", "4"], "t": ["1|none", "two"]})
    result = score_frame(CHOICES, frame, trusted=True)
    assert [(100.0, 1), (100 * 8 / 9, 3)] == result.select("overall", "answered").rows()


def test_sums_that_could_be_inexact_are_refused() -> None:
    """Where whole numbers could outgrow what a float holds, nothing is scored, and the scale is named."""
    numbers = [
        {"id": f"n{high}", "kind": "number", "ask": "N.", "low": 0, "high": high, "scored": True}
        for high in (999_983, 999_979, 999_961)
    ]
    assessment = make_assessment(*numbers, scales=[{"id": "one", "title": "One", "items": ["n999983"]}])
    with pytest.raises(DefinitionError) as caught:
        score_frame(assessment, pl.DataFrame({"n999983": [1]}))
    assert ["overall"] == [problem.place for problem in caught.value.problems]


def test_ranges_that_could_be_inexact_are_refused() -> None:
    """Hundreds of numbers with the widest ranges there are have sums too large for a table."""
    wide = {"kind": "number", "ask": "N.", "low": -1_000_000, "high": 1_000_000, "scored": True}
    assessment = make_assessment(*({"id": f"n{number}", **wide} for number in range(700)))
    with pytest.raises(DefinitionError, match="sections: its numbers"):
        score_frame(assessment, pl.DataFrame({"n1": [1]}))


def test_what_is_no_table_is_refused() -> None:
    """A list is no table."""
    with pytest.raises(TypeError, match="list"):
        score_frame(CHOICES, [{"a": 1}])  # type: ignore[type-var]  # the point of the test


def test_without_narwhals_one_sentence_says_what_to_install() -> None:
    """Importing the module where narwhals is not installed names the extra to install."""
    program = "import sys; sys.modules['narwhals'] = None; import assessments.frames"
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False)
    wanted = (
        "ImportError: scoring a table needs the package narwhals: "
        "run .venv/bin/python -m pip install --editable '.[frames]' in your copy of the repository"
    )
    assert wanted == done.stderr.splitlines()[-1]
