"""Tests of assessments.engine.naming."""

from assessments.engine.naming import Naming


def test_without_a_form_figures_go_by_their_keys() -> None:
    """Whoever wrote a file finds the key and the number that stand in it."""
    assert ("days_high", "0.3") == (Naming().name("people[0].days_high"), Naming().value("rework_low", 0.3))


def test_in_a_form_figures_go_by_labels_and_as_typed() -> None:
    """Whoever filled in a form finds the label and the text that stand there; what is empty goes by its number."""
    naming = Naming(labels={"rework_low": "Least"}, typed={"rework_low": "30 %", "alpha": ""})
    assert ("“Least”", "30 %", "0.05") == (
        naming.name("rework_low"),
        naming.value("rework_low", 0.3),
        naming.value("alpha", 0.05),
    )
