"""What is said of the reports.

One is named by its year; of several, a sentence names all, and a record says from which it is.
"""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from ..knowledge.base import Base
from ..knowledge.kinds.report import Report
from .places import code_of


class Named(NamedTuple):
    """Reports as a sentence names them: one by `a report of 2011`, several by `reports of 2011 and 2024`."""

    one: bool
    """Whether there is only one, for what a page says in another way of several."""
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
    together = " and ".join(filter(None, [", ".join(map(str, years[:-1])), *map(str, years[-1:])]))
    if len(reports) == 1:
        one = f"a report of {together}", f"the report of {together}", "the report", "the report's"
        return Named(True, together, *one, "The report: all rights with its publisher.")
    several = f"reports of {together}", f"the reports of {together}", "the reports", "the reports'"
    return Named(False, together, *several, "The reports: all rights with their publishers.")


def reports_on(base: Base, page: str) -> list[Report]:
    """The report that the record of a page under docs/ comes from; on a page that is no record's, all of them."""
    code = code_of(base, page)
    return [base.report_of(code)] if code else base.live(Report)


def called(base: Base, report: Report) -> str:
    """A report in a word or two: its year, and its code as well if another is of the same year."""
    shared = Counter(other.year for other in base.live(Report))[report.year] > 1
    return f"{report.year}, {report.code.upper()}" if shared else str(report.year)


def apart(base: Base, locator: str, within: list[Report]) -> str:
    """` (2024)` behind what stands at `locator`, unless those `within` whose page or list it is leave no doubt."""
    report = base.of(Report, locator.partition("#")[0])
    return "" if within == [report] else f" ({called(base, report)})"
