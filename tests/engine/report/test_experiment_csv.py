"""Tests of assessments.engine.report.experiment_csv."""

from assessments.engine.experiments import compare
from assessments.engine.report.experiment_csv import comparison_csv, plan_csv
from assessments.engine.samples import sample


def test_a_comparison_has_a_line_a_figure() -> None:
    """Figures are unrounded, and stand with their bounds."""
    found = compare((48, 80), (56, 70))
    assert [
        "figure,won,n,value,low,high",
        f"control,48,80,0.6,{found.control.low!r},{found.control.high!r}",
        f"treated,56,70,0.8,{found.treated.low!r},{found.treated.high!r}",
        f"difference,,,0.2,{found.difference_low!r},{found.difference_high!r}",
        f"ratio,,,{found.ratio!r},{found.ratio_low!r},{found.ratio_high!r}",
        f"p_mid,,,{found.p_mid!r},,",
        f"p_exact,,,{found.p_exact!r},,",
        "number_needed,,,5,3,20",
        "confidence,,,0.95,,",
    ] == comparison_csv(found).splitlines()


def test_what_is_undefined_is_empty() -> None:
    """Where nobody in the control group won, there is no ratio."""
    assert "ratio,,,,," in comparison_csv(compare((0, 10), (9, 10))).splitlines()


def test_a_plan_is_one_line() -> None:
    """What it rests on stands beside the size."""
    header = "baseline,expected,power,alpha,per_group"
    assert f"{header}\n0.07,0.4,0.8,0.05,25\n" == plan_csv(sample(baseline=0.07, expected=0.4))
