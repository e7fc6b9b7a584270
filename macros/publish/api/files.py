"""The step of the publication: write everything that is data for others, then read it back and hold it to what it promises."""

from __future__ import annotations

import json
from typing import Any

from ..site import Output
from .feed import feed
from .record import AsData, json_address
from .llms import llms
from .table import table
from .verify import verify
from .whole import PUBLISHED, schema


def data(out: Output) -> None:
    """Every record and all of them as JSON, schemas, the examples as CSV, the feed and llms.txt. Raises Unpublished if one breaks its promise."""
    whole = AsData(out).whole()
    content = whole.model_dump(mode="json")
    for record in content["records"]:
        out.write(json_address(out.base, record["code"]), _json(record))
    out.write("data/kb.json", _json(content))
    for name in (*PUBLISHED, "kb"):
        out.write(f"data/schema/{name}.json", _json(schema(name, out.root)))
    out.write("data/examples.csv", table([record for record in whole.records if record.kind == "example"]))
    out.write("data/changes.atom", feed(out))
    out.write("llms.txt", llms(out))
    verify(out)


def _json(content: dict[str, Any]) -> str:
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"
