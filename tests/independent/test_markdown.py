"""Comparison of assessments.engine.report.markdown with Python-Markdown, which renders what it writes."""

from html.parser import HTMLParser

import markdown as python_markdown
from hypothesis import example, given
from hypothesis import strategies as st

from assessments.engine.model import Band
from assessments.engine.report.document import (
    Chapter,
    Document,
    Pairs,
    Paragraph,
    Questions,
    ScoreRow,
    ScoreTable,
    Stages,
)
from assessments.engine.report.markdown import escape, markdown
from assessments.engine.scoring import Score

EXTENSIONS = ["attr_list", "def_list", "fenced_code", "footnotes", "md_in_html", "tables"]
HOSTILE = st.text(alphabet="<>&*_`#[](){}!|~:\\-+=.\"'^ \n\t1ax/", min_size=1, max_size=30)
SHOWN = (st.text(min_size=1, max_size=30) | HOSTILE).filter(lambda text: bool(escape(text)))


class Reader(HTMLParser):
    """Notes the tags of a page, in order, and its text."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, tuple[tuple[str, str | None], ...]]] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag with its attributes."""
        self.tags.append((tag, tuple(attrs)))

    def handle_data(self, data: str) -> None:
        """Note a text."""
        self.text += data


def rendered(document: Document) -> Reader:
    """Give what Python-Markdown makes of a report."""
    reader = Reader()
    reader.feed(python_markdown.markdown(markdown(document), extensions=EXTENSIONS))
    reader.close()
    return reader


def filled(text: str) -> Document:
    """Give a report with every kind of block, all of them with this text."""
    score = Score(id="s", score=50.0, band=Band(id="b", title=text), items=2, answered=2, unknown=0)
    blocks = (
        Paragraph(text=text),
        Questions(entries=(text, text)),
        Pairs(head=(text, text), entries=((text, text),)),
        Stages(entries=((text, "holds"), (text, "weak"))),
        ScoreTable(caption=text, rows=(ScoreRow(title=text, score=score, lowest=True),), bands=()),
    )
    inner = Chapter(id="i", title=text, blocks=blocks)
    return Document(title=text, subject=text, chapters=(Chapter(id="c", title=text, blocks=blocks, chapters=(inner,)),))


@given(SHOWN)
@example("<script>alert(1)</script>")
@example("[x](javascript:alert(1)) ![y](z) <http://example.org>")
@example("1. # *a* _b_ `c` ~~~ {: #id .x}")
@example("[^1]: note")
@example("*[HTML]: abbreviation")
@example("a | b\n--- | ---\n: c")
@example("\x02klzzwxh:0000\x03 \x02amp\x03")
def test_no_text_becomes_markup(text: str) -> None:
    """Whatever the texts of a report are, its tags are those of a report whose texts are one plain word."""
    assert rendered(filled("plain")).tags == rendered(filled(text)).tags


@given(SHOWN)
def test_a_text_is_shown_as_it_is(text: str) -> None:
    """Only white space, which is drawn together, and characters that nobody sees are different."""
    seen = " ".join(text.split()).translate(dict.fromkeys([*range(0x20), *range(0x7F, 0xA0)])).split()
    chapter = Chapter(id="c", title="C", blocks=(Paragraph(text=text),))
    shown = rendered(Document(title="T", subject=None, chapters=(chapter,))).text
    assert ["T", "C", *seen] == shown.split()
