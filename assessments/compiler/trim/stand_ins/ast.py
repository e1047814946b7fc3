"""Stands in for ast: its node classes, which the interpreter has built in; `annotationlib` only names them."""

from _ast import *  # noqa: F403  whatever node classes there are
