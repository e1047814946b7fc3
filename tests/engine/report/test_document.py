"""Tests of assessments.engine.report.document."""

from assessments.engine.report.document import Chapter, Document, Paragraph


def test_chapters_and_paragraphs_are_plain_by_default() -> None:
    """A chapter without content is empty, and a paragraph without a tone is plain."""
    chapter = Chapter(id="a", title="A")
    assert ((), (), "plain") == (chapter.blocks, chapter.chapters, Paragraph(text="Text.").tone)


def test_equal_documents_are_equal() -> None:
    """Documents are compared by what they hold."""
    one, two = (Document(title="T", subject=None, chapters=(Chapter(id="a", title="A"),)) for _ in range(2))
    assert one == two
