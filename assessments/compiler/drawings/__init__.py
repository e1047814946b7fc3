"""The name of a picture goes in; its drawing, its words, its sources and its table come out as HTML."""

from assessments.compiler.drawings.drawing import NAMES, drawing

__all__ = ["NAMES", "drawing"]
