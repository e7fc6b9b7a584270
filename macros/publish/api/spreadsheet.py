"""All tables in one Excel file, with plain headings: where it comes from, a sheet for each, and what columns mean."""

from __future__ import annotations

import io
import textwrap
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from ...knowledge.kinds.columns import Column, Published
from ...knowledge.tables import TABLES
from ..archive import zip_without_times
from ..site import Site
from .table import FORMULA

ADDRESS = "data/resourceful-leadership.xlsx"
README, DICTIONARY = "Read me", "Dictionary"
SHEETS = (README, *(table.sheet for table in TABLES), DICTIONARY)
"""The sheets in order."""
HEADINGS = ("Sheet", "Column", "Name in the CSV file", "What it means")
"""The columns of the sheet that says what columns mean."""
NARROW, WIDE, WHOLE = 11, 60, 70
"""The narrowest and the widest column, in letters, and that of the first sheet; longer text is wrapped."""
A4, SHEET_OF_PAPER = 9, 200
"""The number of the paper in Excel, and how many letters fit across it."""
LINE, TALL = 15, 409
"""The height of a line, and the greatest that a row can have, in points."""


def make_spreadsheet(site: Site, whole: dict[str, Any]) -> bytes:
    """The file, the same bytes for the same records; `whole` is what kb.json holds."""
    packed = io.BytesIO()
    with xlsxwriter.Workbook(packed, {"in_memory": True}) as book:
        looks = _Looks(book, site.settings.colours)
        day = site.base.changes[0].on if site.base.changes else date(2026, 1, 1)
        book.set_properties(
            {
                "title": whole["title"],
                "subject": f"{whole['note']} {whole['about']}",
                "author": site.settings.name,
                "created": datetime(day.year, day.month, day.day),
            }
        )
        notice = f"{whole['note']} {site.settings.licence.name}. {whole['about']}"
        _read_me(book.add_worksheet(README), looks, _first_words(site, whole))
        for table in TABLES:
            columns = [(column.heading, column) for column in table.columns]
            rows = [list(table.cells(source).values()) for source in table.sources(whole["records"])]
            _fill(book.add_worksheet(table.sheet), looks, columns, rows, notice)
        meanings = [
            [table.sheet, column.heading, column.name, table.meaning(column)]
            for table in TABLES
            for column in table.columns
        ]
        _fill(book.add_worksheet(DICTIONARY), looks, [(heading, None) for heading in HEADINGS], meanings, notice)
    return zip_without_times(packed.getvalue())


class _Looks:
    """How cells look."""

    def __init__(self, book: xlsxwriter.Workbook, colours: dict[str, str]) -> None:
        cell = {"text_wrap": True, "valign": "top"}
        head = {"bold": True, "font_color": "#ffffff", "bg_color": colours["ground"], "border_color": "#ffffff"}
        self.title: Format = book.add_format({**cell, "bold": True, "font_size": 16})
        self.heading: Format = book.add_format({**cell, **head, "right": 1})
        self.cell: Format = book.add_format(cell)
        self.guarded: Format = book.add_format({**cell, "quote_prefix": True})
        self.date: Format = book.add_format({**cell, "num_format": "d mmmm yyyy", "align": "left"})
        self.link: Format = book.add_format({**cell, "font_color": "#0563c1", "underline": 1})


def _fill(
    sheet: Worksheet,
    looks: _Looks,
    columns: Sequence[tuple[str, Column | None]],
    rows: Sequence[Sequence[str]],
    notice: str,
) -> None:
    """A sheet with a header that stays in view, and a filter on each column."""
    widths = [
        min(max(len(part) + 2 for text in texts for part in text.split("\n")), WIDE)
        for texts in zip(*rows, [f"{heading:{NARROW}}   " for heading, _ in columns], strict=True)
    ]
    for number, (heading, column) in enumerate(columns):
        sheet.set_column(number, number, widths[number])
        sheet.write_string(0, number, heading, looks.heading)
        for line, row in enumerate(rows, 1):
            _write(sheet, looks, line, number, row[number], column.sort if column else "string")
    for line, row in enumerate(rows, 1):
        sheet.set_row(line, _height(max(map(_lines, row, widths))))
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, len(rows), len(columns) - 1)
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.fit_to_pages(-(-sum(widths) // SHEET_OF_PAPER), 0)
    sheet.repeat_rows(0)
    sheet.repeat_columns(0, 0)
    sheet.set_footer(f"&L{notice.replace('&', '&&')}"[:255])


def _lines(text: str, width: int) -> int:
    """About how many lines a text takes in a column; not every program works it out."""
    return sum(max(1, len(textwrap.wrap(part, width))) for part in text.split("\n"))


def _height(lines: int) -> int:
    return min(lines * LINE, TALL)


def _write(sheet: Worksheet, looks: _Looks, line: int, number: int, text: str, sort: str) -> None:
    """A cell as what it is: a link or a date can be used as one, and no text becomes a formula, even if edited."""
    if sort == "uri":
        sheet.write_url(line, number, text, looks.link, text)
    elif sort == "date" and text:
        sheet.write_datetime(line, number, datetime.fromisoformat(text), looks.date)
    else:
        sheet.write_string(line, number, text, looks.guarded if FORMULA.match(text) else looks.cell)


def _read_me(sheet: Worksheet, looks: _Looks, lines: Sequence[str]) -> None:
    """The first sheet: what this is, and what to know before using it."""
    sheet.set_column(0, 0, WHOLE)
    sheet.hide_gridlines(2)
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 0)
    for number, line in enumerate(lines):
        sheet.set_row(number, _height(_lines(line, WHOLE)) + (LINE if number else 2 * LINE) // 2)
        sheet.write_string(number, 0, line, looks.cell if number else looks.title)
    start = len(lines) + 1
    for number, name in enumerate(SHEETS[1:], start):
        sheet.write_url(number, 0, f"internal:'{name}'!A1", looks.link, name)


def _first_words(site: Site, whole: Published) -> list[str]:
    """What the first sheet says, a line each."""
    licence = site.settings.licence
    return [
        whole["title"],
        whole["note"],
        *whole["source"],
        f"You may reuse our text under {licence.name} ({licence.address}). Credit us, and say what you have changed.",
        f"Where it comes from, what we promise and the other formats: {whole['about']} (version {whole['version']})",
        "Where a heading says “our reading” or “our”, what is below it is ours and not the report's.",
        "Cite a record by its code and its short address, which never change.",
        f"What each column means is on the sheet {DICTIONARY}. The sheets:",
    ]
