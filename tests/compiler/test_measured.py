"""Tests of assessments.compiler.measured."""

import json
from pathlib import Path

from assessments.compiler.measured import NONE, measured


def test_a_run_becomes_a_table(tmp_path: Path) -> None:
    """What ran where stands above, and each figure has a row."""
    run = {"versions": {"Python": "3.14.0", "cores": 2}, "rows": [{"name": "boot <b>", "value": 1234, "unit": "ms"}]}
    file = tmp_path / "run.json"
    file.write_text(json.dumps(run), encoding="utf-8")
    [line] = measured(file)
    assert (True, True) == (
        line.startswith("<p>Python 3.14.0; cores 2.</p><table>"),
        "<tr><td>boot &lt;b&gt;</td><td>1,234 ms</td></tr>" in line,
    )


def test_without_a_run_the_page_says_how_to_get_one(tmp_path: Path) -> None:
    """No figure is made up."""
    assert (NONE,) == measured(tmp_path / "none.json")
