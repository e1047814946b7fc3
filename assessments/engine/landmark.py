"""A link's number and line in a text, and what stands before it, go in; words by which a reader finds it come out."""

__all__ = ["landmark"]

LOOKED_AT = 400
"""Characters before a link in which words are looked for."""
MOST = 40
"""Characters of the words that are told."""
LONGEST_WORD = 30
"""What is longer is a part of a link, and so is what has one of these in it."""
PARTS = ("://", "#r=")
MARKS = frozenset("<>|([{\"'")


def landmark(number: int, line: int, before: str) -> str:
    r"""Give where a link stands; `before` is the text behind the link before it.

    >>> landmark(3, 7, "Hello,\n> here is mine, from Dan: <https://site.example/assess/x/")
    'link 3 on line 7, after “Hello, here is mine, from Dan:”'
    >>> landmark(2, 2, "")
    'link 2 on line 2'
    """
    words = _words(before[-LOOKED_AT:])
    return f"link {number} on line {line}" + (f", after “{words}”" if words else "")


def _words(text: str) -> str:
    """Give the last words of a text on one line, without what cannot be seen and without the link's own address."""
    seen = "".join(each if each.isprintable() else " " for each in text)
    pieces = seen.split() if not seen or seen[-1].isspace() else seen.split()[:-1]
    words = ""
    for piece in reversed(pieces):
        longer = f"{piece} {words}".rstrip()
        if len(longer) > MOST or len(piece) > LONGEST_WORD or any(part in piece for part in PARTS):
            break
        if not MARKS.issuperset(piece):
            words = longer
    return words
