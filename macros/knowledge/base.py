"""The knowledge base: every record that parsed, linked both ways, by code and by kind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, overload

from .entry import Entry, Listed, P, R, is_entry, is_listed
from .faults import nearest, span
from .fields import Part
from .kinds import KINDS, Kind
from .kinds.report import Report, Section
from .links import Edge, Graph, edges
from .lists import Log, LogEntry, SectionPage, Sections, Thesaurus, Topic, Uncovered, Vocabulary
from .parts import Record
from .walk import leaves

NAMES: dict[type[Record], str] = {kind.model: name for name, kind in KINDS.items()}
"""The kind of each model."""


class Base:
    """All records that parsed.

    `broken` holds the codes of the files that did not, so that a link to one of them is not a second fault.
    """

    def __init__(
        self,
        entries: Iterable[Entry[Record]],
        vocabularies: Mapping[str, Listed[Vocabulary]] | None = None,
        beside: Mapping[str, Listed[Part]] | None = None,
        broken: Iterable[str] = (),
    ) -> None:
        order = list(KINDS)
        in_order = sorted(entries, key=lambda entry: (order.index(entry.kind.name), entry.kind.sort_key(entry.record)))
        self.entries = {entry.record.code: entry for entry in in_order}
        self.vocabulary_files = dict(vocabularies or {})
        self.vocabularies = {name: held.record for name, held in self.vocabulary_files.items()}
        self.beside_records = dict(beside or {})
        self.broken = set(broken)
        self.graph = Graph(edge for entry in self._living() for edge in edges(entry.kind.name, entry.record))
        self._live: dict[str, list[Record]] = {name: [] for name in KINDS}
        self._located: dict[str, list[Record]] = {}
        self._values: dict[tuple[str, str], list[Record]] = {}
        for entry in self._living():
            self._live[entry.kind.name].append(entry.record)
            self._located.setdefault(entry.record.locator, []).append(entry.record)
            for leaf in leaves(entry.record):
                if leaf.says.vocabulary:
                    holders = self._values.setdefault((leaf.says.vocabulary, leaf.value), [])
                    if entry.record not in holders[-1:]:
                        holders.append(entry.record)
        self._places = {record.code: i for records in self._live.values() for i, record in enumerate(records)}
        self._parents = {code: parent for parent, code in self._listings()}

    def _living(self) -> Iterator[Entry[Record]]:
        return (entry for entry in self.entries.values() if not entry.record.withdrawn)

    def _listings(self) -> Iterator[tuple[str, str]]:
        """Each record that is listed by a parent, after that parent; the first of several parents comes last."""
        for kind in KINDS.values():
            if kind.parent:
                for entry in reversed(list(self.of_kind(kind.parent))):
                    yield from ((entry.record.code, code) for code in getattr(entry.record, kind.folder))

    def __getitem__(self, code: str) -> Record:
        return self.entries[code].record

    def __contains__(self, code: object) -> bool:
        return code in self.entries

    def of(self, model: type[R], code: str) -> R:
        """The record with this code, as the model of its kind.

        Raises KeyError if there is none, or if it is of another kind.
        """
        record = self.entries[code].record
        if not isinstance(record, model):
            raise KeyError(f"{code} is not of the kind {NAMES[model]}")
        return record

    def kind(self, code: str) -> Kind[Any]:
        """The kind of the record with this code."""
        return self.entries[code].kind

    @overload
    def of_kind(self, kind: str) -> Iterator[Entry[Record]]: ...
    @overload
    def of_kind(self, kind: type[R]) -> Iterator[Entry[R]]: ...
    def of_kind(self, kind: str | type[R]) -> Iterator[Entry[Record]] | Iterator[Entry[R]]:
        """The records of a kind, withdrawn ones too, each with its file, by code or, for terms, by title.

        Here and in `live`, callers that need the fields of one kind name it by its model: `Report`, not `"report"`.
        """
        if isinstance(kind, str):
            return (entry for entry in self.entries.values() if entry.kind.name == kind)
        return (entry for entry in self.entries.values() if is_entry(entry, kind))

    @overload
    def live(self, kind: str, report: str = "") -> list[Record]: ...
    @overload
    def live(self, kind: type[R], report: str = "") -> list[R]: ...
    def live(self, kind: str | type[R], report: str = "") -> list[Record] | list[R]:
        """The records of a kind, or only those from one report, in the same order, without withdrawn ones."""
        if not isinstance(kind, str):
            return [record for record in self.live(NAMES[kind], report) if isinstance(record, kind)]
        records = self._live[kind]
        return [record for record in records if record.locator.startswith(f"{report}#")] if report else records

    def beside(self, code: str) -> tuple[str | None, str | None]:
        """The codes before and after this one among the live records of its kind; None at the ends, or if withdrawn."""
        if code not in self._places:
            return None, None
        records, i = self._live[self.kind(code).name], self._places[code]
        after = records[i + 1].code if i + 1 < len(records) else None
        return (records[i - 1].code if i else None), after

    def parent(self, code: str) -> str | None:
        """The record that lists this one, on whose page it is; withdrawn records are still listed."""
        return self._parents.get(code)

    def section(self, locator: str) -> tuple[Report, Section]:
        """The report and the section that a locator names."""
        code, _, place = locator.partition("#")
        report = self.of(Report, code)
        return report, next(section for section in report.sections if section.code == place)

    def report_of(self, code: str) -> Report:
        """The report that a record comes from."""
        return self.of(Report, self[code].locator.partition("#")[0])

    def out(self, code: str, kind: str) -> list[Edge]:
        """The links from a record to records of a kind."""
        return self.graph.out(code, kind)

    def back(self, code: str, kind: str) -> list[Edge]:
        """The links to a record from records of a kind."""
        return self.graph.back(code, kind)

    def between(self, source: str, target: str) -> Edge | None:
        """The link from one record to another, if there is one."""
        return self.graph.between(source, target)

    def label(self, vocabulary: str, code: str) -> str:
        """The label of a value of a vocabulary."""
        return self.vocabularies[vocabulary][code].label

    @property
    def topics(self) -> list[Topic]:
        """The topics of the field that the records do not cover."""
        held = self.held(Uncovered)
        return held.record.topics if held else []

    @property
    def section_pages(self) -> list[SectionPage]:
        """The section pages that search leads to, and the pages of further reports."""
        held, kind = self.held(Sections), KINDS["report"]
        pages = held.record.pages if held else []
        reports = {page: report for report in self.live(Report) if (page := kind.page_of(report.code))}
        if len(reports) < 2:
            return pages
        titles = {page: f"The {report.year} report" for page, report in reports.items()}
        known = {page.page for page in pages}
        own = [page.model_copy(update={"title": titles.get(page.page, page.title)}) for page in pages]
        return own + [
            SectionPage(
                page=page, title=titles[page], summary=f"{report.title}. {report.subtitle}.", words=report.publisher
            )
            for page, report in reports.items()
            if page not in known
        ]

    @property
    def changes(self) -> list[LogEntry]:
        """The log of what was published when, newest first."""
        held = self.held(Log)
        return held.record.entries if held else []

    @property
    def thesaurus(self) -> Thesaurus | None:
        """The thesaurus, which leads from today's words to those of the records, if there is one."""
        held = self.held(Thesaurus)
        return held.record if held else None

    def there(self, kind: str, wanted: str) -> str:
        """What there is instead of an unknown code: the span of the kind's codes or, for words, the nearest one."""
        codes = [entry.record.code for entry in self.of_kind(kind)]
        codes += [code for code in self.broken if KINDS[kind].letter[0] == code[:1]]
        return nearest(wanted, codes) if KINDS[kind].named else f"there {span(codes)}"

    def held(self, model: type[P]) -> Listed[P] | None:
        """The file beside the records that holds this model, if there is one."""
        return next((held for held in self.beside_records.values() if is_listed(held, model)), None)

    def with_value(self, vocabulary: str, value: str) -> list[Record]:
        """The live records that hold a value of a vocabulary."""
        return self._values.get((vocabulary, value), [])

    def at(self, locator: str) -> list[Record]:
        """The live records whose own locator this is."""
        return self._located.get(locator, [])
