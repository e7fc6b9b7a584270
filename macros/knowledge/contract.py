"""What records of every kind have as they are published, before the fields of their own kind; and the whole of them.

A contract with people outside: fields may be added, and none ever changes its type or its meaning. Every field is
always there, null or an empty list if there is nothing to say. A statement without a `basis` is after the report.
"""

from __future__ import annotations

from typing import Any, Literal

from .faces import Face, Locator, Value, means
from .lists import Vocabulary
from .parts import Withdrawn

VERSION = "1.1"
"""Of all that is published as data together. The second number grows with every field added."""


def _version() -> Any:
    return means(
        "The version of the data, which is one for all: 1. and the number of the last addition", pattern=r"^1\.\d+$"
    )


class Link(Face):
    """A link to another record. It stands in both records, with the same basis."""

    to: str = means("The code of the other record")
    kind: str = means("The kind of the other record")
    title: str = means("The title of the other record")
    url: str = means("The absolute address where the other record stands")
    relation: str = means("What the other record is to this one")
    direction: Literal["declared", "derived"] = means(
        "Declared: a field of this record, named in relation. Derived: the way back of the other record's"
    )
    basis: Value = means("Who puts the two together: report, or editorial, which is we")
    locator: Locator | None = means("With basis report: where the report does so, else null")
    reason: str | None = means("With basis editorial: why we do so, in one sentence, else null")


class PublishedRecord(Face):
    """What a record of any kind has."""

    code: str = means("The code: it names this record for ever and is never used for another")
    kind: str = means("The kind of record")
    title: str = means(
        "Ours, except for the title of a report or a term: a few words, which may be reworded at any time"
    )
    url: str = means("The absolute address where the record stands for people to read")
    short: str = means("Its absolute short address, which never changes: the one to print and to cite")
    json_url: str = means("The absolute address of this record alone, as JSON")
    described_by: str = means("The absolute address of the JSON Schema of its kind")
    version: str = _version()
    licence: str = means("The licence of our text, as its SPDX code")
    withdrawn: Withdrawn | None = means("Only if the record no longer stands, else null")
    links: list[Link] = means("Every link of this record, declared here or on the other side")


class Whole(Face):
    """The whole knowledge base."""

    version: str = _version()
    described_by: str = means("The absolute address of the JSON Schema of this file")
    title: str = means("What it is")
    source: list[str] = means("The reports that the records come from: publisher, year and title")
    note: str = means("What to know before it is used")
    licence: str = means("The licence of our text, as its SPDX code")
    licence_url: str = means("The absolute address of the licence")
    about: str = means("The absolute address of the page that documents the data")
    feed: str = means("The absolute address of the Atom feed of changes")
    vocabularies: list[Vocabulary] = means("The controlled lists whose values stand in records")
    records: list[dict[str, Any]] = means("Every record, those withdrawn too: by kind, then by code")
