"""Tests of assessments.engine.report.waiting_document."""

from assessments.engine.report.document import Paragraph
from assessments.engine.report.letter import letter
from assessments.engine.report.waiting_document import waiting_document
from assessments.engine.waiting import waiting

LEGAL = {"title": "Legal", "found_after_days": 20, "days_low": 2, "days_high": 5}
FIGURES = {"path_days_low": 40, "path_days_high": 60, "rework_low": 0.25, "rework_high": 0.5, "people": [LEGAL]}
COST = {"cost_per_week": 1000, "days_per_week": 5}


def test_a_report_has_every_figure_and_every_assumption() -> None:
    """Spans, cost, people and what is assumed stand in this order."""
    found = waiting({**FIGURES, **COST, "currency": "EUR"})
    assert [
        "What finding people late costs",
        "",
        "How long it takes",
        "- Finding people late adds 5.0 to 10.0 days.",
        "- Everybody in from the start: Days, low 42.0; Days, high 65.0",
        "- As it went: Days, low 47.0; Days, high 75.0",
        "- Difference: Days, low 5.0; Days, high 10.0",
        "- Cost of the difference (EUR): 1000 to 2000",
        "",
        "Who was found when",
        "- Legal: After days of work 20.0; Gone over again, low 5.0; Gone over again, high 10.0",
        "",
        "What is assumed",
        *(f"- {each}" for each in found.assumptions),
    ] == letter(waiting_document(found)).splitlines()


def test_without_a_cost_none_is_shown() -> None:
    """No line speaks of a cost that nobody gave."""
    assert "Cost of the difference" not in letter(waiting_document(waiting(FIGURES)))


def test_a_note_stands_before_the_figures() -> None:
    """Whose figures they are is read first."""
    document = waiting_document(waiting(FIGURES), note="Made up.")
    assert Paragraph(text="Made up.", tone="lead") == document.chapters[0].blocks[0]
