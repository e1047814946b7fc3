"""The name of an assessment goes in; that one definition, read and checked, comes out."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from assessments.compiler.checks import DEFINITION, structured
from assessments.engine.errors import DefinitionError, Problem, ProblemsError
from assessments.engine.model import Assessment
from assessments.engine.nearest import remedy

__all__ = ["DEFINITIONS", "Shelf", "current", "find", "places", "versions"]

DEFINITIONS = Path(__file__).resolve().parent.parent / "definitions"
"""The definitions that come with the package."""


class Shelf(Mapping[tuple[str, int], Assessment]):
    """Every version of every assessment below a folder, by id and version; each is read when it is first asked for.

    To ask raises DefinitionError with every problem of a definition that has any.
    """

    def __init__(self, root: Path = DEFINITIONS) -> None:
        self._places = places(root)
        self._read: dict[tuple[str, int], Assessment] = {}

    def __getitem__(self, key: tuple[str, int]) -> Assessment:
        """Read a definition, once."""
        if key not in self._read:
            self._read[key] = structured(self._places[key])
        return self._read[key]

    def __iter__(self) -> Iterator[tuple[str, int]]:
        """Give ids with versions, in rising order."""
        return iter(self._places)

    def __len__(self) -> int:
        """Count the versions."""
        return len(self._places)


def versions(root: Path = DEFINITIONS) -> dict[str, tuple[int, ...]]:
    """Give the ids of all assessments below a folder and the versions of each in rising order, by names of folders."""
    found: dict[str, list[int]] = {}
    for path in sorted(root.glob(f"*/*/{DEFINITION}")):
        if path.parent.name.isdigit():
            found.setdefault(path.parent.parent.name, []).append(int(path.parent.name))
    return {name: tuple(sorted(numbers)) for name, numbers in found.items()}


def places(root: Path = DEFINITIONS) -> dict[tuple[str, int], Path]:
    """Give the folder of every version of every assessment below a folder, by names of folders."""
    return {(name, number): root / name / str(number) for name, numbers in versions(root).items() for number in numbers}


def current(root: Path = DEFINITIONS) -> tuple[Assessment, ...]:
    """Give the current version of every assessment below a folder, in the order of the ids.

    Raises:
        DefinitionError: with every problem of every one of them.

    """
    problems: list[Problem] = []
    found: list[Assessment] = []
    for name, numbers in versions(root).items():
        try:
            found.append(structured(root / name / str(numbers[-1])))
        except DefinitionError as error:
            problems += error.problems
    if problems:
        raise DefinitionError(tuple(problems))
    return tuple(found)


def find(name: str, root: Path = DEFINITIONS) -> Assessment:
    """Give one assessment: the current version of an `ID`, the one that `ID@VERSION` names, or that of a folder.

    A folder is named by its path. It holds an `assessment.yaml`, or versions of one of which the highest is taken.
    Cases are not worked out here; `assessments check` does that.

    Raises:
        DefinitionError: with every problem of the definition.
        ProblemsError: where none is called that.

    """
    known = versions(root)
    wanted, _, version = name.partition("@")
    if wanted in known:
        return structured(root / wanted / _version(wanted, version, known[wanted]))
    folder = _folder(Path(name))
    if folder is None:
        raise ProblemsError((Problem(place="", fault=f'unknown assessment "{name}"', remedy=remedy(wanted, known)),))
    return structured(folder)


def _version(name: str, version: str, known: tuple[int, ...]) -> str:
    written = [str(number) for number in known]
    if version and version not in written:
        fault = f'unknown version "{version}" of "{name}"'
        raise ProblemsError((Problem(place="", fault=fault, remedy=f"known here: {', '.join(written)}"),))
    return version or written[-1]


def _folder(path: Path) -> Path | None:
    """Give the folder with a definition that a path leads to."""
    if (path / DEFINITION).is_file():
        return path
    numbers = versions(path.resolve().parent).get(path.resolve().name)
    return path / str(numbers[-1]) if numbers else None
