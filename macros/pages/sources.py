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
    """The names of reports in a sentence: `a 2011 report`, or `reports from 2011 and 2024`."""

    one: bool
    """Whether there is only one, as some sentences differ for several."""
    years: str
    """`2011`"""
    some: str
    """`a 2011 report`"""
    the: str
    """`the 2011 report`"""
    bare: str
    """`the report`"""
    whose: str
    """`the report's`"""
    rights: str
    """`All rights in the report belong to its publisher.`"""


def named(reports: list[Report]) -> Named:
    """The names of one report or of several."""
    years = sorted({report.year for report in reports})
    years_text = " and ".join(filter(None, [", ".join(map(str, years[:-1])), *map(str, years[-1:])]))
    if len(reports) == 1:
        single = f"a {years_text} report", f"the {years_text} report", "the report", "the report's"
        return Named(True, years_text, *single, "All rights in the report belong to its publisher.")
    several = f"reports from {years_text}", f"the reports from {years_text}", "the reports", "the reports'"
    return Named(False, years_text, *several, "All rights in the reports belong to their publishers.")


def reports_on(base: Base, page: str) -> list[Report]:
    """The report that the record on a page under docs/ comes from; for any other page, all reports."""
    code = code_of(base, page)
    return [base.report_of(code)] if code else base.live(Report)


def called(base: Base, report: Report) -> str:
    """A report in a word or two: its year, and its code too if another has the same year."""
    shared = Counter(other.year for other in base.live(Report))[report.year] > 1
    return f"{report.year}, {report.code.upper()}" if shared else str(report.year)


def one_of(base: Base, report: Report) -> str:
    """A report among others, without its article: `2011 report`, or `2011 report (R1)`."""
    year, _, code = called(base, report).partition(", ")
    return f"{year} report" + (f" ({code})" if code else "")


def apart(base: Base, locator: str, within: list[Report]) -> str:
    """` (2024)` for a place in a report, unless that report is the only one `within` the page or list."""
    report = base.of(Report, locator.partition("#")[0])
    return "" if within == [report] else f" ({called(base, report)})"
