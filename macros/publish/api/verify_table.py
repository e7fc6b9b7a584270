"""The check of a published table: it is read back from disk, and each cell compared with the published records."""

from __future__ import annotations

import csv
from collections.abc import Mapping

from ...knowledge.kinds.columns import Published
from ...knowledge.tables import Table
from ..site import Site, Unpublished
from .table import unguard


def verify_table(site: Site, table: Table, records: Mapping[str, Published]) -> None:
    """Read a table back: its columns, and a row with the right cells for each of its sources among `records`.

    Raises Unpublished with one line for the first fault: the file, the row, and what is wrong there.
    """
    names = [column.name for column in table.columns]
    head, *rows = _rows(site, table.address)
    if head != names:
        raise Unpublished(f"{table.address}: row 1: the columns are not {', '.join(names)}")
    wanted = {}
    for source in table.sources(records.values()):
        cells = {column.name: column.cell(source) or "" for column in table.columns}
        wanted[_key(table, cells)] = cells
    seen = set()
    for number, row in enumerate(rows, 2):
        place = f"{table.address}: row {number}"
        if len(row) != len(names):
            raise Unpublished(f"{place}: has more or fewer cells than columns")
        cells = dict(zip(names, map(unguard, row), strict=True))
        key = _key(table, cells)
        if key not in wanted:
            raise Unpublished(f"{place}: no record has this code")
        if key in seen:
            raise Unpublished(f"{place}: {', '.join(key)} has a row already")
        seen.add(key)
        if wrong := [name for name in names if cells[name] != wanted[key][name]]:
            raise Unpublished(f"{place}: {wrong[0]}: differs from {', '.join(key)} in data/kb.json")
    if missing := [key for key in wanted if key not in seen]:
        raise Unpublished(f"{table.address}: the row of {', '.join(missing[0])} is missing")


def _key(table: Table, cells: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(cells[name] for name in table.key)


def _rows(site: Site, address: str) -> list[list[str]]:
    try:
        with site.file(address).open(encoding="utf-8-sig", newline="") as file:
            return list(csv.reader(file, strict=True)) or [[]]
    except (FileNotFoundError, UnicodeDecodeError, csv.Error) as error:
        raise Unpublished(f"{address}: cannot be read as CSV: {error}") from None
