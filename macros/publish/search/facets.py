"""The facets of the finder, which narrow its results. Each facet is a line of FACETS."""

from __future__ import annotations

from typing import Any, NamedTuple

from ...knowledge.base import Base
from ...knowledge.kinds import KINDS
from ...knowledge.kinds.report import Report
from ...knowledge.parts import Record
from ...knowledge.walk import leaves
from ...pages.sources import called


class Facet(NamedTuple):
    """A facet: its name, and the kind of record or the vocabulary that its values come from."""

    name: str
    kind: str = ""
    vocabulary: str = ""
    label: str = ""
    """Its name in the finder, if different from that of its vocabulary or kind."""


FACETS = (
    Facet("kind", label="Kind"),
    Facet("behaviour", kind="behaviour"),
    Facet("theme", kind="theme"),
    Facet("challenge", vocabulary="challenges"),
    Facet("people", vocabulary="people"),
    Facet("action", vocabulary="actions"),
    Facet("status", vocabulary="status"),
    Facet("basis", label="Who makes its links"),
    Facet("report", kind="report"),
)
"""The facets, in order."""


def facets_of(base: Base, record: Record) -> dict[str, list[str]]:
    """The values of a record, by facet; a facet without values is left out."""
    by_facet = {facet.name: list(dict.fromkeys(_values(base, record, facet))) for facet in FACETS}
    return {name: values for name, values in by_facet.items() if values}


def labels(base: Base) -> dict[str, Any]:
    """The facets in order, each with its label and the labels of its values."""
    facets = {facet.name: {"label": _label(base, facet), "values": _choices(base, facet)} for facet in FACETS}
    return {name: facet for name, facet in facets.items() if facet["values"]}


def _values(base: Base, record: Record, facet: Facet) -> list[str]:
    code, kind = record.code, base.kind(record.code).name
    if facet.name == "kind":
        return [kind]
    if facet.name == "basis":
        kinds = [name for name in KINDS if KINDS[name].finder]
        return sorted({edge.basis for name in kinds for edge in (*base.out(code, name), *base.back(code, name))})
    if facet.name == "report":
        return _reports(base, record)
    if facet.kind:
        near = [edge.target for edge in base.out(code, facet.kind)] + [
            edge.source for edge in base.back(code, facet.kind)
        ]
        return [code] if kind == facet.kind else near
    return [leaf.value for leaf in leaves(record) if leaf.says.vocabulary == facet.vocabulary]


def _reports(base: Base, record: Record) -> list[str]:
    """The report of a record, where there are several; a term belongs to every report that uses it."""
    if len(base.live(Report)) == 1:
        return []
    return [locator.partition("#")[0] for locator in record.locators]


def _label(base: Base, facet: Facet) -> str:
    if facet.label:
        return facet.label
    return KINDS[facet.kind].title if facet.kind else base.vocabularies[facet.vocabulary].title


def _choices(base: Base, facet: Facet) -> dict[str, str]:
    if facet.name == "kind":
        kinds = sorted((kind for kind in KINDS.values() if kind.finder), key=lambda kind: kind.finder)
        return {kind.name: kind.facet or kind.title for kind in kinds} | {"section": "Section page"}
    if facet.name == "report":
        reports = base.live(Report)
        return {report.code: f"Report of {called(base, report)}" for report in reports} if len(reports) > 1 else {}
    if facet.kind:
        return {record.code: f"{record.code.upper()} {record.title}" for record in base.live(facet.kind)}
    return {value.code: value.label for value in base.vocabularies[facet.vocabulary or facet.name].values}
