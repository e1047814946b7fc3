"""A file of texts comes in; what people read in it goes out, each line where it stands and everything else blank."""

import re
from itertools import count
from pathlib import Path

import yaml

__all__ = ["prose"]

BLOCK = re.compile(r"^(?P<fence> *(?:`{3,}|~{3,})).*?^(?P=fence)[`~]*$", re.MULTILINE | re.DOTALL)
MADE_FOR_MACHINES = (
    re.compile(r"<!--.*?-->|</?[a-z][^>]*>", re.DOTALL),
    re.compile(r"\{:?[^{}\n]*[.#=][^{}\n]*\}"),  # names for styles and anchors
    re.compile(r"(?<=\])\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*\)"),  # where a link leads
    re.compile(r"<?\bhttps?://[^\s>)]+>?"),
    re.compile(r"\[\^[\w-]+\](?!:)"),  # that there is a footnote
    re.compile(r"^(?:!!!|\?\?\?\+?) +[\w -]+", re.MULTILINE),  # what kind of box it is
)
CODE = re.compile(r"(?P<ticks>`+)(?!`)[^\n]+?(?P=ticks)")
FRONT = re.compile(r"\A---\n(?P<fields>.*?)\n---\n", re.DOTALL)
HEADING = re.compile(r"^(#{1,6} .*[^\s.?!:]) *$", re.MULTILINE)


def prose(path: Path) -> str:
    """Give the texts of a page or of a definition; headings end in a full stop, so that they are sentences too."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".yaml":
        return _scalars(text)
    front = FRONT.match(text)
    if front:
        text = f"---\n{_scalars(front['fields'])}\n---\n{text[front.end() :]}"
    text = BLOCK.sub(_blank, text)
    names = count(1)
    text = CODE.sub(lambda _: f"code{next(names)}", text)  # numbered, since a check looks for words that come twice
    for pattern in MADE_FOR_MACHINES:
        text = pattern.sub(_blank, text)
    return HEADING.sub(r"\1.", text)


def _blank(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", found[0]) if "\n" in found[0] else ""


def _scalars(text: str) -> str:
    """Give the values of YAML that are more than one word: one word is an id, and keys are no prose."""
    lines = [""] * (text.count("\n") + 1)
    for node in _values(yaml.compose(text, Loader=yaml.SafeLoader)):
        words = node.value.split()
        if len(words) > 1:
            line = node.start_mark.line + (node.style in {">", "|"})
            lines[line] = " ".join((lines[line], *words)).strip()
            if not lines[line].endswith((".", "?", "!", ":")):
                lines[line] += "."
    return "\n".join(lines)


def _values(node: yaml.Node | None) -> list[yaml.ScalarNode]:
    if isinstance(node, yaml.MappingNode):
        return [value for _, each in node.value for value in _values(each)]
    if isinstance(node, yaml.SequenceNode):
        return [value for each in node.value for value in _values(each)]
    return [node] if isinstance(node, yaml.ScalarNode) else []
