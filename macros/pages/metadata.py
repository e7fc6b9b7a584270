"""The metadata in the head of a page, for the theme to print (partials/head.html).

schema.org as JSON-LD, Open Graph, and for records Dublin Core, Highwire's citation tags, which Zotero reads, and
`rel="cite-as"` (RFC 8574) with the short address.
"""

from __future__ import annotations

import json
from typing import Any, NamedTuple

from ..knowledge.base import Base
from ..knowledge.kinds import KINDS, Kind
from ..knowledge.kinds.report import Report
from ..settings import Settings
from .brief import in_brief
from .citation import reference, source_line
from .names import name_of
from .places import code_of, json_address, page_of, section_id, url

LANGUAGE = "en-GB"
CARD = "assets/card.png"
"""The preview picture of the whole site."""


class Head(NamedTuple):
    """What a page adds to its head. Addresses in `links` are relative to the site's root, unless they are absolute."""

    metas: dict[str, str]
    properties: dict[str, str]
    links: list[dict[str, str]]
    members: str
    """The page in schema.org's terms, as JSON without the outer braces; the theme adds what only the host knows."""
    named: bool
    """Whether `members` has a name, and an address."""


class Metadata:
    """The heads of the pages of one site; `root` is its absolute address, with a slash at the end."""

    def __init__(self, base: Base, settings: Settings, root: str, directory_urls: bool = True) -> None:
        self.base, self.settings, self.root = base, settings, root
        self.directory_urls = directory_urls

    def head(self, page: str) -> Head:
        """The head of a page under docs/."""
        code = code_of(self.base, page)
        return self._record(code) if code else self._section(page)

    def open_graph(self, code: str, address: str) -> dict[str, str]:
        """The Open Graph of a record, for a page at an absolute address."""
        name = name_of(self.base, code)
        return self._preview(f"{self.root}{code}/card.png", f"{name}. {self.settings.site_name}") | {
            "og:title": name,
            "og:description": in_brief(self.base[code].gist),
            "og:url": address,
        }

    def _preview(self, picture: str, alternative: str) -> dict[str, str]:
        return {
            "og:type": "article",
            "og:site_name": self.settings.site_name,
            "og:locale": LANGUAGE.replace("-", "_"),
            "og:image": picture,
            "og:image:alt": alternative,
        }

    def _record(self, code: str) -> Head:
        ref = reference(self.base, self.settings, code, self._short(code))
        metas = {
            "DC.title": ref.title,
            "DC.creator": ref.author,
            "DC.type": "Text",
            "DC.language": LANGUAGE,
            "DC.identifier": self._short(code),
            "DC.rights": self.settings.licence.address,
            "DC.source": source_line(self.base, code),
            "citation_title": ref.title,
            "citation_author": ref.author,
            "citation_public_url": self._short(code),
            "citation_language": "en",
        }
        data = json_address(self.base, code)
        links = [
            {"rel": "cite-as", "href": self._short(code)},
            {"rel": "alternate describedby", "type": "application/json", "href": data},
        ]
        return Head(metas, self.open_graph(code, self._page(code)), links, *_members(self._of_record(code)))

    def _section(self, page: str) -> Head:
        """The link to the feed is not `alternate` alone, which the theme's script would take for another language."""
        feed = {"rel": "alternate feed", "type": "application/atom+xml", "href": "data/changes.atom"}
        properties = self._preview(f"{self.root}{CARD}", self.settings.site_name)
        return Head({}, properties, [feed], *_members(self._of_section(page)))

    def _of_section(self, page: str) -> dict[str, Any]:
        if section_id(page) == "home":
            return {
                **self._site(),
                "inLanguage": LANGUAGE,
                "license": self.settings.licence.address,
                "isBasedOn": [self._report(report) for report in self.base.live(Report)],
            }
        thing: dict[str, Any] = {"@type": "WebPage", "inLanguage": LANGUAGE, "isPartOf": self._site()}
        kind = next((kind for kind in KINDS.values() if kind.list_page == page), None)
        if kind:
            thing["@type"] = "DefinedTermSet" if _of_terms(kind) else "CollectionPage"
            thing["hasDefinedTerm" if _of_terms(kind) else "hasPart"] = [
                {"@type": kind.schema_type, "name": record.title, "url": self._short(record.code)}
                for record in self.base.live(kind.name)
            ]
        return thing

    def _of_record(self, code: str) -> dict[str, Any]:
        """A record in schema.org's terms. Its links to behaviours say what it is about."""
        record, kind = self.base[code], self.base.kind(code)
        if isinstance(record, Report):
            return self._report(record)
        report = self._report(self.base.report_of(code))
        thing: dict[str, Any] = {
            "@type": kind.schema_type,
            "name": record.title,
            "description": in_brief(record.gist),
            "url": self._page(code),
            "identifier": self._short(code),
        }
        if _of_terms(kind):  # in schema.org only creative works have a language and a licence
            whole = self.root + url(kind.list_page, self.directory_urls)
            return thing | {"termCode": code.upper(), "inDefinedTermSet": whole, "subjectOf": report}
        thing |= {"inLanguage": LANGUAGE, "license": self.settings.licence.address, "isBasedOn": report}
        about = [
            {"@type": "DefinedTerm", "name": self.base[edge.target].title, "url": self._short(edge.target)}
            for edge in self.base.out(code, "behaviour")
        ]
        own = kind.schema_fields(record)
        if "text" in own:
            del thing["description"]
        return thing | ({"about": about} if about else {}) | own

    def _report(self, report: Report) -> dict[str, Any]:
        kind = KINDS["report"]
        return {"@type": kind.schema_type, "@id": self._short(report.code), **kind.schema_fields(report)}

    def _site(self) -> dict[str, Any]:
        return {"@type": "WebSite", "name": self.settings.site_name, "url": self.root}

    def _page(self, code: str) -> str:
        return self.root + url(page_of(self.base, code), self.directory_urls)

    def _short(self, code: str) -> str:
        return f"{self.root}{code}/"


def _members(thing: dict[str, Any]) -> tuple[str, bool]:
    """The members of a JSON object, in few bytes and unable to end the script that holds them."""
    text = json.dumps(thing, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return text[1:-1], "name" in thing


def _of_terms(kind: Kind[Any]) -> bool:
    """Whether a list of this kind is a set of terms to schema.org."""
    return kind.schema_type == "DefinedTerm"
