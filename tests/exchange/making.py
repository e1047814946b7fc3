"""Nothing comes in; an assessment with every kind of item goes out, and files as other tools write them."""

import csv
import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import yaml

from assessments.engine.errors import ProblemsError
from assessments.engine.model import Assessment, Item, Rule
from assessments.engine.reading import Reader
from assessments.engine.rules import read_rule
from assessments.engine.structure import structure
from assessments.exchange.imported import Imported
from tests.compiler.making import DEFINITION

__all__ = ["conditional", "every_kind", "problems", "written"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Conditional(Item):
    """An item that is asked only of those whose answers make a rule hold."""

    shown_when: Rule | None = None


def every_kind() -> Assessment:
    """Give an assessment with roles and with every kind of item."""
    return structure(yaml.safe_load(DEFINITION))


def conditional(assessment: Assessment, **rules: object) -> Assessment:
    """Give an assessment some of whose items are shown only where a rule, given as plain data, holds."""
    sections = tuple(
        replace(section, items=tuple(_conditional(item, rules.get(item.id)) for item in section.items))
        for section in assessment.sections
    )
    return replace(assessment, sections=sections)


def written(rows: Sequence[Sequence[object]], *, delimiter: str = ",") -> bytes:
    """Give rows as the bytes of a table."""
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter).writerows(rows)
    return out.getvalue().encode()


def problems(read: Callable[[], Imported | object]) -> list[str]:
    """Give every problem that reading something ends in, as lines; none where it can be read."""
    try:
        read()
    except ProblemsError as error:
        return [str(problem) for problem in error.problems]
    return []


def _conditional(item: Item, rule: object) -> Item:
    if rule is None:
        return item
    kept = {name: getattr(item, name) for name in Item.__dataclass_fields__ if name != "shown_when"}
    return Conditional(**kept, shown_when=read_rule(Reader(), rule, ""))
