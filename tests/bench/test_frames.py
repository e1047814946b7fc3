"""A test of tests.bench.frames, which would otherwise be seen to fail only when somebody runs the benches."""

from pathlib import Path

import pytest

from tests.bench import frames


def test_both_ways_that_the_bench_compares_give_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is timed beside ours does the same work, on the definition as it is now."""
    monkeypatch.setattr(frames, "ROWS", 200)
    file = tmp_path / "responses.parquet"
    frames.made(file)
    ours = frames.by_table(file)
    assert 200 == ours.height
    assert ours.equals(frames.by_hand(file))
