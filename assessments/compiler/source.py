"""A YAML file goes in; its plain data and the line of every path in it come out."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import yaml

from assessments.engine.errors import DefinitionError, Problem
from assessments.engine.questions import UNKNOWN
from assessments.engine.reading import Reader, join

__all__ = ["Source", "locate", "read", "written"]


QUOTES = f'put the ? in quotes: "{UNKNOWN}"'


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """What a YAML file holds, and on which line each path of it begins."""

    path: Path
    data: object
    lines: dict[str, int]

    def line(self, path: str) -> int:
        """Give the line of a path, or of the nearest thing around it."""
        while path and path not in self.lines:
            path = path[: max(path.rfind("."), path.rfind("["), 0)]
        return self.lines.get(path, 1)


def read(path: Path) -> Source:
    """Read one YAML file.

    Raises:
        DefinitionError: where it cannot be opened, is no YAML, or has a key twice.

    """
    try:
        return _source(path)
    except OSError as error:
        problem = Problem(place=f"{path}:1", fault=f"cannot be read ({error.strerror})", remedy="check name and rights")
        raise DefinitionError((problem,)) from error
    except UnicodeDecodeError as error:
        problem = Problem(place=f"{path}:1", fault="is not UTF-8", remedy="save it as UTF-8")
        raise DefinitionError((problem,)) from error
    except RecursionError as error:
        problem = Problem(place=f"{path}:1", fault="is nested too deeply", remedy="take brackets out")
        raise DefinitionError((problem,)) from error
    except yaml.YAMLError as error:
        raise DefinitionError((_syntax(path, error),)) from error


def _source(path: Path) -> Source:
    root = yaml.compose(path.read_text(encoding="utf-8-sig"), Loader=yaml.SafeLoader)
    reader = Reader()
    lines: dict[str, int] = {}
    data = _plain(root, "", lines, reader, ()) if root else None
    source = Source(path=path, data=data, lines=lines)
    if reader.problems:
        raise DefinitionError(locate(reader.problems, source))
    return source


def locate(problems: Iterable[Problem], source: Source) -> tuple[Problem, ...]:
    """Give problems with file and line in front of their path, in the order of the file."""
    numbered = sorted(((source.line(each.place), each) for each in problems), key=lambda pair: pair[0])
    return tuple(
        Problem(place=f"{source.path}:{line} {each.place}".rstrip(), fault=each.fault, remedy=each.remedy)
        for line, each in numbered
    )


def written(value: object) -> str:
    """Give plain data as an author writes it on one line of YAML."""
    text = yaml.safe_dump(value, default_flow_style=True, sort_keys=False, allow_unicode=True, width=float("inf"))
    return text.removesuffix("...\n").rstrip("\n")


def _syntax(path: Path, error: yaml.YAMLError) -> Problem:
    mark = getattr(error, "problem_mark", None)
    line = mark.line + 1 if mark else 1
    fault = f"is no YAML here: {getattr(error, 'problem', None) or 'a character that YAML does not allow'}"
    bare = mark is not None and mark.buffer[mark.pointer] == UNKNOWN
    advice = QUOTES if bare else "check indentation, quotes and colons around this line"
    return Problem(place=f"{path}:{line}", fault=fault, remedy=advice)


def _plain(node: yaml.Node, path: str, lines: dict[str, int], reader: Reader, above: tuple[yaml.Node, ...]) -> object:
    lines.setdefault(path, node.start_mark.line + 1)
    if node in above:
        reader.note(path, "an alias contains itself", "write the part out")
        return None
    if isinstance(node, yaml.MappingNode) and _is_bare(node):
        reader.note(path, "a ? without quotes begins a key here", QUOTES)
        return UNKNOWN
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, path, lines, reader, above)
    if isinstance(node, yaml.SequenceNode):
        return [
            _plain(entry, f"{path}[{number}]", lines, reader, (*above, node)) for number, entry in enumerate(node.value)
        ]
    try:
        return yaml.SafeLoader("").construct_object(node)
    except (yaml.YAMLError, ValueError, LookupError, AttributeError):
        reader.note(path, f"{node.value!r} cannot be read as {node.tag.rpartition(':')[2]}", "put it in quotes")
        return None


def _is_bare(node: yaml.MappingNode) -> bool:
    """Tell whether nothing but a bare ? was written, which is a key without a name and a value."""
    nothing = ("tag:yaml.org,2002:null", "")
    return [(nothing, nothing)] == [tuple((each.tag, each.value) for each in pair) for pair in node.value]


def _mapping(
    node: yaml.MappingNode, path: str, lines: dict[str, int], reader: Reader, above: tuple[yaml.Node, ...]
) -> dict[str, object]:
    found: dict[str, object] = {}
    for key, value in node.value:
        name = str(key.value) if isinstance(key, yaml.ScalarNode) else "?"
        place = join(path, name)
        if name in found:
            lines[place] = key.start_mark.line + 1
            reader.note(place, f'the key "{name}" stands twice', "keep one of them")
        lines[place] = key.start_mark.line + 1
        found[name] = _plain(value, place, lines, reader, (*above, node))
    return found
