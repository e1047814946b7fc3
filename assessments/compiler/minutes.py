"""The HTML of a page goes in; the whole minutes that it takes to read come out."""

from html.parser import HTMLParser

__all__ = ["minutes", "words"]

# What grown-ups read silently of English that is no story: M. Brysbaert (2019), How many words do we read per minute?
# A review and meta-analysis of reading rate, Journal of Memory and Language 109, 104047. The mean of 190 studies.
WORDS_A_MINUTE = 238

UNREAD = frozenset({"button", "form", "math", "pre", "script", "select", "style", "svg", "template"})
"""Elements that are worked with or looked at."""
UNREAD_CLASSES = frozenset({"footnote", "footnote-ref", "headerlink"})
WITHIN_WORDS = frozenset({"a", "abbr", "b", "code", "em", "i", "mark", "small", "span", "strong", "sub", "sup"})
EMPTY = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
)


def minutes(html: str) -> int:
    """Give the minutes that the prose takes, never less than one.

    >>> minutes("<p>" + 595 * "word ")
    3
    """
    return max(1, int(words(html) / WORDS_A_MINUTE + 0.5))


def words(html: str) -> int:
    """Give how many words of prose there are, without code, forms, formulas, pictures and footnotes.

    >>> words("<h2>Well-known rules</h2><p>Two, <em>or</em> 13.<pre>x = 1</pre>")
    5
    """
    reader = _Words()
    reader.feed(html)
    reader.close()
    return sum(any(map(str.isalnum, word)) for word in "".join(reader.read).split())


class _Words(HTMLParser):
    """Gather what is read; what is not is left by counting elements of its own name, as HTML may leave others open."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.read: list[str] = []
        self.unread = ""
        self.depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin what is not read, or go deeper into it."""
        if self.depth:
            self.depth += tag == self.unread
        elif tag not in EMPTY and (tag in UNREAD or _classes(attrs) & UNREAD_CLASSES):
            self.unread, self.depth = tag, 1
        self._part(tag)

    def handle_endtag(self, tag: str) -> None:
        """Leave what is not read."""
        if self.depth:
            self.depth -= tag == self.unread
        self._part(tag)

    def handle_data(self, data: str) -> None:
        """Note what is read."""
        if not self.depth:
            self.read.append(data)

    def _part(self, tag: str) -> None:
        """Keep the last word of a block apart from the first of the next."""
        if tag not in WITHIN_WORDS:
            self.read.append(" ")


def _classes(attrs: list[tuple[str, str | None]]) -> frozenset[str]:
    return frozenset((dict(attrs).get("class") or "").split())
