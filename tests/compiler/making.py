"""A folder comes in; a definition with every kind of item, and its cases, are written into it."""

from html.parser import HTMLParser
from pathlib import Path

__all__ = ["CASES", "DEFINITION", "Element", "elements", "write"]

DEFINITION = """\
id: sample
version: 1
language: en
title: Sample "one"
summary: A sample.
about: shared
minutes: 1
change: {ask: Name the change, help: One line.}
roles:
  ask: Your part?
  help: Pick one.
  options:
    - {id: user, title: User, about: Uses it.}
    - {id: decider, title: Decider}
options:
  short:
    - {value: 1, label: Never, points: 0}
    - {value: 2, label: Sometimes, points: 1}
    - {value: 3, label: Always, points: 2}
    - {value: out, label: Not for us}
bands:
  - {id: all, title: All}
sections:
  - id: part
    title: Part
    intro: An introduction.
    items:
      - {id: pick, ask: "Is 1 < 2 & <b>bold</b>?", help: Some help., options: short, unknown: I don't know}
      - {id: turned, ask: Turned., options: short, reverse: true}
      - id: tick
        kind: checklist
        ask: Tick.
        unknown: No idea
        options:
          - {value: a, label: A, points: 1}
          - {value: none, label: None of these, exclusive: true}
      - id: lines
        kind: grid
        ask: Say for each.
        options: short
        unknown: I don't know
        rows:
          - {id: first, ask: First.}
          - {id: second, ask: Second., reverse: true}
  - id: rest
    title: Rest
    items:
      - {id: weeks, kind: number, ask: "How long?", low: 0, high: 10, unit: weeks, scored: true, unknown: I don't know}
      - {id: back, kind: number, ask: "How far?", low: 0, high: 5, scored: true, reverse: true}
      - {id: count, kind: number, ask: "How many?", low: 1, high: 9}
      - {id: words, kind: text, ask: In your words., limit: 200}
scales:
  - {id: first, title: First scale, items: {pick: 2, turned: 1, lines.second: 1}, least_answered: 1}
"""
CASES = """\
cases:
  - name: nothing is answered
    answers: {}
    gives: {answered: 0}
"""


def write(root: Path, text: str = DEFINITION, *, name: str = "sample/1") -> Path:
    """Write a definition and its cases and give their folder."""
    folder = root / name
    folder.mkdir(parents=True)
    (folder / "assessment.yaml").write_text(text, encoding="utf-8")
    (folder / "cases.yaml").write_text(CASES, encoding="utf-8")
    return folder


class Element(dict[str, str]):
    """The attributes of one element, `tag` with its name and `text` with what is written right inside it."""


def elements(html: str, tag: str, **attributes: str) -> list[Element]:
    """Give the elements of this name with these attributes; `_` in an attribute's name stands for `-`."""
    reader = _Reader(convert_charrefs=True)
    reader.feed(html)
    reader.close()
    wanted = {name.rstrip("_").replace("_", "-"): value for name, value in attributes.items()}
    return [each for each in reader.found if each["tag"] == tag and wanted.items() <= each.items()]


class _Reader(HTMLParser):
    def __init__(self, *, convert_charrefs: bool) -> None:
        super().__init__(convert_charrefs=convert_charrefs)
        self.found: list[Element] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        self.found.append(Element({**{name: value or "" for name, value in attrs}, "tag": tag, "text": ""}))

    def handle_data(self, data: str) -> None:
        """Note a text, its outer white space left out."""
        if self.found:
            self.found[-1]["text"] += data.strip()
