"""The log of what was published when, from which the changelog of the data and the feed of changes are made."""

from __future__ import annotations

from .parts import Code, Day, Part, Short, Slug, Text, field


class Change(Part):
    """One change that people who read, link to or build on the site notice."""

    code: Slug = field("A name of its own, as new-examples: never changed once published, as the feed knows the change by it", on="")
    on: Day = field("The day on which it was published, as 2026-12-31", on="")
    title: Short = field("What changed, in a few words", on="")
    told: Text = field("What changed, in one or two sentences", on="")
    records: list[Code] = field("The records that it is about; nothing if it is about the site", default=[], on="")


class Log(Part):
    """The changes."""

    code: Text = field("As its file is named", on="")
    title: Short = field("What it is", on="")
    meaning: Text = field("What it is for", on="")
    entries: list[Change] = field("The changes, the newest first", least=1, on="")


CHANGES = {"log": Log}
"""The files of data/changes/, by name."""
