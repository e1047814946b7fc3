"""What an assessment is made of: frozen values without behaviour, filled by `structure`."""

from dataclasses import dataclass
from typing import Literal

__all__ = [
    "Assessment",
    "Band",
    "Chain",
    "Column",
    "Fact",
    "Finding",
    "Group",
    "Item",
    "Link",
    "Map",
    "MapStep",
    "Matrix",
    "Member",
    "Option",
    "Prompt",
    "Role",
    "Roles",
    "Row",
    "Rule",
    "Scale",
    "Section",
    "Value",
]

Value = int | str
"""What an option puts into links and tables: a whole number or a short word, as its author wrote it."""

Kind = Literal["choice", "checklist", "grid", "number", "text"]
About = Literal["shared", "own"]
Test = Literal["is", "in", "at_least", "at_most"]
Join = Literal["all", "any", "none"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One answer that can be picked; `points` is what it scores, and without points it is never scored."""

    value: Value
    label: str
    points: int | None = None
    exclusive: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of a grid, answered with the grid's options."""

    id: str
    ask: str
    reverse: bool = False
    who_knows: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One thing that is asked; which fields matter depends on its kind.

    With `shown_when` it is asked only of those whose earlier answers and role make the rule hold.
    """

    id: str
    kind: Kind
    ask: str
    help: str | None = None
    shown_when: "Rule | None" = None
    options: tuple[Option, ...] = ()
    rows: tuple[Row, ...] = ()
    unknown: str | None = None
    reverse: bool = False
    who_knows: str | None = None
    low: int | None = None
    high: int | None = None
    unit: str | None = None
    scored: bool = False
    limit: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Items that are read together, one section a screen."""

    id: str
    title: str
    items: tuple[Item, ...]
    intro: str | None = None

    def __hash__(self) -> int:
        """Give a number by which what was worked out for it is found fast; every word of it would take long."""
        return hash(self.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A question that counts towards a scale, and how much."""

    question: str
    weight: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """Questions whose answers are read as one score."""

    id: str
    title: str
    items: tuple[Member, ...]
    least_answered: int
    about: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """A stretch of the scores from 0 to 100, as wide as its `parts` of all parts; its lower edge belongs to it."""

    id: str
    title: str
    parts: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """A part that somebody plays in the change."""

    id: str
    title: str
    about: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Roles:
    """The question for the respondent's role, and the roles to pick from."""

    ask: str
    options: tuple[Role, ...]
    help: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Prompt:
    """A line that is asked for and kept on the device: it is no item and never scored."""

    ask: str
    help: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A rule about one fact: what the fact of that name is compared with, and how."""

    fact: str
    test: Test
    value: Value | tuple[Value, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A rule made of rules: all of them, any of them or none of them must hold."""

    join: Join
    rules: tuple["Rule", ...]


Rule = Fact | Group


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something worth saying when its rule holds, with the questions to talk about next."""

    id: str
    title: str
    when: Rule
    says: str
    questions: tuple[str, ...] = ()
    weight: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """One link of a chain: it holds when its rule does."""

    id: str
    title: str
    holds: Rule
    questions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """Links in the order in which they carry each other; the first that does not hold is the one to work on."""

    title: str
    links: tuple[Link, ...]
    about: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A grid as a column of a matrix, under a short title."""

    id: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """Grids with the same rows, side by side as one table; `lacking` introduces the rows that have the least in all."""

    title: str
    head: str
    columns: tuple[Column, ...]
    about: str | None = None
    lacking: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MapStep:
    """A step of a map, called as the question that asks how far it has come."""

    id: str
    title: str
    questions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Map:
    """Steps in order, several of which may be open at once; `enters` is the step at which sellers come in."""

    title: str
    steps: tuple[MapStep, ...]
    about: str | None = None
    enters: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """One version of one assessment, complete."""

    id: str
    version: int
    language: str
    title: str
    summary: str
    about: About
    minutes: int
    sections: tuple[Section, ...]
    least_answered: int
    scales: tuple[Scale, ...] = ()
    bands: tuple[Band, ...] = ()
    change: Prompt | None = None
    roles: Roles | None = None
    chain: Chain | None = None
    matrix: Matrix | None = None
    map: Map | None = None
    findings: tuple[Finding, ...] = ()

    def __hash__(self) -> int:
        """Give a number by which what was worked out for it is found fast; every word of it would take long."""
        return hash((self.id, self.version, self.language))
