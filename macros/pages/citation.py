"""Citations of our pages and, separately, of the report behind them.

Every form of citation is written from a `Reference`. The forms follow Cite Them Right Harvard and
APA 7 for web pages and reports, the RIS tags of Clarivate's format, BibTeX, and the CSL-JSON schema 1.0.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, NamedTuple

from ..knowledge.base import Base
from ..knowledge.kinds.report import Report
from ..settings import Settings
from .names import name_of


class Reference(NamedTuple):
    """What is cited.

    For a page of ours, `container` is the site and `url` the short address; the report has neither.
    """

    id: str
    sort: str
    """A CSL type: `webpage` or `report`."""
    author: str
    title: str
    year: int | None
    container: str | None
    publisher: str | None
    url: str | None
    note: str | None


def reference(base: Base, settings: Settings, code: str, address: str) -> Reference:
    """Our page on record `code`, by its short address.

    It has no date (`n.d.` in citations), as we may correct it at any time.
    """
    note, name = f"Based on: {source_line(base, code)}.", settings.name
    return Reference(f"kb-{code}", "webpage", name, name_of(base, code), None, name, None, address, note)


def report_reference(report: Report) -> Reference:
    """The report itself. It has no address, as the addresses that it prints are dead."""
    title = f"{report.title}: {report.subtitle[0].lower()}{report.subtitle[1:]}"
    return Reference(
        f"kb-report-{report.code}", "report", report.publisher, title, report.year, None, report.publisher, None, None
    )


def source_line(base: Base, code: str) -> str:
    """Where a record comes from, in one line: the place, and the publisher, year and title of its report."""
    report, section = base.section(base[code].locator)
    whole = f"{report.publisher} ({report.year}) {report.title}"
    return whole if code.startswith("r") else f"{section.title} – {whole}"


def harvard(ref: Reference) -> str:
    """In the style of Cite Them Right Harvard; people who cite a web page add the date of access at the end."""
    if ref.url:
        return f"{ref.author} (no date) {ref.title}. Available at: {ref.url} (Accessed: [date])."
    return f"{ref.author} ({ref.year}) {ref.title}."


def apa(ref: Reference) -> str:
    """In APA style, seventh edition; the site or publisher that is the author is not named twice."""
    if ref.url:
        return f"{ref.author}. (n.d.). {ref.title}. {ref.url}"
    return f"{ref.author}. ({ref.year}). {ref.title}."


def csl(refs: list[Reference]) -> str:
    """As CSL-JSON."""
    return json.dumps([_csl(ref) for ref in refs], ensure_ascii=False, indent=1) + "\n"


def ris(refs: list[Reference]) -> str:
    """As RIS, one entry after another."""
    entries = []
    for ref in refs:
        tags: list[tuple[str, str | int | None]] = [
            ("TY", "RPRT" if ref.sort == "report" else "ELEC"),
            ("ID", ref.id),
            ("AU", f"{ref.author},"),
            ("TI", ref.title),
            ("PY", ref.year),
            ("T2", ref.container),
            ("PB", ref.publisher),
            ("UR", ref.url),
            ("N1", ref.note),
            ("LA", "en-GB"),
        ]
        entries.append("".join(f"{tag}  - {value}\r\n" for tag, value in tags if value) + "ER  - \r\n")
    return "\r\n".join(entries)


def bibtex(refs: list[Reference]) -> str:
    """As BibTeX, with TeX's own characters escaped and the case of titles kept."""
    entries = []
    for ref in refs:
        sort = "techreport" if ref.sort == "report" else "misc"
        fields = {
            "author": "{" + _tex(ref.author) + "}",
            "title": "{" + _tex(ref.title) + "}",
            "year": str(ref.year or "n.d."),
            "institution": _tex(ref.publisher or "") if ref.sort == "report" else "",
            "howpublished": _tex(ref.container or ""),
            "url": ref.url or "",
            "note": _tex(ref.note or ""),
            "language": "british",
        }
        entries.append(
            f"@{sort}{{{ref.id},\n"
            + "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
            + "}\n"
        )
    return "\n".join(entries)


def _csl(ref: Reference) -> dict[str, Any]:
    item = {
        "id": ref.id,
        "type": ref.sort,
        "author": [{"literal": ref.author}],
        "title": ref.title,
        "container-title": ref.container,
        "publisher": ref.publisher,
        "issued": {"date-parts": [[ref.year]]} if ref.year else None,
        "URL": ref.url,
        "note": ref.note,
        "language": "en-GB",
    }
    return {name: value for name, value in item.items() if value}


def _tex(text: str) -> str:
    text = text.replace("\\", r"\textbackslash ")
    return "".join(
        f"\\{letter}"
        if letter in "&%$#_{}"
        else r"\textasciitilde "
        if letter == "~"
        else r"\textasciicircum "
        if letter == "^"
        else letter
        for letter in text
    )


STYLES: dict[str, Callable[[Reference], str]] = {"Harvard": harvard, "APA": apa}
"""The styles in which pages show a citation, by name."""
FORMATS: dict[str, tuple[str, Callable[[list[Reference]], str]]] = {
    "ris": ("RIS", ris),
    "bib": ("BibTeX", bibtex),
    "csl.json": ("CSL-JSON", csl),
}
"""The files for reference managers, by the ending of their names, each with its name on pages."""
