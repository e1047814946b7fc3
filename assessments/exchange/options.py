"""Texts that may stand for options go in; the options come out, or what is unclear about them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assessments.engine.model import Value
from assessments.engine.nearest import remedy
from assessments.engine.points import Answer
from assessments.engine.questions import UNKNOWN, Question
from assessments.exchange.labels import brief, plain

__all__ = ["WHOLE", "Named", "Unclear", "named", "one", "several", "text_in", "ticks"]

PIECES = re.compile(r"\s*[|;,\n]\s*")
"""What stands between ticked options: `|` in our tables, `;` and `, ` in others, which options may contain too."""
WHOLE = re.compile(r"(-?[0-9]{1,9})(?:\.(?:0{1,2}|0{4,}))?")
"""A whole number, also as 5.0 or 5.0000000000; not 5.000, which is five thousand to half of the world."""
EXACT = 2**53
"""Whole numbers below it are the same in JavaScript and here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unclear:
    """Why something is not taken for an answer, and what to do about it."""

    fault: str
    remedy: str


Named = dict[str, set[Value]]
"""Options by everything that stands for them: their values and labels, as `plain` gives them."""
Parts = dict[tuple[str, ...], set[Value]]
"""The same by their parts, taken apart where ticked options would be."""


def named(question: Question) -> tuple[Named, list[str]]:
    """Give what stands for each option of a question and for "I don't know", and the labels to suggest."""
    names: list[tuple[Value, tuple[str, ...]]] = [
        (option.value, (str(option.value), option.label)) for option in question.options
    ]
    if question.item.unknown:
        names.append((UNKNOWN, (UNKNOWN, question.item.unknown)))
    known: dict[str, set[Value]] = {}
    for value, each in names:
        for name in each:
            known.setdefault(plain(name), set()).add(value)
    return known, [each[-1] for _, each in names]


def one(raw: object, known: Named, labels: list[str]) -> Value | Unclear | None:
    """Give the one option that something stands for; nothing where it is empty."""
    text = text_in(raw)
    if text == "":
        return None
    name = plain(text or "")
    whole = WHOLE.fullmatch(name)
    found = known.get(name) or known.get(whole[1] if whole else "", set())
    if len(found) == 1:
        return next(iter(found))
    if found:
        both = " and ".join(sorted(map(str, found)))
        return Unclear(fault=f"{brief(raw)} fits more than one option: {both}", remedy="write the option's value")
    return Unclear(fault=f"{brief(raw)} is no answer to it", remedy=remedy(text or "", labels))


def several(question: Question, text: str, names: Named, labels: list[str]) -> Answer | Unclear | None:
    """Read ticked options that stand one after the other, where an option's label may hold the separator itself.

    Labels go first, as tools that join options write labels; values are read where labels alone make no sense.
    """
    if len(names.get(plain(text), ())) > 1:
        return one(text, names, labels)  # says which options it fits
    written = [piece for piece in PIECES.split(text.strip()) if piece]
    pieces = [plain(piece) for piece in written]
    said = {plain(label): names[plain(label)] for label in labels}
    known = _parts(names)
    ways = _ways(pieces, _parts(said)) or _ways(pieces, known)
    if len(ways) == 1:
        return ticks(question, ways[0])
    if ways:
        fault = f"{brief(text)} can be read in more than one way"
        return Unclear(fault=fault, remedy="write the options' values with | between them")
    strange = written[_furthest(pieces, known)]
    return Unclear(fault=f"{brief(strange)} is none of its options", remedy=remedy(strange, labels))


def _parts(names: Named) -> Parts:
    parts: Parts = {}
    for name, values in names.items():
        key = tuple(piece for piece in PIECES.split(name) if piece)
        parts[key] = parts.get(key, set()) | values
    return parts


def _ways(pieces: Sequence[str], known: Parts) -> list[frozenset[Value]]:
    """Give the ways to read pieces as options; two at most, which is enough to know that it is unclear.

    From the end backwards, each place gets the ways to read the rest.
    """
    longest = max(map(len, known))
    ways: list[list[frozenset[Value]]] = [[] for _ in pieces] + [[frozenset()]]
    for start in reversed(range(len(pieces))):
        found = {
            rest | {value}
            for end in range(start + 1, min(start + longest, len(pieces)) + 1)
            for value in known.get(tuple(pieces[start:end]), ())
            for rest in ways[end]
        }
        ways[start] = sorted(found, key=lambda way: sorted(map(str, way)))[:2]
    return ways[0]


def _furthest(pieces: Sequence[str], known: Parts) -> int:
    """Give the last place that can be reached by reading options from the start: what stands there is unknown."""
    longest = max(map(len, known))
    reached = {0}
    for start in range(len(pieces)):
        if start in reached:
            ends = range(start + 1, min(start + longest, len(pieces)) + 1)
            reached.update(end for end in ends if tuple(pieces[start:end]) in known)
    return max(reached)


def ticks(question: Question, values: Iterable[Value]) -> Answer | Unclear | None:
    """Give ticked options in the order of the question, none of them twice; nothing where none is ticked."""
    found = set(values)
    alone = [str(option.value) for option in question.options if option.exclusive and option.value in found]
    alone += [UNKNOWN] if UNKNOWN in found else []
    if alone and len(found) > 1:
        return Unclear(fault=f'"{alone[0]}" cannot stand beside others', remedy="keep it alone, or take it out")
    if UNKNOWN in found:
        return UNKNOWN
    return tuple(option.value for option in question.options if option.value in found) or None


def text_in(raw: object) -> str | None:
    """Give a text or a number as text; nothing for what is neither."""
    if isinstance(raw, str):
        return raw.strip()
    if isinstance(raw, bool):
        return None
    if isinstance(raw, int):
        return str(raw) if abs(raw) < EXACT else None
    return str(int(raw)) if isinstance(raw, float) and raw.is_integer() and abs(raw) < EXACT else None
