"""The schema of a definition goes in; each of its parts comes out as a heading and a list of its keys."""

from collections.abc import Iterator, Mapping
from html import escape
from typing import Any

from assessments.compiler.inline import code
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
WORDS = {
    "string": "text",
    "integer": "a whole number",
    "boolean": "true or false",
    "object": "keys with values",
    "['integer', 'string']": "a whole number or a word",
}
"""What a value of some type is called."""
MANY = {"string": "texts", "['integer', 'string']": "whole numbers or words"}
"""What several of them are called."""


def keys() -> tuple[str, ...]:
    """Give lines for a page: for each part of a definition a heading in Markdown, and its keys as HTML.

    A key has an anchor of its own, such as `item.kind`.
    """
    whole = schema()
    parts = {"assessment": whole, **{name: whole["$defs"][name] for name in ORDER}}
    return tuple(line for name, part in parts.items() for line in (f"## {name.capitalize()}", _part(name, part)))


def _part(name: str, part: Node) -> str:
    entries = "".join(
        f'<dt id="{name}.{key}"><a href="#{name}.{key}"><code>{key}</code></a></dt>'
        f"<dd>{''.join(_said(name, key, node, part))}</dd>"
        for key, node in _properties(part).items()
    )
    return f'<p>{code(part["description"])}</p><dl class="nn-keys">{entries}</dl>'


def _properties(part: Node) -> dict[str, Node]:
    """Give the keys of a part; of one that has several forms, those of all forms."""
    found: dict[str, Node] = {}
    for form in (part, *part.get("anyOf", ())):
        found.update(form.get("properties", {}))
    return found


def _said(name: str, key: str, node: Node, part: Node) -> Iterator[str]:
    yield f"<p>{code(node['description'])}</p><p>"
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


def _holds(node: Node) -> str:
    """Give in words what a key may hold."""
    match node:
        case {"$ref": ref}:
            return f"the keys of {_linked(ref)}"
        case {"anyOf": [{"items": {"anyOf": [{"$ref": ref}, *_]}}, {"$ref": taken}]}:
            return f"a list of {_linked(ref, many=True)}, each of which, or all, may be {_linked(taken)}"
        case {"anyOf": forms}:
            return " or ".join(_holds(form) for form in forms)
        case {"items": entry}:
            return f"a list of {_linked(entry['$ref'], many=True) if '$ref' in entry else MANY[str(entry['type'])]}"
        case {"additionalProperties": entry}:
            return f"names, each with {_holds(entry)}"
        case _:
            return _plain(node)


def _plain(node: Node) -> str:
    match node:
        case {"enum": values}:
            return f"one of {_several([f'<code>{_value(each)}</code>' for each in values], 'or')}"
        case {"minimum": low, "maximum": high}:
            return f"a whole number from {low:,} to {high:,}"
        case {"pattern": pattern, "maxLength": most}:
            ours = pattern == f"^{ID.pattern}$"
            return "an id" if ours else f"a word of letters, digits, - and _, at most {most} long"
        case _:
            return WORDS[str(node["type"])]


def _linked(ref: str, *, many: bool = False) -> str:
    name = ref.rpartition("/")[2]
    return f'<a href="#{name}">{name}{"s" if many else ""}</a>'


def _several(words: list[str], last: str) -> str:
    return " ".join([", ".join(words[:-1]), last, words[-1]]) if len(words) > 1 else words[0]


def _value(value: object) -> str:
    return escape(str(value).lower() if isinstance(value, bool) else str(value))
