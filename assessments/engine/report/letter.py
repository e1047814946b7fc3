"""A report's document goes in; plain text for a message comes out: no markup, and nothing that a tidy reader needs."""

from assessments.engine.report.document import Block, Chapter, Document, Figure, Pairs, Paragraph, Table

__all__ = ["letter"]


def letter(document: Document) -> str:
    """Give a report of figures as plain text, a fact a line; of a chart nothing, since its figures stand beside it."""
    parts = [document.title, *(_chapter(chapter) for chapter in document.chapters)]
    return "\n\n".join(parts) + "\n"


def _chapter(chapter: Chapter) -> str:
    return "\n".join([chapter.title, *(line for block in chapter.blocks for line in _lines(block))])


def _lines(block: Block) -> list[str]:
    match block:
        case Paragraph():
            return [f"- {block.text}"]
        case Pairs():
            return [f"- {thing}: {other}" for thing, other in block.entries]
        case Table():
            return [f"- {_row(block.head, row.cells)}" for row in block.rows]
        case Figure():
            return []
        case _:
            message = f"no plain text for {type(block).__name__}"
            raise TypeError(message)


def _row(head: tuple[str, ...], cells: tuple[str, ...]) -> str:
    first, *rest = (" ".join(cell.split()) for cell in cells)
    return f"{first}: " + "; ".join(f"{name} {cell}" for name, cell in zip(head[1:], rest, strict=True))
