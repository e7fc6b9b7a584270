"""The tables that we publish for spreadsheets: one for each kind of record that declares columns, and one of all links.

What a column means is said once, in the declaration of its field, which the JSON Schemas publish as well.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache, partial
from typing import Any

from .kinds import KINDS, Kind
from .kinds.columns import Column, Published, text
from .links import DECLARED
from .schemas import published_fields


@dataclass(frozen=True, eq=False)
class Table:
    """A table: what it is called, its columns, and what its rows are made from."""

    name: str
    """Its name in addresses: `findings`."""
    title: str
    """Its name on pages."""
    row: str
    """What a row is for, as in "one row for each finding"."""
    columns: tuple[Column, ...]
    """Its columns, in order."""
    key: tuple[str, ...]
    """The columns by which a row differs from all others."""
    sources: Callable[[Iterable[Published]], list[Published]]
    """What its rows are made from, one each, out of all published records."""
    kind: str = ""
    """The kind whose fields say what its columns mean; without one, the fields that all kinds have do."""

    @property
    def address(self) -> str:
        """Where it is published, relative to the site."""
        return f"data/{self.name}.csv"

    @property
    def sheet(self) -> str:
        """Its name in a file with all tables."""
        return self.name.capitalize()

    def cells(self, source: Published) -> dict[str, str]:
        """A row by the names of its columns."""
        return {column.name: column.cell(source) or "" for column in self.columns}

    def meaning(self, column: Column) -> str:
        """What a column means, in a sentence or two: what its field says, and then what it says itself."""
        field = _said(self.kind).get(column.field, "")
        join = ", " if column.says[:1].islower() else ". "
        return f"{join.join(filter(None, [field, column.says]))}."


@cache
def _said(kind: str) -> dict[str, str]:
    """What the published fields of a kind and its relations mean, by path: `extent.value`."""
    fields = [*published_fields(), *(published_fields(kind) if kind else [])]
    specs = KINDS[kind].fields if kind else {}
    relations = {name: spec.info.description or "" for name, spec in specs.items() if spec.to}
    return {path.replace("[]", ""): means for path, means in fields} | relations


def _of_kind(kind: Kind[Any]) -> Table:
    sources = partial(_records, kind.name)
    return Table(kind.folder, kind.plural, kind.title.lower(), kind.columns, ("code",), sources, kind.name)


def _records(kind: str, records: Iterable[Published]) -> list[Published]:
    return [record for record in records if record["kind"] == kind]


def _links(records: Iterable[Published]) -> list[Published]:
    """Each link once, as the record that declares it has it, with that record and its name for the way back."""
    back = {(declared.source, declared.field, declared.target): declared.back for declared in DECLARED}
    return [
        {**link, "record": record, "back": back[record["kind"], link["relation"], link["kind"]]}
        for record in records
        for link in record["links"]
        if link["direction"] == "declared"
    ]


LINKS = Table(
    name="links",
    title="Links",
    row="link between two records",
    columns=(
        text("from", "From", "record.code", says="The code of the record that the link belongs to"),
        text("from_kind", "Kind (from)", "record.kind", says="The kind of that record"),
        text("from_title", "Title (from)", "record.title", says="The title of that record"),
        text("relation", "Relation", says="The field of that record that holds the link, such as behaviours"),
        text("to", "To", field="links.to"),
        text("to_kind", "Kind (to)", "kind", "links.kind"),
        text("to_title", "Title (to)", "title", "links.title"),
        text("back", "Way back", says="What the link is called on the other record's page, such as illustrated by"),
        text("basis", "Who makes the link", "basis.code", "links.basis"),
        Column(
            "ours",
            "Is it our reading?",
            lambda link: "yes" if link["basis"]["code"] == "editorial" else "no",
            says="Yes if we make the link, no if the report or one of its headings does",
            sort="boolean",
        ),
        text("locator", "Place in the report", "locator.code", says="Where the report makes it; empty if we do"),
        text("locator_title", "Section of the report", "locator.title", says="The title of that place"),
        text("reason_editorial", "Our reason", "reason", says="Why we make it; empty if the report does"),
    ),
    key=("from", "relation", "to"),
    sources=_links,
)
"""Every link between records once. New columns go at the end; none ever changes its meaning."""

TABLES = (
    *(_of_kind(kind) for kind in sorted(KINDS.values(), key=lambda kind: kind.finder) if kind.columns),
    LINKS,
)
"""The tables: those of kinds in the order in which search lists them, then the links."""
