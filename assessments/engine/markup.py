"""Text goes in; HTML and SVG come out in which text is escaped unless its type says that it is markup already."""

from collections.abc import Iterable

__all__ = ["Markup", "element", "escape", "join"]

VOID = frozenset({"br", "hr", "img", "input", "meta", "link"})
ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"})
Attribute = str | int | bool | None


class Markup(str):
    """Text that is HTML already; everything else is escaped."""

    __slots__ = ()


def escape(text: str) -> Markup:
    """Give text as markup; markup stays as it is.

    >>> escape("<b> & 'so on'")
    '&lt;b&gt; &amp; &#39;so on&#39;'
    """
    return text if isinstance(text, Markup) else Markup(str.translate(text, ESCAPES))


def join(parts: Iterable[str]) -> Markup:
    """Give parts as one piece of markup."""
    return Markup("".join(escape(part) for part in parts))


def element(name: str, *content: str, **attributes: Attribute) -> Markup:
    """Give an element; attributes that are None or False are left out, True stands alone, `_` in names becomes `-`.

    >>> element("p", "1 < 2", class_="note", data_item="a", hidden=True)
    '<p class="note" data-item="a" hidden>1 &lt; 2</p>'
    """
    written = [
        f" {key.rstrip('_').replace('_', '-')}" + ("" if value is True else f'="{escape(str(value))}"')
        for key, value in attributes.items()
        if value is not None and value is not False
    ]
    head = f"<{name}{''.join(written)}>"
    return Markup(head) if name in VOID else Markup(f"{head}{join(content)}</{name}>")
