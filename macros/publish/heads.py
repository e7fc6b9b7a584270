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

from ..knowledge.kinds import KINDS
from ..pages import citation as cite
from ..pages.places import json_address, page_of
from .cards import SITE, gist, preview, tags
from .site import Site

LICENCE = "https://creativecommons.org/licenses/by/4.0/"
KEPT = re.compile(r"(<(pre|textarea)\b.*?</\2>)", re.S)


def heads(site: Site) -> None:
    """Complete the head of every page that was built from docs/, and take the theme's indentation out of the page."""
    records = {
        site.file(site.place(code)): code
        for code, entry in site.base.entries.items()
        if "#" not in page_of(site.base, code)
    }
    for path in sorted(site.folder.rglob("*.html")):
        text = path.read_text(encoding="utf-8")
        if "<article" not in text or path.name == "404.html" or "application/ld+json" in text:
            continue
        added = _record(site, records[path]) if path in records else _section(site, html.fromstring(text))
        added += _feeds(site, path, records.get(path))
        text = re.sub(r'<meta name="generator"[^>]*>', "", text).replace("</head>", added + "</head>", 1)
        pieces = KEPT.split(text)
        pieces[0::3] = [re.sub(r"\n\s+", "\n", piece) for piece in pieces[0::3]]
        del pieces[2::3]
        path.write_text("".join(pieces), encoding="utf-8")


def _feeds(site: Site, path: Path, code: str | None) -> str:
    """The record as JSON or, for other pages, the feed of changes, so that programs find them.

    `alternate` does not stand alone, as the theme's script takes a link with just that for another language and asks for its site map.
    """
    name, sort, rel = (
        (json_address(site.base, code), "application/json", "describedby")
        if code
        else ("data/changes.atom", "application/atom+xml", "feed")
    )
    return f'<link rel="alternate {rel}" type="{sort}" href="{posixpath.relpath(site.file(name), path.parent)}">\n'


def _record(site: Site, code: str) -> str:
    ref, report = cite.reference(site.base, code, site.short(code)), site.base.report_of(code)
    names = {
        "DC.title": ref.title,
        "DC.creator": ref.author,
        "DC.type": "Text",
        "DC.language": "en-GB",
        "DC.identifier": ref.url,
        "DC.rights": LICENCE,
        "DC.source": cite.source_line(site.base, code),
        "citation_title": ref.title,
        "citation_author": ref.author,
        "citation_public_url": ref.url,
        "citation_language": "en",
    }
    metas = "".join(f'<meta name="{name}" content="{escape(value)}">\n' for name, value in names.items())
    links = f'<link rel="cite-as" href="{escape(ref.url)}">\n'
    return links + metas + preview(site, code, site.page(code)) + _json(_thing(site, code, report))


def _section(site: Site, page: html.HtmlElement) -> str:
    title = page.xpath("string(//h1)").split("#")[0].strip() or SITE
    description = page.xpath("string(//meta[@name='description']/@content)")
    address = page.xpath("string(//link[@rel='canonical']/@href)")
    place = address.removeprefix(site.root).removesuffix("index.html")
    thing: dict[str, Any] = {
        "@type": "WebPage",
        "name": title,
        "description": description,
        "url": address,
        "inLanguage": "en-GB",
        "isPartOf": _site(site),
    }
    if place in ("", "index.html"):
        thing = {
            **_site(site),
            "description": description,
            "inLanguage": "en-GB",
            "license": LICENCE,
            "isBasedOn": [_report(site, r) for r in site.base.live("report")],
        }
    for kind in KINDS.values():
        if place.rstrip("/").removesuffix(".html") == kind.section_page.removesuffix("/index.md").removesuffix(".md"):
            of_terms = kind.schema_type == "DefinedTerm"
            thing["@type"] = "DefinedTermSet" if of_terms else "CollectionPage"
            thing["hasDefinedTerm" if of_terms else "hasPart"] = [
                {"@type": kind.schema_type, "name": r.title, "url": site.short(r.code)}
                for r in site.base.live(kind.name)
            ]
    return tags(title, description, address, f"{site.root}assets/card.png", SITE) + _json(thing)


def _thing(site: Site, code: str, report) -> dict[str, Any]:
    """A record as schema.org has it. Its links to behaviours are what it is about."""
    record, kind = site.base[code], site.base.kind(code)
    if kind.name == "report":
        return _report(site, record)
    thing: dict[str, Any] = {
        "@type": kind.schema_type,
        "name": record.title,
        "description": gist(record),
        "url": site.page(code),
        "identifier": site.short(code),
        "inLanguage": "en-GB",
        "license": LICENCE,
        "isBasedOn": _report(site, report),
    }
    about = [
        {"@type": "DefinedTerm", "name": site.base[edge.target].title, "url": site.short(edge.target)}
        for edge in site.base.out(code, "behaviour")
    ]
    if kind.name == "behaviour":
        thing |= {"termCode": code.upper(), "inDefinedTermSet": site.root + site.url("behaviours/index.md")}
        del (
            thing["isBasedOn"],
            thing["inLanguage"],
            thing["license"],
        )  # schema.org has these for creative works, and a term is none
        thing["subjectOf"] = _report(site, report)
    elif about:
        thing["about"] = about
    if kind.name == "example":
        thing["learningResourceType"] = kind.title
    if kind.name == "question":
        thing["text"] = record.asks
        del thing["description"]
    return thing


def _report(site: Site, report) -> dict[str, Any]:
    publisher = {"@type": "Organization", "name": report.publisher}
    return {
        "@type": "Report",
        "@id": site.short(report.code),
        "name": report.title,
        "datePublished": str(report.year),
        "publisher": publisher,
    }


def _site(site: Site) -> dict[str, Any]:
    return {"@type": "WebSite", "name": SITE, "url": site.root}


def _json(thing: dict[str, Any]) -> str:
    text = json.dumps({"@context": "https://schema.org", **thing}, ensure_ascii=False, separators=(",", ":")).replace(
        "<", "\\u003c"
    )
    return f'<script type="application/ld+json">{text}</script>\n'
