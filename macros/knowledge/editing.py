"""JSON Schemas for editors: what a file under data/ may hold, from the same models as the check.

Written by `python -m macros schema` into data/schema/, and named by the first line of every file, so that an editor
that knows YAML completes fields and values, shows what each is for, and marks what is wrong as it is typed.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from .base import Base
from .fields import NOT_IN_FILES, fields_of
from .kinds import KINDS
from .lists import BESIDE, Vocabulary
from .shape import models_of

FOLDER = "schema"
"""Where the schemas are, under data/; no record is there."""
BOOLEAN = {"enum": ["yes", "no"]}
"""To YAML 1.2, which editors read, `yes` is a text."""


def modeline(name: str) -> str:
    """The line that tells an editor which schema a file keeps to: `name` is that of a kind, or of another file."""
    return f"# yaml-language-server: $schema=../{FOLDER}/{name}.json"


def schemas(base: Base) -> dict[str, str]:
    """Every schema as JSON text, by the path of its file under data/."""
    models: dict[str, type[BaseModel]] = {name: kind.model for name, kind in KINDS.items()}
    models |= {"vocabulary": Vocabulary, **{name: model for held in BESIDE.values() for name, model in held.items()}}
    return {f"{FOLDER}/{name}.json": _text(base, model) for name, model in models.items()}


def schema_of(folder: str, stem: str) -> str:
    """The name of the schema for the file `stem`.yml in a folder of data/."""
    kinds = {kind.folder: kind.name for kind in KINDS.values()}
    return kinds.get(folder) or ("vocabulary" if folder == "vocabulary" else stem)


def _text(base: Base, model: type[BaseModel]) -> str:
    made = model.model_json_schema(mode="validation")
    parts = dict(_models(model))
    for name, part in {model.__name__: made, **made.get("$defs", {})}.items():
        if name in parts:
            _for_editors(base, part, parts[name])
    whole = {"$schema": "http://json-schema.org/draft-07/schema#", **made}
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _models(model: type[BaseModel]) -> Iterator[tuple[str, type[BaseModel]]]:
    """The model and every model within it, by name."""
    yield model.__name__, model
    for says in fields_of(model).values():
        for part in models_of(says.info.annotation):
            yield from _models(part)


def _for_editors(base: Base, part: dict[str, Any], model: type[BaseModel]) -> None:
    """Describe the fields as editors read them, name the values of vocabularies, and leave out what no file holds."""
    properties = part["properties"]
    properties.pop(NOT_IN_FILES, None)
    for name, says in fields_of(model).items():
        properties[name]["description"] = says.hint
        properties[name].pop("default", None)
        if properties[name].get("type") == "boolean":
            properties[name] = {**BOOLEAN, "description": says.hint}
        if says.vocabulary:
            values = [value.code for value in base.vocabularies[says.vocabulary].values]
            _text_within(properties[name])["enum"] = values


def _text_within(field: dict[str, Any]) -> dict[str, Any]:
    """The schema of the text of a field: its own, or that of an entry of its list."""
    if "items" in field:
        return _text_within(field["items"])
    return next((one for one in field.get("anyOf", ()) if one.get("type") == "string"), field)
