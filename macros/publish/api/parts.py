"""What is published as data: the parts that records of several kinds are made of, and what every record has.

A contract with people outside, apart from the models of the files under data/: fields may be added, and none ever changes its type or its
meaning (tests/contract.json holds them to it). Every field is always there, null or an empty list if there is nothing to tell. A statement
without a `basis` is told after the report.
"""

from __future__ import annotations

from datetime import date
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

VERSION = "1.0"
"""Of all that is published as data together. The second number grows with every field added."""


def means(description: str, **more: Any) -> Any:
    """A published field; what is said of it is part of the contract, and of the JSON Schema."""
    return Field(description=description, **more)


class Published(BaseModel):
    """What all published models share: nothing that is not described, no change once made."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Value(Published):
    """A value of a controlled list, which stands under vocabularies in kb.json. Lists may grow."""

    code: str = means("The value")
    label: str = means("The value as pages show it")


class Sorted(Value):
    """A value of a controlled list under which we put the record; the report does not."""

    basis: Value = means("Always editorial")


class Locator(Published):
    """A place in a report."""

    code: str = means("The report's code and the code of a section of it, as r1#example-3")
    title: str = means("The report's own heading or, where it has none, how we call the place")
    url: str = means("The absolute address of the place on our page about the report")


class Reference(Published):
    """Another record."""

    code: str = means("Its code")
    kind: str = means("Its kind")
    title: str = means("Its title")
    url: str = means("The absolute address where it stands")


class Statement(Published):
    """Something that the report says."""

    told: str = means("What the report says, in our words")
    locator: Locator | None = means("Where the report says so; null where it is told of a report as a whole")


class Ours(Published):
    """Something that we say and the report does not."""

    told: str = means("What we say")
    basis: Value = means("Always editorial")


class Remark(Published):
    """Something that we say and the report does not, with our reason."""

    told: str = means("What we say")
    basis: Value = means("Always editorial")
    reason: str = means("Why we say it, in one sentence")


class Extent(Published):
    """How widely something was seen, never stronger than the report's own word."""

    value: Value = means("How many")
    of: Value = means("Of whom")
    limits: str | None = means("What limits it, in words")


class Voice(Published):
    """Somebody whom the report quotes, as reported speech."""

    role: str = means("The speaker's role as the report gives it")
    told: str = means("What the speaker said, as reported speech in our words")
    locator: Locator = means("Where the quotation stands")
    placing: Ours | None = means("Why it stands with this record, if the report ties it to no one sentence")


class Withdrawn(Published):
    """Says that a record no longer stands. It keeps its code, its addresses and what it says; only a theme still links to a withdrawn finding of its own."""

    on: date = means("The day on which it was withdrawn")
    reason: str = means("Why, in one sentence")
    see: list[Reference] = means("The records to read instead")


class Link(Published):
    """A link to another record. It stands in both records, with the same basis."""

    to: str = means("The code of the other record")
    kind: str = means("The kind of the other record")
    title: str = means("The title of the other record")
    url: str = means("The absolute address where the other record stands")
    relation: str = means("What the other record is to this one")
    direction: Literal["declared", "derived"] = means("Declared: a field of this record, named in relation. Derived: the way back of the other record's")
    basis: Value = means("Who puts the two together: report, or editorial, which is we")
    locator: Locator | None = means("With basis report: where the report does so, else null")
    reason: str | None = means("With basis editorial: why we do so, in one sentence, else null")


class PublishedRecord(Published):
    """What a record of any kind has."""

    code: str = means("The code: it names this record for ever and is never used for another")
    kind: str = means("The kind of record")
    title: str = means("Ours, except for the title of a report or a term: a few words, which may be reworded at any time")
    url: str = means("The absolute address where the record stands for people to read")
    short: str = means("Its absolute short address, which never changes: the one to print and to cite")
    json_url: str = means("The absolute address of this record alone, as JSON")
    described_by: str = means("The absolute address of the JSON Schema of its kind")
    version: str = means("The version of the data, which is one for all: 1. and the number of the last addition", pattern=r"^1\.\d+$")
    licence: str = means("The licence of our text, as its SPDX code")
    withdrawn: Withdrawn | None = means("Only if the record no longer stands, else null")
    links: list[Link] = means("Every link of this record, declared here or on the other side")
