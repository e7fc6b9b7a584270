"""datapackage.json: the tables and their columns, for programs that read Frictionless Data Packages (version 1)."""

from __future__ import annotations

import hashlib
from typing import Any

from ...knowledge.kinds.columns import Column
from ...knowledge.kinds.report import Report
from ...knowledge.tables import TABLES, Table
from ..site import Site

ADDRESS = "data/datapackage.json"
SORTS: dict[str, dict[str, Any]] = {
    "string": {"type": "string"},
    "date": {"type": "date"},
    "boolean": {"type": "boolean", "trueValues": ["yes"], "falseValues": ["no"]},
    "uri": {"type": "string", "format": "uri"},
}
"""What a sort of column is called in a Table Schema."""


def make_package(site: Site, whole: dict[str, Any]) -> dict[str, Any]:
    """The package, ready for JSON, with each table as it was written; `whole` is what kb.json holds."""
    licence = {"name": whole["licence"], "path": whole["licence_url"], "title": site.settings.licence.name}
    return {
        "profile": "tabular-data-package",
        "name": "resourceful-leadership",
        "id": site.root + ADDRESS,
        "title": whole["title"],
        "description": whole["note"],
        "version": whole["version"],
        "homepage": whole["about"],
        "licenses": [licence],
        "sources": [
            {"title": source, "path": site.page(report.code)}
            for source, report in zip(whole["source"], site.base.live(Report), strict=True)
        ],
        "contributors": [{"title": site.settings.name, "path": site.root, "role": "publisher"}],
        "resources": [_resource(site, table) for table in TABLES],
    }


def _resource(site: Site, table: Table) -> dict[str, Any]:
    content = site.file(table.address).read_bytes()
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": table.address.removeprefix("data/"),
        "title": table.title,
        "description": f"One row for each {table.row}.",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "schema": {
            "fields": [_field(table, column) for column in table.columns],
            "missingValues": [""],
            "primaryKey": list(table.key),
        },
    }


def _field(table: Table, column: Column) -> dict[str, Any]:
    always = {"constraints": {"required": True}} if column.name in table.key else {}
    named = {"name": column.name, "title": column.heading, "description": table.meaning(column)}
    return {**named, **SORTS[column.sort], **always}
