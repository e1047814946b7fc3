"""The project's texts come in; what proselint finds in them goes out, and every American spelling.

    python tests/prose/run.py

pyproject.toml says in [tool.prose] which texts are read, which checks are off, and which words may stay. Exit 1 where
something was found.
"""

import re
import sys
import tomllib
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

from proselint.checks import __register__
from proselint.config import DEFAULT, Config
from proselint.registry import CheckRegistry
from proselint.tools import LintFile

from tests.instruments.ours import OURS
from tests.prose.texts import prose

ROOT = Path(__file__).parents[2]
AMERICAN = "data/dictionary_en-GB_to_en-US.txt"


def found(settings: dict[str, Any]) -> Iterator[str]:
    """Give what is to be mended, each with its file and line."""
    CheckRegistry().register_many(__register__)
    off = dict.fromkeys(settings["off"], False)
    # The first that fits a check decides: those that name one check come before those that name many.
    config = Config(max_errors=1000, checks={**off, **DEFAULT["checks"]})
    foreign = re.compile(rf"\b(?:{'|'.join(sorted(american(frozenset(settings['both']))))})\b", re.IGNORECASE)
    allowed = re.compile("|".join(map(re.escape, settings["allowed"])), re.IGNORECASE)
    for path in sorted(path for pattern in patterns(settings["files"]) for path in ROOT.glob(pattern)):
        text = allowed.sub("(…)", prose(path))
        name = path.relative_to(ROOT).as_posix()
        for result in LintFile(name, text).lint(config) if text.strip() else ():
            yield f"{name}:{result.pos[0]}: {result.check_result.check_path}: {result.check_result.message}"
        if not any(path.match(pattern) for pattern in settings["names"]):
            yield from (
                f"{name}:{number}: “{word[0]}” is spelled as in America; a title or a name stands in italics, in a link"
                " or in a footnote"
                for number, line in enumerate(text.splitlines(), start=1)
                for word in foreign.finditer(without_titles(line))
            )


def patterns(files: list[str]) -> Iterator[str]:
    """Give the patterns of the texts, those with `{ours}` in them once for each assessment that comes with the site."""
    for pattern in files:
        yield from [pattern.format(ours=name) for name in OURS] if "{ours}" in pattern else [pattern]


def american(both: frozenset[str]) -> frozenset[str]:
    """Give the words of codespell's list that are spelled in the American way and in no other."""
    dictionary = files("codespell_lib").joinpath(AMERICAN).read_text(encoding="utf-8")
    pairs = [line.partition("->") for line in dictionary.splitlines() if "->" in line]
    return frozenset(word.strip() for _, _, there in pairs for word in there.split(",") if word.strip()) - both


def without_titles(line: str) -> str:
    """Give a line without what others named: a title in italics, the words of a link, a source in a footnote."""
    return "" if line.startswith("[^") else re.sub(r"(?<!\*)\*[^*\n]+\*(?!\*)|\[[^\]\n]*\]", "", line)


if __name__ == "__main__":
    problems = list(found(tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["prose"]))
    print("\n".join(problems))
    sys.exit(bool(problems))
