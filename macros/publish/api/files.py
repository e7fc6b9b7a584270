"""The step that writes all data for others, then reads it back and checks it against the contract."""

from __future__ import annotations

import json
from typing import Any

from ...knowledge.kinds import KINDS
from ...knowledge.schemas import schema
from ...knowledge.tables import TABLES
from ...pages.places import json_address
from ..site import Site
from . import datapackage, spreadsheet
from .feed import make_feed
from .llms import make_llms
from .table import make_table
from .verify import verify
from .whole import make_whole


def write_data(site: Site) -> None:
    """Write every record and all of them as JSON, their schemas, tables, the feed and llms.txt; then verify them.

    Raises Unpublished if one of them does not keep to the contract.
    """
    everything = make_whole(site)
    for record in everything["records"]:
        site.write(json_address(site.base, record["code"]), _json(record))
    site.write("data/kb.json", _json(everything))
    for name in (*KINDS, "kb"):
        site.write(f"data/schema/{name}.json", _json(schema(name, site.root)))
    for table in TABLES:
        site.write(table.address, make_table(table, everything["records"]))
    site.write(spreadsheet.ADDRESS, spreadsheet.make_spreadsheet(site, everything))
    site.write(datapackage.ADDRESS, _json(datapackage.make_package(site, everything)))
    site.write("data/changes.atom", make_feed(site))
    site.write("llms.txt", make_llms(site))
    verify(site)


def _json(content: dict[str, Any]) -> str:
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"
