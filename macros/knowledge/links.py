"""Links between records, to be asked from both ends: each is declared once, and `Graph` derives the way back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from .relations import DECLARED, Declared
from .parts import Link, Record


class Edge(NamedTuple):
    """One link from record to record, with what it rests on."""

    source: str
    target: str
    declared: Declared
    basis: str
    locator: str | None
    reason: str | None


def edges(kind: str, record: Record) -> Iterable[Edge]:
    """The links that a record of `kind` declares, in its order. A plain code rests on the record it names, in the report."""
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
    """All links, to be asked from both ends."""

    def __init__(self, found: Iterable[Edge]) -> None:
        self._from: dict[tuple[str, str], list[Edge]] = defaultdict(list)
        self._to: dict[tuple[str, str], list[Edge]] = defaultdict(list)
        self._between: dict[tuple[str, str], Edge] = {}
        for edge in found:
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
