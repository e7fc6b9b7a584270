"""Each record of a built site as published: the fields of all kinds, and then its own."""

from __future__ import annotations

from functools import cached_property
from typing import Any, Literal

from ...knowledge.base import Base
from ...knowledge.contract import VERSION, Link, PublishedRecord
from ...knowledge.faces import Locator, Reference, Value
from ...knowledge.kinds import KINDS
from ...knowledge.links import Edge
from ...knowledge.parts import Record
from ...pages.places import json_address, place_of
from ...pages.terms import Terms
from ..site import Site


class Records:
    """The records of one built site, each as published."""

    def __init__(self, site: Site) -> None:
        self.site, self.base = site, site.base

    @cached_property
    def _users(self) -> dict[str, list[Record]]:
        return Terms(self.base).used_by(self.base)

    def users(self, term: str) -> list[Reference]:
        """The records whose pages use a term."""
        return [self.reference(user.code) for user in self._users.get(term, [])]

    def published(self, code: str) -> dict[str, Any]:
        """One record, ready for JSON: the fields of all records, and then those of its kind."""
        facing, record, kind = _Facing(self, code), self.base[code], self.base.kind(code).name
        shared = PublishedRecord(
            code=code,
            kind=kind,
            title=record.title,
            url=self.site.page(code),
            short=self.site.short(code),
            json_url=self.site.root + json_address(self.base, code),
            described_by=f"{self.site.root}data/schema/{kind}.json",
            version=VERSION,
            licence=self.site.settings.licence.code,
            withdrawn=record.withdrawn,
            links=self._links(code),
        )
        return {**shared.model_dump(mode="json", context=facing), **record.model_dump(mode="json", context=facing)}

    def _links(self, code: str) -> list[Link]:
        edges = [edge for kind in KINDS for edge in self.base.out(code, kind)]
        back = [edge for kind in KINDS for edge in self.base.back(code, kind)]
        return [self._link(edge, edge.target, edge.declared.field, "declared") for edge in edges] + [
            self._link(edge, edge.source, edge.declared.back, "derived") for edge in back
        ]

    def _link(self, edge: Edge, other: str, relation: str, direction: Literal["declared", "derived"]) -> Link:
        locator = edge.locator or (self.base[edge.target].locator if edge.basis == "report" else None)
        other_record = self.reference(other)
        return Link(
            to=other,
            kind=other_record.kind,
            title=other_record.title,
            url=other_record.url,
            relation=relation,
            direction=direction,
            basis=self.value("basis", edge.basis),
            locator=self.locator(locator) if locator else None,
            reason=edge.reason,
        )

    def value(self, vocabulary: str, code: str) -> Value:
        """A value of a vocabulary, with its label."""
        return Value(code=code, label=self.base.label(vocabulary, code))

    def locator(self, code: str) -> Locator:
        """A place in a report, with its title and address."""
        title = self.base.section(code)[1].title
        return Locator(code=code, title=title, url=self.site.root + self.site.url(place_of(code)))

    def reference(self, code: str) -> Reference:
        """Another record, with its title and address."""
        kind, title = self.base.kind(code).name, self.base[code].title
        return Reference(code=code, kind=kind, title=title, url=self.site.page(code))


class _Facing:
    """What the fields of a record need when it is published."""

    def __init__(self, records: Records, code: str) -> None:
        self.base: Base = records.base
        self.record: Record = records.base[code]
        self.value, self.locator = records.value, records.locator
        self.reference, self.users = records.reference, records.users
