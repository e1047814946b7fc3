"""What can be wrong with data: one problem with its place, fault and remedy, and the errors that gather problems."""

from dataclasses import dataclass

__all__ = ["DefinitionError", "LinkError", "Problem", "ProblemsError", "ResponseError"]


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Problem:
    """One thing that is wrong: where it stands, what it is and what to do about it."""

    place: str
    fault: str
    remedy: str

    def __str__(self) -> str:
        """Give the problem as one line: place, fault, remedy."""
        return f"{self.place}: {self.fault}; {self.remedy}" if self.place else f"{self.fault}; {self.remedy}"


class ProblemsError(Exception):
    """Data with at least one problem; all of them are in `problems`, in the order of the data."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


class DefinitionError(ProblemsError):
    """An assessment's definition cannot be used."""


class ResponseError(ProblemsError):
    """Answers do not fit the assessment that they are said to answer."""


class LinkError(ProblemsError):
    """A link is cut, altered or of a kind unknown here."""
