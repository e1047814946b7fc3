"""Inside Pyodide: stands in for hypothesis, whose core is compiled for another machine; properties are then skipped.

The examples in the same files still run; the properties are checked in CPython.
"""

import sys
from collections.abc import Callable
from types import ModuleType

__all__ = ["install"]

Test = Callable[..., object]


class Anything(ModuleType):
    """A module, a strategy or a setting that nobody will look into."""

    def __getattr__(self, name: str) -> "Anything":
        """Give another one."""
        if name.startswith("__"):
            raise AttributeError(name)
        return self

    def __call__(self, *_: object, **__: object) -> "Anything":
        """Give another one."""
        return self

    def __or__(self, _: object) -> "Anything":
        """Give another one."""
        return self


def install() -> None:
    """Take the place of hypothesis before a test imports it."""
    strategies = Anything("hypothesis.strategies")
    hypothesis = Anything("hypothesis")
    names = {"given": given, "example": unchanged, "settings": Settings, "strategies": strategies, "__path__": []}
    vars(hypothesis).update(names)
    sys.modules |= {"hypothesis": hypothesis, "hypothesis.strategies": strategies}


def given(*_: object, **__: object) -> Callable[[Test], Test]:
    """Mark the test as skipped, whatever arguments it wants."""
    import pytest  # noqa: PLC0415  it can be imported only when suite.py has made room for it

    def skip(test: Test) -> Test:
        def skipped() -> None:
            """Nothing to run."""

        skipped.__name__, skipped.__module__ = test.__name__, test.__module__
        return pytest.mark.skip(reason="a property: checked in CPython")(skipped)

    return skip


def unchanged(*_: object, **__: object) -> Callable[[Test], Test]:
    """Give a decorator that leaves the test as it is."""
    return lambda test: test


class Settings(Anything):
    """Settings, as a decorator or with profiles."""

    def __init__(self, *_: object, **__: object) -> None:
        super().__init__("settings")

    def __call__(self, test: Test) -> Test:  # type: ignore[override]  # here it decorates
        """Give the test as it is."""
        return test

    @classmethod
    def register_profile(cls, *_: object, **__: object) -> None:
        """Keep no profile."""

    load_profile = register_profile
