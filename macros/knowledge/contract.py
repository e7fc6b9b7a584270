"""What records of every kind have as they are published, before the fields of their own kind; and the whole of them.

A contract with people outside: fields may be added, and none ever changes its type or its meaning. Every field is
always there, null or an empty list if there is nothing to say. A statement without a `basis` is based on the report.
"""

from __future__ import annotations

from typing import Any, Literal

from .faces import Face, Locator, Value, means
from .lists import Vocabulary
from .parts import Withdrawn

VERSION = "1.2"
"""Of all that is published as data together. The second number grows with every field added."""


def _version() -> Any:
    return means("The version of all the data together: 1. and the number of the last addition", pattern=r"^1\.\d+$")


class Link(Face):
    """A link to another record. Both records have it, with the same basis."""

    to: str = means("The code of the other record")
    kind: str = means("The kind of the other record")
    title: str = means("The title of the other record")
    url: str = means("The absolute address of the other record")
    relation: str = means("How the other record relates to this one")
    direction: Literal["declared", "derived"] = means(
        "Declared: in a field of this record, which relation names. Derived: from a field of the other record"
    )
    basis: Value = means("Who makes the link: report, section (the heading it is under) or editorial (us)")
    locator: Locator | None = means(
        "With basis report or section: the part of the report that makes the link, else null"
    )
    reason: str | None = means("With basis editorial: why we make the link, else null")


class PublishedRecord(Face):
    """What a record of any kind has."""

    code: str = means("The code, which is permanent: it always means this record and no other")
    kind: str = means("The kind of record")
    title: str = means(
        "The title, which is ours unless it is that of a report or a term. It may be reworded at any time"
    )
    url: str = means("The absolute address of the record's page")
    short: str = means("Its absolute short address, which never changes: print and cite this one")
    json_url: str = means("The absolute address of this record alone, as JSON")
    described_by: str = means("The absolute address of the JSON Schema of its kind")
    version: str = _version()
    licence: str = means("The licence of our text, as its SPDX code")
    withdrawn: Withdrawn | None = means("When and why the record was withdrawn, else null")
    links: list[Link] = means("Every link of this record, from either side")


class Whole(Face):
    """The whole knowledge base."""

    version: str = _version()
    described_by: str = means("The absolute address of the JSON Schema of this file")
    title: str = means("What it is")
    source: list[str] = means("The reports on which the records are based: publisher, year and title")
    note: str = means("What to know before you use it")
    licence: str = means("The licence of our text, as its SPDX code")
    licence_url: str = means("The absolute address of the licence")
    about: str = means("The absolute address of the page that documents the data")
    feed: str = means("The absolute address of the Atom feed of changes")
    vocabularies: list[Vocabulary] = means("The controlled lists that records take values from")
    records: list[dict[str, Any]] = means("Every record, withdrawn ones too, by kind and then by code")
