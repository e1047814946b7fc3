"""`figures.yaml` goes in; what one picture is drawn from comes out: its words, its figures, its sources."""

from dataclasses import dataclass
from typing import Any, Literal

from assessments.compiler.facts import facts

__all__ = ["Figure", "Sheet", "Source", "Status", "sheet"]

Status = Literal["read", "copy", "retold"]
"""How a figure is known: from its source, from a copy of it on another site, or from others who retell it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A published figure: a value, a range from `low` to `high`, or `high` alone where it is "up to" that."""

    id: str
    low: float | None
    high: float
    unit: str
    by: str
    counted: str
    status: Status

    @property
    def words(self) -> str:
        """Give the figure as people say it, without its unit.

        >>> Figure(id="a", low=6, high=10, unit="people", by="", counted="", status="retold").words
        '6 to 10'
        """
        if self.low is None:
            return f"up to {self.high:g}"
        return f"{self.high:g}" if self.low == self.high else f"{self.low:g} to {self.high:g}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """An entry of the bibliography, by its anchor, and the few words it is named with."""

    id: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One picture's title, caption, figures and sources; `more` is what only this picture has."""

    id: str
    title: str
    caption: str
    figures: tuple[Figure, ...]
    sources: tuple[Source, ...]
    more: dict[str, Any]


def sheet(name: str) -> Sheet:
    """Give what the picture of a name is drawn from."""
    data = facts("figures")
    own = next(each for each in data["pictures"] if each["id"] == name)
    figures = {each["id"]: _figure(each) for each in data["figures"]}
    titles = {each["id"]: each["title"] for each in data["sources"]}
    shared = {"id", "title", "caption", "figures", "sources"}
    return Sheet(
        id=name,
        title=own["title"],
        caption=own["caption"].strip(),
        figures=tuple(figures[each] for each in own.get("figures", ())),
        sources=tuple(Source(id=each, title=titles[each]) for each in own["sources"]),
        more={key: value for key, value in own.items() if key not in shared},
    )


def _figure(data: dict[str, Any]) -> Figure:
    return Figure(
        id=data["id"],
        low=data.get("low", data.get("value")),
        high=next(data[key] for key in ("most", "high", "value") if key in data),
        unit=data["unit"],
        by=data["by"],
        counted=data["counted"],
        status=data["status"],
    )
