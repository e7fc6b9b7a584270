"""The check of the published data: every file is read back from disk and held to the contract."""

from __future__ import annotations

import json
import re
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import SchemaError
from lxml import etree

from ...knowledge.faults import field_path
from ...knowledge.kinds import KINDS
from ...pages.places import json_address
from ..site import Site, Unpublished
from .feed import ATOM
from .verify_tables import verify_tables


def verify(site: Site) -> None:
    """Read everything back.

    Raises Unpublished with one line for the first fault: the file, the place, and what is wrong there.
    """
    schemas = {name: _schema(site, f"data/schema/{name}.json") for name in (*KINDS, "kb")}
    whole = _read(site, "data/kb.json")
    listed = whole.get("records") if isinstance(whole, dict) else None
    records: list[Any] = listed if isinstance(listed, list) else []
    # Records are checked against the schema once, in their own files, and here compared with those: jsonschema is slow.
    _hold("data/kb.json", {**whole, "records": []} if isinstance(listed, list) else whole, schemas["kb"])
    published: dict[str, Any] = {}
    for number, (code, entry) in enumerate(site.base.entries.items()):
        address = json_address(site.base, code)
        published[code] = _read(site, address)
        _hold(address, published[code], schemas[entry.kind.name])
        if number >= len(records) or records[number] != published[code]:
            raise Unpublished(f"data/kb.json: records[{number}]: is not {code} as {address} has it")
    if len(records) > len(published):
        raise Unpublished(f"data/kb.json: records[{len(published)}]: is one record too many")
    verify_tables(site, published)
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
    schema = _read(site, address)
    try:
        Draft202012Validator.check_schema(schema)
    except SchemaError as error:
        raise Unpublished(
            f"{address}: {field_path(error.absolute_path)}: is not a JSON Schema: {error.message}"
        ) from None
    if schema.get("$id") != site.root + address:
        raise Unpublished(f"{address}: $id: is not its own address")
    return Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)


def _hold(address: str, content: Any, schema: Draft202012Validator) -> None:
    for error in schema.iter_errors(content):
        while error.context:  # for a part or null: the fault of the part
            error = error.context[0]
        raise Unpublished(f"{address}: {field_path(error.absolute_path) or 'the whole'}: {error.message}")


def _feed(site: Site) -> None:
    address = "data/changes.atom"
    try:
        root = etree.fromstring(_text(site, address).encode())
    except etree.XMLSyntaxError as error:
        raise Unpublished(f"{address}: is not well-formed: {error.msg}") from None
    for element, place in [
        (root, "feed"),
        *((entry, f"entry {i}") for i, entry in enumerate(root.findall(f"{{{ATOM}}}entry"), 1)),
    ]:
        for name in ("id", "title", "updated", "link"):
            if element.find(f"{{{ATOM}}}{name}") is None:
                raise Unpublished(f"{address}: {place}: {name} is missing, which Atom asks for")
    ids = [element.text for element in root.iter(f"{{{ATOM}}}id")]
    if len(set(ids)) < len(ids):
        raise Unpublished(f"{address}: id: {next(id_ for id_ in ids if ids.count(id_) > 1)} is there twice")


def _llms(site: Site) -> None:
    text = _text(site, "llms.txt")
    if not re.match(r"# \S.*\n\n> \S", text):
        raise Unpublished("llms.txt: line 1: does not begin with a title and a summary")
    if f"]({site.root}data/kb.json)" not in text:
        raise Unpublished("llms.txt: Data: does not lead to data/kb.json")
