"""JSON Schemas for editors: what a file under data/ may hold, from the same models as the check.

`python -m macros schema` writes them into data/schema/, and the first line of every file names its own, so that an
editor that knows YAML completes fields and values, shows what each is for, and marks what is wrong as it is typed.

Editors read draft 7 best. Each part is written out where it belongs, without `$ref`: that draft ignores a description
beside one. A field that may be left out is not `null` in a file, and has no `default` that an editor would fill in.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from .base import Base
from .faults import Fault
from .fields import FieldSpec, fields_of
from .kinds import KINDS
from .lists import BESIDE, Vocabulary
from .reading import SCHEMAS
from .shape import models_of

DIALECT = "http://json-schema.org/draft-07/schema#"
Schema = dict[str, Any]


def modeline(name: str) -> str:
    """The line that names a file's schema to an editor: `name` is that of a kind, or of another file."""
    return f"# yaml-language-server: $schema=../schema/{name}.json"


def schemas(base: Base) -> dict[str, str]:
    """Every schema as JSON text, by its name."""
    objects = {name: _object(base, kind.model) for name, kind in KINDS.items()}
    for name, kind in KINDS.items():
        objects[name]["properties"]["code"]["pattern"] = f"^{kind.pattern}$"
    objects["vocabulary"] = _object(base, Vocabulary)
    objects |= {name: _object(base, model) for models in BESIDE.values() for name, model in models.items()}
    return {
        name: json.dumps({"$schema": DIALECT, **schema}, ensure_ascii=False, indent=2) + "\n"
        for name, schema in objects.items()
    }


def write_schemas(root: Path, base: Base) -> list[str]:
    """Write every schema under `root`, delete those that are no longer made, and return the paths of the rest."""
    folder = root / SCHEMAS
    folder.mkdir(exist_ok=True)
    texts = schemas(base)
    for path in folder.glob("*.json"):
        if path.stem not in texts:
            path.unlink()
    for name, text in texts.items():
        (folder / f"{name}.json").write_text(text, encoding="utf-8")
    return [f"{SCHEMAS}{name}.json" for name in texts]


def files_name_their_schema(base: Base, root: Path) -> Iterator[Fault]:
    """A file under data/ that has a schema for editors names it in its first line."""
    for held in (*base.entries.values(), *base.vocabulary_files.values(), *base.beside_records.values()):
        path = root / held.path
        name = _schema_of(path.parent.name, path.stem)
        with path.open(encoding="utf-8-sig") as file:
            first = file.readline().rstrip()
        if first != modeline(name) and (root / SCHEMAS / f"{name}.json").is_file():
            yield Fault(held.path, 1, "", f"the first line should name the schema for editors: '{modeline(name)}'")


def _schema_of(folder: str, stem: str) -> str:
    """The name of the schema for the file `stem`.yml in a folder of data/."""
    kinds = {kind.folder: kind.name for kind in KINDS.values()}
    return kinds.get(folder) or ("vocabulary" if folder == "vocabulary" else stem)


def _object(base: Base, model: type[BaseModel]) -> Schema:
    """A mapping with the fields of a model."""
    properties = model.model_json_schema(mode="validation")["properties"]
    fields = fields_of(model)
    return {
        "description": " ".join((model.__doc__ or "").split()),
        "type": "object",
        "properties": {name: _field(base, properties[name], spec) for name, spec in fields.items()},
        "required": [name for name, spec in fields.items() if spec.required],
        "additionalProperties": False,
    }


def _field(base: Base, source: Schema, spec: FieldSpec) -> Schema:
    """What a field holds, and what it is for: its own hint, even if it holds a part with a description."""
    schema = {"description": "", **_value(base, source, spec)} | {"description": spec.hint}
    return {**schema, "items": _value(base, source["items"], spec)} if "items" in source else schema


def _value(base: Base, source: Schema, spec: FieldSpec) -> Schema:
    """The schema of one value, or of a list without its entries."""
    source = next((choice for choice in source.get("anyOf", ()) if choice.get("type") != "null"), source)
    if "$ref" in source:
        return _object(base, next(models_of(spec.info.annotation)))
    if source["type"] == "boolean":
        return {"enum": ["yes", "no"]}  # texts in YAML 1.2, which editors read
    if source["type"] == "string" and spec.vocabulary in base.vocabularies:
        values = base.vocabularies[spec.vocabulary].values
        return {
            "enum": [value.code for value in values],
            "enumDescriptions": [f"{value.label}: {value.meaning}" for value in values],
        }
    return {key: value for key, value in source.items() if key not in ("title", "default", "description", "items")}
