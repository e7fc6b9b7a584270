"""What the slides of a record say, by kind; and what a pack rests on."""

from __future__ import annotations

from ...knowledge.base import Base
from ...knowledge.kinds import KINDS
from ...knowledge.kinds.report import Report
from ...knowledge.kinds.theme import Theme
from ...knowledge.parts import Withdrawn
from ...knowledge.points import Point
from ...pages.dates import long_date
from ...pages.packs import Left, belonging, counted

MORE = "There is more on the site"
"""The title of the slide, or part of a handout, that says what a pack leaves out."""


def points(base: Base, code: str) -> list[Point]:
    """The points of a record, in order; for a withdrawn one, its notice. Raises KeyError for a kind without slides."""
    if withdrawn := base[code].withdrawn:
        return [_notice(withdrawn)]
    slides = base.kind(code).slides
    if not slides:
        raise KeyError(f"{code} has no slides")
    return [point for point in slides(base, base[code]) if point.texts]


def short(base: Base, code: str) -> list[Point]:
    """The same for a single slide, on which some kinds say less."""
    slide = base.kind(code).slide
    return slide(base, base[code]) if slide and not base[code].withdrawn else points(base, code)


def _notice(withdrawn: Withdrawn) -> Point:
    see = f" Read {', '.join(other.upper() for other in withdrawn.see)} instead." if withdrawn.see else ""
    return Point(f"Withdrawn on {long_date(withdrawn.on)}", [withdrawn.reason + see])


def basis(base: Base, code: str, guidance: str) -> str:
    """What a pack is based on, for its first slide: the record of a theme or a report."""
    report = base.report_of(code)
    if withdrawn := base[code].withdrawn:
        notice = _notice(withdrawn)
        return f"{notice.label}. {notice.texts[0]}"
    source = f"a {report.year} {_sort(report)}, in our own words. It is {guidance}."
    if isinstance(record := base[code], Theme):
        findings = len([finding for finding in record.findings if not base[finding].withdrawn])
        counts = [counted(findings, "finding"), *(number for _, number in belonging(base, code))]
        return f"{' and '.join(filter(None, [', '.join(counts[:-1]), counts[-1]]))} from {source}"
    return f"Based on {source}"


def _sort(report: Report) -> str:
    """What a report calls itself, if its subtitle says: `summary report`."""
    subtitle = report.subtitle.lower()
    return subtitle if subtitle.endswith("report") else "report"


def more(left: Left, address: str) -> str:
    """What a pack says about the records that it leaves out."""
    kind = KINDS[left.kind]
    return f"{left.number:,} more {(kind.title if left.number == 1 else kind.plural).lower()}: {address}"
