"""Names for the reports in sentences.

A single report is named by its year. Where there are several, a sentence names all, and each record says which is its.
"""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from ..knowledge.base import Base
from ..knowledge.kinds.report import Report
from .places import code_of


class Named(NamedTuple):
    """The names of reports in a sentence: `a report of 2011`, or `reports of 2011 and 2024`."""

    one: bool
    """Whether there is only one, as some sentences differ for several."""
    years: str
    """`2011`"""
    some: str
    """`a report of 2011`"""
    the: str
    """`the report of 2011`"""
    bare: str
    """`the report`"""
    whose: str
    """`the report's`"""
    rights: str
    """`The report: all rights with its publisher.`"""


def named(reports: list[Report]) -> Named:
    """The names of one report or of several."""
    years = sorted({report.year for report in reports})
    years_text = " and ".join(filter(None, [", ".join(map(str, years[:-1])), *map(str, years[-1:])]))
    if len(reports) == 1:
        single = f"a report of {years_text}", f"the report of {years_text}", "the report", "the report's"
        return Named(True, years_text, *single, "The report: all rights with its publisher.")
    several = f"reports of {years_text}", f"the reports of {years_text}", "the reports", "the reports'"
    return Named(False, years_text, *several, "The reports: all rights with their publishers.")


def reports_on(base: Base, page: str) -> list[Report]:
    """The report that the record on a page under docs/ comes from; for any other page, all reports."""
    code = code_of(base, page)
    return [base.report_of(code)] if code else base.live(Report)


def called(base: Base, report: Report) -> str:
    """A report in a word or two: its year, and its code too if another has the same year."""
    shared = Counter(other.year for other in base.live(Report))[report.year] > 1
    return f"{report.year}, {report.code.upper()}" if shared else str(report.year)


def apart(base: Base, locator: str, within: list[Report]) -> str:
    """` (2024)` for a place in a report, unless that report is the only one `within` the page or list."""
    report = base.of(Report, locator.partition("#")[0])
    return "" if within == [report] else f" ({called(base, report)})"
