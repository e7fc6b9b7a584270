"""A report's own parts, each gathered from the records and put into the order of the report's sections."""

from __future__ import annotations

from typing import NamedTuple

from ..knowledge.base import Base
from ..knowledge.kinds import KINDS
from ..knowledge.kinds.behaviour import Behaviour
from ..knowledge.kinds.report import Report, Section
from ..knowledge.kinds.term import Term
from ..knowledge.parts import Record, Voice


class Quoted(NamedTuple):
    """Something that a person said, and the record that says so."""

    voice: Voice
    record: Record


class Heading(NamedTuple):
    """A heading of the report, or the place of a group of its questions."""

    section: Section
    depth: int
    """How many other headings it is under."""
    records: list[Record]
    """What goes by this heading: a theme, an example, or the questions of a group."""


def described_in(base: Base, report: Report) -> list[Behaviour]:
    """The behaviours that a report describes in safeguarding, in the order of the sections about them."""
    places = _places(report)
    described = [record for record in base.live(Behaviour, report.code) if record.in_safeguarding]

    def first(behaviour: Behaviour) -> int:
        themes = (base[edge.source].locator for edge in base.back(behaviour.code, "theme"))
        return min((places[locator] for locator in themes if locator in places), default=len(places))

    return sorted(described, key=first)


def abbreviated_in(base: Base, report: Report) -> list[Term]:
    """The terms for which a report uses an abbreviation, in the order of first use."""
    places = _places(report)
    used = [(places[term.abbreviated], term) for term in base.live(Term) if term.abbreviated in places]
    return [term for _, term in sorted(used, key=lambda one: one[0])]


def headings_of(base: Base, report: Report) -> list[Heading]:
    """The headings of a report in order, with what goes by each."""
    under = {"": 0}
    """How many headings what is within a section is under, by the code of the section."""
    found = []
    for section in report.sections:
        depth = under[section.code] = under[section.within or ""]
        at = base.at(f"{report.code}#{section.code}")
        labelled = [record for record in at if getattr(record, "label", None) == section.title]
        asked = [record for record in at if base.kind(record.code).name == "question"]
        if section.basis == "report" or asked:
            found.append(Heading(section, depth, labelled or asked))
            under[section.code] = depth + 1
    return found


def quotations_in(base: Base, report: Report) -> list[Quoted]:
    """What people are quoted as saying, in the order of the places where they are quoted."""
    records = [record for kind in KINDS for record in base.live(kind, report.code)]
    quoted = [Quoted(voice, record) for record in records for voice in getattr(record, "voices", [])]
    places = _places(report)
    return sorted(quoted, key=lambda one: places.get(one.voice.locator, len(places)))


def _places(report: Report) -> dict[str, int]:
    """The place of each section in a report, by its locator."""
    return {f"{report.code}#{section.code}": place for place, section in enumerate(report.sections)}
