"""A report's document goes in; HTML comes out, every text in it escaped."""

from collections.abc import Callable
from typing import Any

from assessments.engine.charts import bar
from assessments.engine.findings import State
from assessments.engine.markup import Markup, element, join
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
    TableRow,
)
from assessments.engine.rounding import whole

__all__ = ["html"]

STATES: dict[State, tuple[str, str]] = {
    "holds": ("✓", "holds"),
    "weak": ("→", "the first weak link"),
    "open": ("?", "not answered yet, so it cannot be told"),
    "later": ("·", "comes after that"),
}


def html(document: Document, *, name: str = "report", level: int = 2) -> Markup:
    """Give a report as HTML: a title that can take focus, then the chapters.

    Each id in it begins with `name`, so that several reports may stand on one page; `level` is that of its title.
    """
    subject = element("p", "About: ", element("q", document.subject), class_="nn-subject") if document.subject else ""
    head = element("header", element(f"h{level}", document.title, id=f"{name}-title", tabindex=-1), subject)
    return join([head, *(_chapter(chapter, name, level=level + 1) for chapter in document.chapters)])


def _chapter(chapter: Chapter, name: str, *, level: int) -> Markup:
    heading = f"{name}-{chapter.id}"
    return element(
        "section",
        element(f"h{level}", chapter.title, id=heading),
        join(_block(block) for block in chapter.blocks),
        join(_chapter(each, name, level=level + 1) for each in chapter.chapters),
        class_=f"nn-chapter nn-level-{level}",
        aria_labelledby=heading,
    )


def _block(block: Block) -> Markup:
    return BLOCKS[type(block)](block)


def _paragraph(block: Paragraph) -> Markup:
    return element("p", block.text, class_=None if block.tone == "plain" else f"nn-{block.tone}")


def _questions(block: Questions) -> Markup:
    entries = join(element("li", entry) for entry in block.entries)
    label = element("p", "To talk about next", class_="nn-questions-label")
    return element("div", label, element("ul", entries), class_="nn-questions")


def _quotation(block: Quotation) -> Markup:
    lines = block.text.split("\n")
    text = join(part for line in lines for part in (element("br"), line))[len("<br>") :]
    label = element("p", block.label, class_="nn-quotation-label")
    return element("div", label, element("blockquote", element("p", Markup(text))), class_="nn-quotation")


def _pairs(block: Pairs) -> Markup:
    entries = join(element("div", element("dt", thing), element("dd", other)) for thing, other in block.entries)
    return element("dl", entries, class_="nn-pairs")


def _stage(title: str, state: State) -> Markup:
    mark, words = STATES[state]
    return element(
        "li",
        element("span", mark, class_="nn-stage-mark", aria_hidden="true"),
        element("span", title, class_="nn-stage-title"),
        element("span", words, class_="nn-stage-state"),
        data_state=state,
    )


def _table(block: Table) -> Markup:
    head = element("tr", *(element("th", text, scope="col") for text in block.head))
    rows = join(_line(row) for row in block.rows)
    caption = element("caption", block.caption)
    return element("table", caption, element("thead", head), element("tbody", rows), class_="nn-table")


def _line(row: TableRow) -> Markup:
    overall = row.scale == "overall"
    first, *rest = row.cells
    return element(
        "tr",
        element("th", first, scope="row"),
        *(element("td", cell) for cell in rest),
        data_score="overall" if overall else None,
        data_scale=None if overall else row.scale,
        data_value=None if row.scale is None else "" if row.value is None else repr(row.value),
    )


def _figure(block: Figure) -> Markup:
    chart = block.chart
    twin = Table(caption=chart.caption, head=chart.head, rows=tuple(TableRow(cells=cells) for cells in chart.rows))
    numbers = element("details", element("summary", "The same as a table"), _table(twin))
    return element("figure", chart.svg, element("figcaption", numbers), class_="nn-figure")


def _stages(block: Stages) -> Markup:
    return element("ol", join(_stage(title, state) for title, state in block.entries), class_="nn-stages")


def _scores(block: ScoreTable) -> Markup:
    head = element("tr", *(element("th", text, scope="col") for text in ("Scale", "Score", "In words", "Answered")))
    rows = join(_row(row, block) for row in block.rows)
    caption = element("caption", block.caption)
    return element("table", caption, element("thead", head), element("tbody", rows), class_="nn-scores")


def _row(row: ScoreRow, block: ScoreTable) -> Markup:
    score = row.score
    overall = score.id == "overall"
    note = element("span", "lowest", class_="nn-lowest") if row.lowest else ""
    number = "–" if score.score is None else whole(score.score)
    words = score.band.title if score.band else "not enough answers" if score.items else "not asked"
    value = "" if score.score is None else repr(score.score)
    line = (bar(score.score, block.bands), element("span", number, class_="nn-number"))
    answered = f"{score.answered} of {score.items}" + (f", {score.unknown} unknown" if score.unknown else "")
    return element(
        "tr",
        element("th", row.title, " ", note, scope="row"),
        element("td", element("div", *line, class_="nn-score-line"), class_="nn-score"),
        element("td", words, class_="nn-band"),
        element("td", answered, class_="nn-answered"),
        data_score="overall" if overall else None,
        data_scale=None if overall else score.id,
        data_value=value,
        data_lowest=row.lowest,
    )


BLOCKS: dict[type[Block], Callable[[Any], Markup]] = {
    Paragraph: _paragraph,
    Questions: _questions,
    Quotation: _quotation,
    Pairs: _pairs,
    Stages: _stages,
    ScoreTable: _scores,
    Table: _table,
    Figure: _figure,
}
