"""Tests of assessments.frames on PySpark, where it and Java are there: the same scores, to the last bit."""

import importlib.util
import os
import shutil
from collections.abc import Iterator
from typing import Any

import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings

from assessments.cli.catalogue import find
from assessments.frames import check_frame, score_frame
from tests.machine import ROOT
from tests.tables import Row, Sample, expected, samples, table

if importlib.util.find_spec("pyspark") is None:
    pytest.skip("PySpark is not installed; make soak installs it", allow_module_level=True)
if not (os.environ.get("JAVA_HOME") or shutil.which("java")):
    pytest.skip("PySpark needs Java", allow_module_level=True)

TYPES = {pl.String(): "string", pl.Int64(): "bigint"}


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    """One session of Spark on this machine."""
    from pyspark.sql import SparkSession  # noqa: PLC0415  # not there where these tests are skipped

    builder = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
    session = builder.config("spark.sql.shuffle.partitions", "2").getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    yield session
    session.stop()


def spread(spark: Any, rows: list[Row] | tuple[Row, ...]) -> Any:  # noqa: ANN401  # PySpark may not be there
    """Give responses as a table of Spark."""
    frame = table(rows)
    schema = ", ".join(f"`{name}` {TYPES[dtype]}" for name, dtype in frame.schema.items())
    return spark.createDataFrame(frame.rows(), schema)


def gathered(result: Any) -> list[Row]:  # noqa: ANN401  # PySpark may not be there
    """Give the rows of a table of Spark."""
    return [row.asDict() for row in result.collect()]


@given(sample=samples())
@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
def test_spark_scores_what_the_engine_scores(spark: Any, sample: Sample) -> None:  # noqa: ANN401  # the same
    """Scores, bands and counts of every row are the engine's to the last bit, and null where it has none."""
    result = score_frame(sample.assessment, spread(spark, sample.rows), bands=True)
    assert expected(sample.assessment, sample.rows, bands=True) == gathered(result)


def test_three_teams_are_scored_by_spark(spark: Any) -> None:  # noqa: ANN401  # the same
    """Three teams that answered a whole assessment, read by Spark from their file, get the engine's scores."""
    teams = ROOT / "tests" / "data" / "answers" / "teams.csv"
    assessment = find("team-readiness@1")
    result = score_frame(assessment, spark.read.csv(str(teams), header=True))
    assert expected(assessment, pl.read_csv(teams, infer_schema=False).to_dicts()) == gathered(result)


def test_spark_finds_what_is_no_answer(spark: Any) -> None:  # noqa: ANN401  # the same
    """A cell that is no answer is found wherever it is, and named with its column."""
    assessment = find("team-readiness@1")
    frame = spark.createDataFrame([("7",), ("5",)], "`rules-1` string")
    assert ["rules-1"] == [problem.place for problem in check_frame(assessment, frame)]
