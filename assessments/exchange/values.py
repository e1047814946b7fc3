"""What another tool wrote for an answer goes in; the answer comes out, or what is unclear about it, never a guess."""

import re
from collections.abc import Callable

from assessments.engine.model import Assessment, Value
from assessments.engine.points import Answer
from assessments.engine.questions import UNKNOWN, Question
from assessments.engine.responses import LONGEST_LABEL
from assessments.exchange.labels import brief, plain, titled
from assessments.exchange.options import WHOLE, Named, Unclear, named, one, several, text_in, ticks

__all__ = ["Reading", "day", "label", "reading", "role", "ticked"]

MONTHS, DAYS = 12, 31
DAY = re.compile(r"([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})(?![0-9])")
TICKED = {"y": True, "yes": True, "true": True, "1": True, "n": False, "no": False, "false": False, "0": False}


Reading = Callable[[object], Answer | Unclear | None]
"""Gives the answer that something stands for, what is unclear about it, or nothing where it is no answer."""


def reading(question: Question) -> Reading:
    """Give how answers to a question are read: by value or by label, "I don't know" by its label or as `?`."""
    return READINGS[question.kind](question)


def role(assessment: Assessment) -> Reading:
    """Give how a role is read: by its id, its title, or both title and description as an exported survey has them."""
    known: Named = {}
    options = assessment.roles.options if assessment.roles else ()
    for each in options:
        for name in (each.id, each.title, titled(each)):
            known.setdefault(plain(name), set()).add(each.id)
    titles = [each.title for each in options]
    return lambda raw: one(raw, known, titles)


def label(raw: object) -> Answer | Unclear | None:
    """Give a name that stands beside the answers, such as that of a team."""
    text = text_in(raw)
    if text is None or len(text) > LONGEST_LABEL:
        return Unclear(fault=f"{brief(raw)} is no label", remedy=f"write a text of at most {LONGEST_LABEL} characters")
    return text or None


def day(raw: object) -> Answer | Unclear | None:
    """Give the day of a moment that begins with its year, such as `2026/11/09 3:00:00 PM GMT+1`."""
    text = text_in(raw) or ""
    found = DAY.match(text)
    year, month, date = (int(part) for part in found.groups()) if found else (0, 0, 0)
    if 1 <= month <= MONTHS and 1 <= date <= DAYS:
        return f"{year:04}-{month:02}-{date:02}"
    advice = "it was left out; write it with the year first to keep the day"
    return Unclear(fault=f"{brief(raw)} does not say plainly which day it is", remedy=advice) if text else None


def ticked(option: Value) -> Reading:
    """Give how the column of one option of a checklist is read: the option where it is ticked, else nothing."""

    def read(raw: object) -> Answer | Unclear | None:
        text = plain(text_in(raw) or "")
        if text in TICKED:
            return option if TICKED[text] else None
        advice = "export answer codes, where Y stands for ticked"
        return Unclear(fault=f"{brief(raw)} is neither yes nor no", remedy=advice) if raw else None

    return read


def _choice(question: Question) -> Reading:
    known, labels = named(question)
    return lambda raw: one(raw, known, labels)


def _checklist(question: Question) -> Reading:
    known, labels = named(question)

    def read(raw: object) -> Answer | Unclear | None:
        if isinstance(raw, list | tuple):
            found = [one(each, known, labels) for each in raw]
            unclear = [each for each in found if isinstance(each, Unclear)]
            return unclear[0] if unclear else ticks(question, {each for each in found if isinstance(each, int | str)})
        if isinstance(raw, str):
            return several(question, raw, known, labels)
        single = one(raw, known, labels)
        return single if isinstance(single, Unclear) or single is None else ticks(question, {single})

    return read


def _number(question: Question) -> Reading:
    item = question.item
    low, high = item.low or 0, item.high or 0
    unknown = {UNKNOWN, plain(item.unknown)} if item.unknown else set()
    unit = plain(item.unit or "")

    def read(raw: object) -> Answer | Unclear | None:
        text = plain(text_in(raw) or "")
        if not text and isinstance(raw, str):
            return None
        if text in unknown:
            return UNKNOWN
        found = WHOLE.fullmatch(text.removesuffix(unit).strip())
        if found and low <= int(found[1]) <= high:
            return int(found[1])
        return Unclear(fault=f"{brief(raw)} is no answer to it", remedy=f"write a whole number from {low} to {high}")

    return read


def _words(question: Question) -> Reading:
    limit = question.item.limit or 0

    def read(raw: object) -> Answer | Unclear | None:
        text = text_in(raw)
        if text is None:
            return Unclear(fault=f"expected text, found {brief(raw)}", remedy="write it as text")
        if len(text) > limit:
            fault = f"{len(text)} characters are too many"
            return Unclear(fault=fault, remedy=f"shorten it to at most {limit} characters")
        return text or None

    return read


READINGS: dict[str, Callable[[Question], Reading]] = {
    "choice": _choice,
    "checklist": _checklist,
    "number": _number,
    "text": _words,
}
