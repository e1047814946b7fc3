"""Tests of assessments.engine.report.experiment_chart."""

from assessments.engine.experiments import compare
from assessments.engine.report.experiment_chart import experiment_chart


def test_the_chart_holds_both_groups_and_their_difference() -> None:
    """Newcombe's own example: counts, shares and intervals stand in the table below the picture."""
    chart = experiment_chart(compare(control=(48, 80), treated=(56, 70)), name="experiment")
    assert ("Control group and treated group", True) == (chart.caption, chart.svg.startswith("<svg "))
    assert ["48 of 80", "56 of 70"] == [row[1] for row in chart.rows[:2]]
    assert "99% interval" in experiment_chart(compare((48, 80), (56, 70), 0.99), name="experiment").head


def test_the_chart_calls_no_rate_higher_at_the_border() -> None:
    """1 of 15 against 6 of 15: the interval of the difference alone leaves out that there is none."""
    assert "at the border" in experiment_chart(compare((1, 15), (6, 15)), name="experiment").svg
