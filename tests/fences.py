"""A page in Markdown comes in; its fenced blocks go out, each with its language, its line and what stands in it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent

__all__ = ["Fence", "Run", "fences", "runs", "same"]

FENCE = re.compile(r"^(?P<indent> *)(?P<mark>`{3,}|~{3,})\s*(?P<language>[^\s`]*)[^`]*$")
EXIT = re.compile(r"\(exit (\d+)\)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fence:
    """One fenced block; `line` is that of its first fence, counted from 1."""

    page: Path
    line: int
    language: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One command of a console block, what it prints, and its exit code where that is told."""

    command: str
    printed: str
    code: int | None


def fences(page: Path) -> Iterator[Fence]:
    """Give every fenced block of a page; one inside another is part of that one's text."""
    opened: re.Match[str] | None = None
    first = 0
    inside: list[str] = []
    for number, line in enumerate(page.read_text(encoding="utf-8").splitlines(), start=1):
        found = FENCE.match(line)
        if opened is None:
            if found:
                opened, first, inside = found, number, []
        elif found and not found["language"] and found["mark"].startswith(opened["mark"]):
            text = dedent("".join(f"{each}\n" for each in inside))
            yield Fence(page=page, line=first, language=opened["language"], text=text)
            opened = None
        else:
            inside.append(line)


def runs(text: str) -> Iterator[Run]:
    """Give the commands of a console block: a line that begins with `$ `, below it what is printed and `(exit 1)`."""
    _, *parts = re.split(r"^\$ ", text, flags=re.MULTILINE)
    for part in parts:
        command, _, below = part.partition("\n")
        lines = below.splitlines()
        told = EXIT.fullmatch(lines[-1]) if lines else None
        printed = "".join(f"{line}\n" for line in (lines[:-1] if told else lines))
        yield Run(command=command, printed=printed, code=int(told[1]) if told else None)


def same(expected: str, printed: str) -> bool:
    """Say whether something was printed as expected, where a line `...` stands for any number of lines."""
    lines = (r"(?:.*\n)*?" if line == "..." else re.escape(line) + r"\n" for line in expected.splitlines())
    return re.fullmatch("".join(lines), printed) is not None
