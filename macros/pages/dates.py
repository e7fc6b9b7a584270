"""Dates as pages show them, and the date of the last change to a page."""

from __future__ import annotations

from datetime import date

from ..knowledge.base import Base
from .places import code_of, page_of

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
"""In English on every machine, unlike the names that strftime gives."""


def long_date(day: date) -> str:
    """A day as `23 November 2026`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def last_changed(base: Base, page: str) -> date | None:
    """The day of the newest change to a page under docs/, by the log; None if that has none.

    That is a change to the whole site or, for a record's page, to a record on it or to its report. A section page
    draws on all records, so that every change is one to it.
    """
    code = code_of(base, page)
    report = base.report_of(code).code if code else ""
    for change in base.changes:
        if not code or not change.records:
            return change.on
        records = change.records
        if any(one == report or page_of(base, one).partition("#")[0] == page for one in records):
            return change.on
    return None
