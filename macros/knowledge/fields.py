"""How a field of a record is declared, once, with its two faces: text in a YAML file, and JSON as published.

Pydantic's validation reads the first and its serialisation writes the second, so the type of a field says how it
is published: a place becomes code, title and address, a value of a vocabulary becomes code and label. Everything is
required unless it has a default; unknown fields are refused.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Annotated, Any, get_args, get_origin

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainSerializer,
    SerializationInfo,
    StringConstraints,
)
from pydantic.annotated_handlers import GetCoreSchemaHandler
from pydantic.fields import FieldInfo
from pydantic_core import CoreSchema, PydanticCustomError

from . import faces

PLACES = ("page", "search", "data")
"""Where a field can appear: on the record's page, in the search index, in what is published as data."""
YEARS = range(2000, 2050)
"""The years in which something can be checked, published or withdrawn; any other is a slip of the keys."""
UNWRITTEN = ("todo", "tbd", "fixme", "xxx", "null", "~")
"""What stands for a text that is still to be written, and what other programs write for nothing."""
NOT_IN_FILES = "(derived)"
"""The name under which a derived field could be read, which no file can have."""

Info = SerializationInfo[faces.Facing]


@dataclass(frozen=True)
class Published:
    """Marks a type whose values are published in another form than the text in the file."""

    face: Any
    write: Callable[[Any, faces.Facing], Any]

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """The schema of `source`, with our serialisation."""

        def serialise(value: Any, info: Info) -> Any:
            return self.write(value, info.context)

        return PlainSerializer(serialise, return_type=self.face).__get_pydantic_core_schema__(source, handler)


@dataclass(frozen=True)
class In(Published):
    """Marks a text that is a value of a vocabulary: a file of data/vocabulary/."""

    vocabulary: str = ""


def in_vocabulary(vocabulary: str, *, ours: bool = False) -> In:
    """The mark of a value of a vocabulary. What we sorted, and the report did not, says so when it is published."""

    def write(code: str, facing: faces.Facing) -> faces.Value:
        value = facing.value(vocabulary, code)
        return faces.Sorted(**dict(value), basis=editorial(None, facing)) if ours else value

    return In(faces.Sorted if ours else faces.Value, write, vocabulary)


class ToRecord(Published):
    """Marks the code of another record: a link, which has to lead somewhere."""

    def __init__(self) -> None:
        super().__init__(faces.Reference, lambda code, facing: facing.reference(code))


def editorial(_: object, facing: faces.Facing) -> faces.Value:
    """The basis of all that is ours and not the report's."""
    return facing.value("basis", "editorial")


def _ours(told: str, facing: faces.Facing) -> faces.Ours:
    return faces.Ours(told=told, basis=editorial(None, facing))


def _one_line(value: object) -> object:
    return " ".join(value.split()) if isinstance(value, str) else value


def _day(value: object) -> object:
    if isinstance(value, str) and not re.match(r"\d{4}-\d\d-\d\d", value):
        raise PydanticCustomError("date_parsing", "not a date")  # else pydantic takes a number for seconds since 1970
    return value


def _near(value: date) -> date:
    if value.year not in YEARS:
        raise PydanticCustomError("far_day", "not a day of this site's")
    return value


def _written(value: str) -> str:
    if value.casefold() in UNWRITTEN:
        raise PydanticCustomError("unwritten", "to be written")
    return value


def _at_most(most: int) -> AfterValidator:
    """Refuses a longer text. No constraint of pydantic's, as that would show in JSON Schemas that are published."""

    def check(value: str) -> str:
        if len(value) > most:
            raise PydanticCustomError("text_too_long", "too long", {"length": len(value), "most": most})
        return value

    return AfterValidator(check)


CODE = r"^([a-z]\d+|g-[a-z0-9]+(-[a-z0-9]+)*)$"
Text = Annotated[
    str, BeforeValidator(_one_line), StringConstraints(min_length=1), AfterValidator(_written), _at_most(2000)
]
"""Text of one paragraph; runs of white space become one space. A longer one is a document that was pasted in."""
Short = Annotated[
    str, BeforeValidator(_one_line), StringConstraints(min_length=1), AfterValidator(_written), _at_most(200)
]
"""A title, a label or a caption: what has to fit on a slide and a card."""
OwnCode = Annotated[str, StringConstraints(pattern=CODE)]
"""The code of the record itself: `e3`, `g-lac`."""
Code = Annotated[str, StringConstraints(pattern=CODE), ToRecord()]
"""The code of another record, published with its title and address."""
Locator = Annotated[
    str,
    StringConstraints(pattern=r"^r\d+#[a-z0-9]+(-[a-z0-9]+)*$"),
    Published(faces.Locator, lambda code, facing: facing.locator(code)),
]
"""A place in a report: `r1#example-3`, the report's code and the code of one of its sections."""
Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
"""The code of a section of a report: `example-3`."""
Day = Annotated[date, BeforeValidator(_day), AfterValidator(_near)]
"""A day, as 2026-12-31."""
OurText = Annotated[Text, Published(faces.Ours, _ours)]
"""A text that is ours and not the report's, and is published as such."""
AlwaysEditorial = Annotated[None, Published(faces.Value, editorial)]
"""For a derived field: says in JSON that the part is ours."""


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
