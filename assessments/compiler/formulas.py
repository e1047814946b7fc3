"""Formulas in LaTeX go in, one a line; MathML comes out, which browsers show and read aloud without a script."""

import re
from collections.abc import Iterator

from latex2mathml import exceptions
from latex2mathml.converter import convert

from assessments.engine.errors import Problem, ProblemsError

__all__ = ["formulas"]

REFUSALS = tuple(each for each in vars(exceptions).values() if isinstance(each, type) and issubclass(each, Exception))
UNKNOWN = re.compile(r"\\[A-Za-z]+|(?<=>)&(?=<)")
"""What the converter passes on when it knows no sign for it: a command, or a mark of alignment."""


def formulas(text: str) -> str:
    """Give formulas as MathML, each on a line of its own.

    Raises:
        ProblemsError: with every formula that cannot be read; each place is its number, from 1.

    """
    found = [_formula(line.strip()) for line in text.splitlines() if line.strip()] or [_refused("there is none")]
    problems = [
        Problem(place=str(number), fault=each.fault, remedy=each.remedy)
        for number, each in enumerate(found, start=1)
        if isinstance(each, Problem)
    ]
    if problems:
        raise ProblemsError(tuple(problems))
    return f'<div class="nn-formulas">{"".join(_written(found))}</div>'


def _written(found: list[str | Problem]) -> Iterator[str]:
    yield from (each for each in found if isinstance(each, str))


def _formula(latex: str) -> str | Problem:
    try:
        made = str(convert(latex, display="block"))
    except REFUSALS as error:
        return _refused(f'"{latex}" cannot be read ({type(error).__name__})')
    unknown = UNKNOWN.search(made)
    return _refused(f'"{latex}" has {unknown[0]}, which has no sign') if unknown else made


def _refused(fault: str) -> Problem:
    return Problem(place="", fault=fault, remedy="write one formula of LaTeX a line, such as x = \\frac{a}{b}")
