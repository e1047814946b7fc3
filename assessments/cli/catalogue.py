"""The name of an assessment goes in; the assessment, read and checked, comes out."""

from assessments.compiler.compile import Published, compile_all
from assessments.engine.errors import Problem, ProblemsError
from assessments.engine.model import Assessment
from assessments.engine.nearest import remedy

__all__ = ["current", "find"]


def current() -> dict[str, Published]:
    """Give the current version of every assessment, by id.

    Raises:
        DefinitionError: with every problem of every definition.

    """
    return compile_all().current


def find(name: str) -> Assessment:
    """Give the current version of an assessment.

    Raises:
        ProblemsError: where none is called that.

    """
    known = current()
    if name not in known:
        problem = Problem(place="", fault=f'unknown assessment "{name}"', remedy=remedy(name, known))
        raise ProblemsError((problem,))
    return known[name].assessment
