"""Dates as pages show them."""

from __future__ import annotations

from datetime import date

import pytest

from macros.pages.dates import long_date


@pytest.mark.parametrize(
    ("day", "shown"),
    [
        (date(2026, 11, 23), "23 November 2026"),
        (date(2019, 1, 1), "1 January 2019"),
        (date(2030, 12, 31), "31 December 2030"),
    ],
)
def test_a_day_is_written_in_full(day, shown):
    assert long_date(day) == shown
