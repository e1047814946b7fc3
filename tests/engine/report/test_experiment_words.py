"""Tests of assessments.engine.report.experiment_words."""

from assessments.engine.experiments import compare
from assessments.engine.report import experiment_words as words

WORSE = compare((9, 10), (0, 10), 0.999)


def test_what_is_undefined_is_said() -> None:
    """No figure is made up where there is none."""
    assert ("0.00 (no interval)", "undefined") == (words.ratio(WORSE), words.ratio(compare((0, 10), (9, 10))))
    assert "not given, since the interval of the difference is not wholly above 0" == words.needed(WORSE)


def test_figures_keep_their_signs_and_their_confidence() -> None:
    """A loss is seen as one, no probability is called 0, and the confidence is the one that was asked for."""
    assert ("-90.0 percentage points", "99.9%") == (words.difference(WORSE).partition(" (")[0], words.level(WORSE))
    assert words.tests(compare((0, 1000), (900, 1000))).startswith("below 0.0001")


def test_equal_shares_have_nothing_to_tell_apart() -> None:
    """That nothing differs is read before any p-value."""
    assert (
        "both shares are the same, so there is nothing to tell apart (Fisher's test with mid-p, two-sided: 0.5000; "
        "Fisher's exact test: 1.0000)"
    ) == words.tests(compare((0, 10), (0, 10)))
