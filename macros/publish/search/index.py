"""The index for search in the browser: every record and section page as a document, and what search knows beyond them.

A document is `{id, kind, title, url, passages: [[anchor, text]], words, facets, facts}`. The values of a facet are
codes, whose labels are in `facets` of the index; the facts are texts to show beside a result. It is plain data: the
engine ranks (web/search/engine.js).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...knowledge.base import Base
from ...knowledge.kinds import KINDS, Kind
from ...knowledge.kinds.report import Report
from ...knowledge.kinds.term import Term
from ...knowledge.lists import Form
from ...knowledge.parts import Record
from ...knowledge.walk import Leaf, leaves
from ...pages.places import page_of, section_id, url
from .common_words import left_alone
from .facets import facets_of, facts_of, labels

SECTION, SECTION_WEIGHT = "section", 0.81
"""The kind of section pages, and the worth of a hit on one in search."""


def search_index(base: Base, directory_urls: bool) -> dict[str, Any]:
    """Everything that search needs, ready for JSON; addresses are relative to the site's root."""
    documents = [*_records(base, directory_urls), *_sections(base, directory_urls)]
    thesaurus = base.thesaurus
    index = {
        "documents": documents,
        "kinds": _kinds(),
        "concepts": [[c.term, [*map(_form, c.forms)]] for c in thesaurus.concepts] if thesaurus else [],
        "joined": thesaurus.joined if thesaurus else [],
        "friends": [[f.form, f.here, f.today] for f in thesaurus.false_friends] if thesaurus else [],
        "uncovered": [[topic.title, topic.words, *topic.near] for topic in base.topics],
        "facets": labels(base),
    }
    return {**index, "common": " ".join(left_alone(_texts(index)))}


def _form(form: Form) -> str | list[str]:
    """A form with its relation; the commonest, related, goes without saying, which saves 2 KB packed."""
    return form.form if form.relation == "related" else [form.form, form.relation]


def _kinds() -> dict[str, dict[str, Any]]:
    """What search knows about each kind of record, and about section pages; empty values are left out."""
    kinds: dict[str, dict[str, Any]] = {SECTION: {"weight": SECTION_WEIGHT}}
    for kind in KINDS.values():
        if not kind.finder:
            continue
        values = {
            "weight": kind.weight,
            "letter": None if kind.named else kind.letter,
            "called": None if kind.named else kind.called,
            "pack": kind.packable,
            "defines": kind.defines,
            "section": kind.section,
            "within": kind.within,
            "sets": kind.sets,
        }
        kinds[kind.name] = {name: value for name, value in values.items() if value}
    return kinds


def _records(base: Base, directory_urls: bool) -> Iterator[dict[str, Any]]:
    for entry in base.entries.values():
        record, kind = entry.record, entry.kind
        if record.withdrawn or not kind.finder:
            continue
        shown = [
            leaf
            for leaf in leaves(record)
            if "search" in leaf.says.on and leaf.where[0] not in ("code", "title", "search_words")
        ]
        yield {
            "id": record.code,
            "kind": kind.name,
            "title": _titled(record),
            "url": url(page_of(base, record.code), directory_urls),
            "passages": sorted(
                ([_anchor(kind, leaf), _text(base, leaf)] for leaf in shown if not _structure(leaf)),
                key=lambda passage: passage[0] != "",
            ),
            "words": ", ".join(getattr(record, "search_words", None) or getattr(record, "forms", [])),
            "facets": facets_of(base, record),
            "facts": list(facts_of(base, record)),
        }


def _titled(record: Record) -> str:
    short = record.abbreviation if isinstance(record, Term) else None
    return f"{record.title} ({short})" if short else record.title


def _sections(base: Base, directory_urls: bool) -> Iterator[dict[str, Any]]:
    for section in base.section_pages:
        name = section_id(section.page)
        passages = [["", section.summary]]
        for report in base.live(Report):
            if section.page == page_of(base, report.code) or (name == "resourcefulness" and report.resourcefulness):
                within = [leaf for leaf in leaves(report) if "search" in leaf.says.on and not _structure(leaf)]
                own = [leaf for leaf in within if (leaf.where[0] == "resourcefulness") is (name == "resourcefulness")]
                passages += [
                    [_anchor(KINDS["report"], leaf, 1 if name == "resourcefulness" else 0), _text(base, leaf)]
                    for leaf in own
                ]
        yield {
            "id": name,
            "kind": "section",
            "title": section.title,
            "url": url(section.page, directory_urls),
            "passages": passages,
            "words": section.words,
            "facets": {"kind": [SECTION], **_of_report(base, section.page)},
        }


def _of_report(base: Base, page: str) -> dict[str, list[str]]:
    """The report facet of a page that belongs to a report, if there are several reports."""
    reports = base.live(Report)
    own = [report.code for report in reports if page_of(base, report.code) == page]
    return {"report": own} if own and len(reports) > 1 else {}


def _anchor(kind: Kind[Any], leaf: Leaf, depth: int = 0) -> str:
    name = str(leaf.where[min(depth, len(leaf.where) - 1)])
    return (kind.anchors[name] or name) if name in kind.anchors else ""


def _text(base: Base, leaf: Leaf) -> str:
    vocabulary = leaf.says.vocabulary
    return base.vocabularies[vocabulary][leaf.value].label if vocabulary else str(leaf.value)


def _structure(leaf: Leaf) -> bool:
    return leaf.says.links or leaf.where[-1] in ("code", "locator", "basis", "sort", "value", "of")


def _texts(index: dict[str, Any]) -> Iterator[str]:
    for document in index["documents"]:
        yield from (document["title"], document["words"], *(text for _, text in document["passages"]))
    for term, forms in index["concepts"]:
        yield from (term, *(one if isinstance(one, str) else one[0] for one in forms))
    for title, words, *_ in index["uncovered"]:
        yield from (title, words)
