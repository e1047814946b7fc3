"""Tests of assessments.engine.charts.paint."""

from assessments.engine.charts.paint import paint


def test_a_fill_and_an_outline_each_have_a_default_and_a_variable() -> None:
    """Both colours stand as attributes and, behind their variables, in the style."""
    style = "fill:var(--nn-chart-paper,#ffffff);stroke:var(--nn-chart-edge,#857a6c)"
    assert {"fill": "#ffffff", "stroke": "#857a6c", "style": style} == paint(fill="paper", stroke="edge")


def test_without_a_fill_a_shape_is_hollow() -> None:
    """What has no fill says so, since SVG would fill it black."""
    style = "stroke:var(--nn-chart-edge,#857a6c)"
    assert {"fill": "none", "stroke": "#857a6c", "style": style} == paint(stroke="edge")


def test_nothing_is_painted_without_a_colour() -> None:
    """Without colours nothing refers to a variable."""
    assert {"fill": "none"} == paint()
