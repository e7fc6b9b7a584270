"""Links between records: the table of who declares which, and the graph that derives the way back.

An editor types a link once, in the field that declares it. The check, the pages and the editors' guide read this table.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from .kinds import KINDS
from .parts import Link, Record


class Declared(NamedTuple):
    """A sort of link: records of kind `source` declare it in `field`; `back` is the other side's name for it."""

    source: str
    field: str
    target: str
    back: str


DECLARED = tuple(
    Declared(kind.name, name, spec.to, spec.back)
    for kind in KINDS.values()
    for name, spec in kind.fields.items()
    if spec.to
)
"""Every relation, in the order of the kinds and of their fields."""


def linking_to(kind: str) -> list[str]:
    """The kinds whose records link to those of `kind`, in their order."""
    return list(dict.fromkeys(declared.source for declared in DECLARED if declared.target == kind))


def wrong_side(kind: str, name: str, code: object, value: object) -> str | None:
    """The message that names the right file, if `name` is a link that the other side declares; else None."""
    for declared in DECLARED:
        if declared.target != kind or name.rstrip("s") != declared.source:
            continue
        first = value[0] if isinstance(value, list) and value else value
        other = first.get("to") if isinstance(first, dict) else first
        folder = f"data/{KINDS[declared.source].folder}/"
        file = (
            f"{folder}{other}.yml" if isinstance(other, str) and other else f"the {declared.source}'s file in {folder}"
        )
        return (
            f"on the wrong side; the link from {declared.source} to {kind} is written once, in "
            f"{file}: {declared.field}, naming {code or f'this {kind}'}"
        )
    return None


class Edge(NamedTuple):
    """One link from record to record, and what it rests on."""

    source: str
    target: str
    declared: Declared
    basis: str
    locator: str | None
    reason: str | None


def edges(kind: str, record: Record) -> Iterable[Edge]:
    """The links that a record of `kind` declares, in order.

    A plain code rests on the record that it names, which the report supports.
    """
    for declared in DECLARED:
        if declared.source != kind:
            continue
        value = getattr(record, declared.field)
        for link in value if isinstance(value, list) else [value]:
            if isinstance(link, Link):
                yield Edge(record.code, link.to, declared, link.basis, link.locator, link.reason)
            else:
                yield Edge(record.code, link, declared, "report", None, None)


class Graph:
    """All links, from both ends."""

    def __init__(self, links: Iterable[Edge]) -> None:
        self._from: dict[tuple[str, str], list[Edge]] = defaultdict(list)
        self._to: dict[tuple[str, str], list[Edge]] = defaultdict(list)
        self._between: dict[tuple[str, str], Edge] = {}
        for edge in links:
            self._from[edge.source, edge.declared.target].append(edge)
            self._to[edge.target, edge.declared.source].append(edge)
            self._between[edge.source, edge.target] = edge

    def out(self, code: str, kind: str) -> list[Edge]:
        """The links from record `code` to records of `kind`, in the order declared."""
        return self._from.get((code, kind), [])

    def back(self, code: str, kind: str) -> list[Edge]:
        """The links to record `code` from records of `kind`, in the order of their codes."""
        return self._to.get((code, kind), [])

    def between(self, source: str, target: str) -> Edge | None:
        """The link from one record to another, if there is one."""
        return self._between.get((source, target))
