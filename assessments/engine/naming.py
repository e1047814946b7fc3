"""A place among figures goes in; how a sentence calls it, and its figure as it was written, come out."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from assessments.engine.reading import shown

__all__ = ["Naming"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """How figures are named in what is said of them: by their keys, or by a form's labels and what was typed there.

    `labels` go by the last part of a place, `typed` by the whole of it.
    """

    labels: Mapping[str, str] = field(default_factory=dict)
    typed: Mapping[str, str] = field(default_factory=dict)

    def name(self, place: str) -> str:
        """Give how the figure at a place is called.

        >>> Naming().name("people[0].days_high"), Naming(labels={"days_high": "Most"}).name("people[0].days_high")
        ('days_high', '“Most”')
        """
        key = place.rpartition(".")[2]
        return f"“{self.labels[key]}”" if key in self.labels else key

    def value(self, place: str, value: object) -> str:
        """Give the figure at a place as it was written.

        >>> Naming().value("rework_low", 0.3), Naming(typed={"rework_low": "30 %"}).value("rework_low", 0.3)
        ('0.3', '30 %')
        """
        return self.typed.get(place) or shown(value)
