"""A page's HTML goes in; its stretches of text come out, each with what may be done with it."""

import re
from dataclasses import dataclass
from html.parser import HTMLParser

__all__ = ["Run", "runs"]

SET_OFF = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "dfn", "dt", "em", "strong"})
"""Elements by which a page sets off what it explains itself."""
PASSED = frozenset(
    {"a", "abbr", "blockquote", "button", "code", "details", "figure", "form", "kbd", "math", "pre", "q"}
) | frozenset({"script", "style", "sup", "svg", "table", "template", "textarea"})
"""Elements whose text is not the page's running prose."""
OURS = re.compile(r"(?:^|\s)(?:nn-|footnote(?:\s|$)|admonition-title)")
"""The class of a block that holds no running prose either."""
INLINE = frozenset({"a", "abbr", "b", "br", "cite", "code", "em", "i", "mark", "small", "span", "strong", "sub", "sup"})
VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A stretch of text between two tags: where it stands in the HTML, and where its paragraph begins.

    `prose` may be changed, what is `set_off` is explained where it stands, and the rest is neither.
    """

    start: int
    end: int
    block: int
    prose: bool
    set_off: bool


def runs(html: str) -> tuple[Run, ...]:
    """Give all stretches of text, in their order."""
    reader = _Reader(html)
    reader.feed(html)
    reader.close()
    reader.cut(len(html), len(html))
    return tuple(reader.runs)


class _Reader(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=False)
        self.html = html
        self.lines = [0, *(found.end() for found in re.finditer("\n", html))]
        self.open: list[tuple[str, bool]] = []
        self.runs: list[Run] = []
        self.last = self.block = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """End a run before the tag, and note what the next one stands in."""
        self.handle_startendtag(tag, attrs)
        if tag not in VOID:
            passed = tag in PASSED or OURS.search(dict(attrs).get("class") or "") is not None
            self.open.append((tag, passed))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        """End a run before the tag."""
        start = self.place()
        self.cut(start, start + len(self.get_starttag_text() or ""), tag)

    def handle_endtag(self, tag: str) -> None:
        """End a run before the tag, and leave its element with all that was left open in it."""
        start = self.place()
        self.cut(start, self.html.index(">", start) + 1, tag)
        opened = [number for number, (name, _) in enumerate(self.open) if name == tag]
        if opened:
            del self.open[opened[-1] :]

    def handle_comment(self, data: str) -> None:
        """Keep a comment out of the runs."""
        start = self.place()
        self.cut(start, start + len(f"<!--{data}-->"), "span")

    def place(self) -> int:
        """Give where the reader stands in the HTML."""
        line, column = self.getpos()
        return self.lines[line - 1] + column

    def cut(self, start: int, end: int, tag: str = "") -> None:
        """End the run that leads up to `start`; the next begins at `end`, behind a tag."""
        if self.last < start:
            passed = any(each for _, each in self.open)
            set_off = not passed and any(name in SET_OFF for name, _ in self.open)
            prose = not (passed or set_off)
            self.runs.append(Run(start=self.last, end=start, block=self.block, prose=prose, set_off=set_off))
        self.last = end
        if tag not in INLINE:
            self.block = end
