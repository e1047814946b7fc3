"""A comparison of two groups goes in; its chart comes out."""

from assessments.engine.charts.chart import Chart
from assessments.engine.charts.experiment import Experiment, Interval, Rate, experiment
from assessments.engine.experiments import Comparison
from assessments.engine.intervals import Group

__all__ = ["experiment_chart"]


def experiment_chart(found: Comparison, *, name: str) -> Chart:
    """Give both shares and their difference, each with its interval."""
    data = Experiment(
        title="Control group and treated group",
        control=_rate("Control", found.control),
        treated=_rate("Treated", found.treated),
        difference=Interval(value=found.difference, low=found.difference_low, high=found.difference_high),
        level=f"{100 * found.confidence:.4g}% interval",
        unsure=bool(found.doubts),
    )
    return experiment(data, name=name)


def _rate(title: str, group: Group) -> Rate:
    rate = Interval(value=group.rate, low=group.low, high=group.high)
    return Rate(title=title, count=group.won, total=group.n, rate=rate)
