"""The facets of the finder, which narrow its results. Each facet is a word of FACETS."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...knowledge.base import Base
from ...knowledge.kinds import KINDS
from ...knowledge.kinds.report import Report
from ...knowledge.parts import Extent, Record
from ...knowledge.walk import leaves, parts
from ...pages.extents import phrase
from ...pages.sources import one_of

FACETS = ("kind", "challenge", "theme", "extent", "status", "behaviour", "people", "action", "basis", "report")
"""The facets, in order: each is a kind of record, or a vocabulary or one value of it."""
LABELS = {"kind": "Type"}
"""The name of a facet in the finder, if different from that of its vocabulary or kind."""


def facets_of(base: Base, record: Record) -> dict[str, list[str]]:
    """The values of a record, by facet; a facet without values is left out."""
    by_facet = {facet: list(dict.fromkeys(_values(base, record, facet))) for facet in FACETS}
    return {facet: values for facet, values in by_facet.items() if values}


def facts_of(base: Base, record: Record) -> Iterator[str]:
    """What a result says of a record in small print: its stage, and how widespread it is."""
    for leaf in leaves(record):
        if leaf.says.vocabulary == "status":
            status = base.vocabularies["status"]
            yield f"{status.title}: {status[leaf.value].label}"
    for _, part in parts(record):
        if isinstance(part, Extent):
            yield f"{base.vocabularies['extent'].title}: {phrase(base, part)}"


def labels(base: Base) -> dict[str, Any]:
    """The facets in order, each with its label and the labels of its values."""
    facets = {facet: {"label": _label(base, facet), "values": _choices(base, facet)} for facet in FACETS}
    return {name: facet for name, facet in facets.items() if facet["values"]}


def _vocabulary(base: Base, facet: str) -> str:
    """The vocabulary that a facet's values come from: `challenges` for `challenge`."""
    return facet if facet in base.vocabularies else f"{facet}s"


def _values(base: Base, record: Record, facet: str) -> list[str]:
    code, kind = record.code, base.kind(record.code).name
    if facet == "kind":
        return [kind]
    if facet == "basis":
        kinds = [name for name in KINDS if KINDS[name].finder]
        return sorted({edge.basis for name in kinds for edge in (*base.out(code, name), *base.back(code, name))})
    if facet == "report":
        return _reports(base, record)
    if facet in KINDS:
        near = [edge.target for edge in base.out(code, facet)] + [edge.source for edge in base.back(code, facet)]
        return [code] if kind == facet else near
    return [leaf.value for leaf in leaves(record) if leaf.says.vocabulary == _vocabulary(base, facet)]


def _reports(base: Base, record: Record) -> list[str]:
    """The report of a record, where there are several; a term belongs to every report that uses it."""
    if len(base.live(Report)) == 1:
        return []
    return [locator.partition("#")[0] for locator in record.locators]


def _label(base: Base, facet: str) -> str:
    if facet in LABELS:
        return LABELS[facet]
    return KINDS[facet].title if facet in KINDS else base.vocabularies[_vocabulary(base, facet)].title


def _choices(base: Base, facet: str) -> dict[str, str]:
    if facet == "kind":
        kinds = sorted((kind for kind in KINDS.values() if kind.finder), key=lambda kind: kind.finder)
        return {kind.name: kind.facet or kind.title for kind in kinds} | {"section": "Other page"}
    if facet == "report":
        reports = base.live(Report)
        return {report.code: one_of(base, report) for report in reports} if len(reports) > 1 else {}
    if facet in KINDS:
        return {record.code: f"{record.code.upper()} {record.title}" for record in base.live(facet)}
    return {value.code: value.label for value in base.vocabularies[_vocabulary(base, facet)].values}
