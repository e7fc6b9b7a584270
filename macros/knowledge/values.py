"""The types of values that fields hold, each with its two faces: text in a YAML file, and what is published of it.

Pydantic's validation reads the first and its serialisation writes the second: a place becomes code, title and address,
a value of a vocabulary becomes code and label.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, PlainSerializer, SerializationInfo, StringConstraints
from pydantic.annotated_handlers import GetCoreSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError

from . import faces

YEARS = range(2000, 2050)
"""The years in which something can be checked, published or withdrawn; any other is a typing error."""
UNWRITTEN = ("todo", "tbd", "fixme", "xxx", "null", "~")
"""What people write for a text that is still to come, and what other programs write for nothing."""

Info = SerializationInfo[faces.Facing]


@dataclass(frozen=True)
class Published:
    """Marks a type whose values are published in a different form from the text in the file."""

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
    """The mark of a value of a vocabulary. With `ours`, the published value says that we sorted it, not the report."""

    def write(code: str, facing: faces.Facing) -> faces.Value:
        value = facing.value(vocabulary, code)
        return faces.Sorted(**dict(value), basis=editorial(None, facing)) if ours else value

    return In(faces.Sorted if ours else faces.Value, write, vocabulary)


class ToRecord(Published):
    """Marks the code of another record: a link, which must lead somewhere."""

    def __init__(self) -> None:
        super().__init__(faces.Reference, lambda code, facing: facing.reference(code))


def editorial(_: object, facing: faces.Facing) -> faces.Value:
    """The basis of everything that is ours, not the report's."""
    return facing.value("basis", "editorial")


def _ours(text: str, facing: faces.Facing) -> faces.Ours:
    return faces.Ours(told=text, basis=editorial(None, facing))


def _one_line(value: object) -> object:
    return " ".join(value.split()) if isinstance(value, str) else value


def _day(value: object) -> object:
    if isinstance(value, str) and not re.match(r"\d{4}-\d\d-\d\d", value):
        # Otherwise pydantic would read a number as seconds since 1970.
        raise PydanticCustomError("date_parsing", "not a date")
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
    """Refuses a longer text. Not a constraint of pydantic's, as that would show in the published JSON Schemas."""

    def check(value: str) -> str:
        if len(value) > most:
            raise PydanticCustomError("text_too_long", "too long", {"length": len(value), "most": most})
        return value

    return AfterValidator(check)


CODE = r"^([a-z]\d+|g-[a-z0-9]+(-[a-z0-9]+)*)$"
Text = Annotated[
    str, BeforeValidator(_one_line), StringConstraints(min_length=1), AfterValidator(_written), _at_most(2000)
]
"""Text of one paragraph; runs of white space become one space. A longer text is a document that someone pasted in."""
Short = Annotated[
    str, BeforeValidator(_one_line), StringConstraints(min_length=1), AfterValidator(_written), _at_most(200)
]
"""A title, a label or a caption: it has to fit on a slide and a card."""
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
"""A text that is ours, not the report's, and is published as such."""
AlwaysEditorial = Annotated[None, Published(faces.Value, editorial)]
"""For a derived field: says in JSON that the part is ours."""
