"""A plain text goes in; the same as HTML comes out, what stands in backticks as code."""

from html import escape

__all__ = ["code"]


def code(text: str) -> str:
    """Give a text as HTML.

    >>> code("`a` & b")
    '<code>a</code> &amp; b'
    """
    parts = escape(text, quote=False).split("`")
    return "".join(f"<code>{part}</code>" if number % 2 else part for number, part in enumerate(parts))
