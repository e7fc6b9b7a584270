"""The knowledge base: every file under data/ read, typed and linked, to be asked by code and by kind."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from .log import CHANGES, Change
from .faults import Fault, natural, nearest, span
from .kinds import KINDS, Kind, Vocabulary
from .links import Edge, Graph, edges
from .yaml_text import Where, load
from .parts import Record
from .kinds.report import Report, Section
from .lists import SEARCH, SectionPage, Topic
from .shape import shape
from .texts import merging
from .walk import leaves


ADDRESSES = "data/addresses.txt"
"""The list of published addresses: no record, and written by a command only (addresses.py)."""
BESIDE = {"search": SEARCH, "changes": CHANGES}
"""What stands under data/ and is no record: the models of each folder's files, by name."""


class Entry(NamedTuple):
    """A record and where it stands: its kind, file and the lines of its fields. What is no record has no kind."""

    kind: Kind | None
    record: Record
    path: str
    lines: dict[Where, int]

    def line(self, *where: str | int) -> int:
        """The line of a field, or of the nearest thing around it."""
        while where not in self.lines and where:
            where = where[:-1]
        return self.lines.get(where, 1)


class Base:
    """All records that parsed. `broken` holds the codes of files that did not, so that a link to one is no second fault."""

    def __init__(
        self, entries: Iterable[Entry], vocabularies: dict[str, Vocabulary], broken: Iterable[str] = (), vocabulary_lines=None,
        search: dict[str, Entry] | None = None,
    ) -> None:
        self.entries = {e.record.code: e for e in sorted(entries, key=lambda e: (list(KINDS).index(e.kind.name), natural(e.record.code)))}
        self.vocabularies = vocabularies
        self.vocabulary_lines: dict[str, tuple[str, dict[Where, int]]] = vocabulary_lines or {}
        self.broken = set(broken)
        self.search = search or {}
        live = [e for e in self.entries.values() if not e.record.withdrawn]
        self.graph = Graph(edge for e in live for edge in edges(e.kind.name, e.record))
        self._live: dict[str, list[Record]] = {name: [] for name in KINDS}
        for entry in live:
            self._live[entry.kind.name].append(entry.record)
        self._values: dict[tuple[str, str], list[Record]] = {}
        self._located: dict[str, list[Record]] = {}
        for entry in live:
            self._located.setdefault(entry.record.locator, []).append(entry.record)
            for leaf in leaves(entry.record):
                if vocabulary := leaf.says.get("vocabulary"):
                    holders = self._values.setdefault((vocabulary, leaf.value), [])
                    if entry.record not in holders[-1:]:
                        holders.append(entry.record)
        self._places = {record.code: i for records in self._live.values() for i, record in enumerate(records)}

    def __getitem__(self, code: str) -> Record:
        return self.entries[code].record

    def __contains__(self, code: object) -> bool:
        return code in self.entries

    def kind(self, code: str) -> Kind:
        """The kind of the record with this code."""
        return self.entries[code].kind

    def live(self, kind: str, report: str = "") -> list[Record]:
        """The records of a kind in the order of their codes, without those withdrawn: what lists, matrix and counts hold; of one report, if given."""
        return [record for record in self._live[kind] if record.locator.startswith(f"{report}#")] if report else self._live[kind]

    def beside(self, code: str) -> tuple[str | None, str | None]:
        """The codes before and after this one among the live records of its kind; None at the ends, or if it is withdrawn."""
        if code not in self._places:
            return None, None
        records, here = self._live[self.kind(code).name], self._places[code]
        after = records[here + 1].code if here + 1 < len(records) else None
        return (records[here - 1].code if here else None), after

    def section(self, locator: str) -> tuple[Report, Section]:
        """The report and the section that a locator names."""
        code, _, place = locator.partition("#")
        report = self[code]
        return report, next(section for section in report.sections if section.code == place)

    def out(self, code: str, kind: str) -> list[Edge]:
        """The links from a record to records of a kind."""
        return self.graph.out(code, kind)

    def back(self, code: str, kind: str) -> list[Edge]:
        """The links to a record from records of a kind."""
        return self.graph.back(code, kind)

    def between(self, source: str, target: str) -> Edge | None:
        """The link from one record to another, if there is one."""
        return self.graph.between(source, target)

    @property
    def topics(self) -> list[Topic]:
        """The topics of the field that the records do not cover."""
        return self.search["uncovered"].record.topics if "uncovered" in self.search else []

    @property
    def section_pages(self) -> list[SectionPage]:
        """The section pages that search leads to, and with them the pages of further reports."""
        pages = self.search["sections"].record.pages if "sections" in self.search else []
        reports = {self.kind(report.code).page(report.code): report for report in self.live("report")}
        if len(reports) < 2:
            return pages
        own = [page.model_copy(update={"title": f"The report of {reports[page.page].year}"}) if page.page in reports else page for page in pages]
        known = {page.page for page in pages}
        return own + [
            SectionPage(page=page, title=f"The report of {report.year}", summary=f"{report.title}. {report.subtitle}.", words=report.publisher)
            for page, report in reports.items() if page not in known
        ]  # fmt: skip

    @property
    def changes(self) -> list[Change]:
        """What was published when, the newest first."""
        return self.search["log"].record.entries if "log" in self.search else []

    def described_together(self, code: str) -> list[str]:
        """The behaviours with which the report describes behaviour `code` in one entry."""
        entry = self[code].described_with or code
        return [r.code for r in self.live("behaviour") if r.code != code and entry in (r.code, r.described_with)]

    def with_value(self, vocabulary: str, value: str) -> list[Record]:
        """The live records that hold a value of a vocabulary."""
        return self._values.get((vocabulary, value), [])

    def at(self, locator: str) -> list[Record]:
        """The live records whose own locator this is."""
        return self._located.get(locator, [])

    def there(self, kind: str, wanted: str) -> str:
        """What there is instead of a code: the span of a kind's codes, or for slugs the nearest."""
        codes = [entry.record.code for entry in self.entries.values() if entry.kind.name == kind]
        codes += [code for code in self.broken if KINDS[kind].pattern[0] == code[:1]]
        return nearest(wanted, codes) if kind == "term" else f"there {span(codes)}"

    def theme_of(self, finding: str) -> str | None:
        """The code of the theme that lists a finding, a withdrawn one too: its page is the finding's address."""
        for entry in self.entries.values():
            if entry.kind.name == "theme" and finding in entry.record.findings:
                return entry.record.code
        return None


def read(root: Path) -> tuple[Base, list[Fault]]:
    """Read `root`/data: the base over what parsed, and every fault of files and shapes."""
    faults: list[Fault] = []
    entries: dict[str, Entry] = {}
    broken: set[str] = set()
    vocabularies: dict[str, Vocabulary] = {}
    vocabulary_lines: dict[str, tuple[str, dict[Where, int]]] = {}
    search: dict[str, Entry] = {}
    folders = {kind.folder: kind for kind in KINDS.values()}
    if not (root / "data").is_dir():
        faults.append(Fault("data", 1, "", "there is no folder data/ here; run this in the project's folder"))
    for path in sorted((root / "data").rglob("*"), key=lambda p: natural(p.as_posix())):
        if path.name.startswith(".") or (path.is_dir() and not path.is_symlink()):
            continue
        name = path.relative_to(root).as_posix()
        if path.is_symlink():
            faults.append(Fault(name, 1, "", "a symbolic link; put the file itself here"))
            broken |= {path.stem, *(one.stem for one in path.glob("*"))}
            continue
        if name == ADDRESSES:
            faults += merging(path.read_text(encoding="utf-8", errors="replace"), name)
            continue
        folder = path.parent.relative_to(root / "data").as_posix()
        if folder not in folders and folder != "vocabulary" and folder not in BESIDE:
            what = "a record stands in the folder of its kind" if folder == "." else f"no kind of record has the folder '{folder}'"
            faults.append(Fault(name, 1, "", f"{what}; {nearest(folder, [*folders, *BESIDE, 'vocabulary'])}"))
            broken.add(path.stem)
            continue
        if path.suffix != ".yml":
            record_like = path.suffix == ".yaml" or any(re.fullmatch(kind.pattern, path.stem) for kind in KINDS.values())
            mend = f": {path.stem}.yml" if record_like else "; take this one out"
            faults.append(Fault(name, 1, "", f"a record's file ends in .yml{mend}"))
            broken.add(path.stem)
            continue
        kind = folders.get(folder)
        document = load(path, name)
        faults += document.faults
        record, wrong = (None, [])
        beside = BESIDE.get(folder)
        if beside and path.stem not in beside:
            faults.append(Fault(name, 1, "", f"{folder} has no file '{path.stem}'; {nearest(path.stem, beside)}"))
            continue
        if document.data is not None:
            model = kind.model if kind else beside[path.stem] if beside else Vocabulary
            record, wrong = shape(model, document.data, document.lines, name, kind.name if kind else "")
            told = {(fault.line, fault.field) for fault in document.faults}
            faults += [fault for fault in wrong if not {(fault.line, fault.field), (fault.line, "")} & told]
        if beside:
            if record and not document.faults:
                search[path.stem] = Entry(None, record, name, document.lines)
            continue
        if not kind:
            if record:
                vocabularies[path.stem] = record
                vocabulary_lines[path.stem] = (name, document.lines)
                if record.code != path.stem:
                    faults.append(Fault(name, document.lines["code",], "code", f"'{record.code}' does not match the file's name"))
            else:
                broken.add(path.stem)
            continue
        if record is None or document.faults:
            broken.add(path.stem)
            continue
        if wrong := list(_code_faults(kind, record, path, name, document.lines)):
            faults += wrong
            broken |= {path.stem, record.code}
            continue
        entries[record.code] = Entry(kind, record, name, document.lines)
    return Base(entries.values(), vocabularies, broken, vocabulary_lines, search), faults


def _code_faults(kind: Kind, record: Record, path: Path, name: str, lines: dict[Where, int]) -> Iterable[Fault]:
    """A code has the form of its kind, is the name of its file, and so no other record's."""
    line = lines["code",]
    if not re.fullmatch(kind.pattern, record.code):
        form = "g- and words, as g-lac" if kind.name == "term" else f"{kind.pattern[0]}1, {kind.pattern[0]}2 and so on"
        yield Fault(name, line, "code", f"'{record.code}' is not the code of a {kind.title.lower()} ({form})")
    elif record.code != path.stem and (other := path.with_stem(record.code)).is_file():
        holder = f"data/{kind.folder}/{other.name}"
        yield Fault(name, line, "code", f"'{record.code}' is the code of {holder} already; this file's name asks for '{path.stem}'")
    elif record.code != path.stem:
        yield Fault(name, line, "code", f"'{record.code}' does not match the file's name; one of them should change")
