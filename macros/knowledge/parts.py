"""The parts that records of several kinds are made of: a text, a link, an extent, a voice, an editorial remark.

Every field says what it holds, on what it rests and where on the site it appears. Models, checks, pages and the editors' tables all
read that from here. Everything is required unless it has a default; unknown fields are refused.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic_core import PydanticCustomError

YEARS = range(2000, 2050)
"""The years in which something can be checked, published or withdrawn; any other is a slip of the keys."""
UNWRITTEN = ("todo", "tbd", "fixme", "xxx", "null", "~")
"""What stands for a text that is still to be written, and what other programs write for nothing."""
PLACES = ("page", "search", "data")
"""Where a field can appear: on the record's page, in the search index, in what is published as data."""


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


Text = Annotated[str, BeforeValidator(_one_line), StringConstraints(min_length=1), AfterValidator(_written), _at_most(2000)]
"""Text of one paragraph; line breaks and runs of spaces become one space. A longer one is a document that was pasted into a field."""
Short = Annotated[str, BeforeValidator(_one_line), StringConstraints(min_length=1), AfterValidator(_written), _at_most(200)]
"""A title, a label or a caption: what has to fit on a slide and a card."""
Code = Annotated[str, StringConstraints(pattern=r"^([a-z]\d+|g-[a-z0-9]+(-[a-z0-9]+)*)$")]
"""The code of a record: `e3`, `g-lac`."""
Locator = Annotated[str, StringConstraints(pattern=r"^r\d+#[a-z0-9]+(-[a-z0-9]+)*$")]
"""A place in a report: `r1#example-3`, the report's code and the code of one of its sections."""


Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
"""The code of a section of a report: `example-3`."""
Day = Annotated[date, BeforeValidator(_day), AfterValidator(_near)]
"""A day, as 2026-12-31."""


def field(description: str, *, default: Any = ..., least: int | None = None, on: str = "page search", **extra: Any) -> Any:
    """A field of a model.

    `on` names where the field appears on the site, words of PLACES, or nothing for what only steers (a record's code for a
    neighbour, say); what is on the page is published as data too. `vocabulary` names the file of data/vocabulary/ that holds the values; `links` marks the code of a
    record. `least` is the number of entries that a list must have.
    """
    extra["on"] = on.split() + ["data"] * ("page" in on.split())
    if default == []:
        return Field(default_factory=list, description=description, json_schema_extra=extra)
    return Field(default, description=description, min_length=least, json_schema_extra=extra)


class Part(BaseModel):
    """What all models share: no unknown fields, no change after loading."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Statement(Part):
    """Something that the report says, in our words."""

    told: Text = field("What the report says, told in our words")
    locator: Locator | None = field("Where it says so, if elsewhere than the record's own locator", default=None, on="page")


class Remark(Part):
    """Something that is ours and not the report's."""

    told: Text = field("What we say")
    reason: Text = field("One sentence on why we say it", on="page")


class Link(Part):
    """A link to another record, declared on the side that design names; the way back is derived."""

    to: Code = field("The code of the record it leads to", links=True, on="page")
    basis: Text = field("Who puts the two together: the report, or we", vocabulary="basis", on="page")
    locator: Locator | None = field("With basis report: where the report does so", default=None, on="page")
    reason: Text | None = field("With basis editorial: one sentence on why we do so", default=None, on="page")


class Extent(Part):
    """How widely something was seen, never stronger than the report's own word."""

    value: Text = field("How many", vocabulary="extent", on="page")
    of: Text = field("Of whom", vocabulary="counted", on="page")
    limits: Text | None = field("What limits it, in words", default=None)


class Voice(Part):
    """A quotation of the report, as reported speech."""

    role: Text = field("The speaker's role as the report gives it")
    told: Text = field("What the speaker said, as reported speech")
    locator: Locator = field("Where the quotation stands", on="page")
    placing: Text | None = field("Editorial: why it stands here, if the report ties it to no one sentence", default=None, on="page")


class Withdrawn(Part):
    """Says that a record no longer stands, and why; its address stays."""

    on: Day = field("The day it was withdrawn, as 2026-12-31")
    reason: Text = field("Why, in one sentence")
    see: list[Code] = field("The codes of the records to read instead", default=[], links=True, on="page")


class Record(Part):
    """What a record of any kind holds."""

    code: Code = field("The code, as its file is named; never used again for another record")
    withdrawn: Withdrawn | None = field("Only if the record no longer stands", default=None)

    @property
    def gist(self) -> str:
        """The record in one sentence, for search engines and link previews."""
        return self.title  # type: ignore[attr-defined]
