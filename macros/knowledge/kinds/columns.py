"""The columns of a kind's table: what each is called, what is in its cells, and which field says what it means.

A cell is made from a record as it is published. What a column means is said by its field, in the model; a column says
only what the field does not.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

Published = dict[str, Any]
"""A record as its published JSON."""
Cell = Callable[[Published], str | None]
"""What makes a cell from a record; None leaves it empty."""

EACH_LINE = "One to a line"
SEMICOLONS = "Labels, separated by semicolons"
BASES = {
    "": "by code",
    "report": "by code, where the report makes the link",
    "section": "by code, where only a heading of the report makes the link",
    "editorial": "by code, where we make the link",
}
"""What a column of linked records says beyond its field, by the basis of its links."""

WHO = {"report": "the report says", "section": "from the section heading", "editorial": "our reading"}
"""Who makes the links of a column, by their basis, as headings say it."""


class Column(NamedTuple):
    """A column of a table. Its name and its meaning are a promise, as is its place among the others."""

    name: str
    heading: str
    """What it is called where people read it."""
    cell: Cell
    field: str = ""
    """The published field that says what it means, such as `extent.value`, or a relation of the kind."""
    says: str = ""
    """What the field does not say, without a full stop; it goes on with the field's sentence if it has no capital."""
    sort: str = "string"
    """What its cells are, if not a `string`: a `date`, a `boolean` (yes or no) or a `uri`."""


def text(name: str, heading: str, path: str = "", field: str = "", says: str = "", sort: str = "string") -> Column:
    """A text of the record, at `path` if that is not the column's name; `field` says what it means if not the same."""
    at = path or name
    return Column(name, heading, lambda record: _at(record, at), field or at, says, sort)


def label(name: str, heading: str, field: str = "") -> Column:
    """The label of a value from a controlled list."""
    return Column(name, heading, lambda record: _at(record, f"{field or name}.label"), field or name)


def labels(name: str, heading: str, field: str = "") -> Column:
    """The labels of several values, between semicolons."""
    return Column(
        name,
        heading,
        lambda record: "; ".join(value["label"] for value in record[field or name]),
        field or name,
        SEMICOLONS,
    )


def lines(name: str, heading: str, field: str = "", before: str = "") -> Column:
    """What the parts of a list say, each in a line, after what each has at `before`: `What they did: they met.`"""

    def cell(record: Published) -> str:
        return "\n".join(line(part) for part in record[field or name])

    def line(part: Published | str) -> str:
        if isinstance(part, str):
            return part
        return f"{_at(part, before)}: {part['told']}" if before else str(part["told"])

    return Column(name, heading, cell, field or name, EACH_LINE)


def linked(name: str, heading: str, kind: str, basis: str = "", field: str = "", says: str = "") -> Column:
    """The codes of the records of `kind` that are linked from either side, or only those whose link has this basis.

    The kind's own `field` says what the link means; for one that comes from the other side, `says` does.
    """

    def cell(record: Published) -> str:
        links = [link for link in record["links"] if link["kind"] == kind]
        return "; ".join(link["to"] for link in links if not basis or link["basis"]["code"] == basis)

    return Column(name, heading, cell, field, ", ".join(filter(None, [says, BASES[basis]])))


def by_basis(name: str, heading: str, kind: str, field: str = "", says: str = "") -> tuple[Column, ...]:
    """A column of linked records for each basis: `behaviours_report`, `behaviours_section`, `behaviours_editorial`."""
    return tuple(
        linked(f"{name}_{basis}", f"{heading} ({who})", kind, basis, field, says) for basis, who in WHO.items()
    )


def titles(name: str, heading: str, kind: str, field: str = "", says: str = "") -> Column:
    """The titles of the records of `kind` that are linked from either side."""

    def cell(record: Published) -> str:
        return "; ".join(link["title"] for link in record["links"] if link["kind"] == kind)

    return Column(name, heading, cell, field, ", ".join(filter(None, [says, "by title"])))


def _at(record: Published, path: str) -> str | None:
    """The text at a path such as `extent.value.label`; None if there is nothing on the way to it."""
    found: Any = record
    for name in path.split("."):
        found = found and found[name]
    return None if found is None else str(found)


CODE = text("code", "Code")
TITLE = text("title", "Title")
LABEL = text("label", "Title in the report")
EXTENT = label("extent", "How widespread", "extent.value")
EXTENT_OF = label("extent_of", "Who is counted", "extent.of")
EXTENT_LIMITS = text("extent_limits", "Limits", "extent.limits")
HOW_OFTEN = text("how_often", "How often")
PEOPLE = labels("people", "Who is mentioned")
CHALLENGES = labels("challenges_editorial", "Challenge (our reading)", "challenges")
VOICES = lines("voices", "What people said", before="role")
NOTES = lines("notes_editorial", "Our notes", "notes")
LOCATOR = text(
    "locator", "Place in the report", "locator.code", "locator", "as the codes of the report and its section"
)
LOCATOR_TITLE = text(
    "locator_title", "Section of the report", "locator.title", "locator", "by the title of the section"
)
WITHDRAWN = text("withdrawn", "Withdrawn on", "withdrawn.on", says="Empty if it has not been", sort="date")
URL = text("url", "Page", sort="uri")
SHORT = text("short", "Short address", sort="uri")
LAST = (NOTES, LOCATOR, LOCATOR_TITLE, WITHDRAWN, URL, SHORT)
"""What the columns of most kinds end with."""
