"""Tests of assessments.engine.report.experiment."""

import pytest

from assessments.engine.experiments import compare
from assessments.engine.fisher import Counts
from assessments.engine.report.experiment import experiment

HEAD = """# Control group and treated group

| Group | Won | Of | Share | 95% interval |
| --- | ---: | ---: | ---: | ---: |
| Control | 48 | 80 | 60.0% | 49.0% to 70.0% |
| Treated | 56 | 70 | 80.0% | 69.2% to 87.7% |

- **Difference, treated less control:** +20.0 percentage points (+5.2 to +33.4)
- **Ratio, treated by control:** 1.33 (1.08 to 1.65)
- **p-value:** 0.0104 (Fisher's test with mid-p, two-sided; Fisher's exact test: 0.0125)
- **Number needed for one more who wins:** 5 (3 to 20)

## What this can and cannot show

"""
NO_NUMBER = "not given, since the interval of the difference is not wholly above 0"
RANDOM = "- Only where chance decided who was treated does a difference speak for the treatment itself."


def lines(control: Counts, treated: Counts, confidence: float = 0.95) -> list[str]:
    """Give the lines of the report on two groups."""
    return experiment(compare(control, treated, confidence)).splitlines()


def test_a_report_has_every_figure() -> None:
    """Groups, difference, ratio, test and number needed stand in this order, rounded for people, then the limits."""
    found = experiment(compare((48, 80), (56, 70)))
    assert (HEAD, 7, "\n") == (found[: len(HEAD)], found[len(HEAD) :].count("- "), found[-1])


@pytest.mark.parametrize("groups", [((48, 80), (56, 70)), ((0, 5), (5, 5))])
def test_chance_is_always_asked_for(groups: tuple[Counts, Counts]) -> None:
    """Whatever the figures, the report says that they cannot tell how people came into the groups."""
    assert RANDOM in lines(*groups)


def test_warnings_are_listed() -> None:
    """Where something calls for care, a section says so before the limits."""
    found = lines((3, 10), (9, 10))
    place = found.index("## Be careful")
    assert ("", True) == (found[place + 1], found[place + 2].startswith("- The groups are small"))
    assert place < found.index("## What this can and cannot show")


@pytest.mark.parametrize(
    ("control", "treated", "line"),
    [
        ((0, 10), (9, 10), "- **Ratio, treated by control:** undefined"),
        ((9, 10), (0, 10), "- **Ratio, treated by control:** 0.00 (no interval)"),
        (
            (5, 10),
            (6, 10),
            f"- **Number needed for one more who wins:** {NO_NUMBER}",
        ),
        (
            (0, 1000),
            (900, 1000),
            "- **p-value:** below 0.0001 (Fisher's test with mid-p, two-sided; Fisher's exact test: below 0.0001)",
        ),
    ],
)
def test_what_is_undefined_is_said(control: Counts, treated: Counts, line: str) -> None:
    """No figure is made up where there is none, and no probability is called 0."""
    assert line in lines(control, treated)


def test_the_confidence_is_named() -> None:
    """The head of the table says how sure the intervals are."""
    assert "| Group | Won | Of | Share | 99.9% interval |" in lines((5, 10), (6, 10), 0.999)
