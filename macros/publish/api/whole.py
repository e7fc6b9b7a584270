"""What is published as data: the whole, the controlled lists, and the JSON Schema of everything."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any

from pydantic import Field

from ...knowledge.shape import models_of
from .kinds import PublishedBehaviour, PublishedExample, PublishedFinding, PublishedQuestion, PublishedTerm, PublishedTheme
from .parts import Locator, Published, PublishedRecord, Reference, Value, means
from .report import PublishedReport


class Meant(Value):
    """A value of a controlled list, with what it means."""

    meaning: str = means("When it is the right one")


class PublishedVocabulary(Published):
    """A controlled list."""

    code: str = means("Its name")
    title: str = means("What it is a list of")
    meaning: str = means("What it says about a record, and whose judgement that is")
    values: list[Meant] = means("Its values, in the order in which pages show them")


PUBLISHED: dict[str, type[PublishedRecord]] = {
    "report": PublishedReport, "behaviour": PublishedBehaviour, "theme": PublishedTheme, "finding": PublishedFinding,
    "example": PublishedExample, "question": PublishedQuestion, "term": PublishedTerm,
}  # fmt: skip
"""The model of each kind of record."""

AnyRecord = Annotated[
    PublishedReport | PublishedBehaviour | PublishedTheme | PublishedFinding | PublishedExample | PublishedQuestion | PublishedTerm,
    Field(discriminator="kind"),
]


class Whole(Published):
    """The whole knowledge base."""

    version: str = means("The version of the data, which is one for all: 1. and the number of the last addition", pattern=r"^1\.\d+$")
    described_by: str = means("The absolute address of the JSON Schema of this file")
    title: str = means("What it is")
    source: list[str] = means("The reports that the records come from: publisher, year and title")
    note: str = means("What to know before it is used")
    licence: str = means("The licence of our text, as its SPDX code")
    licence_url: str = means("The absolute address of the licence")
    about: str = means("The absolute address of the page that documents the data")
    feed: str = means("The absolute address of the Atom feed of changes")
    vocabularies: list[PublishedVocabulary] = means("The controlled lists whose values stand in records")
    records: list[AnyRecord] = means("Every record, those withdrawn too: by kind, then by code")


def schema(name: str, root: str) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a kind of record or, by the name `kb`, of the whole; `root` is the site's address.

    It says nothing against further fields or kinds, as data of a later version have to pass it too.
    """
    model = Whole if name == "kb" else PUBLISHED[name]
    made = _open(model.model_json_schema(mode="serialization"))
    if name == "kb":
        made["properties"]["records"]["items"] = _by_kind()
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": f"{root}data/schema/{name}.json", **made}


def _by_kind() -> dict[str, Any]:
    """Each record by the schema of its kind; pydantic's `oneOf` tries every kind, which takes thrice as long and cannot say what is wrong."""
    kinds = [
        {"if": {"properties": {"kind": {"const": kind}}}, "then": {"$ref": f"#/$defs/{model.__name__}"}} for kind, model in PUBLISHED.items()
    ]  # fmt: skip
    return {"type": "object", "required": ["kind"], "allOf": kinds}


def published_fields(kind: str = "") -> list[tuple[str, str]]:
    """Name and meaning of every field that a kind of record has beyond those of all kinds, or of those that all have."""
    model = PUBLISHED[kind] if kind else PublishedRecord
    return list(_fields(model, "", set(PublishedRecord.model_fields) if kind else set()))


def _fields(model: type[Published], within: str, known: set[str]) -> Iterator[tuple[str, str]]:
    for name, info in model.model_fields.items():
        if name in known:
            continue
        path = f"{within}{name}{'[]' if str(info.annotation).startswith('list[') else ''}"
        yield path, info.description
        for part in models_of(info.annotation):
            if not issubclass(part, (Value, Locator, Reference)):
                yield from _fields(part, f"{path}.", set())


def _open(made: Any) -> Any:
    if isinstance(made, dict):
        return {key: _open(value) for key, value in made.items() if (key, value) != ("additionalProperties", False)}
    return [_open(value) for value in made] if isinstance(made, list) else made
