"""Any text goes in, such as a thread of mails; the replies in it come out, and what is wrong with the damaged ones."""

from dataclasses import dataclass, replace

from assessments.engine import envelope, fragment
from assessments.engine.errors import LinkError, Problem

__all__ = ["REPLY", "Search", "find_links", "search"]

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
class Search:
    """What was found: fragments `r=...` of whole replies, in order and each once; a problem of each damaged one.

    `repeated` counts how often a whole one was found again. `others` says of whole links of other kinds where they
    belong, where there is no reply, whole or damaged; beside replies they are what a mail quotes, and not told.
    """

    links: tuple[str, ...]
    damaged: tuple[Problem, ...]
    repeated: int = 0
    others: tuple[Problem, ...] = ()


def search(text: str) -> Search:
    """Give the replies in any text, such as a thread of mails, and what is wrong with those that are damaged.

    Links may be wrapped, quoted or encoded. Damaged is what stands behind a #, goes on for some letters and cannot be
    read; its place is its number among the links of the text. The time grows with the length of the text and no faster.
    """
    found: dict[str, Problem | None] = {}
    others: set[str] = set()
    repeated = 0
    for each in fragment.every(text):
        if not each.pieces:
            continue
        letters = envelope.whole(each.pieces) or each.pieces[0]
        if each.kind != REPLY:
            others |= _whole(each.kind, letters)
            continue
        if found.get(letters, letters) is None:
            repeated += 1
            continue
        try:
            envelope.unpack(REPLY, letters)
        except LinkError as error:
            if each.marked and len(letters) >= MEANT:
                found[letters] = error.problems[0]
        else:
            found[letters] = None
    numbered = enumerate(found.values(), start=1)
    return Search(
        links=tuple(f"{REPLY}={letters}" for letters, problem in found.items() if problem is None),
        damaged=tuple(
            problem if len(found) == 1 else replace(problem, place=f"link {number}")
            for number, problem in numbered
            if problem is not None
        ),
        repeated=repeated,
        others=tuple(problem for kind, problem in OTHERS.items() if kind in others and not found),
    )


def find_links(text: str) -> tuple[str, ...]:
    """Give the fragments `r=...` of all whole replies in any text, in order, each once, as `search` finds them."""
    return search(text).links


def _whole(kind: str, letters: str) -> set[str]:
    """Give the kind of a link where it is whole, and nothing where it is not."""
    try:
        envelope.unpack(kind, letters)
    except LinkError:
        return set()
    return {kind}
