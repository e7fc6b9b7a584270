"""The check of the published tables: they are read back from disk and compared with the published records."""

from __future__ import annotations

import csv
import hashlib
import json
import zipfile
from collections.abc import Mapping

from lxml import etree

from ...knowledge.kinds.columns import Published
from ...knowledge.tables import TABLES, Table
from ..site import Site, Unpublished
from . import datapackage, spreadsheet
from .table import unguard


def verify_tables(site: Site, records: Mapping[str, Published]) -> None:
    """Read the tables back, then what describes them and what holds them all.

    Raises Unpublished with one line for the first fault: the file, the place, and what is wrong there.
    """
    for table in TABLES:
        _table(site, table, records)
    _package(site)
    _spreadsheet(site, records)


def _table(site: Site, table: Table, records: Mapping[str, Published]) -> None:
    """Its columns, and a row with the right cells for each of its sources."""
    names = [column.name for column in table.columns]
    head, *rows = _rows(site, table.address)
    if head != names:
        raise Unpublished(f"{table.address}: row 1: the columns are not {', '.join(names)}")
    wanted = {_key(table, cells): cells for cells in map(table.cells, table.sources(records.values()))}
    seen = set()
    for number, row in enumerate(rows, 2):
        place = f"{table.address}: row {number}"
        if len(row) != len(names):
            raise Unpublished(f"{place}: has more or fewer cells than columns")
        cells = dict(zip(names, map(unguard, row), strict=True))
        key = _key(table, cells)
        if key not in wanted:
            raise Unpublished(f"{place}: no {'record has this code' if table.kind else 'record has this link'}")
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


def _package(site: Site) -> None:
    """Each table is in it, as the file that is there."""
    try:
        package = json.loads(site.file(datapackage.ADDRESS).read_bytes())
        told = {resource["name"]: resource["hash"] for resource in package["resources"]}
    except (FileNotFoundError, ValueError, KeyError, TypeError) as error:
        raise Unpublished(f"{datapackage.ADDRESS}: cannot be read as a data package: {error!r}") from None
    for table in TABLES:
        if told.get(table.name) != f"sha256:{hashlib.sha256(site.file(table.address).read_bytes()).hexdigest()}":
            raise Unpublished(f"{datapackage.ADDRESS}: {table.name}: is missing, or its hash is not that of the file")


def _spreadsheet(site: Site, records: Mapping[str, Published]) -> None:
    """Each table has its sheet, with as many rows as it should have."""
    address = spreadsheet.ADDRESS
    try:
        with zipfile.ZipFile(site.file(address)) as archive:
            sheets = [
                etree.fromstring(archive.read(f"xl/worksheets/sheet{number}.xml"))
                for number in range(1, len(spreadsheet.SHEETS) + 1)
            ]
    except (FileNotFoundError, zipfile.BadZipFile, KeyError, etree.XMLSyntaxError) as error:
        raise Unpublished(f"{address}: cannot be read as a workbook: {error}") from None
    for table, sheet in zip(TABLES, sheets[1:], strict=False):
        rows, wanted = len(sheet.findall(".//{*}row")), len(table.sources(records.values())) + 1
        if rows != wanted:
            raise Unpublished(f"{address}: {table.sheet}: has {rows} rows instead of {wanted}")
