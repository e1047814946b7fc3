"""What somebody typed into a field comes in; the number that it means comes out, and what cannot be read is noted."""

import re
from collections.abc import Mapping

from assessments.engine.reading import Reader, shown

__all__ = ["Fields", "line", "number", "percent", "whole"]

Fields = Mapping[str, object]

BETWEEN = re.compile(r"(?<=\d)[\s'’](?=\d{3}(?!\d))")
"""A blank or an apostrophe between thousands."""
GROUPED = re.compile(r"[-\u2212]?[1-9]\d{0,2}(?:,\d{3})+|[-\u2212]?[1-9]\d{0,2}(?:\.\d{3})+")
WHOLE = re.compile(r"[-\u2212]?\d{1,18}")
NUMBER = re.compile(r"[-\u2212]?\d{1,15}(?:[.,]\d{1,9})?")
TWO_WAYS = 1
MINUS = "\u2212"
HUNDRED = 100


def line(fields: Fields, name: str) -> str:
    """Give what stands in a field, without blanks around it; an empty text where there is nothing."""
    found = fields.get(name)
    return found.strip() if isinstance(found, str) else ""


def whole(read: Reader, fields: Fields, name: str) -> int | None:
    """Give a whole number; nothing where the field is empty, or what stands in it is noted.

    >>> whole(Reader(), {"n": "1,000"}, "n")
    1000
    """
    typed = line(fields, name)
    text = BETWEEN.sub("", typed)
    if GROUPED.fullmatch(text):
        text = re.sub(r"[.,]", "", text)
    if WHOLE.fullmatch(text):
        return int(text.replace(MINUS, "-"))
    if typed:
        read.note(name, f"{shown(typed)} is no whole number", "write one in digits, such as 48")
    return None


def number(read: Reader, fields: Fields, name: str) -> float | None:
    """Give a number, decimals behind a point or a comma; nothing where the field is empty, or what it holds is noted.

    A number that was typed without decimals is a whole one.

    >>> number(Reader(), {"days": "2,5"}, "days")
    2.5
    """
    digits = _digits(read, name, line(fields, name))
    if digits is None:
        return None
    return float(digits) if "." in digits else int(digits)


def percent(read: Reader, fields: Fields, name: str, *, ends: bool) -> float | None:
    """Give the share that a percentage means; nothing where the field is empty, or what stands in it is noted.

    The sign may be left out. A bare number below 1 could mean a share or a percentage, so it is noted, and so is what
    lies outside 0% to 100%; `ends` says whether these two themselves may be.

    >>> percent(Reader(), {"rate": "7"}, "rate", ends=False), percent(Reader(), {"rate": "0.5 %"}, "rate", ends=False)
    (0.07, 0.005)
    """
    typed = line(fields, name)
    bare = typed.removesuffix("%").rstrip()
    digits = _digits(read, name, bare, typed)
    if digits is None:
        return None
    value = float(digits)
    if not (0 <= value <= HUNDRED if ends else 0 < value < HUNDRED):
        remedy = "write one from 0% to 100%" if ends else "write a percentage above 0% and below 100%"
        read.note(name, f"{shown(typed)} cannot be", remedy)
        return None
    if 0 < value < 1 and bare == typed:
        fault = f"{shown(typed)} could mean {typed}% or {100 * value:.4g}%"
        read.note(name, fault, "write the one that you mean, with its sign %")
        return None
    return float(f"{digits}e-2")


def _digits(read: Reader, name: str, text: str, typed: str | None = None) -> str | None:
    """Give a number as Python writes it; what can be read in two ways, or in none, is noted as it was typed."""
    typed = text if typed is None else typed
    bare = BETWEEN.sub("", text)
    groups = GROUPED.fullmatch(bare)
    if groups and len(re.findall(r"[.,]", bare)) == TWO_WAYS:
        remedy = "leave out the sign between thousands, or write at most two decimals"
        read.note(name, f"{shown(typed)} can be read in two ways", remedy)
        return None
    bare = re.sub(r"[.,]", "", bare) if groups else bare
    if NUMBER.fullmatch(bare):
        return bare.replace(",", ".").replace(MINUS, "-")
    if typed:
        read.note(name, f"{shown(typed)} is no number that can be read", "write it in digits, such as 12 or 2.5")
    return None
