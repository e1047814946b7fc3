"""Tests of assessments.engine.report.markdown; tests/independent compares it with a program that renders Markdown."""

import pytest

from assessments.engine.charts.chart import Chart
from assessments.engine.markup import Markup
from assessments.engine.model import Band
from assessments.engine.report.document import (
    Block,
    Chapter,
    Document,
    Figure,
    Pairs,
    Paragraph,
    Questions,
    ScoreRow,
    ScoreTable,
    Stages,
    Table,
    TableRow,
)
from assessments.engine.report.markdown import escape, markdown
from assessments.engine.scoring import Score


def written(*blocks: Block) -> str:
    """Give the Markdown of blocks without the titles of the report and the chapter around them."""
    text = markdown(Document(title="T", subject=None, chapters=(Chapter(id="c", title="C", blocks=blocks),)))
    return text.removeprefix("# T\n\n## C\n\n")


def test_a_report_begins_with_its_title() -> None:
    """Below it stands, as a quotation, what it is about."""
    assert ("# T\n\nAbout: “The tool”\n", "# T\n") == (
        markdown(Document(title="T", subject="The tool", chapters=())),
        markdown(Document(title="T", subject=None, chapters=())),
    )


def test_inner_chapters_are_one_level_deeper() -> None:
    """Headings go down to the sixth level and no further."""
    chapter = Chapter(id="a", title="7")
    for level in (6, 5, 4, 3, 2):
        chapter = Chapter(id="a", title=str(level), chapters=(chapter,))
    expected = "# T\n\n## 2\n\n### 3\n\n#### 4\n\n##### 5\n\n###### 6\n\n###### 7\n"
    assert expected == markdown(Document(title="T", subject=None, chapters=(chapter,)))


def test_a_paragraph_is_one_line() -> None:
    """Whatever its tone, and however its white space was written."""
    assert "One.\n\nTwo. Three.\n" == written(Paragraph(text="One."), Paragraph(text="Two.\n\n Three.", tone="lead"))


def test_questions_are_a_list() -> None:
    """Questions stand as a list under their label."""
    assert "To talk about next:\n\n- Why?\n- Who?\n" == written(Questions(entries=("Why?", "Who?")))


def test_pairs_are_a_table() -> None:
    """Things stand beside what belongs to them, below a head for both."""
    expected = "| Thing | Other |\n| --- | --- |\n| A | B |\n"
    assert expected == written(Pairs(head=("Thing", "Other"), entries=(("A", "B"),)))


def test_stages_are_a_numbered_list() -> None:
    """Each stage says in words how it stands."""
    expected = (
        "1. ✓ A: holds\n2. → B: the first weak link\n"
        "3. ? C: not answered yet, so it cannot be told\n4. · D: comes after that\n"
    )
    stages = Stages(entries=(("A", "holds"), ("B", "weak"), ("C", "open"), ("D", "later")))
    assert expected == written(stages)


def test_scores_are_a_table() -> None:
    """A score is rounded and stands beside its band in words; no score is said as such."""
    band = Band(id="mid", title="Mid")
    rows = (
        ScoreRow(
            title="All", lowest=True, score=Score(id="all", score=200 / 3, band=band, items=4, answered=3, unknown=1)
        ),
        ScoreRow(title="Overall", score=Score(id="overall", score=None, band=None, items=4, answered=1, unknown=0)),
    )
    expected = (
        "Shares:\n\n| Scale | Score | In words | Answered |\n| --- | --- | --- | --- |\n"
        "| All (lowest) | 67 | Mid | 3 of 4, 1 unknown |\n| Overall | – | not enough answers | 1 of 4 |\n"
    )
    assert expected == written(ScoreTable(caption="Shares", rows=rows, bands=(band,)))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Plain words, 1.5 of 2; “so”.", "Plain words, 1.5 of 2; “so”."),
        ("<b>&amp;</b>", "&lt;b&gt;&amp;amp;&lt;/b&gt;"),
        ("*a* _b_ `c` [d](e) {f}", r"\*a\* \_b\_ \`c\` \[d\](e) \{f\}"),
        ("a|b ~~c~~ $d$ ^e", "a&#124;b &#126;&#126;c&#126;&#126; &#36;d&#36; &#94;e"),
        ("# a #", r"\# a \#"),
        ("- a", r"\- a"),
        ("+ a", r"\+ a"),
        ("=", "&#61;"),
        ("a - b + c", "a - b + c"),
        ("12. a", r"12\. a"),
        ("3) a", r"3\) a"),
        (": a: b", "&#58; a: b"),
        ("https://example.org", "https&#58;//example.org"),
        ("See WWW.example.org", "See WWW&#46;example.org"),
        ("a\n\n    b\t c ", "a b c"),
        ("a\x00\x1b[31m\x02b", r"a\[31mb"),
        ("\\", "\\\\"),
        (" \x1b ", ""),
    ],
)
def test_what_markdown_would_read_is_escaped(text: str, shown: str) -> None:
    """What would become a heading, a list, a link, emphasis or HTML is shown as it was written."""
    assert shown == escape(text)


def test_a_table_stands_below_its_caption() -> None:
    """Every cell is text, whatever is in it."""
    rows = (TableRow(cells=("One", "a|b"), scale="one", value=1.0),)
    expected = "Means:\n\n| Scale | Mean |\n| --- | --- |\n| One | a&#124;b |\n"
    assert expected == written(Table(caption="Means", head=("Scale", "Mean"), rows=rows))


def test_a_chart_is_its_table() -> None:
    """Markdown has no pictures of its own, so the numbers stand there."""
    chart = Chart(svg=Markup("<svg></svg>"), caption="Unknown", head=("Item", "How many"), rows=(("A", "3"),))
    expected = "Unknown:\n\n| Item | How many |\n| --- | --- |\n| A | 3 |\n"
    assert expected == written(Figure(chart=chart))
