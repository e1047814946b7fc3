"""Tests of assessments.engine.report.waiting_csv."""

from assessments.engine.report.waiting_csv import waiting_csv
from assessments.engine.waiting import waiting

LEGAL = {"title": "Legal, Ann", "found_after_days": 20, "days_low": 2, "days_high": 5}
FIGURES = {"path_days_low": 40, "path_days_high": 60, "rework_low": 0.25, "rework_high": 0.5, "people": [LEGAL]}


def test_each_range_has_a_line() -> None:
    """The path, what is added, and each person stand below each other, unrounded."""
    assert [
        "figure,title,found_after_days,low,high",
        "from_start_days,,,42.0,65.0",
        "as_it_went_days,,,47.0,75.0",
        "difference_days,,,5.0,10.0",
        'again_days,"Legal, Ann",20,5.0,10.0',
    ] == waiting_csv(waiting(FIGURES)).splitlines()


def test_a_cost_names_its_currency() -> None:
    """A currency that a spreadsheet would run is kept from running."""
    found = waiting({**FIGURES, "cost_per_week": 1000, "days_per_week": 5, "currency": "=EUR"})
    assert "cost,'=EUR,,1000.0,2000.0" in waiting_csv(found).splitlines()
