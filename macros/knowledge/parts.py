"""What records of several kinds are made of: a link, an extent, a voice, an editorial remark; and the record itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from . import faces
from .fields import Part, derived, field
from .values import AlwaysEditorial, Code, Day, Locator, OurText, OwnCode, Published, Short, Text, in_vocabulary


def _own(locator: str | None, facing: faces.Facing) -> faces.Locator | None:
    """The place of a statement: its own, or else that of its record; a report as a whole is not a place."""
    code = locator or (None if facing.record.code.startswith("r") else facing.record.locator)
    return facing.locator(code) if code else None


OwnLocator = Annotated[Locator | None, Published(faces.Locator | None, _own)]
"""A place that a file gives only where it differs from the record's own; null in what a report says as a whole."""
RecordsLocator = Annotated[Locator | None, Published(faces.Locator, _own)]
"""The same, for a kind whose records all have a place."""


class Statement(Part):
    """Something that the report says."""

    told: Text = field("What the report says, in our words")
    locator: OwnLocator = field(
        "Where the report says so; null if it is about a report as a whole",
        hint="Where it says so, if not at the record's own locator",
        default=None,
        on="page",
    )


class Remark(Part):
    """Something that we say and the report does not, with our reason."""

    told: Text = field("What we say")
    basis: AlwaysEditorial = derived("Always editorial")
    reason: Text = field("Why we say it, in one sentence", on="page")


class Link(Part):
    """A link to another record, declared on the side that the design names; the way back is derived."""

    to: Code = field("The code of the record it leads to", on="page")
    basis: Annotated[Text, in_vocabulary("basis")] = field(
        "Who makes the link: the report, its section heading, or us", on="page"
    )
    locator: Locator | None = field(
        "With basis report or section: the part of the report that makes the link", default=None, on="page"
    )
    reason: Text | None = field(
        "With basis editorial: why we make the link, in at most twelve words", default=None, on="page"
    )


class Extent(Part):
    """How widespread something was, never stronger than the report's own word."""

    value: Annotated[Text, in_vocabulary("extent")] = field("How widespread: all, many, some and so on", on="page")
    of: Annotated[Text, in_vocabulary("counted")] = field("Who is counted: leaders or authorities", on="page")
    limits: Text | None = field("The limits that the report gives, in our words", default=None)


class Voice(Part):
    """Someone whom the report quotes, in reported speech."""

    role: Text = field("The speaker's role, as the report gives it")
    told: Text = field("What the speaker said, in reported speech and in our words")
    locator: Locator = field("Where the quotation is in the report", on="page")
    placing: OurText | None = field(
        "Why we put it with this record, if the report does not tie it to one sentence",
        hint="Why we put it here, if the report does not tie it to one sentence; editorial",
        default=None,
        on="page",
    )


class Withdrawn(Part):
    """Says that a record has been withdrawn. It keeps its code, its addresses and what it says; only a theme still
    links to a withdrawn finding of its own."""

    on: Day = field("The date it was withdrawn", hint="The date it was withdrawn, as 2026-12-31")
    reason: Text = field("Why, in one sentence")
    see: list[Code] = field(
        "The records to read instead", hint="The codes of the records to read instead", default=[], on="page"
    )


class Record(Part):
    """What a record of any kind holds."""

    code: OwnCode = field("The code, which is also the file's name; never use it again for another record")
    withdrawn: Withdrawn | None = field("Only if the record has been withdrawn", default=None)
    title: Short = field("Its title, in at most ten words")

    if TYPE_CHECKING:  # each kind has its own; pydantic would take a property here for one that a field hides

        @property
        def locator(self) -> str:
            """Where the record stands in its report."""

    @property
    def gist(self) -> str:
        """The record in one sentence, for search engines and link previews."""
        return self.title

    @property
    def locators(self) -> list[str]:
        """Each place in a report that the record as a whole is from."""
        return [self.locator]

    @property
    def subjects(self) -> tuple[str, ...]:
        """The topics that the record as a whole is about, as its title or the report's words name them."""
        return ()
