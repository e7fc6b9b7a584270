"""Dates as pages show them, and when a page changed last."""

from __future__ import annotations

from datetime import date

import pytest
from altered import replace_in
from built import copy_project

from macros.pages.dates import last_changed, long_date
from macros.project import check


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


def test_a_page_changes_with_a_record_on_it_with_its_report_and_with_the_site(tmp_path):
    folder = copy_project(tmp_path)
    log = "".join(
        f"  - {{code: new-{day}, on: 2026-12-0{day}, title: New, told: It is new., records: [{code}]}}\n"
        for day, code in ((4, "e3"), (3, "f3"), (2, "r1"))
    )
    replace_in(folder, "data/changes/log.yml", "entries:\n", f"entries:\n{log}")
    base, faults = check(folder)
    assert not faults
    days = {
        "examples/e3.md": 4,
        "themes/t1.md": 3,
        "themes/t2.md": 2,
        "examples/e4.md": 2,
        "report.md": 2,
        "about.md": 4,
        "glossary.md": 4,
    }
    assert {page: last_changed(base, page) for page in days} == {
        page: date(2026, 12, day) for page, day in days.items()
    }
    replace_in(folder, "data/changes/log.yml", ", records: [e3]", "")
    assert last_changed(check(folder)[0], "examples/e4.md") == date(2026, 12, 4)
