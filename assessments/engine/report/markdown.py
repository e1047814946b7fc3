"""A report's document goes in; Markdown comes out, in which no text of anybody becomes markup."""

import re
from collections.abc import Callable, Iterable
from typing import Any

from assessments.engine.report.document import (
    Block,
    Chapter,
    Document,
    Figure,
    Pairs,
    Paragraph,
    Questions,
    Quotation,
    ScoreRow,
    ScoreTable,
    Stages,
    Table,
)
from assessments.engine.report.html import STATES
from assessments.engine.rounding import whole

__all__ = ["escape", "markdown"]

DEEPEST = 6
UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f]")
ANYWHERE = str.maketrans(
    {
        **{sign: f"\\{sign}" for sign in "\\`*_{}[]#"},
        **{sign: f"&#{ord(sign)};" for sign in "|~$^="},
        "&": "&amp;",
        "<": "&lt;",
        ">": "&gt;",
    }
)
AT_THE_START = re.compile(r"^([-+])")
NUMBERED = re.compile(r"^(\d+)([.)])")
COLON = re.compile(r"^:|:(?=//)")
WWW = re.compile(r"\b(www)\.", re.IGNORECASE)


def markdown(document: Document) -> str:
    """Give a report as Markdown: its title, then the chapters, each block apart by an empty line.

    Tables are those of GitHub Flavored Markdown, which Python-Markdown knows as `tables`.
    """
    subject = [f"About: “{escape(document.subject)}”"] if document.subject else []
    parts = [f"# {escape(document.title)}", *subject]
    for chapter in document.chapters:
        parts += _chapter(chapter, level=2)
    return "\n\n".join(parts) + "\n"


def escape(text: str) -> str:
    r"""Give text as one line that Markdown shows as it is: no emphasis, no link, no list, no HTML.

    >>> escape("2. <b>*Try* it</b>\n# www.example.org")
    '2\\. &lt;b&gt;\\*Try\\* it&lt;/b&gt; \\# www&#46;example.org'
    """
    line = " ".join(UNSEEN.sub("", " ".join(text.split())).split())
    line = AT_THE_START.sub(r"\\\1", line.translate(ANYWHERE))
    line = NUMBERED.sub(r"\1\\\2", line)
    return WWW.sub(r"\1&#46;", COLON.sub("&#58;", line))


def _chapter(chapter: Chapter, *, level: int) -> list[str]:
    parts = [f"{'#' * min(level, DEEPEST)} {escape(chapter.title)}", *(_block(block) for block in chapter.blocks)]
    for inner in chapter.chapters:
        parts += _chapter(inner, level=level + 1)
    return parts


def _block(block: Block) -> str:
    return BLOCKS[type(block)](block)


def _paragraph(block: Paragraph) -> str:
    return escape(block.text)


def _questions(block: Questions) -> str:
    return "\n".join(["To talk about next:", "", *(f"- {escape(entry)}" for entry in block.entries)])


def _quotation(block: Quotation) -> str:
    lines = [escape(line) for line in block.text.split("\n")]
    return "\n".join([f"{escape(block.label)}:", "", *(f"> {line}".rstrip() for line in lines)])


def _pairs(block: Pairs) -> str:
    return _table(block.head, block.entries)


def _rows(block: Table) -> str:
    return f"{escape(block.caption)}:\n\n{_table(block.head, (row.cells for row in block.rows))}"


def _figure(block: Figure) -> str:
    """Give the table of a chart: Markdown has no pictures of its own."""
    return f"{escape(block.chart.caption)}:\n\n{_table(block.chart.head, block.chart.rows)}"


def _stages(block: Stages) -> str:
    lines = [
        f"{number}. {STATES[state][0]} {escape(title)}: {STATES[state][1]}"
        for number, (title, state) in enumerate(block.entries, start=1)
    ]
    return "\n".join(lines)


def _scores(block: ScoreTable) -> str:
    rows = (_score(row) for row in block.rows)
    return f"{escape(block.caption)}:\n\n{_table(('Scale', 'Score', 'In words', 'Answered'), rows)}"


def _score(row: ScoreRow) -> tuple[str, ...]:
    score = row.score
    return (
        f"{row.title} (lowest)" if row.lowest else row.title,
        "–" if score.score is None else whole(score.score),
        score.band.title if score.band else "not enough answers",
        f"{score.answered} of {score.items}" + (f", {score.unknown} unknown" if score.unknown else ""),
    )


def _table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """Give a table of texts, all of them escaped."""
    lines = [[escape(cell) for cell in row] for row in (head, *rows)]
    written = [f"| {' | '.join(line)} |" for line in lines]
    return "\n".join([written[0], "|" + " --- |" * len(lines[0]), *written[1:]])


BLOCKS: dict[type[Block], Callable[[Any], str]] = {
    Paragraph: _paragraph,
    Questions: _questions,
    Quotation: _quotation,
    Pairs: _pairs,
    Stages: _stages,
    ScoreTable: _scores,
    Table: _rows,
    Figure: _figure,
}
