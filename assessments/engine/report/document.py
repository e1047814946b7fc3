"""What a report is made of, whatever its format: blocks of text, scores, steps and questions, in reading order."""

from dataclasses import dataclass

from assessments.engine.charts.chart import Chart
from assessments.engine.findings import State
from assessments.engine.model import Band
from assessments.engine.scoring import Score

__all__ = [
    "Block",
    "Chapter",
    "Document",
    "Figure",
    "Pairs",
    "Paragraph",
    "Questions",
    "Quotation",
    "ScoreRow",
    "ScoreTable",
    "Stages",
    "Table",
    "TableRow",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """Some sentences; `tone` says how they are meant."""

    text: str
    tone: str = "plain"


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreRow:
    """One score with its title."""

    title: str
    score: Score
    lowest: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreTable:
    """Scores under each other, the overall one last."""

    caption: str
    rows: tuple[ScoreRow, ...]
    bands: tuple[Band, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stages:
    """Steps that carry each other, each with its title and how it stands."""

    entries: tuple[tuple[str, State], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Questions:
    """Questions to talk about next."""

    entries: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """What a stranger wrote, under a label; its line breaks are kept."""

    label: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairs:
    """Things and what belongs to each, under a head for both."""

    head: tuple[str, str]
    entries: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TableRow:
    """A line of a table, its first cell the head; `scale` and `value` name the score that it is about, if it is."""

    cells: tuple[str, ...]
    scale: str | None = None
    value: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Lines of cells under a head."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[TableRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A chart; its table stands below it for whoever cannot see it or wants the numbers."""

    chart: Chart


Block = Paragraph | Quotation | ScoreTable | Stages | Questions | Pairs | Table | Figure


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """A heading with what stands below it; chapters inside it are one level deeper."""

    id: str
    title: str
    blocks: tuple[Block, ...] = ()
    chapters: tuple["Chapter", ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A whole report; `subject` is what its writer typed, always shown as a quotation."""

    title: str
    subject: str | None
    chapters: tuple[Chapter, ...]
