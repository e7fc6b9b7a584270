"""Records as they are published: each published model filled from the record of the same kind.

A field is filled from the field of the same name, by the type that the published model gives it: a vocabulary's code becomes code and
label, a locator or the code of a record says its title and address. What has no such field is made here by name.
"""

from __future__ import annotations

from typing import Any

from ...knowledge.base import Base
from ...knowledge.links import Edge
from ..site import Output
from ...pages.places import page_of, place_of, url
from ...knowledge.parts import Part, Record
from ...knowledge.shape import models_of
from ...pages.sources import named
from ...pages.terms import Terms
from ...knowledge.walk import leaves
from .kinds import Deed
from .parts import VERSION, Link, Locator, Ours, Published, PublishedRecord, Reference, Sorted, Statement, Value
from .whole import PUBLISHED, PublishedVocabulary, Whole

LICENCE, LICENCE_URL = "CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/"
TITLE = "Resourceful Leadership knowledge base"


def json_address(base: Base, code: str) -> str:
    """The address of a record's JSON, relative to the root, however pages are addressed: `examples/e3/index.json`, `themes/t1/f1.json`."""
    page, _, anchor = url(page_of(base, code), directory_urls=True).partition("#")
    return f"{page}{anchor or 'index'}.json"


class AsData:
    """The records of one built site as data."""

    def __init__(self, out: Output) -> None:
        self.out, self.base = out, out.base
        self._editorial = self._value(Value, "basis", "editorial")
        self._users = Terms(out.base).used_by(out.base)

    def whole(self) -> Whole:
        """Everything."""
        root, reports = self.out.root, self.base.live("report")
        return Whole(
            version=VERSION, described_by=f"{root}data/schema/kb.json", title=TITLE,
            source=[f"{report.publisher} ({report.year}) {report.title}. {report.subtitle}" for report in reports],
            note=f"Told after research published in {named(reports).years}, in our own words. It is not current guidance, and not endorsed by the {'publisher' if len(reports) == 1 else 'publishers'}.",
            licence=LICENCE, licence_url=LICENCE_URL, about=root + self.out.url("data.md"), feed=f"{root}data/changes.atom",
            vocabularies=self.vocabularies(), records=[self.record(code) for code in self.base.entries],
        )  # fmt: skip

    def vocabularies(self) -> list[PublishedVocabulary]:
        """The controlled lists that published fields take their values from."""
        found = [leaf.says for entry in self.base.entries.values() for leaf in leaves(entry.record)]
        used = {says["vocabulary"] for says in found if says.get("vocabulary") and "data" in says["on"]}
        return [self._fill(PublishedVocabulary, self.base.vocabularies[name]) for name in sorted(used)]

    def record(self, code: str) -> PublishedRecord:
        """One record."""
        record, kind = self.base[code], self.base.kind(code).name
        given = {
            "kind": kind, "url": self.out.page(code), "short": self.out.short(code), "json_url": self.out.root + json_address(self.base, code),
            "described_by": f"{self.out.root}data/schema/{kind}.json", "version": VERSION, "licence": LICENCE, "links": self._links(code),
        }  # fmt: skip
        if kind == "behaviour":
            together = record.in_safeguarding or not record.described_with
            given["in_safeguarding"] = self._filled("behaviour", "in_safeguarding", record if together else self.base[record.described_with])
            given["described_with"] = [self._reference(other) for other in self.base.described_together(code)]
        if kind == "term":
            given["used_in"] = [self._reference(user.code) for user in self._users.get(code, [])]
        if kind == "report":
            given["sections"] = [self._section(record, section) for section in record.sections]
        own = None if kind == "report" else record.locator
        return self._fill(PUBLISHED[kind], record, own, **given)

    def _links(self, code: str) -> list[Link]:
        edges = [edge for kind in PUBLISHED for edge in self.base.out(code, kind)]
        back = [edge for kind in PUBLISHED for edge in self.base.back(code, kind)]
        return [self._link(edge, edge.target, edge.declared.field, "declared") for edge in edges] + [
            self._link(edge, edge.source, edge.declared.back, "derived") for edge in back
        ]

    def _link(self, edge: Edge, other: str, relation: str, direction: str) -> Link:
        locator = edge.locator or (self.base[edge.target].locator if edge.basis == "report" else None)
        there = self._reference(other)
        return Link(
            to=other, kind=there.kind, title=there.title, url=there.url, relation=relation, direction=direction,
            basis=self._value(Value, "basis", edge.basis), locator=locator and self._locator(locator), reason=edge.reason,
        )  # fmt: skip

    def _section(self, report: Record, section: Part) -> Published:
        code = f"{report.code}#{section.code}"
        within = self._locator(f"{report.code}#{section.within}") if section.within else None
        records = [self._reference(record.code) for record in self.base.at(code) if record is not report]
        (model,) = models_of(PUBLISHED["report"].model_fields["sections"].annotation)
        return self._fill(model, section, code=code, within=within, records=records)

    def _filled(self, kind: str, field: str, record: Record) -> Any:
        """One field of a kind of record, filled from another record than its own."""
        return self._converted(PUBLISHED[kind].model_fields[field].annotation, getattr(record, field), None, record.locator)

    def _fill(self, model: type[Published], part: Part, own: str | None = None, **given: Any) -> Any:
        """`model` filled from `part` and from what is `given` by name; `own` is the locator of a statement that has none."""
        for name, info in model.model_fields.items():
            if name in given:
                continue
            if name == "basis" and name not in type(part).model_fields:
                given[name] = self._editorial  # what says nothing of its basis and is published with one is ours by its nature
                continue
            value = getattr(part, name)
            if name == "locator" and value is None and model in (Statement, Deed):
                value = own
            given[name] = self._converted(info.annotation, value, type(part).model_fields[name].json_schema_extra.get("vocabulary"), own)
        return model(**given)

    def _converted(self, annotation: Any, value: Any, vocabulary: str | None, own: str | None) -> Any:
        if isinstance(value, list):
            return [self._converted(annotation, one, vocabulary, own) for one in value]
        model = next(models_of(annotation), None)
        if value is None or model is None:
            return value
        if model in (Value, Sorted):
            return self._value(model, vocabulary, value)
        if model is Locator:
            return self._locator(value)
        if model is Reference:
            return self._reference(value)
        return Ours(told=value, basis=self._editorial) if model is Ours else self._fill(model, value, own)

    def _value(self, model: type[Value], vocabulary: str, code: str) -> Value:
        basis = {"basis": self._editorial} if model is Sorted else {}
        return model(code=code, label=self.base.vocabularies[vocabulary][code].label, **basis)

    def _locator(self, code: str) -> Locator:
        return Locator(code=code, title=self.base.section(code)[1].title, url=self.out.root + self.out.url(place_of(code)))

    def _reference(self, code: str) -> Reference:
        return Reference(code=code, kind=self.base.kind(code).name, title=self.base[code].title, url=self.out.page(code))
