"""Tests of assessments.engine.report.experiment_document."""

from assessments.engine.experiments import compare
from assessments.engine.report.document import Paragraph
from assessments.engine.report.experiment_document import comparison_document, plan_document
from assessments.engine.report.experiment_words import LIMITS
from assessments.engine.report.letter import letter
from assessments.engine.samples import sample


def test_a_comparison_has_every_figure() -> None:
    """Groups, difference, ratio, tests and number needed stand first, then what they cannot show."""
    expected = [
        "Control group and treated group",
        "",
        "What the figures say",
        "- Control: Won 48 of 80; Share 60.0%; 95% interval 49.0% to 70.0%",
        "- Treated: Won 56 of 70; Share 80.0%; 95% interval 69.2% to 87.7%",
        "- Difference, treated less control: +20.0 percentage points (+5.2 to +33.4)",
        "- Ratio, treated by control: 1.33 (1.08 to 1.65)",
        "- p-value: 0.0104 (Fisher's test with mid-p, two-sided; Fisher's exact test: 0.0125)",
        "- Number needed for one more who wins: 5 (3 to 20)",
        "",
        "What this can and cannot show",
        *(f"- {each}" for each in LIMITS),
    ]
    assert expected == letter(comparison_document(compare((48, 80), (56, 70)))).splitlines()


def test_a_note_stands_before_the_figures() -> None:
    """Whose figures they are is read first."""
    document = comparison_document(compare((48, 80), (56, 70)), note="Made up.")
    assert Paragraph(text="Made up.", tone="lead") == document.chapters[0].blocks[0]


def test_warnings_have_their_chapter() -> None:
    """Where something calls for care, it stands between the figures and the limits."""
    found = compare((3, 10), (9, 10))
    document = comparison_document(found)
    assert ["figures", "careful", "limits"] == [chapter.id for chapter in document.chapters]
    assert tuple(Paragraph(text=each) for each in found.warnings) == document.chapters[1].blocks


def test_a_plan_names_what_it_rests_on() -> None:
    """The size is the title; rates, power and alpha, and what is rough, stand below it."""
    found = sample(baseline=0.07, expected=0.4)
    lines = letter(plan_document(found)).splitlines()
    assert ["25 in each group", "- In both together: 50", "- Share without the treatment: 7%"] == [
        lines[0],
        lines[4],
        lines[5],
    ]
    assert [f"- {each}" for each in found.warnings] == lines[9:10]
