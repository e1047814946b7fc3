"""What a report is made of, whatever its format: blocks of text, scores, steps and questions, in reading order."""

from dataclasses import dataclass

from assessments.engine.findings import State
from assessments.engine.model import Band
from assessments.engine.scoring import Score

__all__ = ["Block", "Chapter", "Document", "Pairs", "Paragraph", "Questions", "ScoreRow", "ScoreTable", "Stages"]


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
class Pairs:
    """Things and what belongs to each, under a head for both."""

    head: tuple[str, str]
    entries: tuple[tuple[str, str], ...]


Block = Paragraph | ScoreTable | Stages | Questions | Pairs


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
