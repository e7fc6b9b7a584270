"""The tables that we publish for spreadsheets: one for each kind of record that declares columns.

What a column means is said once, in the declaration of its field, which the JSON Schemas publish as well.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from .kinds import KINDS, Kind
from .kinds.columns import Column, Published
from .schemas import published_fields


@dataclass(frozen=True)
class Table:
    """A table: what it is called, its columns, and what its rows are made from."""

    kind: Kind[Any]

    @property
    def name(self) -> str:
        """Its name in addresses: `findings`."""
        return self.kind.folder

    @property
    def title(self) -> str:
        """Its name on pages."""
        return self.kind.plural

    @property
    def row(self) -> str:
        """What a row is for, as in "one row for each finding"."""
        return self.kind.title.lower()

    @property
    def address(self) -> str:
        """Where it is published, relative to the site."""
        return f"data/{self.name}.csv"

    @property
    def columns(self) -> tuple[Column, ...]:
        """Its columns, in order."""
        return self.kind.columns

    @property
    def key(self) -> tuple[str, ...]:
        """The columns by which a row differs from all others."""
        return ("code",)

    def sources(self, records: Iterable[Published]) -> list[Published]:
        """What its rows are made from, one each, out of all published records."""
        return [record for record in records if record["kind"] == self.kind.name]

    def meaning(self, column: Column) -> str:
        """What a column means, in a sentence or two: what its field says, and then what it says itself."""
        field = _said(self.kind.name).get(column.field, "")
        return " ".join(f"{part}." for part in (field, column.says) if part)


@cache
def _said(kind: str) -> dict[str, str]:
    """What the published fields of a kind and its relations mean, by path: `extent.value`."""
    fields = [*published_fields(), *published_fields(kind)]
    relations = {name: spec.info.description or "" for name, spec in KINDS[kind].fields.items() if spec.to}
    return {path.replace("[]", ""): means for path, means in fields} | relations


def _tables() -> Iterator[Table]:
    for kind in sorted(KINDS.values(), key=lambda kind: kind.finder):
        if kind.columns:
            yield Table(kind)


TABLES = tuple(_tables())
"""The tables, in the order in which search lists their kinds."""
