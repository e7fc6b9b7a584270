"""What is published is checked as published: every file is read back from disk and held to what it promises."""

from __future__ import annotations

import csv
import json
import re
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import SchemaError
from lxml import etree

from ...knowledge.faults import field_path
from ...knowledge.kinds import KINDS, Kind
from ...pages.places import json_address
from ..site import Site, Unpublished
from .feed import ATOM
from .table import unguard


def verify(site: Site) -> None:
    """Read everything back.

    Raises Unpublished with one line for the first thing that is wrong: file, place, and what is wrong there.
    """
    schemas = {name: _schema(site, f"data/schema/{name}.json") for name in (*KINDS, "kb")}
    whole = _read(site, "data/kb.json")
    found = whole.get("records") if isinstance(whole, dict) else None
    records: list[Any] = found if isinstance(found, list) else []
    # Records are held to the schema once, in their own files, and here to be the same: jsonschema takes its time.
    _hold("data/kb.json", {**whole, "records": []} if isinstance(found, list) else whole, schemas["kb"])
    told: dict[str, Any] = {}
    for number, (code, entry) in enumerate(site.base.entries.items()):
        address = json_address(site.base, code)
        told[code] = _read(site, address)
        _hold(address, told[code], schemas[entry.kind.name])
        if number >= len(records) or records[number] != told[code]:
            raise Unpublished(f"data/kb.json: records[{number}]: is not {code} as {address} has it")
    if len(records) > len(told):
        raise Unpublished(f"data/kb.json: records[{len(told)}]: is one record more than there are")
    for kind in KINDS.values():
        if kind.columns:
            _table(site, kind, told)
    _feed(site)
    _llms(site)


def _text(site: Site, address: str) -> str:
    try:
        return site.file(address).read_text(encoding="utf-8")
    except (FileNotFoundError, UnicodeDecodeError) as error:
        raise Unpublished(
            f"{address}: {'is missing' if isinstance(error, FileNotFoundError) else 'is not UTF-8'}"
        ) from None


def _read(site: Site, address: str) -> Any:
    try:
        return json.loads(_text(site, address))
    except json.JSONDecodeError as error:
        raise Unpublished(f"{address}: line {error.lineno}: is not JSON: {error.msg}") from None


def _schema(site: Site, address: str) -> Draft202012Validator:
    made = _read(site, address)
    try:
        Draft202012Validator.check_schema(made)
    except SchemaError as error:
        raise Unpublished(f"{address}: {field_path(error.absolute_path)}: is no JSON Schema: {error.message}") from None
    if made.get("$id") != site.root + address:
        raise Unpublished(f"{address}: $id: is not its own address")
    return Draft202012Validator(made, format_checker=Draft202012Validator.FORMAT_CHECKER)


def _hold(address: str, content: Any, schema: Draft202012Validator) -> None:
    for error in schema.iter_errors(content):
        while error.context:  # a part or null: what is wrong with the part
            error = error.context[0]
        raise Unpublished(f"{address}: {field_path(error.absolute_path) or 'the whole'}: {error.message}")


def _table(site: Site, kind: Kind[Any], told: dict[str, Any]) -> None:
    address = f"data/{kind.folder}.csv"
    try:
        with site.file(address).open(encoding="utf-8-sig", newline="") as file:
            head, *rows = list(csv.reader(file, strict=True)) or [[]]
    except (FileNotFoundError, UnicodeDecodeError, csv.Error) as error:
        raise Unpublished(f"{address}: cannot be read as CSV: {error}") from None
    if head != list(kind.columns):
        raise Unpublished(f"{address}: row 1: the columns are not {', '.join(kind.columns)}")
    for number, row in enumerate(rows, 2):
        cells = dict(zip(head, map(unguard, row), strict=False))
        record = told.get(cells.get("code", ""))
        if len(row) != len(head) or not record:
            wrong_row = "no record has this code" if len(row) == len(head) else "has not as many cells as columns"
            raise Unpublished(f"{address}: row {number}: {wrong_row}")
        wrong = [name for name, cell in cells.items() if isinstance(record.get(name), str) and cell != record[name]]
        if wrong:
            raise Unpublished(f"{address}: row {number}: {wrong[0]}: differs from {record['code']} in data/kb.json")
    missing = {code for code, record in told.items() if record["kind"] == kind.name} - {row[0] for row in rows}
    if missing:
        raise Unpublished(f"{address}: the row of {min(missing)} is missing")


def _feed(site: Site) -> None:
    address = "data/changes.atom"
    try:
        root = etree.fromstring(_text(site, address).encode())
    except etree.XMLSyntaxError as error:
        raise Unpublished(f"{address}: is not well-formed: {error.msg}") from None
    for element, place in [
        (root, "feed"),
        *((one, f"entry {i}") for i, one in enumerate(root.findall(f"{{{ATOM}}}entry"), 1)),
    ]:
        for name in ("id", "title", "updated", "link"):
            if element.find(f"{{{ATOM}}}{name}") is None:
                raise Unpublished(f"{address}: {place}: {name} is missing, which Atom asks for")
    ids = [one.text for one in root.iter(f"{{{ATOM}}}id")]
    if len(set(ids)) < len(ids):
        raise Unpublished(f"{address}: id: {next(one for one in ids if ids.count(one) > 1)} stands twice")


def _llms(site: Site) -> None:
    text = _text(site, "llms.txt")
    if not re.match(r"# \S.*\n\n> \S", text):
        raise Unpublished("llms.txt: line 1: does not begin with a title and a summary")
    if f"]({site.root}data/kb.json)" not in text:
        raise Unpublished("llms.txt: Data: does not lead to data/kb.json")
