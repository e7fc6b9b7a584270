"""What the slides of a record say: a few points, each the record's own text, never cut and never made stronger."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from ...knowledge.base import Base
from ...knowledge.kinds import KINDS as ALL_KINDS
from ...knowledge.parts import Record
from ...pages.ready import Left
from ...knowledge.kinds.records import Evidence
from ...knowledge.kinds.report import Report
from ...pages.sources import report_of

EDITORIAL = "(editorial)"
"""What marks a point that is ours and not the report's."""
NOWHERE = "The report names this behaviour and describes it nowhere."
NOT_IN_SAFEGUARDING = "The report names this behaviour, and does not say what it looks like in safeguarding."
GAP = "That nothing was found is not to say that nothing is there."

MORE = "There is more on the site"
"""What a slide or a part of a handout is called that says what a pack leaves out."""


class Point(NamedTuple):
    """Under a label one text, or several as a list."""

    label: str
    told: list[str]


def points(base: Base, code: str) -> list[Point]:
    """The points of a record, in their order; of a withdrawn one, that it is. KeyError for a kind that has no slides."""
    if base[code].withdrawn:
        return [_gone(base[code])]
    return [point for point in KINDS[base.kind(code).name](base, base[code]) if point.told]


def short(base: Base, code: str) -> list[Point]:
    """The same for one slide: of an example its one sentence instead of what was done in detail, and of how far along it was the word alone."""
    record = base[code]
    if base.kind(code).name != "example" or record.withdrawn:
        return points(base, code)
    status = base.vocabularies["status"][record.status].label
    return [Point("In one sentence", [record.summary]), Point("How far along", [f"{status}."]), *points(base, code)[-2:]]


def _gone(record: Record) -> Point:
    see = f" See instead {', '.join(other.upper() for other in record.withdrawn.see)}." if record.withdrawn.see else ""
    return Point(f"Withdrawn on {record.withdrawn.on}", [record.withdrawn.reason + see])


def _example(base: Base, record: Record) -> list[Point]:
    planned = record.status == "planned"
    status = base.vocabularies["status"][record.status].label
    return [
        Point("How far along", [f"{status}. {record.status_told}"]),
        Point("The situation", [said.told for said in record.situation]),
        Point("What they planned" if planned else "What they did", [deed.told for deed in record.did]),
        Point("What it was to change (planned)" if planned else "What changed", [said.told for said in record.changed]),
        Point("How sure is this", [_evidence(base, one) for one in record.evidence]),
    ]


def _evidence(base: Base, one: Evidence) -> str:
    label = f"{base.vocabularies['evidence'][one.sort].label}."
    return one.told if one.told.startswith(label) else f"{label} {one.told}"


def _question(base: Base, record: Record) -> list[Point]:
    return [Point("The question", [record.asks]), Point("Prompts", record.prompts)]


def _behaviour(base: Base, record: Record) -> list[Point]:
    told = base[record.described_with] if record.described_with else record
    partners = [f"{code.upper()} {base[code].title}" for code in base.described_together(record.code)]
    together = f"The report describes this and {' and '.join(partners)} in one entry, and does not say what belongs to which."
    named = NOWHERE if report_of(base, record.code).resourcefulness else NOT_IN_SAFEGUARDING
    return [
        Point(f"What it means {EDITORIAL}", [record.meaning.told]),
        Point("In safeguarding, the report says", [f"{aspect.title}. {aspect.told}" for aspect in told.in_safeguarding]),
        Point("In safeguarding", [] if told.in_safeguarding else [f"{named} {GAP}"]),
        Point("Told together", [together] if partners and told.in_safeguarding else []),
    ]


def _theme(base: Base, record: Record) -> list[Point]:
    named = [f"{edge.target.upper()} {base[edge.target].title}" for edge in base.out(record.code, "behaviour")]
    return [Point("What the section tells", [record.summary]), Point("Behaviours that its heading names", named)]


KINDS: dict[str, Callable[[Base, Record], list[Point]]] = {"example": _example, "question": _question, "behaviour": _behaviour, "theme": _theme}


def idea(report: Report) -> list[Point]:
    """The points of the idea of resourcefulness, which stands in the report's record."""
    assert report.resourcefulness
    told = report.resourcefulness
    return [
        Point("The idea", [told.told]),
        Point(told.abilities.told.rstrip("."), [f"{item.label}. {item.told}" for item in told.abilities.items]),
        Point("How a resourceful leader is able to work", [f"{item.label}. {item.told}" for item in told.ways.items]),
    ]


def basis(base: Base, code: str) -> list[str]:
    """What a pack rests on, for its first slide: a theme's or a report's own record."""
    report = report_of(base, code)
    if base[code].withdrawn:
        gone = _gone(base[code])
        return [f"{gone.label}. {gone.told[0]}"]
    lines = [f"{report.subtitle} of {report.year}, told in our own words. It is not current guidance."]
    if base.kind(code).name == "theme":
        found = len([finding for finding in base[code].findings if not base[finding].withdrawn])
        examples, questions = len(base.back(code, "example")), len(base.back(code, "question"))
        lines.insert(0, f"{_count(found, 'finding')}, {_count(examples, 'practice example')} and {_count(questions, 'question')} of the report.")
    return lines


def more(left: Left, address: str) -> str:
    """What a pack says of the records that it leaves out."""
    kind = ALL_KINDS[left.kind]
    return f"{left.number:,} more {(kind.title if left.number == 1 else kind.plural).lower()}: {address}"


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"
