"""A table as a file for spreadsheets and data frames.

RFC 4180: commas, CRLF, every cell in quotes. The byte order mark makes Excel read UTF-8; pandas and Python's
`utf-8-sig` skip it.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable

from ...knowledge.kinds.columns import Published
from ...knowledge.tables import Table

FORMULA = re.compile(r"'*[=+\-@\t\r＝＋－＠]")
"""The start of a cell that a spreadsheet may take for a formula (OWASP, CSV injection), after any apostrophes."""


def make_table(table: Table, records: Iterable[Published]) -> bytes:
    """The file: a header with the names of the columns, and a row for each of the table's sources among `records`."""
    text = io.StringIO()
    writer = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(column.name for column in table.columns)
    for source in table.sources(records):
        writer.writerow(map(guard, table.cells(source).values()))
    return text.getvalue().encode("utf-8-sig")


def guard(text: str) -> str:
    """A cell that no spreadsheet takes for a formula: text that looks like one gets an apostrophe in front."""
    return f"'{text}" if FORMULA.match(text) else text


def unguard(text: str) -> str:
    """The text before `guard`."""
    return text[1:] if text.startswith("'") and FORMULA.match(text) else text
