"""Names and counts go in; the words that reports share come out."""

from collections.abc import Sequence

__all__ = ["counted", "listed"]


def listed(names: Sequence[str]) -> str:
    """Give names as people list them.

    >>> listed(["Rules", "Roles", "Money"])
    'Rules, Roles and Money'
    """
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def counted(number: int, one: str, more: str) -> str:
    """Give a number with its noun.

    >>> counted(1, "reply", "replies"), counted(0, "reply", "replies")
    ('1 reply', '0 replies')
    """
    return f"{number} {one if number == 1 else more}"
