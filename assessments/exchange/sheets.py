"""The bytes of a table go in; its header and its rows come out, or why it cannot be read."""

import csv
import io
import re
from dataclasses import dataclass

from assessments.engine.errors import Problem, ProblemsError

__all__ = ["Sheet", "sheet", "text_of"]

MARKS = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
"""What Excel puts in front of "Unicode text"; everything else is UTF-8, with or without its own mark."""
DELIMITERS = ",;\t"
LINE_END = re.compile(r"[\r\n]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A table: the names of its columns, and its rows, the first of which is row `first` to whoever counts lines."""

    names: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    first: int


def sheet(content: bytes) -> Sheet:
    """Read a table with commas, semicolons or tabs, with any line end, in UTF-8 or in UTF-16 with its mark.

    Raises:
        ProblemsError: where it is no such table, holds no row below its header, or has cells beyond its header.

    """
    text = text_of(content)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    try:
        lines = [tuple(line) for line in reader]
    except csv.Error as error:
        problem = Problem(place=f"line {reader.line_num}", fault=f"is no CSV: {error}", remedy="mend it there")
        raise ProblemsError((problem,)) from error
    top = next(number for number, line in enumerate(lines) if any(cell.strip() for cell in line))
    names = tuple(cell.strip() for cell in lines[top])
    rows = tuple(lines[top + 1 :])
    if not any(any(row) for row in rows):
        problem = Problem(place="file", fault="holds a header and no response", remedy="write a line for each response")
        raise ProblemsError((problem,))
    first = top + 2
    wide = [number for number, row in enumerate(rows, start=first) if any(row[len(names) :])]
    if wide:
        faults = [(f"row {number}", f"has more cells than the {len(names)} of the header") for number in wide]
        advice = "put quotes around a cell that holds the separator"
        raise ProblemsError(tuple(Problem(place=place, fault=fault, remedy=advice) for place, fault in faults))
    return Sheet(names=names, rows=rows, first=first)


def text_of(content: bytes, *, place: str = "file") -> str:
    """Give the text in the bytes of a file, without its byte-order mark.

    Raises:
        ProblemsError: where it is neither UTF-8 nor UTF-16 with its mark, or is empty.

    """
    try:
        text = content.decode(MARKS.get(content[:2], "utf-8-sig"))
    except UnicodeDecodeError as error:
        advice = 'save it as UTF-8, in Excel as "CSV UTF-8"'
        raise ProblemsError((Problem(place=place, fault="is not UTF-8", remedy=advice),)) from error
    if "\0" in text:
        advice = "save it as UTF-8, or as UTF-16 with a byte-order mark"
        raise ProblemsError((Problem(place=place, fault="is no text: it holds zeros", remedy=advice),))
    if not text.strip(" \t\r\n,;"):
        raise ProblemsError(
            (
                Problem(
                    place=place,
                    fault="is empty",
                    remedy="pick the file with the responses" if place == "file" else "write at least one line",
                ),
            )
        )
    return text


def _delimiter(text: str) -> str:
    """Give what stands most often between the cells of the header, outside of quotes."""
    outside = "".join(text.lstrip().split('"')[::2])
    header = LINE_END.split(outside, maxsplit=1)[0]
    return max(DELIMITERS, key=header.count)
