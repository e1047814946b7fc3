"""Tests of assessments.compiler.readability."""

from dataclasses import replace

import pytest
import yaml

from assessments.compiler.readability import asked, dictionary, grade, grade_of, sentences, syllables
from assessments.engine.model import Assessment
from assessments.engine.structure import structure
from tests.compiler.making import DEFINITION


@pytest.fixture
def sample() -> Assessment:
    """An assessment with every kind of item."""
    return structure(yaml.safe_load(DEFINITION))


def test_the_grade_is_the_formula_of_1975() -> None:
    """Two sentences, ten words and fourteen syllables give 0.39 x 10/2 + 11.8 x 14/10 - 15.59."""
    assert pytest.approx(2.88) == grade_of(("We know which written rules matter.", "Nobody asked us yet."))


def test_the_grade_is_the_one_that_others_publish() -> None:
    """The example sentence of Wikipedia's page about the formula, 13 words and 24 syllables, is at 11.3 there."""
    platypus = "The Australian platypus is seemingly a hybrid of a mammal and reptilian creature."
    assert 11.3 == round(grade_of((platypus,)) or 0, 1)


def test_long_words_raise_the_grade() -> None:
    """The same sentence in longer words is for more years of school."""
    plain = grade_of(("We ask those who do the work.",))
    heavy = grade_of(("Organisational representatives communicate expectations.",))
    assert plain is not None
    assert heavy is not None
    assert plain < heavy


def test_texts_without_words_have_no_grade() -> None:
    """Where there is nothing to read there is no figure."""
    assert grade_of(("…", "?")) is None


def test_another_language_has_no_grade(sample: Assessment) -> None:
    """The formula was made for English."""
    assert grade(replace(sample, language="de")) is None


def test_everything_that_is_asked_has_a_grade(sample: Assessment) -> None:
    """An English assessment has the grade of all its texts taken together."""
    assert grade_of(asked(sample)) == grade(sample)


def test_what_is_read_to_answer_counts_once(sample: Assessment) -> None:
    """Lines, roles, introductions, items, help, rows and options are there, and options used again are not repeated."""
    assert (
        "Name the change",
        "One line.",
        "Your part?",
        "Pick one.",
        "User",
        "Uses it.",
        "Decider",
        "An introduction.",
        "Is 1 < 2 & <b>bold</b>?",
        "Some help.",
        "Never",
        "Sometimes",
        "Always",
        "Not for us",
        "I don't know",
        "Turned.",
        "Tick.",
        "A",
        "None of these",
        "No idea",
        "Say for each.",
        "First.",
        "Second.",
        "How long?",
        "How far?",
        "How many?",
        "In your words.",
    ) == asked(sample)


def test_an_assessment_may_ask_for_neither_change_nor_role(sample: Assessment) -> None:
    """Without them its sections alone count."""
    assert "An introduction." == asked(replace(sample, change=None, roles=None))[0]


def test_a_full_stop_inside_a_number_ends_no_sentence() -> None:
    """A sentence ends with its mark and a blank, a closing quotation mark or the end."""
    assert [["It", "takes", "2.5", "days"], ["He", "said", "no"]] == sentences("It takes 2.5 days. He said “no.”")


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("people", 2),
        ("area", 3),
        ("don’t", 1),
        ("Team's", 1),
        ("well-known", 2),
        ("colleague's", 2),
        ("influencer's", 3),
        ("zorbed", 1),
        ("zorted", 2),
        ("zorble", 2),
        ("zorbe", 1),
        ("zorbes", 1),
        ("zorches", 2),
        ("zzz", 1),
        ("2026", 4),
    ],
)
def test_syllables_are_counted(word: str, count: int) -> None:
    """As the dictionary has them; of other words by vowels, without silent endings; of numbers by digits."""
    assert count == syllables(word)


def test_a_missing_dictionary_is_named() -> None:
    """Whoever lacks it reads which package to install."""
    with pytest.raises(ModuleNotFoundError, match="extra of this one that is called site"):
        dictionary("no-such-dictionary")
