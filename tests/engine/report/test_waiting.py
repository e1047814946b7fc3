"""Tests of assessments.engine.report.waiting."""

from assessments.engine.report.waiting import waiting
from assessments.engine.waiting import waiting as work_out

LEGAL = {"title": "Legal", "found_after_days": 20, "days_low": 2, "days_high": 5}
FIGURES = {"path_days_low": 40, "path_days_high": 60, "rework_low": 0.25, "rework_high": 0.5, "people": [LEGAL]}
COST = {"cost_per_week": 1000, "days_per_week": 5}
WHOLE = """# What finding people late costs

| | Days, low | Days, high |
| --- | ---: | ---: |
| Everybody in from the start | 42.0 | 65.0 |
| As it went | 47.0 | 75.0 |
| Difference | 5.0 | 10.0 |

**Cost of the difference (EUR):** 1000 to 2000

## Who was found when

| Who | After days of work | Gone over again, low | Gone over again, high |
| --- | ---: | ---: | ---: |
| Legal | 20.0 | 5.0 | 10.0 |

## What is assumed

"""


def test_a_report_has_every_figure() -> None:
    """Spans, cost, people and what is assumed stand in this order."""
    result = work_out({**FIGURES, **COST, "currency": "EUR"})
    assert WHOLE + "".join(f"- {each}\n" for each in result.assumptions) == waiting(result)


def test_without_a_cost_none_is_shown() -> None:
    """No line speaks of a cost that nobody gave."""
    assert "Cost of the difference" not in waiting(work_out(FIGURES))


def test_a_currency_may_be_left_out() -> None:
    """A cost without a currency is a number alone."""
    assert "\n**Cost of the difference:** 1000 to 2000\n" in waiting(work_out({**FIGURES, **COST}))


def test_words_of_the_reader_stay_words() -> None:
    """Nothing in a name becomes a cell, a line, a link or HTML."""
    named = {**LEGAL, "title": "A | b\n<i>[c](d)"}
    assert "\n| A \\| b \\<i\\>\\[c\\]\\(d\\) | 20.0 | 5.0 | 10.0 |\n" in waiting(
        work_out({**FIGURES, "people": [named]})
    )
