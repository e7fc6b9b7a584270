"""The practice examples as a table for spreadsheets and data frames.

RFC 4180: commas, CRLF, every cell in quotes. The byte order mark is what makes Excel read UTF-8; pandas skips it, Python's `utf-8-sig` too.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable
from typing import Any

from .kinds import PublishedExample

FORMULA = re.compile(r"'*[=+\-@\t\r＝＋－＠]")
"""How a cell begins that a spreadsheet may take for a formula (OWASP, CSV injection), with any apostrophes that stand before it."""


def _labels(values: list[Any]) -> str:
    return "; ".join(value.label for value in values)


def _linked(kind: str) -> Callable[[Any], str]:
    return lambda record: "; ".join(link.to for link in record.links if link.kind == kind)


def _lines(field: str) -> Callable[[Any], str]:
    return lambda record: "\n".join(one.told for one in getattr(record, field))


COLUMNS: dict[str, Callable[[PublishedExample], str | None]] = {
    "code": lambda r: r.code,
    "title": lambda r: r.title,
    "summary": lambda r: r.summary,
    "status": lambda r: r.status.label,
    "status_told": lambda r: r.status_told,
    "extent": lambda r: r.extent.value.label,
    "extent_of": lambda r: r.extent.of.label,
    "extent_limits": lambda r: r.extent.limits,
    "setting": lambda r: r.setting,
    "how_often": lambda r: r.how_often,
    "how_long": lambda r: r.how_long,
    "people": lambda r: _labels(r.people),
    "challenges_editorial": lambda r: _labels(r.challenges),
    "situation": _lines("situation"),
    "did": lambda r: "\n".join(f"{deed.action.label}: {deed.told}" for deed in r.did),
    "changed": _lines("changed"),
    "evidence": lambda r: "\n".join(f"{one.sort.label}: {one.told}" for one in r.evidence),
    "not_told_editorial": _lines("not_told"),
    "themes": _linked("theme"),
    "behaviours_report": lambda r: _by_basis(r, "report"),
    "behaviours_editorial": lambda r: _by_basis(r, "editorial"),
    "findings": _linked("finding"),
    "questions": _linked("question"),
    "label": lambda r: r.label,
    "locator": lambda r: r.locator.code,
    "withdrawn": lambda r: r.withdrawn and r.withdrawn.on.isoformat(),
    "url": lambda r: r.url,
    "short": lambda r: r.short,
}
"""The columns: what each holds, from a published example. Columns may be added at the end; none changes its meaning."""


def _by_basis(record: PublishedExample, basis: str) -> str:
    return "; ".join(link.to for link in record.links if link.kind == "behaviour" and link.basis.code == basis)


def table(examples: list[PublishedExample]) -> bytes:
    """The file: a row an example, under the names of the columns."""
    text = io.StringIO()
    writer = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for example in examples:
        writer.writerow(guard(cell(example) or "") for cell in COLUMNS.values())
    return text.getvalue().encode("utf-8-sig")


def guard(text: str) -> str:
    """A cell that no spreadsheet takes for a formula: one that looks like one gets an apostrophe in front."""
    return f"'{text}" if FORMULA.match(text) else text


def unguard(text: str) -> str:
    """The text that `guard` was given."""
    return text[1:] if text.startswith("'") and FORMULA.match(text) else text
