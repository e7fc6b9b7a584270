"""What search in the browser works on: every record and section page as a document, and what search knows beyond them.

A document is `{id, kind, title, url, passages: [[anchor, text]], words, facets}`; the values of a facet are codes, whose labels stand in
`facets` of the whole. Plain data: ranking is the engine's business (web/search/engine.js).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...knowledge.base import Base
from .common_words import left_alone
from ...knowledge.kinds import KINDS
from ...pages.places import page_of, section_id, url
from ...pages.sources import called
from ...knowledge.walk import Leaf, leaves

ANCHORS = {
    "example": {
        **dict.fromkeys(("situation", "did", "changed"), None),
        **dict.fromkeys(("evidence", "voices", "not_told", "notes"), "sure"),
        **dict.fromkeys(("label", "status_told", "extent", "setting", "how_often", "how_long", "people", "challenges", "status"), "at-a-glance"),
    },
    "behaviour": {"in_safeguarding": "in-safeguarding", "notes": "in-safeguarding"},
    "question": {"prompts": None, "notes": "prompts", "people": "at-a-glance"},
    "report": {
        "aims": "aims-of-the-report", "evidence": "evidence-of-the-report", "not_told": "evidence-of-the-report", "companions": None,
        "recommendation": None, "about_publisher": "publisher", "sections": None, "abilities": None, "ways": None, "figure": None, "behaviours": None,
        "safeguarding": "behaviours",
    },
}  # fmt: skip
"""The anchor on a record's page under which a field stands; None where the anchor has the field's name."""
FACETS = {"kind": "Kind", "behaviour": "Behaviour", "theme": "Theme", "challenge": "Challenge", "people": "Who was involved", "action": "What was done",
          "status": "How far along", "basis": "Who makes its links", "report": "Report"}  # fmt: skip


SECTION, SECTION_WEIGHT = "section", 0.81
"""What takes the place of a kind in section pages, and how much a hit of one is worth in search."""


def search_index(base: Base, directory_urls: bool) -> dict[str, Any]:
    """Everything that search needs, ready for JSON; addresses are relative to the site's root."""
    documents = [*_records(base, directory_urls), *_sections(base, directory_urls)]
    thesaurus = base.search["thesaurus"].record if "thesaurus" in base.search else None
    index = {
        "documents": documents,
        "kinds": _kinds(),
        "concepts": [[c.term, [[f.form, f.relation] for f in c.forms]] for c in thesaurus.concepts] if thesaurus else [],
        "joined": thesaurus.joined if thesaurus else [],
        "friends": [[f.form, f.here, f.today] for f in thesaurus.false_friends] if thesaurus else [],
        "uncovered": [[topic.title, topic.words] for topic in base.topics],
        "facets": _facet_labels(base),
    }
    return {**index, "common": " ".join(left_alone(_texts(index)))}


def _kinds() -> dict[str, dict[str, Any]]:
    """What search knows of each kind of record, and of section pages; what a kind lacks is left out."""
    found: dict[str, dict[str, Any]] = {SECTION: {"weight": SECTION_WEIGHT}}
    for kind in KINDS.values():
        if kind.name == "report":
            continue
        said = {
            "weight": kind.weight,
            "letter": kind.beginning if kind.numbered else None,
            "called": kind.called if kind.numbered else None,
            "pack": kind.packable,
            "defines": kind.defines,
            "section": kind.section,
            "within": kind.within,
            "sets": kind.sets,
        }
        found[kind.name] = {name: value for name, value in said.items() if value}
    return found


def _records(base: Base, directory_urls: bool) -> Iterator[dict[str, Any]]:
    for entry in base.entries.values():
        record, kind = entry.record, entry.kind.name
        if record.withdrawn or kind == "report":
            continue
        found = [leaf for leaf in leaves(record) if "search" in leaf.says["on"] and leaf.where[0] not in ("code", "title", "search_words")]
        yield {
            "id": record.code,
            "kind": kind,
            "title": f"{record.title} ({record.abbreviation})" if getattr(record, "abbreviation", None) else record.title,
            "url": url(page_of(base, record.code), directory_urls),
            "passages": sorted(([_anchor(kind, leaf), _text(base, leaf)] for leaf in found if not _structure(leaf)), key=lambda one: one[0] != ""),
            "words": ", ".join(getattr(record, "search_words", None) or getattr(record, "forms", [])),
            "facets": {"kind": [kind], **_facets(base, record, kind)},
        }


def _sections(base: Base, directory_urls: bool) -> Iterator[dict[str, Any]]:
    for section in base.section_pages:
        name = section_id(section.page)
        passages = [["", section.summary]]
        for report in base.live("report"):
            if section.page == page_of(base, report.code) or (name == "resourcefulness" and report.resourcefulness):
                within = [leaf for leaf in leaves(report) if "search" in leaf.says["on"] and not _structure(leaf)]
                own = [leaf for leaf in within if (leaf.where[0] == "resourcefulness") is (name == "resourcefulness")]
                passages += [[_anchor("report", leaf, 1 if name == "resourcefulness" else 0), _text(base, leaf)] for leaf in own]
        yield {
            "id": name,
            "kind": "section",
            "title": section.title,
            "url": url(section.page, directory_urls),
            "passages": passages,
            "words": section.words,
            "facets": {"kind": ["section"], **_its_report(base, next((r for r in base.live("report") if page_of(base, r.code) == section.page), None))},
        }


def _anchor(kind: str, leaf: Leaf, depth: int = 0) -> str:
    name = str(leaf.where[min(depth, len(leaf.where) - 1)])
    anchors = ANCHORS.get(kind, {})
    return (anchors[name] or name) if name in anchors else ""


def _text(base: Base, leaf: Leaf) -> str:
    vocabulary = leaf.says.get("vocabulary")
    return base.vocabularies[vocabulary][leaf.value].label if vocabulary else str(leaf.value)


def _structure(leaf: Leaf) -> bool:
    return bool(leaf.says.get("links")) or leaf.where[-1] in ("code", "locator", "basis", "sort", "value", "of")


def _facets(base: Base, record: Any, kind: str) -> dict[str, list[str]]:
    code = record.code
    near = {k: [e.target for e in base.out(code, k)] + [e.source for e in base.back(code, k)] for k in ("behaviour", "theme")}
    edges = [edge for k in ("behaviour", "theme", "finding", "example", "question") for edge in (*base.out(code, k), *base.back(code, k))]
    found = {
        "behaviour": [code] if kind == "behaviour" else near["behaviour"],
        "theme": [code] if kind == "theme" else near["theme"],
        "challenge": getattr(record, "challenges", []),
        "people": getattr(record, "people", []),
        "action": [deed.action for deed in getattr(record, "did", [])] + getattr(record, "actions", []),
        "status": [record.status] if hasattr(record, "status") else [],
        "basis": sorted({edge.basis for edge in edges}),
        **_its_report(base, record),
    }
    return {name: list(dict.fromkeys(values)) for name, values in found.items() if values}


def _its_report(base: Base, record: Any) -> dict[str, list[str]]:
    """The facet of reports, which there is only where there are several; a term is of every report that uses it."""
    if not record or len(base.live("report")) == 1:
        return {}
    locators = [use.locator for use in record.usage] if hasattr(record, "usage") else [record.locator]
    return {"report": [locator.partition("#")[0] for locator in locators]}


def _facet_labels(base: Base) -> dict[str, Any]:
    """The facets in order, each with its label and the labels of its values."""
    kinds = {"example": "Practice example", "finding": "Finding", "behaviour": "Behaviour", "theme": "Theme", "question": "Question", "term": "Glossary term", "section": "Section page"}
    named = {"challenge": "challenges", "people": "people", "action": "actions", "status": "status", "basis": "basis"}
    values: dict[str, dict[str, str]] = {"kind": kinds}
    for kind in ("behaviour", "theme"):
        values[kind] = {record.code: f"{record.code.upper()} {record.title}" for record in base.live(kind)}
    reports = base.live("report")
    values["report"] = {report.code: f"Report of {called(base, report)}" for report in reports} if len(reports) > 1 else {}
    for facet, vocabulary in named.items():
        values[facet] = {value.code: value.label for value in base.vocabularies[vocabulary].values}
    return {facet: {"label": label, "values": values[facet]} for facet, label in FACETS.items() if values[facet]}


def _texts(index: dict[str, Any]) -> Iterator[str]:
    for document in index["documents"]:
        yield from (document["title"], document["words"], *(text for _, text in document["passages"]))
    for term, forms in index["concepts"]:
        yield from (term, *(form for form, _ in forms))
    for title, words in index["uncovered"]:
        yield from (title, words)
