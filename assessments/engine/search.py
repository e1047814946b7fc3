"""Any text goes in, such as a thread of mails; the replies in it come out, and what is wrong with the damaged ones."""

from dataclasses import dataclass, replace

from assessments.engine import envelope, fragment
from assessments.engine.errors import LinkError, Problem
from assessments.engine.landmark import landmark

__all__ = ["REPLY", "Found", "Search", "find_links", "search"]

REPLY = "r"
MEANT = 8
"""Letters behind `#r=` from which on they were meant to be a link."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A reply in a text: its fragment `r=...`, where it stands, and what is wrong with it if it is damaged."""

    fragment: str
    place: str
    problem: Problem | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """What was found, in order and each once; `repeated` counts how often a whole reply was found again."""

    found: tuple[Found, ...]
    repeated: int = 0

    @property
    def links(self) -> tuple[str, ...]:
        """Give the fragments of whole replies."""
        return tuple(each.fragment for each in self.found if each.problem is None)

    @property
    def damaged(self) -> tuple[Problem, ...]:
        """Give what is wrong with the others."""
        return tuple(each.problem for each in self.found if each.problem)


def search(text: str) -> Search:
    """Give the replies in any text, such as a thread of mails, and what is wrong with those that are damaged.

    Links may be wrapped, quoted or encoded. Damaged is what stands behind a #, goes on for some letters and cannot be
    read. A place is the link's number among all in the text, its line, and the words before it; of one link alone it
    is just `link`. The time grows with the length of the text and no faster.
    """
    found: dict[str, Found] = {}
    repeated = number = end = 0
    line = 1
    for each in fragment.every(text):
        line += text.count("\n", end, each.place)
        before, end = text[end : each.place], each.place
        if each.kind != REPLY or not each.pieces:
            continue
        letters = envelope.whole(each.pieces) or each.pieces[0]
        problem = _problem(letters)
        if problem and not (each.marked and len(letters) >= MEANT):
            continue
        number += 1
        if letters not in found:
            place = landmark(number, line, before)
            found[letters] = Found(
                fragment=f"{REPLY}={letters}", place=place, problem=problem and replace(problem, place=place)
            )
        elif problem is None:
            repeated += 1
    return Search(found=_alone(tuple(found.values())), repeated=repeated)


def find_links(text: str) -> tuple[str, ...]:
    """Give the fragments `r=...` of all whole replies in any text, in order, each once, as `search` finds them."""
    return search(text).links


def _problem(letters: str) -> Problem | None:
    try:
        envelope.unpack(REPLY, letters)
    except LinkError as error:
        return error.problems[0]
    return None


def _alone(found: tuple[Found, ...]) -> tuple[Found, ...]:
    """Give what was found; one that is alone needs nobody to say which it is."""
    if len(found) != 1:
        return found
    [one] = found
    return (replace(one, place="link", problem=one.problem and replace(one.problem, place="link")),)
