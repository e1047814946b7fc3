"""Tests of assessments.compiler.formulas."""

import pytest

from assessments.compiler.formulas import formulas
from assessments.engine.errors import ProblemsError

REMEDY = "write one formula of LaTeX a line, such as x = \\frac{a}{b}"


def refused(text: str) -> list[str]:
    """Give the problems of a text as lines."""
    with pytest.raises(ProblemsError) as error:
        formulas(text)
    return [str(problem) for problem in error.value.problems]


def test_a_formula_is_mathml() -> None:
    """Browsers show it without a script, and nothing of LaTeX is left."""
    found = formulas("x = \\frac{a}{b}")
    assert found.startswith('<div class="nn-formulas"><math ')
    assert "<mfrac><mrow><mi>a</mi></mrow><mrow><mi>b</mi></mrow></mfrac>" in found
    assert "\\" not in found


def test_each_line_is_a_formula() -> None:
    """Empty lines are none."""
    assert 2 == formulas("x = 1\n\n  y = 2\n").count("<math ")


def test_nothing_in_a_formula_is_markup() -> None:
    """A sign that HTML has a use for is a sign."""
    assert "<b>" not in formulas("x <b> y")


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", "there is none"),
        ("{", '"{" cannot be read (NoAvailableTokensError)'),
        ("\\nosuch{x}", '"\\nosuch{x}" has \\nosuch, which has no sign'),
        ("x & y", '"x & y" has &, which has no sign'),
    ],
)
def test_what_is_no_formula_is_refused(text: str, fault: str) -> None:
    """Nothing half-read is shown."""
    assert [f"1: {fault}; {REMEDY}"] == refused(text)


def test_every_wrong_line_is_named() -> None:
    """Each by its number, the right ones between them not."""
    assert ["1", "3"] == [line.partition(":")[0] for line in refused("{\nx = 1\n\\nosuch")]
