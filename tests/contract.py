"""The published fields that people build on: their path, their type and their meaning, frozen in contract.json.

`python tests/contract.py` updates contract.json with new fields and better wording of meanings. It refuses if a field
is gone or has another type, as that breaks the promise in docs/data.md.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))  # so that it runs as a command

from macros.knowledge.kinds import KINDS
from macros.knowledge.schemas import schema
from macros.knowledge.tables import TABLES

FILE = Path(__file__).with_name("contract.json")
Fields = dict[str, dict[str, list[str]]]


def fields() -> Fields:
    """Every field that is published now, by schema (a kind, or kb) and path: its type and its meaning.

    The columns of each table are included, under its file's name and in their order.
    """
    made = {name: dict(_fields(schema(name, ""))) for name in KINDS}
    whole = {path: says for path, says in _fields(schema("kb", "")) if not path.startswith("records[].")}
    tables = {
        f"{table.name}.csv": {column.name: ["string", table.meaning(column)] for column in table.columns}
        for table in TABLES
    }
    return {**made, "kb": whole, **tables}


def broken(frozen: Fields, today: Fields) -> list[str]:
    """The broken promises: a line for each field that is gone, or has another type or another meaning."""
    found = []
    for name, promised in frozen.items():
        for path, (sort, means) in promised.items():
            now = today.get(name, {}).get(path)
            if now is None:
                found.append(f"{name}: {path}: is gone; published fields stay (docs/data.md#promise), so fill it again")
            elif now[0] != sort:
                found.append(
                    f"{name}: {path}: was {sort}, is {now[0]}; a published field keeps its type, so add another field"
                )
            elif now[1] != means:
                mend = "if it is only worded better, run: python tests/contract.py; else add another field"
                found.append(f"{name}: {path}: meant '{means}', means '{now[1]}'; {mend}")
        kept = [path for path in promised if path in today.get(name, {})]
        if name.endswith(".csv") and kept != list(today.get(name, {}))[: len(kept)]:
            found.append(f"{name}: its columns are in another order; published columns stay where they are")
    return found


def _fields(made: dict[str, Any]) -> Iterator[tuple[str, list[str]]]:
    def walk(part: dict[str, Any], path: str) -> Iterator[tuple[str, list[str]]]:
        required = part.get("required", [])
        for name, field in part.get("properties", {}).items():
            here = f"{path}{name}"
            yield here, [sort(field) + ("" if name in required else ", may be absent"), field.get("description", "")]
            for inner, mark in insides(field):
                yield from walk(inner, f"{here}{mark}.")

    def insides(field: dict[str, Any], mark: str = "") -> Iterator[tuple[dict[str, Any], str]]:
        field = at(field)
        if "properties" in field:
            yield field, mark
        for one in field.get("anyOf", []):
            yield from insides(one, mark)
        if "items" in field:
            yield from insides(field["items"], f"{mark}[]")

    def at(field: dict[str, Any]) -> dict[str, Any]:
        return made["$defs"][field["$ref"].rpartition("/")[2]] if "$ref" in field else field

    def sort(field: dict[str, Any]) -> str:
        field = at(field)
        if "anyOf" in field:
            return " or ".join(sort(one) for one in field["anyOf"])
        if "allOf" in field:
            return "record"
        if field.get("type") == "array":
            return f"list of {sort(field['items'])}"
        more = [f"{key} {field[key]}" for key in ("format", "const", "enum", "pattern") if key in field]
        return " ".join([field["type"], *more])

    yield from walk(made, "")


def main() -> int:
    """Bring contract.json up to date, or say why not; returns the exit status."""
    today = fields()
    frozen = json.loads(FILE.read_text(encoding="utf-8")) if FILE.exists() else {}
    if wrong := [line for line in broken(frozen, today) if ": meant '" not in line]:
        print("\n".join(wrong), file=sys.stderr)
        return 1
    FILE.write_text(_text(today), encoding="utf-8")
    return 0


def _text(found: Fields) -> str:
    """As JSON with a line for each field, so that changing one changes one line."""

    def lines(one: dict[str, list[str]]) -> str:
        return ",\n".join(f"  {json.dumps(path)}: {json.dumps(says, ensure_ascii=False)}" for path, says in one.items())

    return "{\n" + ",\n".join(f" {json.dumps(name)}: {{\n{lines(one)}\n }}" for name, one in found.items()) + "\n}\n"


if __name__ == "__main__":
    sys.exit(main())
