"""An assessment with a matrix and one respondent's answers go in; the chapter with the matrix comes out as a table."""

from assessments.engine.matrices import grids
from assessments.engine.model import Assessment, Item
from assessments.engine.points import bounds, points
from assessments.engine.questions import Question, answer_label, of_item
from assessments.engine.report.document import Block, Chapter, Paragraph, Table, TableRow
from assessments.engine.responses import Responses

__all__ = ["matrix_chapter"]

NOT_ASKED = "not asked"
OPEN = "–"


def matrix_chapter(assessment: Assessment, responses: Responses) -> Chapter:
    """Give rows by columns with the answers in words; without a matrix, or an answer in it, a chapter without content.

    A row lacks when each of its questions that were asked has the answer with the fewest points.
    """
    found = assessment.matrix
    columns = grids(found, assessment.sections) if found else ()
    rows = tuple(zip(*(of_item(grid, section="") for grid in columns), strict=True))
    if not found or not any(question.id in responses.answers for row in rows for question in row):
        return Chapter(id="matrix", title="")
    asks = [each.ask.rstrip(".") for each in columns[0].rows]
    lacking = [ask for ask, row in zip(asks, rows, strict=True) if _lacks(row, responses)]
    blocks: list[Block] = [Paragraph(text=found.about)] if found.about else []
    if found.lacking and lacking:
        blocks.append(Paragraph(text=f"{found.lacking} ({len(lacking)} of {len(rows)}): {'; '.join(lacking)}."))
    lines = tuple(
        TableRow(cells=(ask, *(_words(question, responses) for question in row)))
        for ask, row in zip(asks, rows, strict=True)
    )
    head = (found.head, *(column.title for column in found.columns))
    blocks.append(Table(caption=_caption(columns[0]), head=head, rows=lines))
    return Chapter(id="matrix", title=found.title, blocks=tuple(blocks))


def _caption(grid: Item) -> str:
    return f"Your answers, from “{grid.options[0].label}” to “{grid.options[-1].label}”"


def _words(question: Question, responses: Responses) -> str:
    if question.id in responses.hidden:
        return NOT_ASKED
    answer = responses.answers.get(question.id)
    return OPEN if answer is None else answer_label(question, answer)


def _lacks(row: tuple[Question, ...], responses: Responses) -> bool:
    asked = [question for question in row if question.id not in responses.hidden]
    return bool(asked) and all(_lowest(question, responses) for question in asked)


def _lowest(question: Question, responses: Responses) -> bool:
    ends = bounds(question)
    answer = responses.answers.get(question.id)
    return ends is not None and answer is not None and points(question, answer) == ends[0]
