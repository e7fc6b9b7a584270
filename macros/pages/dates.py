"""Dates as pages show them: `23 November 2026`."""

from __future__ import annotations

from datetime import date

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
"""In English on every machine, unlike the names that strftime gives."""


def long_date(day: date) -> str:
    """A day as `23 November 2026`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
