"""The step of the publication: write all that is data for others, then read it back and hold it to what it promises."""

from __future__ import annotations

import json
from typing import Any

from ...knowledge.kinds import KINDS
from ...knowledge.schemas import schema
from ...pages.places import json_address
from ..site import Site
from .feed import feed
from .llms import llms
from .table import table
from .verify import verify
from .whole import whole


def write_data(site: Site) -> None:
    """Write every record and all of them as JSON, their schemas, tables, the feed and llms.txt; then verify them.

    Raises Unpublished if one of them breaks its promise.
    """
    everything = whole(site)
    for record in everything["records"]:
        site.write(json_address(site.base, record["code"]), _json(record))
    site.write("data/kb.json", _json(everything))
    for name in (*KINDS, "kb"):
        site.write(f"data/schema/{name}.json", _json(schema(name, site.root)))
    for kind in KINDS.values():
        if kind.columns:
            records = [record for record in everything["records"] if record["kind"] == kind.name]
            site.write(f"data/{kind.folder}.csv", table(kind.columns, records))
    site.write("data/changes.atom", feed(site))
    site.write("llms.txt", llms(site))
    verify(site)


def _json(content: dict[str, Any]) -> str:
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"
