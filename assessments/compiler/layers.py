"""The layers in pyproject.toml and the first sentence of each module go in; what imports what comes out for a page."""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

from assessments.compiler.inline import code

__all__ = ["layers"]

ROOT = Path(__file__).resolve().parent.parent.parent
HEADINGS = {"assessments": "The whole", "assessments.engine": "The engine", "assessments.compiler": "The compiler"}
"""What is said of each package whose layers are written down, in the order of the page."""
APP = "docs/assets/app"
OPENING = re.compile(r"/\*\*\s+(?:\* )?(.*?)(?: \*/|\n \*/|\n \*\n)", re.DOTALL)
"""How a module of JavaScript begins: the first paragraph of its first comment."""


def layers(root: Path = ROOT) -> tuple[str, ...]:
    """Give lines for a page: headings in Markdown, and below each its modules as HTML, those that others rest on first.

    Raises:
        OSError: where `root` is no copy of the repository.

    """
    settings = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    written = {
        each["containers"][0]: each["layers"]
        for each in settings["tool"]["importlinter"]["contracts"]
        if each["type"] == "layers"
    }
    found = [
        line
        for package, heading in HEADINGS.items()
        for line in (f"### {heading}", _layers(root / package.replace(".", "/"), written[package]))
    ]
    return (*found, "### The browser", _scripts(root / APP))


def _layers(folder: Path, written: list[str]) -> str:
    stages = "".join(
        f"<li>{''.join(_module(name, _sentence(folder, name)) for name in _names(layer))}</li>"
        for layer in reversed(written)
    )
    return f'<ol class="nn-layers">{stages}</ol>'


def _names(layer: str) -> list[str]:
    return sorted(re.findall(r"\w+", layer))


def _sentence(folder: Path, name: str) -> str:
    """Give the first sentence of a module or package."""
    path = folder / f"{name}.py"
    text = (path if path.is_file() else folder / name / "__init__.py").read_text(encoding="utf-8")
    return (ast.get_docstring(ast.parse(text)) or "").partition("\n")[0]


def _scripts(folder: Path) -> str:
    return f"<ul>{''.join(f'<li>{_module(*each)}</li>' for each in _opened(folder))}</ul>"


def _opened(folder: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(folder.glob("*.mjs")):
        begins = OPENING.match(path.read_text(encoding="utf-8"))
        yield path.stem, begins[1].replace("\n * ", " ") if begins else ""


def _module(name: str, sentence: str) -> str:
    return f"<p><code>{name}</code>: {code(sentence)}</p>"
