"""Tests of assessments.engine.worked."""

import re
from pathlib import Path

import pytest

from assessments.engine.experiments import compare
from assessments.engine.worked import SUPPOSED, Supposed

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "calculate" / "control-group.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("each", SUPPOSED, ids=lambda each: str(each.size))
def test_the_winners_come_as_close_to_the_published_shares_as_they_can(each: Supposed) -> None:
    """No other whole number of them is closer to 7% and to 40%."""
    assert (round(0.07 * each.size + 1e-9), round(0.4 * each.size)) == (each.control, each.treated)


def test_the_page_shows_what_would_follow() -> None:
    """Each row of the table holds the figures that the engine gives for a size that is supposed."""
    rows = re.findall(r"^\| [\d,]+ \| \d+ and .*$", PAGE, re.MULTILINE)
    assert [_row(each) for each in SUPPOSED] == rows


def _row(each: Supposed) -> str:
    found = compare((each.control, each.size), (each.treated, each.size))
    shares = [f"{100 * share:.1f}" for share in (found.difference, found.difference_low, found.difference_high)]
    winners = f"{each.control} and {each.treated}"
    return f"| {each.size:,} | {winners} | {shares[0]}, {shares[1]} to {shares[2]} |"
