"""Any text goes in, such as a thread of mails; the replies in it come out, and what is wrong with the damaged ones."""

from dataclasses import dataclass, replace

from assessments.engine import envelope, fragment
from assessments.engine.errors import LinkError, Problem

__all__ = ["REPLY", "Search", "find_links", "search"]

REPLY = "r"
MEANT = 8
"""Letters behind `#r=` from which on they were meant to be a link."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """What was found: fragments `r=...` of whole replies, in order and each once; a problem of each damaged one.

    `repeated` counts how often a whole one was found again.
    """

    links: tuple[str, ...]
    damaged: tuple[Problem, ...]
    repeated: int = 0


def search(text: str) -> Search:
    """Give the replies in any text, such as a thread of mails, and what is wrong with those that are damaged.

    Links may be wrapped, quoted or encoded. Damaged is what stands behind a #, goes on for some letters and cannot be
    read; its place is its number among the links of the text. The time grows with the length of the text and no faster.
    """
    found: dict[str, Problem | None] = {}
    repeated = 0
    for each in fragment.every(text):
        if each.kind != REPLY or not each.pieces:
            continue
        letters = envelope.whole(each.pieces) or each.pieces[0]
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
    )


def find_links(text: str) -> tuple[str, ...]:
    """Give the fragments `r=...` of all whole replies in any text, in order, each once, as `search` finds them."""
    return search(text).links
