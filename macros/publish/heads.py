"""What the head of every built page tells machines: schema.org as JSON-LD, Open Graph, and for records Dublin Core, Highwire's citation
tags (which Zotero reads) and `rel="cite-as"` (RFC 8574) with the short address."""

from __future__ import annotations

import json
import posixpath
import re
from pathlib import Path
from typing import Any

from lxml import html
from markupsafe import escape

from ..pages import citation as cite
from ..knowledge.kinds import KINDS
from .site import Output
from ..pages.places import page_of
from .cards import SITE, gist, preview, tags
from .api.record import json_address

LICENCE = "https://creativecommons.org/licenses/by/4.0/"
KEPT = re.compile(r"(<(pre|textarea)\b.*?</\2>)", re.S)


def heads(out: Output) -> None:
    """Complete the head of every page that was built from docs/, and take the theme's indentation out of the page."""
    records = {out.file(out.place(code)): code for code, entry in out.base.entries.items() if "#" not in page_of(out.base, code)}
    for path in sorted(out.folder.rglob("*.html")):
        text = path.read_text(encoding="utf-8")
        if "<article" not in text or path.name == "404.html" or "application/ld+json" in text:
            continue
        added = _record(out, records[path]) if path in records else _section(out, html.fromstring(text))
        added += _feeds(out, path, records.get(path))
        text = re.sub(r'<meta name="generator"[^>]*>', "", text).replace("</head>", added + "</head>", 1)
        pieces = KEPT.split(text)
        pieces[0::3] = [re.sub(r"\n\s+", "\n", piece) for piece in pieces[0::3]]
        del pieces[2::3]
        path.write_text("".join(pieces), encoding="utf-8")


def _feeds(out: Output, path: Path, code: str | None) -> str:
    """The record as JSON or, for other pages, the feed of changes, so that programs find them.

    `alternate` does not stand alone, as the theme's script takes a link with just that for another language and asks for its site map.
    """
    name, sort, rel = (json_address(out.base, code), "application/json", "describedby") if code else ("data/changes.atom", "application/atom+xml", "feed")
    return f'<link rel="alternate {rel}" type="{sort}" href="{posixpath.relpath(out.file(name), path.parent)}">\n'


def _record(out: Output, code: str) -> str:
    ref, report = cite.reference(out.base, code, out.short(code)), cite.report_of(out.base, code)
    names = {
        "DC.title": ref.title, "DC.creator": ref.author, "DC.type": "Text", "DC.language": "en-GB", "DC.identifier": ref.url, "DC.rights": LICENCE,
        "DC.source": cite.source_line(out.base, code),
        "citation_title": ref.title, "citation_author": ref.author, "citation_public_url": ref.url, "citation_language": "en",
    }  # fmt: skip
    metas = "".join(f'<meta name="{name}" content="{escape(value)}">\n' for name, value in names.items())
    links = f'<link rel="cite-as" href="{escape(ref.url)}">\n'
    return links + metas + preview(out, code, out.page(code)) + _json(_thing(out, code, report))


def _section(out: Output, page: html.HtmlElement) -> str:
    title = page.xpath("string(//h1)").split("#")[0].strip() or SITE
    description = page.xpath("string(//meta[@name='description']/@content)")
    address = page.xpath("string(//link[@rel='canonical']/@href)")
    place = address.removeprefix(out.root).removesuffix("index.html")
    thing: dict[str, Any] = {"@type": "WebPage", "name": title, "description": description, "url": address, "inLanguage": "en-GB", "isPartOf": _site(out)}
    if place in ("", "index.html"):
        thing = {**_site(out), "description": description, "inLanguage": "en-GB", "license": LICENCE, "isBasedOn": [_report(out, r) for r in out.base.live("report")]}
    for kind in KINDS.values():
        if place.rstrip("/").removesuffix(".html") == ("glossary" if kind.name == "term" else kind.folder):
            of_terms = kind.name in ("term", "behaviour")
            thing["@type"] = "DefinedTermSet" if of_terms else "CollectionPage"
            thing["hasDefinedTerm" if of_terms else "hasPart"] = [{"@type": TYPES[kind.name], "name": r.title, "url": out.short(r.code)} for r in out.base.live(kind.name)]
    return tags(title, description, address, f"{out.root}assets/card.png", SITE) + _json(thing)


TYPES = {
    "report": "Report", "behaviour": "DefinedTerm", "theme": "LearningResource", "finding": "Claim", "example": "LearningResource", "question": "Question",
    "term": "DefinedTerm",
}  # fmt: skip
"""What schema.org calls a record of each kind."""


def _thing(out: Output, code: str, report) -> dict[str, Any]:
    """A record as schema.org has it. Its links to behaviours are what it is about."""
    record, kind = out.base[code], out.base.kind(code)
    if kind.name == "report":
        return _report(out, record)
    thing: dict[str, Any] = {
        "@type": TYPES[kind.name], "name": record.title, "description": gist(record), "url": out.page(code), "identifier": out.short(code),
        "inLanguage": "en-GB", "license": LICENCE, "isBasedOn": _report(out, report),
    }  # fmt: skip
    about = [{"@type": "DefinedTerm", "name": out.base[edge.target].title, "url": out.short(edge.target)} for edge in out.base.out(code, "behaviour")]
    if kind.name == "behaviour":
        thing |= {"termCode": code.upper(), "inDefinedTermSet": out.root + out.url("behaviours/index.md")}
        del thing["isBasedOn"], thing["inLanguage"], thing["license"]  # schema.org has these for creative works, and a term is none
        thing["subjectOf"] = _report(out, report)
    elif about:
        thing["about"] = about
    if kind.name == "example":
        thing["learningResourceType"] = kind.title
    if kind.name == "question":
        thing["text"] = record.asks
        del thing["description"]
    return thing


def _report(out: Output, report) -> dict[str, Any]:
    publisher = {"@type": "Organization", "name": report.publisher}
    return {"@type": "Report", "@id": out.short(report.code), "name": report.title, "datePublished": str(report.year), "publisher": publisher}


def _site(out: Output) -> dict[str, Any]:
    return {"@type": "WebSite", "name": SITE, "url": out.root}


def _json(thing: dict[str, Any]) -> str:
    text = json.dumps({"@context": "https://schema.org", **thing}, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return f'<script type="application/ld+json">{text}</script>\n'
