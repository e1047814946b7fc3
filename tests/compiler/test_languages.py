"""Tests of assessments.compiler.languages."""

import pytest

from assessments.compiler.languages import is_english, name_of


@pytest.mark.parametrize(
    ("language", "name"), [("de", "Deutsch"), ("pt-BR", "Português (BR)"), ("eo", "eo"), ("eo-XX", "eo (XX)")]
)
def test_a_language_has_the_name_that_its_speakers_use(language: str, name: str) -> None:
    """A country or a script stands in brackets; a language that is not listed keeps its code."""
    assert name == name_of(language)


def test_every_kind_of_english_is_english() -> None:
    """British English needs no mark among English words, and Old English is another language."""
    assert (True, True, False) == (is_english("en"), is_english("en-GB"), is_english("ang"))
