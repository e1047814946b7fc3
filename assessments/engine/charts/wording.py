"""Values go in; the few words come out that every chart says them with."""

from assessments.engine.rounding import tenth, whole

__all__ = ["NONE", "heading", "out_of", "place", "score"]

NONE = "not enough answers"


def score(value: float | None) -> str:
    """Give a score as people read it, and a dash for none."""
    return "–" if value is None else whole(value)


def place(value: float | None) -> str:
    """Give a mean or median with one decimal where it has one, and a dash for none."""
    return "–" if value is None else tenth(value).removesuffix(".0")


def out_of(count: int, total: int) -> str:
    """Give a count with what it is counted of.

    >>> out_of(2, 6)
    '2 of 6'
    """
    return f"{count} of {total}"


def heading(words: str) -> str:
    """Give words with which a column begins: the first letter is a capital."""
    return words[:1].upper() + words[1:]
