"""Nothing comes in; what a response and a team cost the engine, few and many, goes out, in CPython and in Pyodide."""

import json
from collections.abc import Iterator
from pathlib import Path
from random import Random
from statistics import median

from assessments.cli.catalogue import find
from assessments.engine.questions import UNKNOWN, questions
from assessments.engine.structure import to_data
from tests.bench import responding
from tests.parity.pyodide import module

__all__ = ["run"]

ASSESSMENT = "team-readiness"
COUNTS = (1, 10, 100, 1000)
ROUNDS = 9
SEED = 20261109

Row = dict[str, object]


def run() -> list[Row]:
    """Give one row per figure: what it is, its value and its unit."""
    request = json.dumps(
        {"definition": to_data(find(ASSESSMENT)), "responses": _responses(), "counts": COUNTS, "rounds": ROUNDS}
    )
    cpython = json.loads(responding.run(request))
    pyodide = json.loads(module(Path(responding.__file__), request))
    return [*_rows("CPython", cpython), *_rows("Pyodide in Node", pyodide)]


def _rows(where: str, found: dict[str, list[list[float]]]) -> Iterator[Row]:
    medians = _medians(found["score"])
    for count, taken in medians.items():
        what = f"{where}: one of {count:,} responses, median of {ROUNDS}"
        yield {"name": what, "value": round(taken, 3), "unit": "ms"}
    ratio = round(medians[1000] / medians[10], 2)
    yield {"name": f"{where}: one of 1,000 responses to one of 10", "value": ratio, "unit": "times"}
    for count, taken in _medians(found["team"]).items():
        what = f"{where}: a team of {count:,}, from answers to report, median of {ROUNDS}"
        yield {"name": what, "value": round(taken, 1), "unit": "ms"}


def _medians(rounds: list[list[float]]) -> dict[int, float]:
    return dict(zip(COUNTS, (median(times) for times in zip(*rounds, strict=True)), strict=True))


def _responses() -> list[dict[str, object]]:
    """Give responses that are the same at every run, some answers unknown and some missing."""
    random = Random(SEED)  # noqa: S311  # no secret: the same at every run
    asked = questions(find(ASSESSMENT).sections)
    return [
        {
            question.id: random.choice([*(option.value for option in question.options), UNKNOWN, None])
            for question in asked
        }
        for _ in range(max(COUNTS))
    ]
