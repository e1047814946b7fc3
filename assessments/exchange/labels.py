"""A text as a person or another tool wrote it goes in; the text to compare it by comes out."""

import unicodedata

from assessments.engine.model import Role
from assessments.engine.reading import shown

__all__ = ["brief", "code", "plain", "titled"]

SAME = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u00b4`", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb", '"'),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
        "\u00ad": "",
    }
)
"""What word processors set in place of plain quotes and hyphens, and the hyphen that is only seen at a line's end."""


def plain(text: str) -> str:
    """Give a text without what typing and word processors change: case, white space, kinds of quotes and dashes.

    >>> plain(" I don\u2019t  KNOW ")
    "i don't know"
    """
    # Quotes first: the normal form would take an acute accent apart into a blank and a mark.
    return " ".join(unicodedata.normalize("NFKC", text.translate(SAME)).casefold().split())


def code(text: str) -> str:
    """Give the letters and digits of a name alone, as tools keep it that allow nothing else in a code.

    >>> code("rules-1"), code("RULES_1"), code("lines[first]")
    ('rules1', 'rules1', 'linesfirst')
    """
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def brief(value: object) -> str:
    """Give a value as it may be named in a sentence of one line."""
    return shown(" ".join(value.split())) if isinstance(value, str) else shown(value)


def titled(role: Role) -> str:
    """Give a role as it stands in a list to pick from: its title, and what it means where that is said.

    >>> titled(Role(id="user", title="User", about="Uses it."))
    'User: Uses it.'
    """
    return f"{role.title}: {role.about}" if role.about else role.title
