"""The engine's model goes in; a JSON Schema comes out, by which editors complete a definition as it is typed."""

from dataclasses import MISSING, Field, fields
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from assessments.compiler.descriptions import DESCRIPTIONS
from assessments.compiler.shared import KNOWN
from assessments.engine import model
from assessments.engine.items import FURTHEST, LONGEST_TEXT, WORD, WORD_LENGTH
from assessments.engine.reading import ID, ID_LENGTH
from assessments.engine.structure import MOST_WEIGHT

__all__ = ["schema"]

Schema = dict[str, Any]
DIALECT = "https://json-schema.org/draft/2020-12/schema"
NAMED = {
    model.Section: "section",
    model.Item: "item",
    model.Option: "option",
    model.Row: "row",
    model.Scale: "scale",
    model.Band: "band",
    model.Role: "role",
    model.Roles: "roles",
    model.Prompt: "prompt",
    model.Chain: "chain",
    model.Link: "link",
    model.Matrix: "matrix",
    model.Column: "column",
    model.Map: "map",
    model.MapStep: "step",
    model.Finding: "finding",
}
LEFT_OUT = {"least_answered", "kind", "options"}
"""Fields that the model always has and that an author may leave out, for a default or for the item's kind."""
TAKEN: Schema = {"$ref": "#/$defs/taken"}
VALUE: Schema = {
    "anyOf": [
        {"type": "integer", "minimum": -FURTHEST, "maximum": FURTHEST},
        {"type": "string", "pattern": f"^{WORD.pattern}$", "maxLength": WORD_LENGTH},
    ]
}
RANGES = {
    "version": (1, 65535),
    "minutes": (1, 240),
    "least_answered": (1, MOST_WEIGHT),
    "points": (-1000, 1000),
    "parts": (1, MOST_WEIGHT),
    "weight": (0, MOST_WEIGHT),
    "low": (-FURTHEST, FURTHEST),
    "high": (-FURTHEST, FURTHEST),
    "limit": (1, LONGEST_TEXT),
}
"""From where to where a whole number may go, by its key."""
TAKEN_FOR: dict[tuple[str, str], object] = {("item", "kind"): "choice", ("item", "limit"): LONGEST_TEXT}
"""What is taken where an author leaves out a key that the model always has."""


def schema() -> Schema:
    """Give the JSON Schema of a definition (draft 2020-12).

    What only a whole definition can tell, such as an unknown name, is left to `assessments check`.
    """
    top = _object(model.Assessment)
    top["properties"]["options"] = {
        "type": "object",
        "additionalProperties": _listed("option"),
    }
    top["properties"]["scales"] = _listed("scale")
    top["properties"]["defaults"] = {"$ref": "#/$defs/defaults"}
    definitions = {name: _object(kind) for kind, name in NAMED.items()}
    definitions["item"]["properties"]["options"] = {"anyOf": [{"type": "string"}, _listed("option")]}
    definitions["item"]["properties"]["rows"] = _listed("row")
    definitions["roles"]["properties"]["options"] = _listed("role")
    definitions["map"]["properties"]["steps"] = _listed("step")
    definitions["scale"]["properties"]["items"] = {
        "anyOf": [
            {"type": "array", "minItems": 1, "items": {"type": "string"}},
            {"type": "object", "additionalProperties": {"type": "integer", "minimum": 1, "maximum": MOST_WEIGHT}},
        ]
    }
    definitions["option"]["properties"]["value"] = VALUE
    definitions["defaults"] = _defaults()
    definitions["rule"] = _rule()
    definitions["taken"] = _taken()
    for name, part in {"assessment": top, **definitions}.items():
        _describe(name, part)
    return {"$schema": DIALECT, "title": "Assessment", **top, "$defs": definitions}


def _describe(name: str, part: Schema) -> None:
    """Write into each key of a part what it holds, and what is taken where it is left out."""
    for alternative in (part, *part.get("anyOf", ())):
        found: dict[str, Schema] = alternative.get("properties", {})
        for key, value in found.items():
            given = {"default": TAKEN_FOR[name, key]} if (name, key) in TAKEN_FOR else {}
            found[key] = {"description": DESCRIPTIONS[name][key], **value, **given}


def _object(kind: type) -> Schema:
    hints = get_type_hints(kind)
    required = [field.name for field in fields(kind) if _must(kind, field)]
    return {
        "type": "object",
        "description": (kind.__doc__ or "").splitlines()[0],
        "properties": {field.name: _type(hints[field.name], field.name) | _given(field) for field in fields(kind)},
        "required": required,
        "additionalProperties": False,
    }


def _must(kind: type, field: Field[Any]) -> bool:
    given = field.default is not MISSING
    return not given and (field.name not in LEFT_OUT or (kind is model.Roles and field.name == "options"))


def _given(field: Field[Any]) -> Schema:
    return {"default": field.default} if isinstance(field.default, bool | int) else {}


def _type(hint: Any, name: str) -> Schema:  # noqa: ANN401  # a type hint can be any object
    origin, inner = get_origin(hint), get_args(hint)
    if origin is Literal:
        return {"enum": list(inner)}
    if origin is tuple:
        return {"type": "array", "minItems": 1, "items": _type(inner[0], "")}
    if origin in {Union, UnionType}:
        several = [each for each in inner if each is not NoneType]
        if tuple(several) == get_args(model.Rule):
            return {"$ref": "#/$defs/rule"}
        kinds = [_type(each, name) for each in several]
        return kinds[0] if len(kinds) == 1 else {"anyOf": kinds}
    if name in RANGES and hint is int:
        low, high = RANGES[name]
        return {"type": "integer", "minimum": low, "maximum": high}
    return _simple(hint, name)


def _simple(hint: Any, name: str) -> Schema:  # noqa: ANN401  # the same
    if name == "id":
        return {"type": "string", "pattern": f"^{ID.pattern}$", "maxLength": ID_LENGTH}
    named = {kind: {"$ref": f"#/$defs/{name}"} for kind, name in NAMED.items()}
    return {**named, str: {"type": "string"}, int: {"type": "integer"}, bool: {"type": "boolean"}}.get(hint, {})


def _listed(name: str) -> Schema:
    """Give a list of entries, any of which, or all, may be taken from what is known."""
    entry = {"anyOf": [{"$ref": f"#/$defs/{name}"}, TAKEN]}
    return {"anyOf": [{"type": "array", "minItems": 1, "items": entry}, TAKEN]}


def _taken() -> Schema:
    return {
        "type": "object",
        "description": "Entries taken from what is known about the model.",
        "properties": {
            "from": {"enum": sorted(KNOWN)},
            "only": {"type": "array", "minItems": 1, "items": {"type": "string"}},
            "with": {"type": "object"},
            "each": {"type": "object", "additionalProperties": {"type": "object"}},
        },
        "required": ["from"],
        "additionalProperties": False,
    }


def _defaults() -> Schema:
    return {
        "type": "object",
        "description": DESCRIPTIONS["assessment"]["defaults"],
        "properties": {"options": {"type": "string"}, "unknown": {"type": "string"}},
        "additionalProperties": False,
    }


def _rule() -> Schema:
    single = {"type": ["integer", "string"]}
    tests: Schema = {
        "is": single,
        "in": {"type": "array", "minItems": 1, "items": single},
        "at_least": {"type": "integer"},
        "at_most": {"type": "integer"},
    }
    several = {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/rule"}}
    facts = [
        {
            "type": "object",
            "properties": {"fact": {"type": "string"}, test: value},
            "required": ["fact", test],
            "additionalProperties": False,
        }
        for test, value in tests.items()
    ]
    groups = [
        {"type": "object", "properties": {join: several}, "required": [join], "additionalProperties": False}
        for join in ("all", "any", "none")
    ]
    return {"description": "One fact with one test, or rules joined by all, any or none.", "anyOf": [*facts, *groups]}
