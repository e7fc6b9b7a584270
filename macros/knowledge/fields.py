"""How a field of a record is declared, once: what it is for, where it appears, and what editors should know.

Its type (values.py) says what a file may hold and what is published of it. Everything is required unless it has a
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
"""The name under which a derived field could be read, which no file can have."""


@dataclass(frozen=True)
class Says:
    """What a field says of itself beyond its type.

    `hint` is what editors read, where the published meaning does not do.
    """

    on: tuple[str, ...]
    hint: str = ""
    derived: bool = False
    to: str = ""
    back: str = ""

    def __call__(self, schema: dict[str, Any]) -> None:
        """What pydantic calls for the JSON Schema; nothing of this belongs there."""


def field(
    description: str, *, hint: str = "", default: Any = ..., least: int | None = None, on: str = "page search"
) -> Any:
    """A field of a model. `description` is part of the published contract; `hint`, if there is one, is for editors.

    `on` names where the field appears on the site, words of PLACES, or nothing for what only steers (a record's code
    for a neighbour, say); what is on the page is published as data too. `least` is how many entries a list must have.
    """
    places = tuple(on.split()) + ("data",) * ("page" in on.split())
    says = Says(places, hint)
    if default == []:
        return Field(
            default_factory=list, description=description, json_schema_extra=says, exclude="data" not in places
        )
    return Field(
        default, description=description, min_length=least, json_schema_extra=says, exclude="data" not in places
    )


def relation(description: str, *, to: str, back: str, on: str = "page search") -> Any:
    """A field that holds links to records of the kind `to`, which call the way back `back`.

    All links of a record are published together, as its `links`.
    """
    says = Says((*on.split(), "data"), to=to, back=back)
    return Field(..., description=description, json_schema_extra=says, exclude=True)


def derived(description: str) -> Any:
    """A field that no file holds: it is published only, and made from the rest when it is."""
    return Field(None, description=description, json_schema_extra=Says((), derived=True), validation_alias=NOT_IN_FILES)


class Part(BaseModel):
    """What all models share: no unknown fields, no change after loading."""

    model_config = ConfigDict(extra="forbid", frozen=True)


@dataclass(frozen=True)
class FieldSpec:
    """A field of a model, with all that it says of itself."""

    name: str
    info: FieldInfo
    on: tuple[str, ...]
    hint: str
    vocabulary: str | None
    links: bool
    to: str
    """The kind that its links lead to, if it is a relation."""
    back: str
    """What that kind calls the way back."""

    @property
    def required(self) -> bool:
        """Whether a file has to hold it."""
        return self.info.is_required()

    @property
    def listed(self) -> bool:
        """Whether it is a list."""
        return get_origin(self.info.annotation) is list


def fields_of(model: type[BaseModel]) -> dict[str, FieldSpec]:
    """The fields that a file can hold for this model, by name, in their order."""
    return _fields_of(model)


@cache
def _fields_of(model: type[BaseModel]) -> dict[str, FieldSpec]:
    found = {}
    for name, info in model.model_fields.items():
        says = info.json_schema_extra
        if not isinstance(says, Says) or says.derived:
            continue
        marks = list(_marks(info.annotation, info.metadata))
        vocabulary = next((mark.vocabulary for mark in marks if isinstance(mark, In)), None)
        links = any(isinstance(mark, ToRecord) for mark in marks)
        hint = says.hint or info.description or ""
        found[name] = FieldSpec(name, info, says.on, hint, vocabulary, links, says.to, says.back)
    return found


def _marks(annotation: Any, metadata: list[Any]) -> Iterator[Any]:
    """The marks on a type and on the types within it."""
    yield from metadata
    yield from getattr(annotation, "__metadata__", ())
    for inner in get_args(annotation):
        if not isinstance(inner, str):
            yield from _marks(inner, [])
