"""The declaration of a field: what it is for, where it appears, and what editors should know.

The type of a field (values.py) says what a file may hold and what is published. A field is required unless it has a
default; unknown fields are refused.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, get_args, get_origin

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
)
from pydantic.fields import FieldInfo

from .values import In, ToRecord

PLACES = ("page", "search", "data")
"""Where a field can appear: on the record's page, in the search index, in what is published as data."""
NOT_IN_FILES = "(derived)"
"""The name by which pydantic could read a derived field; no file can have it."""


@dataclass(frozen=True)
class FieldNotes:
    """What a field says about itself beyond its type.

    Editors read `hint` where the published meaning is not enough.
    """

    on: tuple[str, ...]
    hint: str = ""
    derived: bool = False
    to: str = ""
    back: str = ""

    def __call__(self, schema: dict[str, Any]) -> None:
        """Pydantic calls this for the JSON Schema; none of it belongs there."""


def field(
    description: str, *, hint: str = "", default: Any = ..., least: int | None = None, on: str = "page search"
) -> Any:
    """A field of a model. `description` is part of the published contract; `hint`, if there is one, is for editors.

    `on` lists where the field appears on the site, in words of PLACES, and is empty for a field that only steers (such
    as a neighbour's code). What is on the page is published as data too. `least` is the fewest entries of a list.
    """
    places = tuple(on.split()) + ("data",) * ("page" in on.split())
    notes = FieldNotes(places, hint)
    if default == []:
        return Field(
            default_factory=list, description=description, json_schema_extra=notes, exclude="data" not in places
        )
    return Field(
        default, description=description, min_length=least, json_schema_extra=notes, exclude="data" not in places
    )


def relation(description: str, *, to: str, back: str, on: str = "page search") -> Any:
    """A field that holds links to records of the kind `to`; on their pages the way back is called `back`.

    All links of a record are published together, as its `links`.
    """
    notes = FieldNotes((*on.split(), "data"), to=to, back=back)
    return Field(..., description=description, json_schema_extra=notes, exclude=True)


def derived(description: str) -> Any:
    """A field that no file holds: it is made from the rest when the record is published."""
    return Field(
        None, description=description, json_schema_extra=FieldNotes((), derived=True), validation_alias=NOT_IN_FILES
    )


class Part(BaseModel):
    """What all models share: no unknown fields, no change after loading."""

    model_config = ConfigDict(extra="forbid", frozen=True)


@dataclass(frozen=True)
class FieldSpec:
    """A field of a model, with everything that it says about itself."""

    name: str
    info: FieldInfo
    on: tuple[str, ...]
    hint: str
    vocabulary: str | None
    links: bool
    to: str
    """The kind that the links lead to, if the field is a relation."""
    back: str
    """That kind's name for the way back."""

    @property
    def required(self) -> bool:
        """Whether a file must hold it."""
        return self.info.is_required()

    @property
    def listed(self) -> bool:
        """Whether it is a list."""
        return get_origin(self.info.annotation) is list


def fields_of(model: type[BaseModel]) -> dict[str, FieldSpec]:
    """The fields that a file can hold for this model, by name, in order."""
    return _fields_of(model)


@cache
def _fields_of(model: type[BaseModel]) -> dict[str, FieldSpec]:
    specs = {}
    for name, info in model.model_fields.items():
        notes = info.json_schema_extra
        if not isinstance(notes, FieldNotes) or notes.derived:
            continue
        marks = list(_marks(info.annotation, info.metadata))
        vocabulary = next((mark.vocabulary for mark in marks if isinstance(mark, In)), None)
        links = any(isinstance(mark, ToRecord) for mark in marks)
        hint = notes.hint or info.description or ""
        specs[name] = FieldSpec(name, info, notes.on, hint, vocabulary, links, notes.to, notes.back)
    return specs


def _marks(annotation: Any, metadata: list[Any]) -> Iterator[Any]:
    """The marks on a type and on the types within it."""
    yield from metadata
    yield from getattr(annotation, "__metadata__", ())
    for inner in get_args(annotation):
        if not isinstance(inner, str):
            yield from _marks(inner, [])
