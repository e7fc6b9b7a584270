"""The JSON Schemas of the published data, from the same models as the data."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from .contract import PublishedRecord, Whole
from .kinds import KINDS

DIALECT = "https://json-schema.org/draft/2020-12/schema"
LIMITS = ("additionalProperties", "default", "minLength", "maxLength", "minItems")
"""Limits that hold for files but not for published data: data of a later version has to pass as well."""
FLAT = ("Value", "Sorted", "Locator", "Reference")
"""Parts whose own fields the list of fields leaves out."""


def schema(name: str, root: str) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a kind of record or, for the name `kb`, of the whole.

    `root` is the site's address. Further fields and kinds are allowed, as data of a later version has to pass too.
    """
    body = _whole() if name == "kb" else _of_kind(name)
    return {"$schema": DIALECT, "$id": f"{root}data/schema/{name}.json", **body}


def _of_kind(name: str) -> dict[str, Any]:
    """A kind's own fields after those of every record; where both have a field, the meaning of the latter counts."""
    own, shared = _face(KINDS[name].model), _face(PublishedRecord)
    shared["properties"]["kind"] = {
        "const": name,
        "description": "The kind of record",
        "title": "Kind",
        "type": "string",
    }
    properties = own["properties"] | shared["properties"]
    order = [*shared["properties"], *(field for field in own["properties"] if field not in shared["properties"])]
    return {
        "$defs": dict(sorted((own.get("$defs", {}) | shared["$defs"]).items())),
        "description": own["description"],
        "properties": {field: properties[field] for field in order},
        "required": order,
        "title": _title(name),
        "type": "object",
    }


def _whole() -> dict[str, Any]:
    """The whole, with each record by the schema of its kind."""
    whole = _face(Whole)
    vocabulary = whole["$defs"].pop("Vocabulary")
    whole["$defs"]["PublishedVocabulary"] = {**vocabulary, "title": "PublishedVocabulary"}
    whole["properties"]["vocabularies"]["items"] = {"$ref": "#/$defs/PublishedVocabulary"}
    for name in KINDS:
        kind = _of_kind(name)
        whole["$defs"] |= kind.pop("$defs")
        whole["$defs"][kind["title"]] = kind
    whole["$defs"] = dict(sorted(whole["$defs"].items()))
    whole["properties"]["records"]["items"] = _by_kind()
    return whole


def _by_kind() -> dict[str, Any]:
    """Each record by the schema of its kind; `oneOf` would try every kind, and could not say what is wrong."""
    kinds = [
        {"if": {"properties": {"kind": {"const": name}}}, "then": {"$ref": f"#/$defs/{_title(name)}"}} for name in KINDS
    ]
    return {"type": "object", "required": ["kind"], "allOf": kinds}


def _title(name: str) -> str:
    return f"Published{name.capitalize()}"


def _face(model: type[BaseModel]) -> dict[str, Any]:
    face: dict[str, Any] = _unlimited(model.model_json_schema(mode="serialization"))
    for part in (face, *face.get("$defs", {}).values()):
        if "properties" in part:
            part["required"] = list(part["properties"])
        for field in part.get("properties", {}).values():
            if list(_refs(field)) and field.get("type") != "array":
                field.pop("title", None)  # its target has one
        if "description" in part:
            part["description"] = " ".join(part["description"].split())
    return face


def _unlimited(node: Any) -> Any:
    if isinstance(node, dict):
        return {
            key: {name: _unlimited(field) for name, field in value.items()}
            if key == "properties"
            else _unlimited(value)
            for key, value in node.items()
            if key not in LIMITS
        }
    return [_unlimited(value) for value in node] if isinstance(node, list) else node


def published_fields(kind: str = "") -> list[tuple[str, str]]:
    """The name and meaning of each field that only this kind has or, without a kind, that all kinds have."""
    shared = _face(PublishedRecord)
    described = _of_kind(kind) if kind else shared
    left_out = set(shared["properties"]) if kind else set()
    return list(_fields(described, described, "", left_out))


def _fields(whole: dict[str, Any], part: dict[str, Any], within: str, left_out: set[str]) -> Iterator[tuple[str, str]]:
    for name, info in part["properties"].items():
        if name in left_out:
            continue
        path = f"{within}{name}{'[]' if info.get('type') == 'array' else ''}"
        yield path, info["description"]
        for ref in _refs(info):
            if ref not in FLAT:
                yield from _fields(whole, whole["$defs"][ref], f"{path}.", set())


def _refs(info: dict[str, Any]) -> Iterator[str]:
    if "$ref" in info:
        yield info["$ref"].rpartition("/")[2]
    for inner in (*info.get("anyOf", ()), *([info["items"]] if "items" in info else ())):
        yield from _refs(inner)
