"""A page's footnotes come in; they go out in the order in which a reader meets them, and apart from each other."""

import re

__all__ = ["apart", "in_order"]

NOTE = re.compile(r"^\[\^(?P<id>[^\]\n]+)\]:.*(?:\n[ \t]+\S.*)*", re.MULTILINE)
CITED = re.compile(r"\[\^(?P<id>[^\]\n]+)\]")
SIDE_BY_SIDE = '</a></sup><sup id="fnref'
APART = '</a></sup><sup class="nn-comma">,\N{THIN SPACE}</sup><sup id="fnref'


def in_order(text: str) -> str:
    r"""Give a page in Markdown with its notes, which are numbered as they stand, in the order of their first mention.

    >>> print(in_order("One,[^b] two.[^a]\n\n[^a]: A.\n[^b]: B."))
    One,[^b] two.[^a]
    <BLANKLINE>
    [^b]: B.
    [^a]: A.
    """
    notes = list(NOTE.finditer(text))
    mentioned = list(dict.fromkeys(found["id"] for found in CITED.finditer(NOTE.sub("", text))))
    places = {name: place for place, name in enumerate(mentioned)}
    wanted = iter(sorted(notes, key=lambda note: places.get(note["id"], len(places))))
    return NOTE.sub(lambda _: next(wanted)[0], text)


def apart(html: str) -> str:
    r"""Give HTML with a comma between the numbers of footnotes that stand side by side, or 1 and 2 would be read as 12.

    >>> apart('<sup id="fnref:a"><a>1</a></sup><sup id="fnref:b"><a>2</a></sup>')
    '<sup id="fnref:a"><a>1</a></sup><sup class="nn-comma">,\u2009</sup><sup id="fnref:b"><a>2</a></sup>'
    """
    return html.replace(SIDE_BY_SIDE, APART)
