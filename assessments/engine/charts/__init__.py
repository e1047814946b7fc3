"""Charts as SVG: plain values go in, one module a chart; a picture, its words and its table come out."""

from assessments.engine.charts.inline import bar

__all__ = ["bar"]
