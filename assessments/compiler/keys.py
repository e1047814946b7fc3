"""The schema of a definition goes in; each of its parts comes out as a heading and a list of keys, for the reference."""

from collections.abc import Iterator, Mapping
from html import escape
from typing import Any

from assessments.compiler.schema import schema
from assessments.engine.items import OWN_KEYS
from assessments.engine.reading import ID

__all__ = ["keys"]

Node = Mapping[str, Any]
ORDER = (
    "defaults",
    "section",
    "item",
    "option",
    "row",
    "scale",
    "band",
    "prompt",
    "roles",
    "role",
    "rule",
    "finding",
    "chain",
    "link",
    "matrix",
    "column",
    "map",
    "step",
    "taken",
)
"""The parts in the order in which an author meets them, after the assessment itself."""
FOR_ALL = {"id", "kind", "ask", "help", "shown_when"}
"""Keys that an item of any kind may have."""
SHORTEST = 1000
"""From here on a number is written with commas."""


def keys() -> tuple[str, ...]:
    """Give lines for a page: for each part of a definition a heading in Markdown, and its keys as HTML.

    A key has an anchor of its own, such as `item.kind`.
    """
    whole = schema()
    parts = {"assessment": whole, **{name: whole["$defs"][name] for name in ORDER}}
    return tuple(line for name, part in parts.items() for line in (f"## {name.capitalize()}", _part(name, part)))


def _part(name: str, part: Node) -> str:
    entries = "".join(
        f'<dt id="{name}.{key}"><a href="#{name}.{key}"><code>{key}</code></a></dt><dd>{"".join(_said(name, key, node, part))}</dd>'
        for key, node in _properties(part).items()
    )
    return f'<p>{_text(part["description"])}</p><dl class="nn-keys">{entries}</dl>'


def _properties(part: Node) -> dict[str, Node]:
    """Give the keys of a part; of one that has several forms, those of all forms."""
    found: dict[str, Node] = {}
    for form in (part, *part.get("anyOf", ())):
        found.update(form.get("properties", {}))
    return found


def _said(name: str, key: str, node: Node, part: Node) -> Iterator[str]:
    yield f"<p>{_text(node['description'])}</p><p>"
    holds = _holds(node)
    yield f"{holds[0].upper()}{holds[1:]}."
    if key in part.get("required", ()):
        yield " <strong>Required.</strong>"
    if "default" in node:
        yield f" Default: <code>{_value(node['default'])}</code>."
    kinds = [kind for kind, own in OWN_KEYS.items() if key in own]
    if name == "item" and key not in FOR_ALL:
        yield f" For {_several([f'<code>{kind}</code>' for kind in kinds], 'and')}."
    yield "</p>"


def _holds(node: Node, *, many: bool = False) -> str:
    """Give in words what a key may hold."""
    match node:
        case {"$ref": ref}:
            target = str(ref).rpartition("/")[2]
            return f'<a href="#{target}">{target}</a>'
        case {"anyOf": forms}:
            return " or ".join(dict.fromkeys(_holds(form) for form in forms))
        case {"enum": values}:
            return f"one of {_several([f'<code>{_value(each)}</code>' for each in values], 'or')}"
        case {"type": "array", "items": entry}:
            return f"a list, each {_holds(entry)}"
        case {"type": "object", "additionalProperties": {"type": "integer"} as entry}:
            return f"names of items, each with {_holds(entry)}"
        case {"type": "object", "additionalProperties": Mapping() as entry}:
            return f"names, each with {_holds(entry)}"
        case _:
            return _plain(node)


def _plain(node: Node) -> str:
    match node:
        case {"type": "integer", "minimum": low, "maximum": high}:
            return f"a whole number from {_number(low)} to {_number(high)}"
        case {"type": "string", "pattern": pattern, "maxLength": most}:
            ours = pattern == f"^{ID.pattern}$"
            letters = "lower-case letters, digits and single hyphens, beginning with a letter"
            return f"an id of {letters}, at most {most}" if ours else f"a word of letters, digits, - and _, at most {most}"
        case {"type": ["integer", "string"]}:
            return "a whole number or a word"
        case {"type": kind}:
            words = {"string": "text", "integer": "a whole number", "boolean": "true or false"}
            return words.get(str(kind), "keys and values")
    raise ValueError(node)


def _several(words: list[str], last: str) -> str:
    return " ".join([", ".join(words[:-1]), last, words[-1]]) if len(words) > 1 else words[0]


def _number(value: int) -> str:
    return f"{value:,}".replace("-", "−")


def _value(value: object) -> str:
    return escape(str(value).lower() if isinstance(value, bool) else str(value))


def _text(text: str) -> str:
    """Give a text with what stands in backticks as code."""
    parts = escape(text, quote=False).split("`")
    return "".join(f"<code>{part}</code>" if number % 2 else part for number, part in enumerate(parts))
