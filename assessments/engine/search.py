"""Any text goes in, such as a thread of mails; the replies in it come out, and what is wrong with the damaged ones."""

from dataclasses import dataclass, replace

from assessments.engine import envelope, fragment
from assessments.engine.errors import LinkError, Problem
from assessments.engine.landmark import landmark

__all__ = ["REPLY", "Found", "Search", "find_links", "search"]

REPLY = "r"
MEANT = 8
"""Letters behind `#r=` from which on they were meant to be a link."""
OTHERS = {
    "i": Problem(
        place="link",
        fault="this is the link of an invitation, and no answers are in it",
        remedy="give it to those whom you would like to ask, and put here the replies that they send back",
    ),
    "t": Problem(
        place="link",
        fault="this is the link of a team's report, and nobody's reply is in it",
        remedy="open it in the browser to read it, and put here the replies of single people",
    ),
}
"""What is said of whole links of other kinds, by the letter before their =."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A reply in a text: its fragment `r=...`, where it stands, and what is wrong with it if it is damaged."""

    fragment: str
    place: str
    problem: Problem | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """What was found, in order and each once; `repeated` counts how often a whole reply was found again.

    `others` says of whole links of other kinds where they belong, where there is no reply, whole or damaged; beside
    replies they are what a mail quotes, and not told.
    """

    found: tuple[Found, ...]
    repeated: int = 0
    others: tuple[Problem, ...] = ()

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
    others: set[str] = set()
    repeated = number = end = 0
    line = 1
    for each in fragment.every(text):
        line += text.count("\n", end, each.place)
        before, end = text[end : each.place], each.place
        if not each.pieces:
            continue
        letters = envelope.whole(each.pieces) or each.pieces[0]
        problem = _problem(each.kind, letters)
        if each.kind != REPLY:
            others |= set() if problem else {each.kind}
            continue
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
    return Search(
        found=_alone(tuple(found.values())),
        repeated=repeated,
        others=tuple(problem for kind, problem in OTHERS.items() if kind in others and not found),
    )


def find_links(text: str) -> tuple[str, ...]:
    """Give the fragments `r=...` of all whole replies in any text, in order, each once, as `search` finds them."""
    return search(text).links


def _problem(kind: str, letters: str) -> Problem | None:
    try:
        envelope.unpack(kind, letters)
    except LinkError as error:
        return error.problems[0]
    return None


def _alone(found: tuple[Found, ...]) -> tuple[Found, ...]:
    """Give what was found; one that is alone needs nobody to say which it is."""
    if len(found) != 1:
        return found
    [one] = found
    return (replace(one, place="link", problem=one.problem and replace(one.problem, place="link")),)
