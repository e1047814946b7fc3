"""Nothing comes in; the time and memory to score a million responses go out, beside those of Polars by hand."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from resource import RUSAGE_SELF, getrusage
from statistics import median
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parent.parent.parent))  # it starts itself as a script, for a process of its own

import polars as pl

from assessments.cli.catalogue import find
from assessments.frames import score_frame
from tests.machine import ROOT

__all__ = ["run"]

ASSESSMENT = "team-readiness@1"
ROWS = 1_000_000
TURNS = 5
SEED = 20261109
ELEMENTS = ("rules", "roles", "people", "money", "management")
ITEMS = {element: [f"{element}-{number}" for number in range(1, 6)] for element in ELEMENTS}
ALL = [item for items in ITEMS.values() for item in items]
REVERSED = {"rules-3", "roles-3", "money-5", "management-4"}
CELLS = ["1", "2", "3", "4", "5"] * 4 + ["?", None]

Row = dict[str, object]


def run() -> list[Row]:
    """Give one row per figure: what it is, its value and its unit."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "responses.parquet"
        _alone("made", file)
        ours, theirs = _alone("peak-ours", file)[0], _alone("peak-hand", file)[0]
        times = _alone("times", file)
    table, hand = (median(taken) for taken in (times[:TURNS], times[TURNS:]))
    what = f"{ROWS:,} responses of {len(ALL)} items, Polars lazily"
    return [
        {"name": f"{what}: score_frame, median of {TURNS}", "value": round(table, 2), "unit": "s"},
        {"name": f"{what}: written by hand, median of {TURNS}", "value": round(hand, 2), "unit": "s"},
        {"name": "score_frame to written by hand, medians", "value": round(table / hand, 2), "unit": "times"},
        {"name": f"{what}: score_frame, peak memory", "value": round(ours), "unit": "MiB"},
        {"name": f"{what}: written by hand, peak memory", "value": round(theirs), "unit": "MiB"},
        {"name": "score_frame to written by hand, peak memory", "value": round(ours / theirs, 2), "unit": "times"},
    ]


def made(file: Path) -> list[float]:
    """Write the responses: the same at every run, one answer in 22 "I don't know" and one in 22 missing."""
    number = pl.int_range(ROWS)
    cells = (
        (number.hash(SEED + column) % len(CELLS))
        .replace_strict(dict(enumerate(CELLS)), return_dtype=pl.String)
        .alias(item)
        for column, item in enumerate(ALL)
    )
    pl.select(number.cast(pl.String).alias("respondent"), *cells).write_parquet(file)
    return []


def by_table(file: Path) -> pl.DataFrame:
    """Score the file by `score_frame`; its cells are trusted, as Polars trusts them below."""
    return score_frame(find(ASSESSMENT), pl.scan_parquet(file), trusted=True).collect()


def by_hand(file: Path) -> pl.DataFrame:
    """Score the file by expressions for this one assessment: five points an item, all weights alike."""
    frame = pl.scan_parquet(file).with_columns(
        *(_points(item) for item in ALL), unknown=pl.sum_horizontal(pl.col(ALL) == "?")
    )
    for element, items in ITEMS.items():
        frame = frame.with_columns(
            pl.sum_horizontal(items).cast(pl.Int32).alias(f"sum-{element}"),
            pl.sum_horizontal(pl.col(items).is_not_null()).alias(f"count-{element}"),
        )
    frame = frame.with_columns(
        pl.sum_horizontal(f"sum-{element}" for element in ELEMENTS).alias("sum"),
        pl.sum_horizontal(f"count-{element}" for element in ELEMENTS).alias("answered"),
    )
    return frame.select(
        "respondent",
        *(_mean(f"sum-{element}", f"count-{element}", 3).alias(element) for element in ELEMENTS),
        _mean("sum", "answered", 13).alias("overall"),
        pl.col("answered").cast(pl.Int64),
        pl.col("unknown").cast(pl.Int64),
        (pl.col("answered") + pl.col("unknown") == len(ALL)).alias("complete"),
    ).collect()


def times(file: Path) -> list[float]:
    """Give the seconds of each turn by table, then those by hand; the two take turns, and give the same or nothing."""
    by_table(file), by_hand(file)  # the file is in the machine's memory from here on
    taken: dict[Callable[[Path], pl.DataFrame], list[float]] = {by_table: [], by_hand: []}
    results = {}
    for _ in range(TURNS):
        for score, seconds in taken.items():
            began = perf_counter()
            results[score] = score(file)
            seconds.append(perf_counter() - began)
    if not results[by_table].equals(results[by_hand]):
        message = "the scores by table and by hand differ"
        raise RuntimeError(message)
    return [*taken[by_table], *taken[by_hand]]


def _points(item: str) -> pl.Expr:
    answer = pl.col(item).cast(pl.Int8, strict=False)
    return (5 - answer if item in REVERSED else answer - 1).alias(item)


def _mean(total: str, count: str, least: int) -> pl.Expr:
    return pl.when(pl.col(count) >= least).then(100 * pl.col(total) / (4 * pl.col(count)))


def _peak(score: Callable[[Path], pl.DataFrame]) -> Callable[[Path], list[float]]:
    """Give the most memory that this process has held, in MiB, after scoring a file."""

    def task(file: Path) -> list[float]:
        score(file)
        return [getrusage(RUSAGE_SELF).ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)]

    return task


def _alone(task: str, file: Path) -> list[float]:
    """Give what a task gives in a process of its own."""
    command = [sys.executable, str(Path(__file__)), task, str(file)]
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True)
    found: list[float] = json.loads(done.stdout)
    return found


TASKS = {"made": made, "peak-ours": _peak(by_table), "peak-hand": _peak(by_hand), "times": times}

if __name__ == "__main__":
    print(json.dumps(TASKS[sys.argv[1]](Path(sys.argv[2]))))
