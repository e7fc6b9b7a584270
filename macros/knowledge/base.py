"""The knowledge base: every record that parsed, linked both ways, to be asked by code and by kind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from .faults import Fault, field_path, natural, nearest, span
from .kinds import KINDS, Kind
from .kinds.report import Report, Section
from .links import Edge, Graph, edges
from .lists import LogEntry, SectionPage, Thesaurus, Topic, Vocabulary
from .parts import Record
from .walk import leaves
from .yaml_text import Where

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, eq=False)
class Listed:
    """What a file of data/ holds, and where: its model, path and the lines of its fields."""

    record: Any
    path: str
    lines: dict[Where, int]

    def line(self, *where: str | int) -> int:
        """The line of a field, or of the nearest thing around it."""
        while where not in self.lines and where:
            where = where[:-1]
        return self.lines.get(where, 1)

    def fault(self, where: Where, message: str) -> Fault:
        """A fault of the field at `where`."""
        return Fault(self.path, self.line(*where), field_path(where), message)


@dataclass(frozen=True, eq=False)
class Entry(Listed):
    """A record of a kind, and where it is."""

    kind: Kind[Any]


class Base:
    """All records that parsed. `broken` holds the codes of files that did not, so that a link to one is no second fault."""

    def __init__(
        self,
        entries: Iterable[Entry],
        vocabularies: Mapping[str, Listed] | None = None,
        beside: Mapping[str, Listed] | None = None,
        broken: Iterable[str] = (),
    ) -> None:
        order = list(KINDS)
        found = sorted(entries, key=lambda entry: (order.index(entry.kind.name), natural(entry.record.code)))
        self.entries = {entry.record.code: entry for entry in found}
        self.vocabulary_files = dict(vocabularies or {})
        self.vocabularies: dict[str, Vocabulary] = {name: held.record for name, held in self.vocabulary_files.items()}
        self.beside_records = dict(beside or {})
        self.broken = set(broken)
        self.graph = Graph(edge for entry in self._living() for edge in edges(entry.kind.name, entry.record))
        self._live: dict[str, list[Any]] = {name: [] for name in KINDS}
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

    def _living(self) -> Iterator[Entry]:
        return (entry for entry in self.entries.values() if not entry.record.withdrawn)

    def _listings(self) -> Iterator[tuple[str, str]]:
        """Each record whose kind has a parent, after the record that lists it; the first that does so counts."""
        for kind in KINDS.values():
            if kind.parent:
                for entry in reversed(list(self.of_kind(kind.parent))):
                    yield from ((entry.record.code, code) for code in getattr(entry.record, kind.folder))

    def __getitem__(self, code: str) -> Any:
        return self.entries[code].record

    def __contains__(self, code: object) -> bool:
        return code in self.entries

    def of(self, model: type[R], code: str) -> R:
        """The record with this code, as the model of its kind. Raises KeyError if there is none, or one of another kind."""
        record = self.entries[code].record
        if not isinstance(record, model):
            raise KeyError(f"{code} is no {model.__name__.lower()}")
        return record

    def kind(self, code: str) -> Kind[Any]:
        """The kind of the record with this code."""
        return self.entries[code].kind

    def of_kind(self, kind: str) -> Iterator[Entry]:
        """The records of a kind, withdrawn ones too, each with its file, in the order of their codes."""
        return (entry for entry in self.entries.values() if entry.kind.name == kind)

    def live(self, kind: str, report: str = "") -> list[Any]:
        """The records of a kind, or those from one report, in the order of their codes, without those withdrawn."""
        records = self._live[kind]
        return [record for record in records if record.locator.startswith(f"{report}#")] if report else records

    def beside(self, code: str) -> tuple[str | None, str | None]:
        """The codes before and after this one among the live records of its kind; None at the ends, or if withdrawn."""
        if code not in self._places:
            return None, None
        records, here = self._live[self.kind(code).name], self._places[code]
        after = records[here + 1].code if here + 1 < len(records) else None
        return (records[here - 1].code if here else None), after

    def parent(self, code: str) -> str | None:
        """The record that lists this one, whose page is its address; a withdrawn one is still listed."""
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
        """What pages call a value of a vocabulary."""
        return self.vocabularies[vocabulary][code].label

    @property
    def topics(self) -> list[Topic]:
        """The topics of the field that the records do not cover."""
        return self._beside("uncovered", "topics")

    @property
    def section_pages(self) -> list[SectionPage]:
        """The section pages that search leads to, and with them the pages of further reports."""
        pages, kind = self._beside("sections", "pages"), KINDS["report"]
        reports = {kind.page_of(report.code): report for report in self.live("report")}
        if len(reports) < 2:
            return pages
        own = [
            page.model_copy(update={"title": f"The report of {reports[page.page].year}"})
            if page.page in reports
            else page
            for page in pages
        ]
        known = {page.page for page in pages}
        return own + [
            SectionPage(
                page=page,
                title=f"The report of {report.year}",
                summary=f"{report.title}. {report.subtitle}.",
                words=report.publisher,
            )
            for page, report in reports.items()
            if page not in known
        ]

    @property
    def changes(self) -> list[LogEntry]:
        """What was published when, the newest first."""
        return self._beside("log", "entries")

    @property
    def thesaurus(self) -> Thesaurus | None:
        """Today's vocabulary, brought to the records' own, if there is one."""
        return self.beside_records["thesaurus"].record if "thesaurus" in self.beside_records else None

    def there(self, kind: str, wanted: str) -> str:
        """What there is instead of a code: the span of a kind's codes, or for words the nearest."""
        codes = [entry.record.code for entry in self.of_kind(kind)]
        codes += [code for code in self.broken if KINDS[kind].letter[0] == code[:1]]
        return nearest(wanted, codes) if KINDS[kind].named else f"there {span(codes)}"

    def _beside(self, name: str, field: str) -> list[Any]:
        return getattr(self.beside_records[name].record, field) if name in self.beside_records else []

    def with_value(self, vocabulary: str, value: str) -> list[Record]:
        """The live records that hold a value of a vocabulary."""
        return self._values.get((vocabulary, value), [])

    def at(self, locator: str) -> list[Record]:
        """The live records whose own locator this is."""
        return self._located.get(locator, [])
