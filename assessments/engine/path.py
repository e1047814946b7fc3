"""What is known about the decision path comes in as plain data; its phases and steps come out, checked."""

from collections.abc import Mapping
from dataclasses import dataclass

from assessments.engine.errors import DefinitionError
from assessments.engine.reading import Reader

__all__ = ["Path", "Phase", "path"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Phase:
    """Some steps that belong together: what helps those who are there, what to leave alone, what may be asked."""

    title: str
    steps: tuple[int, ...]
    helps: tuple[str, ...]
    leave_alone: tuple[str, ...]
    asks: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Path:
    """The labels of the steps, counted from 1, the phases, and the step at which selling enters."""

    labels: tuple[str, ...]
    phases: tuple[Phase, ...]
    sells_from: int

    def phase_of(self, step: int | None) -> Phase | None:
        """Give the phase that a step is in; None where the step is not known."""
        return next((phase for phase in self.phases if step in phase.steps), None)


def path(data: object) -> Path:
    """Give the path that plain data describes.

    Raises:
        DefinitionError: with every problem of the data.

    """
    reader = Reader()
    found = reader.mapping(data, "path", required=("labels", "phases", "sells_from"))
    labels = reader.each(found, "labels", "path", reader.line)
    many = len(labels)

    def phase(data: object, place: str) -> Phase:
        keys = reader.mapping(data, place, required=("title", "steps", "helps", "leave_alone", "asks"))

        def texts(key: str) -> tuple[str, ...]:
            return reader.each(keys, key, place, reader.line)

        return Phase(
            title=reader.text(keys, "title", place, ""),
            steps=reader.each(keys, "steps", place, step),
            helps=texts("helps"),
            leave_alone=texts("leave_alone"),
            asks=texts("asks"),
        )

    def step(data: object, place: str) -> int:
        return _step(reader, {"": data}, "", place, many)

    phases = reader.each(found, "phases", "path", phase)
    sells_from = _step(reader, found, "sells_from", "path", many)
    if reader.problems:
        raise DefinitionError(tuple(reader.problems))
    return Path(labels=labels, phases=phases, sells_from=sells_from)


def _step(reader: Reader, data: Mapping[str, object], key: str, place: str, many: int) -> int:
    return reader.whole(data, key, place, 1, low=1, high=max(many, 1))
