"""Tests of assessments.engine.charts.inline."""

from assessments.engine.charts import bar
from assessments.engine.model import Band

GROUND = '<rect width="240" height="14" rx="2" class="nn-bar-ground"></rect>'
HEAD = '<svg class="nn-bar" viewBox="0 0 240 14" preserveAspectRatio="none" aria-hidden="true" focusable="false">'


def test_a_bar_is_filled_to_its_score() -> None:
    """The filled part is as wide as the score; a mark stands at the edge between bands by their parts."""
    bands = (Band(id="low", title="Low", parts=1), Band(id="high", title="High", parts=3))
    filled = '<rect width="120" height="14" rx="2" class="nn-bar-fill"></rect>'
    mark = '<line x1="60" x2="60" y1="0" y2="14" class="nn-bar-edge"></line>'
    assert f"{HEAD}{GROUND}{filled}{mark}</svg>" == bar(50.0, bands)


def test_without_a_score_nothing_is_filled() -> None:
    """A bar without a score shows its ground alone."""
    assert f"{HEAD}{GROUND}</svg>" == bar(None, (Band(id="all", title="All"),))


def test_a_score_of_nothing_is_drawn() -> None:
    """A score of 0 is a score: its filled part is there and has no width."""
    filled = '<rect width="0" height="14" rx="2" class="nn-bar-fill"></rect>'
    assert f"{HEAD}{GROUND}{filled}</svg>" == bar(0.0, ())
